"""A picture stays in until a member has looked at it; what they decide is kept, can be taken back, and comes back."""

from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from izdeu.casebook import acts, folder, queries
from izdeu.casebook.models import Case, PictureDecision, Source
from izdeu.casebook.queries import pictures
from izdeu.intake import draft
from izdeu.redact.pictures import COVER, NotAPicture
from izdeu.vocab.consent import Identity, Use
from izdeu.vocab.cover import ALL_OF_IT, Cover, Region
from izdeu.vocab.errors import NotAllowed, NotFound, Refused
from izdeu.vocab.release import Rule
from tests.cast import Cast, keep

DAY = date(2026, 11, 23)
HALF = Region(0, 0, 5000, 10000)


@pytest.fixture
def photo(cast: Cast, tmp_path: Path) -> int:
    """A portrait of the person a testimony tells of; both may go out by name."""
    told = keep(cast.bek, tmp_path / "in", by="Aigerim Test", on="2020-09")
    path = tmp_path / "face.png"
    Image.new("RGB", (100, 60), "teal").save(path)
    photo = acts.keep_source(cast.bek, draft(path, work=tmp_path), acts.Told("Aigerim Test")).number
    for source in (told, photo):
        acts.record_consent(cast.bek, source, dict.fromkeys((Use.PUBLIC_SITE, Use.DATASET), Identity.NAMED))
    acts.read_source(cast.bek, told)
    acts.accept_all(cast.bek, told)
    acts.set_portrait(cast.bek, sought(cast), photo)
    return photo


def sought(cast: Cast) -> int:
    return Case.objects.get(sought=True).person_id


def portrait(cast: Cast) -> bytes | None:
    """The portrait as a release on that day would hold it."""
    with folder.current().work() as spool:
        book = queries.plan(cast.dana, DAY, spool).clearings[Use.PUBLIC_SITE].book.content
        shown = book.cases[0].portrait
        return shown.file.read_bytes() if shown else None


def test_a_picture_nobody_has_looked_at_stays_in_and_waits(cast: Cast, photo: int) -> None:
    assert portrait(cast) is None
    assert [one.number for one in pictures.pictures_to_decide(cast.dana, DAY)] == [photo]
    acts.cover_picture(cast.bek, photo, Cover())
    assert portrait(cast) is not None
    assert pictures.pictures_to_decide(cast.dana, DAY) == []


def test_what_is_covered_is_covered_in_the_release_as_it_was_shown(cast: Cast, photo: int) -> None:
    acts.cover_picture(cast.bek, photo, Cover(regions=(HALF,)))
    shown = pictures.picture_as_it_goes(cast.bek, photo, (HALF,))
    assert portrait(cast) == shown
    with Image.open(BytesIO(shown)) as image:
        left, right = image.convert("RGB").getpixel((20, 30)), image.convert("RGB").getpixel((80, 30))
    assert max(abs(a - b) for a, b in zip(left, COVER, strict=True)) < 12  # type: ignore[arg-type]
    assert max(abs(a - b) for a, b in zip(right, COVER, strict=True)) > 60  # type: ignore[arg-type]


def test_somebody_withheld_in_a_picture_keeps_it_in_until_they_are_covered(cast: Cast, photo: int) -> None:
    other = acts.add_person(cast.bek, "Nurbek Saparov")
    acts.cover_picture(cast.bek, photo, Cover(persons=(other,)))
    assert portrait(cast) is None
    acts.cover_picture(cast.bek, photo, Cover(persons=(other,), regions=(HALF,)))
    assert portrait(cast) is None
    acts.cover_picture(cast.bek, photo, Cover(persons=(other,), regions=(Region(0, 0, 100, 100, other),)))
    assert portrait(cast) is not None


def test_a_picture_is_kept_in_and_the_report_says_by_whom(cast: Cast, photo: int) -> None:
    acts.cover_picture(cast.bek, photo, Cover(kept_in=True))
    assert portrait(cast) is None
    with folder.current().work() as spool:
        report = queries.plan(cast.dana, DAY, spool).clearings[Use.PUBLIC_SITE].report
    assert Rule.HELD_BACK in {row.rule for row in report if row.about == f"source:{photo}"}


def test_the_last_decision_holds_and_can_be_taken_back(cast: Cast, photo: int) -> None:
    acts.cover_picture(cast.bek, photo, Cover(kept_in=True))
    acts.cover_picture(cast.dana, photo, Cover(regions=(ALL_OF_IT,), why="  a \n child "))
    page = pictures.picture_page(cast.bek, photo)
    assert page.cover == Cover(regions=(ALL_OF_IT,), why="a child")
    assert page.by == "Dana"
    acts.uncover_picture(cast.bek, photo)
    assert pictures.picture_page(cast.bek, photo).cover is None
    assert portrait(cast) is None
    assert PictureDecision.objects.count() == 2
    with pytest.raises(Refused, match="Nothing was decided"):
        acts.uncover_picture(cast.bek, photo)


def test_the_log_tells_what_was_decided(cast: Cast, photo: int) -> None:
    acts.cover_picture(cast.bek, photo, Cover(regions=(HALF,)))
    assert queries.check() == []
    PictureDecision.objects.update(regions=[])
    assert f"picture {photo}" in " ".join(map(str, queries.check()))
    PictureDecision.objects.update(regions=[HALF.as_json()], undone_at="2026-11-23T00:00Z")
    assert f"picture {photo}" in " ".join(map(str, queries.check()))


def test_only_pictures_are_covered_and_only_of_persons_who_are_there(cast: Cast, photo: int) -> None:
    text = Source.objects.exclude(pk=photo).get()
    with pytest.raises(Refused, match="not a picture"):
        acts.cover_picture(cast.bek, text.pk, Cover())
    with pytest.raises(NotFound):
        acts.cover_picture(cast.bek, photo, Cover(persons=(999,)))
    with pytest.raises(NotFound):
        acts.cover_picture(cast.bek, photo, Cover(regions=(Region(0, 0, 1, 1, 999),)))
    assert PictureDecision.objects.count() == 0


def test_collectors_do_not_see_how_a_picture_goes_out(cast: Cast, photo: int) -> None:
    for member in (cast.aigerim, cast.eve):
        for ask in (pictures.picture_page, pictures.picture_as_it_goes):
            with pytest.raises(NotAllowed):
                ask(member, photo)
        with pytest.raises(NotAllowed):
            pictures.pictures_to_decide(member, DAY)
        assert pictures.covers(member) == {}


def test_a_file_that_is_not_surely_a_picture_says_why(cast: Cast, tmp_path: Path) -> None:
    path = tmp_path / "two.png"
    Image.new("RGB", (20, 20)).save(path)
    path.write_bytes(path.read_bytes() + b"<script>1</script>")
    number = acts.keep_source(cast.bek, draft(path, work=tmp_path)).number
    with pytest.raises(NotAPicture, match="besides a picture"):
        pictures.picture_as_it_goes(cast.bek, number)
