import random
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from izdeu.timeline import Family, FamilyNode, family
from izdeu.vocab.claim import Claim, ClaimState
from izdeu.vocab.kinds import Kind
from izdeu.vocab.ties import Tie

FOCUS = 1


def tie(person: int, what: str, other: int = FOCUS, **more: object) -> Claim:
    made = f"{person}-{what}-{other}"
    return Claim(id=made, person=person, kind=Kind.TIE, other=other, terms={"tie": what}, **more)  # type: ignore[arg-type]


def nodes(found: Family) -> dict[int, FamilyNode]:
    return {node.person: node for node in found.nodes}


def test_a_person_without_ties_stands_alone() -> None:
    found = family([], FOCUS)
    assert [(node.person, node.generation, node.column) for node in found.nodes] == [(FOCUS, 0, 0.0)]
    assert found.columns == 1


@pytest.mark.parametrize(
    ("what", "generation"),
    [
        ("mother", -1),
        ("uncle", -1),
        ("father_in_law", -1),
        ("grandmother", -2),
        ("brother", 0),
        ("wife", 0),
        ("cousin", 0),
        ("son", 1),
        ("niece", 1),
        ("son_in_law", 1),
        ("grandson", 2),
    ],
)
def test_generations(what: str, generation: int) -> None:
    assert nodes(family([tie(2, what)], FOCUS))[2].generation == generation
    assert nodes(family([tie(FOCUS, what, 2)], FOCUS))[2].generation == -generation


def test_ties_of_ties_lead_on() -> None:
    found = nodes(family([tie(2, "sister"), tie(3, "husband", 2), tie(4, "mother", 3), tie(5, "son", 2)], FOCUS))
    assert {person: node.generation for person, node in found.items()} == {1: 0, 2: 0, 3: 0, 4: -1, 5: 1}


@pytest.mark.parametrize("what", ["friend", "neighbour", "relative", "teacher"])
def test_who_has_no_place_in_a_tree_stands_apart(what: str) -> None:
    found = family([tie(2, what), tie(4, "mother", 3)], FOCUS)
    assert [node.person for node in found.nodes] == [FOCUS]
    assert [node.person for node in found.apart] == [2, 3, 4]


def test_partners_stand_side_by_side_and_children_below_them() -> None:
    made = [tie(2, "wife"), tie(3, "son"), tie(4, "daughter"), tie(3, "son", 2), tie(4, "daughter", 2)]
    found = nodes(family(made, FOCUS))
    assert abs(found[1].column - found[2].column) == 1
    assert found[3].column + found[4].column == found[1].column + found[2].column


def test_the_elder_stand_left_and_the_younger_right() -> None:
    found = family([tie(2, "younger_sister"), tie(3, "elder_brother"), tie(4, "mother")], FOCUS)
    assert [node.person for node in found.nodes] == [4, 3, FOCUS, 2]


def test_parents_stand_over_their_own_children() -> None:
    made = [tie(2, "wife"), tie(3, "mother"), tie(4, "mother", 2), tie(5, "brother", 3), tie(6, "son", 5)]
    found = nodes(family(made, FOCUS))
    assert found[3].column < found[4].column < found[5].column
    assert found[1].column < found[2].column < found[6].column


def test_siblings_stand_together_with_their_partners() -> None:
    made = [tie(2, "wife"), tie(3, "elder_brother"), tie(4, "wife", 3), tie(5, "brother", 2), tie(6, "cousin")]
    row = [node.person for node in family(made, FOCUS).nodes]
    assert row == [3, 4, FOCUS, 2, 5, 6]


def test_who_has_several_partners_stands_between_them() -> None:
    found = nodes(family([tie(2, "wife"), tie(3, "wife")], FOCUS))
    assert sorted(found, key=lambda person: found[person].column)[1] == FOCUS


@pytest.mark.parametrize(
    ("made", "expected"),
    [
        ([tie(2, "mother")], (Tie.MOTHER,)),
        ([tie(FOCUS, "mother", 2)], (Tie.CHILD,)),
        ([tie(FOCUS, "mother", 2), tie(2, "sister", 3)], (Tie.DAUGHTER,)),
        ([tie(2, "brother"), tie(2, "cousin")], (Tie.BROTHER, Tie.COUSIN)),
    ],
)
def test_what_a_person_is_to_the_focus(made: list[Claim], expected: tuple[Tie, ...]) -> None:
    assert nodes(family(made, FOCUS))[2].to_focus == expected


def test_edges_say_what_was_told_by_which_claims() -> None:
    twice = Claim(id="again", person=2, kind=Kind.TIE, other=FOCUS, terms={"tie": "mother"})
    [edge] = family([tie(2, "mother"), twice], FOCUS).edges
    assert (edge.person, edge.other, edge.tie, edge.claims) == (2, FOCUS, Tie.MOTHER, ("2-mother-1", "again"))
    assert (edge.side, edge.descent) == ("up", True)


@pytest.mark.parametrize(
    "claim",
    [
        tie(2, "mother", state=ClaimState.WITHDRAWN),
        tie(2, "godmother"),
        tie(FOCUS, "mother", FOCUS),
        Claim(id="x", person=2, kind=Kind.TIE, terms={"tie": "mother"}),
        Claim(id="x", person=2, kind=Kind.TIE, terms={"tie": ["mother"]}, other=FOCUS),
        Claim(id="x", person=2, kind=Kind.DETAINED, terms={"tie": "mother"}, other=FOCUS),
    ],
)
def test_what_is_no_tie_draws_nothing(claim: Claim) -> None:
    assert family([claim], FOCUS).edges == ()


_ties = st.lists(st.builds(tie, st.integers(1, 40), st.sampled_from(Tie), st.integers(1, 40)), max_size=60)


@given(_ties, st.randoms())
def test_a_tree_of_forty_is_stable_and_nobody_overlaps(made: list[Claim], chance: random.Random) -> None:
    found = family(made, FOCUS)
    for one, two in combinations(found.nodes, 2):
        assert one.generation != two.generation or abs(one.column - two.column) >= 1
    assert min(node.column for node in found.nodes) == 0
    everybody = [node.person for node in found.nodes + found.apart]
    assert sorted(everybody) == sorted({FOCUS, *(p for edge in found.edges for p in (edge.person, edge.other))})
    chance.shuffle(made)
    assert family(made, FOCUS) == found
