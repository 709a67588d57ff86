"""Short words to write claims with. Everybody here is invented."""

from datetime import date
from itertools import count
from typing import Any

from hypothesis import strategies as st

from izdeu.timeline import CaseFile, Entry, case_file
from izdeu.vocab.claim import Claim, ClaimState, Quoted, Where
from izdeu.vocab.dates import Anchor, Relation, When
from izdeu.vocab.kinds import Kind
from izdeu.vocab.knowing import KnownHow
from izdeu.vocab.source import Passage

TODAY = date(2024, 6, 1)
PERSON, TELLER, OTHER = 7, 1, 2
_numbers = count(1)


def when(edtf: str | None, relation: str = "at", after: str = "", before: str = "", **more: Any) -> When:
    """A date; `after` and `before` name the claim it is told against."""
    if after or before:
        more |= {"anchor": Anchor.EVENT, "anchor_id": after or before}
        relation = "after" if after else "before"
    return When.told(edtf, relation=Relation(relation), **more)


def told(
    kind: Kind,
    edtf: str | None = None,
    *,
    id: str = "",
    by: int | None = TELLER,
    source: int | None = None,
    at: int = 0,
    date: When | None = None,
    place: str | None = None,
    state: ClaimState = ClaimState.STANDING,
    how: KnownHow = KnownHow.NOT_SAID,
    **terms: Any,
) -> Claim:
    """A claim about PERSON told by `by` in its own source (or `source`), at code point `at`."""
    passage = Passage(at, at + 4, "said")
    return Claim(
        id=id or f"{kind.value}-{next(_numbers)}",
        person=PERSON,
        kind=kind,
        when=date or when(edtf),
        place=Where(place, place) if place else None,
        terms=terms,
        told_by=by,
        known_how=how,
        passages=(Quoted(source if source is not None else by or 99, passage),),
        state=state,
    )


def file(*claims: Claim, today: date = TODAY) -> CaseFile:
    """The case file of PERSON on TODAY."""
    return case_file(claims, today=today, person=PERSON)


def ids(entries: tuple[Entry, ...]) -> list[str]:
    """The ids of entries in order."""
    return [entry.id for entry in entries]


_days = st.dates(date(2014, 1, 1), date(2024, 12, 31))
_edtf = st.one_of(
    st.none(),
    _days.map(date.isoformat),
    _days.map(lambda day: f"{day:%Y-%m}"),
    _days.map(lambda day: f"{day:%Y}"),
    _days.map(lambda day: f"{day:%Y-%m}~"),
    _days.map(lambda day: f"{day:%Y-%m}/.."),
    _days.map(lambda day: f"../{day:%Y-%m}"),
    _days.map(lambda day: f"{day:%Y}/"),
    st.tuples(_days, _days).map(lambda pair: f"{min(pair):%Y-%m}/{max(pair):%Y-%m}"),
    st.tuples(_days, _days).map(lambda pair: f"[{min(pair):%Y}..{max(pair):%Y}]"),
)
_terms = st.sampled_from(
    [{}, {"imprisonment": "P10Y"}, {"imprisonment": "P12Y"}, {"for": "P1Y"}, {"facility": "No. 3"}]
)


@st.composite
def _claims(draw: st.DrawFn) -> list[Claim]:
    """Up to 14 claims about PERSON by three tellers in three sources, some told after or before one another."""
    size = draw(st.integers(0, 14))
    made = []
    for number in range(size):
        anchored = draw(st.integers(0, 4)) == 0
        relation = draw(st.sampled_from(list(Relation)))
        made.append(
            Claim(
                id=f"c{number:02}",
                person=PERSON,
                kind=draw(st.sampled_from(Kind)),
                when=When.told(
                    draw(_edtf),
                    relation=relation,
                    anchor=Anchor.EVENT if anchored else None,
                    anchor_id=f"c{draw(st.integers(0, size)):02}" if anchored else "",
                ),
                terms=draw(_terms),
                told_by=draw(st.sampled_from([None, 1, 2, 3])),
                passages=(Quoted(draw(st.integers(1, 3)), Passage(draw(st.integers(0, 50)), 60, "said")),),
                state=draw(st.sampled_from([ClaimState.STANDING] * 4 + [ClaimState.WITHDRAWN, ClaimState.SUPERSEDED])),
            )
        )
    return made


claims = _claims()
