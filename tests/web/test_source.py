"""A source, its words and its bytes."""

import re
from pathlib import Path
from typing import Any

from django.test import Client

from izdeu.casebook import acts, queries
from izdeu.vocab.kinds import Kind
from izdeu.vocab.source import RenditionRole
from tests.cast import keep
from tests.web.conftest import Seen, Told


def test_the_words_stand_on_the_source_page_with_their_claims(seen: Seen, coded: Told) -> None:
    shown = seen(f"/sources/{coded.source}/")
    assert "threatened me" in shown
    assert len(re.findall(r'<li class="note"', shown)) == 3
    for anchor in re.findall(r'class="n count" href="#(p-\d+)"', shown):
        assert f'id="{anchor}"' in shown


def test_text_is_never_markup(told: Told, tmp_path: Path) -> None:
    evil = '<script>alert(1)</script> " onmouseover="x\n\n<b>bold</b>'
    number = keep(told.cast.aigerim, tmp_path / "evil", evil)
    shown = told.client("bek").get(f"/sources/{number}/").content.decode()
    assert "<script>alert" not in shown
    assert "<b>bold" not in shown
    assert "&lt;script&gt;alert(1)" in shown


def upload(client: Client, path: Path, **said: str) -> Any:
    with path.open("rb") as file:
        return client.post("/sources/add/", {"files": [file], **said})


def test_bytes_are_handed_over_as_they_came_and_never_run(told: Told, tmp_path: Path) -> None:
    file = tmp_path / "page.html"
    file.write_text("<script>alert(1)</script><p>My brother was detained.</p>", encoding="utf-8")
    upload(told.client("aigerim"), file)
    number = queries.sources(told.cast.aigerim).rows[0].number
    answer = told.client("aigerim").get(f"/sources/{number}/file/")
    assert answer.getvalue() == file.read_bytes()
    assert answer.headers["Content-Type"] == "application/octet-stream"
    assert answer.headers["Content-Disposition"].startswith("attachment")
    assert answer.headers["X-Content-Type-Options"] == "nosniff"


def test_a_claim_keeps_its_number_in_the_text_beside(coded: Told) -> None:
    made = acts.add_rendition(coded.cast.bek, coded.source, RenditionRole.TRANSLATION, "ru", "Брата задержали в 2017.")
    claim = queries.bench(coded.cast.bek, coded.source).rendition.claims[1]
    number, span = claim.person.number, ((claim.passages[0].rendition, 20, 30), (made, 0, 13))
    acts.code_claim(coded.cast.bek, acts.Coding(Kind.VANISHED, number, span))
    first = claim.passages[0].rendition
    shown = coded.client("bek").get(f"/sources/{coded.source}/?text={first}&beside={made}").content.decode()
    (note,) = re.findall(r'aria-label="(\d+): to its words">\d+</a><div>\s*<p class="fact"><b>vanished', shown)
    assert shown.count(f'data-n="{note}"') == 2
