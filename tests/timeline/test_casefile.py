import random

from hypothesis import given
from hypothesis import strategies as st

from izdeu.timeline import case_file
from izdeu.vocab.claim import Claim, ClaimState
from izdeu.vocab.dates import Order, compare
from izdeu.vocab.kinds import GROUPS, NEWS, Group, Kind
from tests.timeline.told import OTHER, PERSON, TODAY, claims, file, ids, told


def test_nobody_said_anything() -> None:
    case = file()
    assert not [*case.entries, *case.undated, *case.gaps, *case.contradictions]
    assert case.status is None
    assert case.silence.at_least is case.silence.at_most is None


def test_withdrawn_and_superseded_claims_count_nowhere() -> None:
    case = file(
        told(Kind.RELEASED, "2020", state=ClaimState.WITHDRAWN),
        told(Kind.DETAINED, "2017", state=ClaimState.SUPERSEDED),
    )
    assert case == file()


def test_only_claims_about_the_person_count() -> None:
    mine, hers = told(Kind.DETAINED, "2017", id="mine"), told(Kind.DIED, "2018")
    hers = Claim(id="hers", person=OTHER, kind=hers.kind, when=hers.when)
    assert ids(case_file([mine, hers], today=TODAY, person=PERSON).entries) == ["mine"]
    assert ids(case_file([mine, hers], today=TODAY).entries) == ["mine", "hers"]


def test_each_group_has_its_list() -> None:
    case = file(
        told(Kind.BORN, "1960", id="born"),
        told(Kind.TRAVELLED, "2016", id="travelled"),
        told(Kind.THREATENED, "2021", id="threatened"),
        told(Kind.APPEALED, "2020", id="appealed"),
        told(Kind.KEEPSAKE, id="scarf", object="scarf"),
        told(Kind.ACCUSED_OF, "2018", id="accused"),
        told(Kind.TIE, id="tie", tie="mother"),
    )
    assert ids(case.entries) == ["travelled", "accused"]
    assert (ids(case.life), ids(case.harms), ids(case.search)) == (["born"], ["threatened"], ["appealed"])
    assert ids(case.keepsakes) == ["scarf"]
    assert [claim.id for claim in case.ties] == ["tie"]


def test_lists_stand_in_order_with_the_undated_last() -> None:
    case = file(
        told(Kind.APPEALED, id="undated"), told(Kind.APPEALED, "2021", id="b"), told(Kind.REPLIED, "2020", id="a")
    )
    assert ids(case.search) == ["a", "b", "undated"]


def test_ties_told_of_the_other_side_belong_to_the_file() -> None:
    tie = Claim(id="tie", person=OTHER, kind=Kind.TIE, terms={"tie": "brother"}, other=PERSON)
    assert file(tie).ties == (tie,)


@given(claims, st.randoms())
def test_the_order_of_the_claims_does_not_matter(made: list[Claim], chance: random.Random) -> None:
    shuffled = made[:]
    chance.shuffle(shuffled)
    assert file(*made) == file(*shuffled)


@given(claims)
def test_every_standing_claim_stands_in_one_place(made: list[Claim]) -> None:
    case = file(*made)
    lists = (case.entries, case.undated, case.life, case.harms, case.search, case.keepsakes)
    placed = [claim for entries in lists for entry in entries for claim in entry.claims] + list(case.ties)
    standing = [claim for claim in made if claim.state is ClaimState.STANDING]
    assert sorted(claim.id for claim in placed) == sorted(claim.id for claim in standing)
    line = {claim.kind for entry in case.entries + case.undated for claim in entry.claims}
    assert all(kind in NEWS or GROUPS[kind] not in (Group.LIFE, Group.HARM, Group.SEARCH) for kind in line)


@given(claims)
def test_the_order_never_goes_against_certain_dates(made: list[Claim]) -> None:
    case = file(*made)
    place = {claim: at for at, entry in enumerate(case.entries) for claim in entry.ids}
    dated = [claim for claim in made if claim.id in place]
    for one in dated:
        for two in dated:
            if compare(one.when, two.when) is Order.BEFORE and not case.contradicted & {one.id, two.id}:
                assert place[one.id] < place[two.id]


@given(claims)
def test_neighbours_are_never_told_the_wrong_way_round(made: list[Claim]) -> None:
    case = file(*made)
    assert len(case.links) == max(0, len(case.entries) - 1)
    assert Order.AFTER not in case.links


@given(claims)
def test_everything_said_of_the_whole_rests_on_standing_claims(made: list[Claim]) -> None:
    standing = {claim.id for claim in made if claim.state is ClaimState.STANDING}
    case = file(*made)
    if case.status:
        behind = {*case.status.claims, *(claim for other in case.status.against for claim in other.claims)}
        assert case.status.claims
        assert behind <= standing
    assert case.contradicted <= standing
    assert {*case.silence.last, *case.silence.perhaps_later} <= standing
