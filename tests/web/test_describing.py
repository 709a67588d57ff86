"""What is said of a source, corrected."""

from izdeu.casebook import queries
from izdeu.vocab.source import SourceKind
from tests.web.conftest import Told


def test_what_is_said_of_a_source_is_corrected(told: Told) -> None:
    client = told.client("aigerim")
    address = f"/sources/{told.source}/describe/"
    said = {
        "title": "Told at home",
        "told_by": "Aigerim Test",
        "told_on": "2022-06",
        "language": "kk",
        "kind": "letter",
    }
    before = queries.source_info(told.cast.bek, told.source)
    assert client.post(address, said).status_code == 302
    after = queries.source_info(told.cast.bek, told.source)
    assert (after.title, after.told_on, after.language, after.kind) == (
        "Told at home",
        "2022-06",
        "kk",
        SourceKind.LETTER,
    )
    assert after.told_by == before.told_by
    client.post(address, {"told_by": ""})
    assert queries.source_info(told.cast.bek, told.source).told_by is None


def test_without_its_day_a_source_asks_for_it(told: Told) -> None:
    client = told.client("aigerim")
    page = f"/sources/{told.source}/"
    assert "When was it told?" not in client.get(page).content.decode()
    client.post(f"{page}describe/", {"told_on": ""})
    assert "When was it told?" in client.get(page).content.decode()


def test_what_was_typed_stays_when_a_correction_is_refused(told: Told) -> None:
    answer = told.client("aigerim").post(
        f"/sources/{told.source}/describe/", {"told_on": "2022-13", "title": "A new title"}
    )
    assert answer.status_code == 400
    for kept in ("A new title", 'value="2022-13"', "is not a date"):
        assert kept in answer.content.decode()
    assert queries.source_info(told.cast.bek, told.source).told_on == "2022-05-01"


def test_eve_corrects_nothing(told: Told) -> None:
    for verb in ("describe", "consent"):
        answer = told.client("eve").post(f"/sources/{told.source}/{verb}/", {"title": "x", "use-wgeid": "named"})
        assert answer.status_code == 404
