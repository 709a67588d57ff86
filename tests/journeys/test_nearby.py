"""The testimonies the project began with: seven tellings go in, nine case files come out, each fact with its words.

They are real people's words: read from ../shared where that is there, never copied here. Who is meant is told by the
number of the telling and by the tie.
"""

from datetime import date
from pathlib import Path

import pytest

from izdeu.casebook import acts, queries
from izdeu.intake import draft
from izdeu.vocab.kinds import Group, Kind
from tests.cast import Cast

NEARBY = Path(__file__).parents[2] / "../shared/inputs/nearby.txt"
TODAY = date(2026, 11, 23)
MISSING = {
    (0, "mother"): "P12Y",
    (1, "brother"): "P10Y",
    (2, "daughter"): "P18Y",
    (2, "son_in_law"): "P25Y",
    (3, "husband"): None,
    (4, "brother"): "P14Y",
    (5, "husband"): "P10Y",
    (6, "brother"): None,
    (6, "sister_in_law"): None,
}

pytestmark = pytest.mark.skipif(not NEARBY.exists(), reason="../shared/inputs/nearby.txt is not here")


@pytest.fixture
def pages(cast: Cast, tmp_path: Path) -> dict[tuple[int, str], queries.CasePage]:
    """The case pages of those looked for, by telling and tie, after everything proposed was accepted."""
    told = acts.Told(on="2022", language="en")
    number = acts.keep_source(cast.bek, draft(NEARBY, work=tmp_path), told).number
    acts.read_source(cast.bek, number)
    acts.accept_all(cast.bek, number)
    tellers = list(dict.fromkeys(t.speaker for t in queries.bench(cast.bek, number).rendition.tellings if t.speaker))
    found = {}
    for card in queries.home(cast.bek, today=TODAY).cards:
        called = card.person.called
        key = (tellers.index(called.of), called.ties[0].value) if called else (-1, card.person.label)
        found[key] = queries.case_page(cast.bek, card.person.number, today=TODAY)
    return found


def test_the_nine_missing_have_a_case_file_each_and_hardly_anybody_else_has(
    pages: dict[tuple[int, str], queries.CasePage],
) -> None:
    assert MISSING.keys() <= pages.keys()
    assert len(pages) <= len(MISSING) + 1


@pytest.mark.parametrize(("who", "length"), MISSING.items())
def test_the_sentence_is_the_one_that_was_told(
    pages: dict[tuple[int, str], queries.CasePage], who: tuple[int, str], length: str | None
) -> None:
    claims = pages[who].claims.values()
    about = [c for c in claims if c.person.number == pages[who].card.person.number]
    assert {c.terms.get("imprisonment") for c in about if c.kind is Kind.SENTENCED} - {None} == ({length} - {None})
    assert any(c.kind in (Kind.DETAINED, Kind.HELD_IN_CAMP, Kind.IMPRISONED) for c in about)


def test_the_sentence_of_the_mother_keeps_its_parts(pages: dict[tuple[int, str], queries.CasePage]) -> None:
    [sentence] = [c for c in pages[(0, "mother")].claims.values() if c.kind is Kind.SENTENCED]
    assert sentence.terms["parts"] == [{"in": "prison", "for": "P5Y"}, {"in": "camp", "for": "P7Y"}]


def test_each_fact_is_the_words_at_its_place(pages: dict[tuple[int, str], queries.CasePage], cast: Cast) -> None:
    [source] = queries.sources(cast.bek).rows
    text = queries.bench(cast.bek, source.number).rendition.text
    passages = [p for page in pages.values() for claim in page.claims.values() for p in claim.passages]
    assert passages
    assert all(text[p.start : p.end] == p.quote for p in passages)
    assert queries.check() == []


def test_what_was_done_to_witnesses_and_families_stands_in_their_files(
    pages: dict[tuple[int, str], queries.CasePage],
) -> None:
    with_harm = {telling for (telling, _), page in pages.items() if page.around or page.file.harms}
    assert {0, 1, 3, 4, 6} <= with_harm
    harms = {claim.kind for page in pages.values() for claim in page.around}
    assert {Kind.THREATENED, Kind.DETAINED_FOR_PROTEST, Kind.FINED} <= harms
    assert all(claim.group is Group.HARM for page in pages.values() for claim in page.around)


def test_the_places_are_those_of_the_gazetteer(pages: dict[tuple[int, str], queries.CasePage]) -> None:
    def places(who: tuple[int, str]) -> set[str]:
        return {c.place.id or "" for c in pages[who].claims.values() if c.place and c.place.id}

    assert "xj.karamay" in places((3, "husband"))
    assert "xj.urumqi" in places((4, "brother"))
    assert any(place.startswith("xj.ili") for place in places((0, "mother")))
    assert any("kuytun" in place or "kuitun" in place for place in places((6, "brother")))
