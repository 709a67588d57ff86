"""Whatever stands in a name or in words, a page shows it and does nothing else with it."""

import json
import re
from dataclasses import replace
from pathlib import Path

import html5lib
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from izdeu.outputs.site import write
from izdeu.vocab.public import PublicBook, PublicName, PublicPlace, PublicWhen, Words
from izdeu.vocab.release import Cleared
from tests.outputs.books import book, name, words

BAD = (
    "<script>alert(1)</script>",
    "\"><img src=x onerror=alert(1)>",
    "</script><script>alert(1)</script>",
    "javascript:alert(1)",
    "{{ 7 * 7 }} {% raw %} {name} %(name)s {0.__class__}",
    "' onmouseover='alert(1)",
    "¹", "<!--", "]]>", "&lt;b&gt;", "\u2028\u2029\u202e\u0000\u0007\ufffe\ud800",
)  # fmt: skip


def saying(told: Cleared[PublicBook], text: str) -> Cleared[PublicBook]:
    """The book with a text as title, keepers, a name, words and terms of its first case, and words of its testimony."""
    content = told.content
    first, testimony = content.cases[0], content.testimonies[0]
    event = replace(first.events[0], quotes=(replace(first.events[0].quotes[0], words=words(text, "en")),))
    event = replace(event, terms={"by": text, "imprisonment": text, "parts": [{"in": text, "for": text}]})
    event = replace(event, when=PublicWhen(text, said=text), place=PublicPlace(text, names={"en": text}))
    case = replace(
        first,
        person=replace(first.person, names=(PublicName(text, name(text).script),)),
        events=(event, *first.events[1:]),
        as_of=text,
    )
    own = replace(testimony.texts[0], language=text, paragraphs=(words(text, text), Words(())))
    return replace(
        told,
        content=replace(
            content,
            title=text or "a book",
            keepers=text,
            cases=(case, *content.cases[1:]),
            testimonies=(replace(testimony, texts=(own, *testimony.texts[1:])), *content.testimonies[1:]),
        ),
    )


@pytest.mark.parametrize("text", BAD)
def test_bad_text_stays_text(tmp_path: Path, text: str) -> None:
    write(saying(book(2, ("en", "ug")), text), tmp_path / "site")
    for page in (tmp_path / "site").rglob("*.html"):
        html = page.read_text()
        html5lib.HTMLParser(strict=True).parse(html)
        assert "<img src=x" not in html
        assert re.findall(r"<script(?![^>]* (?:src=|type=\"application/))", html) == []
        assert not re.search(r"<[^>]+\s(?:on\w+|style)\s*=", re.sub(r'"[^"]*"', '""', html))
        assert not re.search(r'(?:href|src)="\s*javascript:', html)
        assert "49" not in re.findall(r"<title>(.*?)</title>", html)[0]


@pytest.mark.parametrize("text", BAD)
def test_what_machines_read_stays_whole(tmp_path: Path, text: str) -> None:
    write(saying(book(2, ("en",)), text), tmp_path / "site")
    page = (tmp_path / "site/en/cases/C-00000.html").read_text()
    data = re.search(r'<script type="application/ld\+json">(.*?)</script>', page, re.DOTALL)
    assert data is not None
    assert json.loads(data[1])["@type"] == "Person"
    for piece in (tmp_path / "site/search").glob("*.js"):
        assert re.fullmatch(r"izdeu\.\w+\(.*\)\n", piece.read_text(), re.DOTALL)


@given(text=st.text(max_size=60))
@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
def test_any_text_gives_valid_pages(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    out = tmp_path_factory.mktemp("any")
    write(saying(book(1, ("en",)), text), out / "site")
    for page in (out / "site/en").rglob("*.html"):
        html5lib.HTMLParser(strict=True).parse(page.read_bytes())


def test_a_code_that_could_lead_elsewhere_is_refused(tmp_path: Path) -> None:
    told = book(1)
    case = replace(told.content.cases[0], code="../../x")
    with pytest.raises(ValueError, match="no public code"):
        write(replace(told, content=replace(told.content, cases=(case,))), tmp_path / "site")
    assert not (tmp_path / "site").exists()


def test_what_was_cleared_for_another_use_is_refused(tmp_path: Path) -> None:
    told = book(1)
    with pytest.raises(ValueError, match="cleared"):
        write(replace(told, party="somebody"), tmp_path / "site")
