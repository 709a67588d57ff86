"""The page of releases: looked at, signed off by another, cut, and told to nobody who may not."""

from datetime import date

import pytest

from izdeu.casebook import acts, folder
from izdeu.outputs.flyers import Paper
from izdeu.vocab.consent import Identity, Use
from izdeu.web.views import release as views
from tests.web.conftest import Told

PAGE = "/release/"


@pytest.fixture(autouse=True)
def _at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """What goes on in a thread is done before the answer comes."""
    monkeypatch.setattr(views, "in_background", lambda job: job.go_on())


def test_what_would_go_out_is_shown_with_what_is_withheld_and_why(told: Told) -> None:
    client = told.client("dana")
    assert client.post("/release/draft/").status_code == 302
    page = client.get(PAGE).content.decode()
    assert "nobody who may decide has allowed it" in page


def test_without_a_second_member_nothing_is_cut(told: Told) -> None:
    client = told.client("dana")
    client.post("/release/draft/")
    client.post("/release/cut/")
    assert "Nobody else has signed off" in client.get(PAGE).content.decode()
    assert not folder.current().release.exists()


def test_signed_off_by_another_it_is_cut_and_can_be_taken_along(told: Told) -> None:
    acts.record_consent(told.cast.bek, told.source, {Use.PUBLIC_SITE: Identity.NAMED})
    dana, zere = told.client("dana"), told.client("zere")
    dana.post("/release/draft/")
    content = dana.get(PAGE).context["draft"].content
    zere.post("/release/sign-off/", {"content": content})
    dana.post("/release/cut/")
    assert (folder.current().release / "release.json").is_file()
    answer = dana.get("/release/file/")
    assert b"".join(answer)[:2] == b"PK"


def test_papers_and_languages_are_chosen(told: Told, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[acts.Wanted] = []
    monkeypatch.setattr(acts, "begin_cutting", lambda who, wanted: asked.append(wanted))
    monkeypatch.setattr(views, "in_background", lambda job: None)
    told.client("dana").post("/release/cut/", {"booklets": "on", "paper": "letter", "language": ["ru", "xx"]})
    told.client("dana").post("/release/cut/", {"flyers": "on", "paper": "wall"})
    assert [(w.flyers, w.booklets, w.paper, w.languages) for w in asked] == [
        (False, True, Paper.LETTER, ("ru",)),
        (True, False, None, ()),
    ]


def test_to_whom_it_was_given_is_kept(told: Told) -> None:
    acts.cut_release(told.cast.dana, folder.current().release, acts.Wanted(flyers=False, dataset=False))
    said = {"release": "1", "to": "A newspaper", "on": date.today().isoformat(), "language": "ru"}
    assert told.client("dana").post("/release/sent/", said).status_code == 302
    assert told.client("dana").post("/release/sent/", said | {"to": ""}).status_code == 400
    assert told.client("dana").post("/release/sent/", said | {"on": "yesterday"}).status_code == 400


@pytest.mark.parametrize("login", ["aigerim", "bek", "eve"])
def test_nobody_but_editors_sees_anything(told: Told, login: str) -> None:
    client = told.client(login)
    assert client.get(PAGE).status_code == 403
    assert client.get("/release/file/").status_code == 403
    for verb in ("draft", "cut", "sign-off", "asked", "publication"):
        assert client.post(f"/release/{verb}/", {"content": "x", "sending": "1"}).status_code == 403


def test_only_coordinators_change_how_releases_present_themselves(told: Told) -> None:
    said = {
        "title": "Looking",
        "keepers": "izdeu@example.org",
        "language": ["en", "ug"],
        "address": "https://example.org",
    }
    assert told.client("dana").post("/release/publication/", said).status_code == 403
    assert told.client("zere").post("/release/publication/", said).status_code == 302
    assert told.client("zere").post("/release/publication/", said | {"address": "ftp:x"}).status_code == 400
