"""The drawn line and the tree: everything drawn lies on the paper, and a line read from the right is its mirror."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from izdeu.casebook.queries import ClaimView, PersonRef
from izdeu.timeline import case_file, family
from izdeu.vocab import statuses
from izdeu.vocab.claim import Claim, ClaimState
from izdeu.vocab.dates import When
from izdeu.vocab.kinds import Kind
from izdeu.vocab.knowing import KnownHow
from izdeu.vocab.person import NameForm, Script
from izdeu.vocab.ties import Tie
from izdeu.web.drawings.shapes import shape
from izdeu.web.drawings.strip import Strip, strip
from izdeu.web.drawings.tree import tree
from izdeu.web.facts import Fact
from izdeu.web.sayings import saying

TODAY = date(2026, 11, 23)
BROTHER = PersonRef(1, (NameForm("Erbol", Script.LATIN, "kk"),))


def view(claim: Claim) -> ClaimView:
    return ClaimView(
        1, claim.id, claim.kind, BROTHER, None, None, claim.when, None, {}, KnownHow.SAW, "", ClaimState.STANDING, "",
        "", (), "Bek", datetime(2026, 1, 1, tzinfo=UTC),
    )  # fmt: skip


def drawn(*edtf: str, rtl: bool = False) -> Strip | None:
    kinds = (Kind.DETAINED, Kind.CONTACT, Kind.SENTENCED, Kind.RELEASED, Kind.TRANSFERRED)
    claims = [Claim(f"c{n}", 1, kinds[n % 5], When.told(text)) for n, text in enumerate(edtf)]
    file = case_file(claims, today=TODAY)
    facts = [Fact(n, (saying(view(entry.claims[0])),), entry=entry) for n, entry in enumerate(file.entries, start=1)]
    return strip(file, facts, rtl=rtl)


def share(place: str) -> float:
    return float(place.removesuffix("%"))


def test_nothing_dated_is_nothing_drawn() -> None:
    assert drawn() is None


def test_forms_tell_what_is_certain() -> None:
    made = drawn("2017-03-05", "2018", "2019-11/..")
    assert made is not None
    assert [[bar.form for bar in row.bars] for row in made.rows] == [["certain"], ["maybe"], ["open"], ["unheard"]]


def test_the_silence_reaches_today() -> None:
    made = drawn("2020-01-01")
    assert made is not None
    assert made.rows[-1].days == (TODAY - date(2020, 1, 1)).days
    assert share(made.rows[-1].bars[0].end) == pytest.approx(share(made.now), abs=0.1)


DAYS = st.dates(date(1990, 1, 1), TODAY - timedelta(1)).map(date.isoformat)


TOLD = st.one_of(DAYS, DAYS.map(lambda day: day[:7]), DAYS.map(lambda day: f"{day}/.."))


@given(st.lists(TOLD, min_size=1, max_size=8))
def test_everything_lies_on_the_paper(edtf: list[str]) -> None:
    made = drawn(*edtf)
    assert made is not None
    for row in made.rows:
        assert 0 <= row.y < made.height
        for bar in row.bars:
            assert -0.01 <= share(bar.x) <= share(bar.end) <= 100.01


@given(st.lists(DAYS, min_size=1, max_size=6))
def test_read_from_the_right_it_is_the_mirror(edtf: list[str]) -> None:
    left, right = drawn(*edtf), drawn(*edtf, rtl=True)
    assert left is not None
    assert right is not None
    for one, other in zip(left.rows, right.rows, strict=True):
        for bar, mirrored in zip(one.bars, other.bars, strict=True):
            assert share(mirrored.x) == pytest.approx(100 - share(bar.end), abs=0.02)


def test_the_tree_draws_each_tie_once_and_nobody_over_another() -> None:
    ties = [(1, 2, Tie.SON), (3, 2, Tie.DAUGHTER), (4, 1, Tie.WIFE), (5, 3, Tie.FRIEND)]
    claims = [Claim(f"t{n}", a, Kind.TIE, terms={"tie": tie.value}, other=b) for n, (a, b, tie) in enumerate(ties)]
    people = {n: PersonRef(n, (NameForm(f"Person {n}", Script.LATIN),)) for n in range(1, 6)}
    made = tree(family(claims, 1), people)
    assert made is not None
    assert {box.person.number for box in made.boxes} == {1, 2, 3, 4}
    assert len(made.lines) == 3
    places = [(box.x, box.y) for box in made.boxes]
    for at, (x, y) in enumerate(places):
        assert not [p for p in places[at + 1 :] if p[1] == y and abs(p[0] - x) < made.box_width]


def test_nobody_told_to_be_kin_is_no_tree() -> None:
    assert tree(family([], 1), {1: BROTHER}) is None


@pytest.mark.parametrize("name", sorted(set(statuses.SHAPES.values())))
def test_every_status_has_its_shape(name: str) -> None:
    assert 'aria-hidden="true"' in shape(name)


def test_shapes_differ() -> None:
    names = set(statuses.SHAPES.values())
    assert len({shape(name) for name in names}) == len(names)
