"""A release is cut whole or not at all, holds what was allowed, and a withdrawal reaches the ones before it."""

import errno
import json
from datetime import date
from pathlib import Path
from typing import Any

import pypdfium2 as pdfium
import pytest

from izdeu.casebook import acts, folder, queries
from izdeu.casebook.acts import Sent, Wanted
from izdeu.casebook.acts.cut_release import alone
from izdeu.casebook.models import Act, Release
from izdeu.outputs import manifest
from izdeu.outputs.flyers import Paper
from izdeu.vocab.consent import Identity, Subject, Use
from izdeu.vocab.errors import NotAllowed, NotFound, Refused
from tests.cast import Cast, keep

DAY = date(2026, 11, 23)
BARE = Wanted(flyers=False, dataset=False)


@pytest.fixture
def told(cast: Cast, tmp_path: Path) -> int:
    """A sister's testimony, allowed on the site with names."""
    source = keep(cast.bek, tmp_path / "in", by="Aigerim Test", on="2020-09")
    acts.record_consent(cast.bek, source, {Use.PUBLIC_SITE: Identity.NAMED})
    acts.read_source(cast.bek, source)
    acts.accept_all(cast.bek, source)
    return source


def cut(cast: Cast, out: Path, wanted: Wanted = BARE, day: date = DAY) -> acts.Cut:
    return acts.cut_release(cast.dana, out, wanted, day=day)


def bytes_of(out: Path) -> dict[str, bytes]:
    return {str(path.relative_to(out)): path.read_bytes() for path in sorted(out.rglob("*")) if path.is_file()}


def text_of(out: Path) -> str:
    return "\n".join(path.read_text("utf-8", "ignore") for path in sorted(out.rglob("*.html")))


def test_what_was_allowed_is_there_and_the_release_is_sound(cast: Cast, told: int, tmp_path: Path) -> None:
    found = cut(cast, tmp_path / "out")
    assert "Erbol" in text_of(tmp_path / "out")
    assert manifest.check(tmp_path / "out", found.key).problems == ()
    assert found.plan.counts["cases"] == 1


def test_what_was_not_asked_is_not_there(cast: Cast, told: int, tmp_path: Path) -> None:
    acts.record_consent(cast.bek, told, {Use.PUBLIC_SITE: Identity.NONE})
    cut(cast, tmp_path / "out")
    assert b"Erbol" not in b"".join(bytes_of(tmp_path / "out").values())


def test_booklets_and_flyers_are_on_the_paper_and_in_the_languages_asked_for(
    cast: Cast, told: int, tmp_path: Path
) -> None:
    cut(cast, tmp_path / "out", Wanted(True, False, booklets=True, paper=Paper.LETTER, languages=("ru",)))
    [flyer], [booklet] = ((tmp_path / "out" / name).rglob("*.pdf") for name in ("flyers", "booklets"))
    assert flyer.parent.name == "ru"
    assert booklet.name == "izdeu-1-ru.pdf"
    for paper in (flyer, booklet):
        assert [round(side) for side in pdfium.PdfDocument(paper)[0].get_size()] == [612, 792]


def test_papers_in_a_language_nobody_set_are_refused(cast: Cast, told: int, tmp_path: Path) -> None:
    with pytest.raises(Refused, match="no papers"):
        cut(cast, tmp_path / "out", Wanted(languages=("tlh",)))
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("login", ["aigerim", "bek", "eve"])
def test_only_editors_cut(cast: Cast, told: int, tmp_path: Path, login: str) -> None:
    with pytest.raises(NotAllowed):
        acts.cut_release(getattr(cast, login), tmp_path / "out", BARE, day=DAY)
    assert not (tmp_path / "out").exists()


def test_the_same_casebook_on_the_same_day_gives_the_same_bytes(cast: Cast, told: int, tmp_path: Path) -> None:
    first = cut(cast, tmp_path / "a", Wanted(flyers=False))
    second = cut(cast, tmp_path / "b", Wanted(flyers=False))
    assert second.plan.again
    assert first.plan.number == second.plan.number
    assert bytes_of(tmp_path / "a") == bytes_of(tmp_path / "b")


def test_what_is_withdrawn_is_gone_marked_and_asked_back(cast: Cast, told: int, tmp_path: Path) -> None:
    cut(cast, tmp_path / "first")
    acts.log_sending(cast.dana, 1, Sent("A newspaper", DAY))
    acts.record_consent(cast.bek, told, {Use.PUBLIC_SITE: Identity.NONE})
    cut(cast, tmp_path / "second", day=date(2026, 11, 24))
    card = json.loads((tmp_path / "second/release.json").read_text())
    assert card["withdrawn"]
    assert {one["on"] for one in card["withdrawn"]} == {"2026-11-24"}
    assert not (tmp_path / "first").exists()
    assert b"Erbol" not in b"".join(bytes_of(tmp_path / "second").values())
    [holder] = queries.holders(cast.dana)
    assert (holder.to, set(holder.codes)) == ("A newspaper", {one["code"] for one in card["withdrawn"]})


def test_the_log_of_a_withdrawal_does_not_say_what_it_was(cast: Cast, told: int, tmp_path: Path) -> None:
    cut(cast, tmp_path / "first")
    acts.record_consent(cast.bek, told, {Use.PUBLIC_SITE: Identity.NONE})
    cut(cast, tmp_path / "second", day=date(2026, 11, 24))
    lines = [str(row.details) for row in Act.objects.filter(verb__in=["cut_release", "purge_release"])]
    assert len(lines) == 3
    assert not any("Erbol" in line for line in lines)


def test_a_tombstone_stays_in_later_releases(cast: Cast, told: int, tmp_path: Path) -> None:
    cut(cast, tmp_path / "out")
    acts.record_consent(cast.bek, told, {Use.PUBLIC_SITE: Identity.NONE})
    cut(cast, tmp_path / "out", day=date(2026, 11, 24))
    third = cut(cast, tmp_path / "out", day=date(2026, 11, 25))
    stones = third.plan.clearings[Use.PUBLIC_SITE].book.content.tombstones
    assert {stone.withdrawn for stone in stones} == {date(2026, 11, 24)}
    assert third.plan.counts["withdrawn"] == 0


def test_a_folder_with_anything_else_is_left_alone(cast: Cast, told: int, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out/diary.txt").write_text("mine")
    with pytest.raises(Refused, match="something else"):
        cut(cast, tmp_path / "out")
    assert bytes_of(tmp_path / "out") == {"diary.txt": b"mine"}


def test_a_release_changed_by_hand_is_not_written_over(cast: Cast, told: int, tmp_path: Path) -> None:
    cut(cast, tmp_path / "out")
    (tmp_path / "out/index.html").write_text("hello")
    with pytest.raises(Refused, match="changed by hand"):
        cut(cast, tmp_path / "out", day=date(2026, 11, 24))


def test_what_did_not_change_is_taken_over_and_the_bytes_are_the_same(cast: Cast, told: int, tmp_path: Path) -> None:
    cut(cast, tmp_path / "out")
    page = next((tmp_path / "out/en/cases").iterdir())
    before = bytes_of(tmp_path / "out"), page.stat().st_ino
    cut(cast, tmp_path / "out")
    assert (bytes_of(tmp_path / "out"), page.stat().st_ino) == before


def test_nothing_of_what_was_taken_back_is_kept_in_the_casebook(cast: Cast, told: int, tmp_path: Path) -> None:
    cut(cast, tmp_path / "out")
    acts.take_back(cast.dana, Subject.SOURCE, told)
    cut(cast, tmp_path / "out")
    index = json.loads(folder.current().release_index.read_text())["pages"]
    assert index
    assert all((tmp_path / "out" / page).is_file() for page in index)
    assert b"Erbol" not in b"".join(bytes_of(tmp_path / "out").values())


def test_two_releases_at_once_are_one_too_many(cast: Cast, told: int, tmp_path: Path) -> None:
    with alone(), pytest.raises(Refused, match="being cut"):
        cut(cast, tmp_path / "out")
    cut(cast, tmp_path / "out")


def test_a_full_disk_leaves_the_last_release_untouched(
    cast: Cast, told: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cut(cast, tmp_path / "out")
    before = bytes_of(tmp_path / "out")

    def full(*_: Any, **__: Any) -> str:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(manifest, "seal", full)
    with pytest.raises(Refused, match="disk is full"):
        cut(cast, tmp_path / "out", day=date(2026, 11, 24))
    assert bytes_of(tmp_path / "out") == before
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".izdeu")] == []
    assert Release.objects.count() == 1


def test_a_second_member_signs_off_exactly_what_goes_out(cast: Cast, told: int, tmp_path: Path) -> None:
    wanted = Wanted(flyers=False, dataset=False, second=True)
    with pytest.raises(Refused, match="signed off"):
        cut(cast, tmp_path / "out", wanted)
    with folder.current().work() as spool:
        content = queries.plan(cast.zere, DAY, spool).content
    acts.sign_off(cast.dana, content)
    with pytest.raises(Refused, match="signed off"):
        cut(cast, tmp_path / "out", wanted)
    acts.sign_off(cast.zere, content)
    assert cut(cast, tmp_path / "out", wanted).signed_off_by == "zere"


def test_a_sign_off_of_another_content_does_not_count(cast: Cast, told: int, tmp_path: Path) -> None:
    with folder.current().work() as spool:
        content = queries.plan(cast.zere, DAY, spool).content
    acts.sign_off(cast.zere, content)
    acts.record_consent(cast.bek, told, {Use.PUBLIC_SITE: Identity.INITIALS})
    with pytest.raises(Refused, match="signed off"):
        cut(cast, tmp_path / "out", Wanted(flyers=False, dataset=False, second=True))


@pytest.mark.parametrize("login", ["aigerim", "bek", "eve"])
def test_who_may_not(cast: Cast, told: int, login: str) -> None:
    member = getattr(cast, login)
    for ask in (queries.releases, queries.release_draft, queries.holders, queries.left_behind, acts.begin_draft):
        with pytest.raises(NotAllowed):
            ask(member)
    with pytest.raises(NotAllowed):
        acts.sign_off(member, "content")
    with pytest.raises(NotAllowed):
        acts.log_sending(member, 1, Sent("Eve", DAY))
    with pytest.raises(NotAllowed):
        acts.set_publication(member, queries.Publication("Mine"))


def test_an_export_tells_of_releases_and_comes_back_the_same(cast: Cast, told: int, tmp_path: Path) -> None:
    cut(cast, tmp_path / "out")
    acts.log_sending(cast.dana, 1, Sent("A newspaper", DAY))
    acts.sign_off(cast.zere, "a content")
    before = "".join(queries.export_json(cast.zere))
    assert json.loads(before)["releases"][0]["sendings"][0]["to"] == "A newspaper"
    assert queries.check() == []


def test_a_release_that_the_log_does_not_know_shows(cast: Cast, told: int, tmp_path: Path) -> None:
    cut(cast, tmp_path / "out")
    Release.objects.update(sums="0" * 64)
    assert "release 1" in " ".join(map(str, queries.check()))


@pytest.mark.parametrize("about", [Subject.SOURCE, Subject.PERSON])
def test_what_is_taken_back_is_out_of_the_next_release(cast: Cast, told: int, tmp_path: Path, about: Subject) -> None:
    first = cut(cast, tmp_path / "out")
    person = next(item.subject for item in first.plan.items if item.is_case)
    acts.take_back(cast.bek, about, told if about is Subject.SOURCE else int(person.partition(":")[2]))
    assert cut(cast, tmp_path / "out", day=date(2026, 11, 24)).plan.counts["cases"] == 0
    assert b"Erbol" not in b"".join(bytes_of(tmp_path / "out").values())


def test_codes_of_those_not_named_join_neither_releases_nor_uses(cast: Cast, told: int, tmp_path: Path) -> None:
    acts.record_consent(cast.bek, told, {Use.PUBLIC_SITE: Identity.INITIALS, Use.DATASET: Identity.PSEUDONYM})
    one, other = (cut(cast, tmp_path / "out", day=date(2026, 11, day)) for day in (23, 24))
    codes = [item.code for item in (*one.plan.items, *other.plan.items) if item.is_case]
    assert len(codes) == len(set(codes)) == 4


def test_nobody_takes_back_what_they_may_not_see(cast: Cast, told: int) -> None:
    with pytest.raises(NotFound):
        acts.take_back(cast.eve, Subject.SOURCE, told)
