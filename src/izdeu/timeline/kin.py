"""A family as ties tell it, with a place for everybody, so that a page only has to draw it."""

from collections import defaultdict, deque
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from izdeu.timeline.placing import Link, place
from izdeu.vocab.claim import Claim, ClaimState
from izdeu.vocab.kinds import Kind
from izdeu.vocab.ties import INVERSE, SEX, SIDES, Tie

TWO_UP = frozenset({Tie.GRANDMOTHER, Tie.GRANDFATHER, Tie.GRANDPARENT})
TWO_DOWN = frozenset({Tie.GRANDSON, Tie.GRANDDAUGHTER, Tie.GRANDCHILD})
ELDER = frozenset({Tie.ELDER_BROTHER, Tie.ELDER_SISTER})
YOUNGER = frozenset({Tie.YOUNGER_BROTHER, Tie.YOUNGER_SISTER})
DESCENT = frozenset({Tie.MOTHER, Tie.FATHER, Tie.PARENT, Tie.SON, Tie.DAUGHTER, Tie.CHILD})
"""Ties drawn as lines of descent; others of the same side are drawn as mere ties."""


@dataclass(frozen=True, slots=True)
class FamilyEdge:
    """What `person` is to `other`, as told: one tie, with the claims that tell it."""

    person: int
    other: int
    tie: Tie
    claims: tuple[str, ...]

    @property
    def side(self) -> str:
        """Where the tie puts `person` beside `other`: up, down, beside, partner or apart."""
        return SIDES[self.tie]

    @property
    def descent(self) -> bool:
        """Whether it is a tie between parent and child."""
        return self.tie in DESCENT


@dataclass(frozen=True, slots=True)
class FamilyNode:
    """A person in the tree. `generation` counts down from the focus's 0 (parents -1); `column` is in units of nodes.

    `to_focus` are the ties that claims tell directly, seen as what this person is to the focus.
    """

    person: int
    generation: int
    column: float
    to_focus: tuple[Tie, ...]


@dataclass(frozen=True, slots=True)
class Family:
    """The tree: no two nodes of a generation stand nearer than 1 column. `apart` have no told generation."""

    focus: int
    nodes: tuple[FamilyNode, ...]
    apart: tuple[FamilyNode, ...]
    edges: tuple[FamilyEdge, ...]

    @property
    def generations(self) -> tuple[int, ...]:
        """The generations that have somebody, from the oldest."""
        return tuple(sorted({node.generation for node in self.nodes}))

    @property
    def columns(self) -> float:
        """How many columns wide the tree is; the leftmost node stands at 0."""
        return max(node.column for node in self.nodes) + 1


def family(ties: Iterable[Claim], focus: int) -> Family:
    """The family of `focus` from standing ties, the same whatever order they come in. Other claims are passed over."""
    edges = _edges(ties)
    generation = _generations(edges, focus)
    columns = place(generation, _neighbours(edges, generation))
    told = _to_focus(edges, focus)
    nodes = tuple(
        FamilyNode(person, generation[person], columns[person], told.get(person, ()))
        for person in sorted(generation, key=lambda person: (generation[person], columns[person]))
    )
    others = sorted({person for edge in edges for person in (edge.person, edge.other)} - generation.keys())
    apart = tuple(FamilyNode(person, 0, float(at), told.get(person, ())) for at, person in enumerate(others))
    return Family(focus, nodes, apart, tuple(edges))


def _edges(ties: Iterable[Claim]) -> list[FamilyEdge]:
    found: dict[tuple[int, int, Tie], set[str]] = defaultdict(set)
    for claim in ties:
        tie = claim.terms.get("tie")
        if claim.kind is not Kind.TIE or claim.state is not ClaimState.STANDING:
            continue
        if isinstance(tie, str) and tie in SIDES and claim.other is not None and claim.other != claim.person:
            found[claim.person, claim.other, Tie(tie)].add(claim.id)
    return [FamilyEdge(*key, tuple(sorted(ids))) for key, ids in sorted(found.items())]


def _step(tie: Tie) -> int | None:
    """How many generations below the other a person with this tie stands; None for ties that tell nothing of it."""
    if tie in TWO_UP or tie in TWO_DOWN:
        return -2 if tie in TWO_UP else 2
    return {"up": -1, "down": 1, "beside": 0, "partner": 0}.get(SIDES[tie])


def _generations(edges: Sequence[FamilyEdge], focus: int) -> dict[int, int]:
    """The generation of everybody whom ties lead to, by the fewest ties; partners and siblings in the focus's."""
    around: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for edge in edges:
        if (step := _step(edge.tie)) is not None:
            around[edge.other].append((edge.person, step))
            around[edge.person].append((edge.other, -step))
    generation, queue = {focus: 0}, deque([focus])
    while queue:
        here = queue.popleft()
        for person, step in sorted(around[here]):
            if person not in generation:
                generation[person] = generation[here] + step
                queue.append(person)
    return generation


def _to_focus(edges: Sequence[FamilyEdge], focus: int) -> dict[int, tuple[Tie, ...]]:
    """What each person is to the focus where a claim relates the two, the tie turned round when told the other way."""
    sex = {edge.person: SEX[edge.tie] for edge in edges if edge.tie in SEX}
    told: dict[int, set[Tie]] = defaultdict(set)
    for edge in edges:
        if edge.other == focus:
            told[edge.person].add(edge.tie)
        elif edge.person == focus:
            told[edge.other].add(Tie(INVERSE[edge.tie][sex.get(edge.other, "x")]))
    return {person: tuple(sorted(found)) for person, found in told.items()}


def _neighbours(edges: Sequence[FamilyEdge], generation: Mapping[int, int]) -> list[Link]:
    """The told ties between persons who have a place, as the placing needs them."""
    return [
        Link(
            edge.person,
            edge.other,
            partners=edge.side == "partner",
            siblings=edge.side == "beside" and edge.tie is not Tie.COUSIN,
            younger=(edge.tie in YOUNGER) - (edge.tie in ELDER),
        )
        for edge in edges
        if edge.side != "apart" and edge.person in generation and edge.other in generation
    ]
