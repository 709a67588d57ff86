import pytest
from hypothesis import given

from izdeu.timeline import Basis, StatusNow
from izdeu.vocab.claim import Claim
from izdeu.vocab.kinds import Kind
from izdeu.vocab.statuses import Status
from tests.timeline.told import OTHER, claims, file, told, when


def status(*claims: Claim) -> StatusNow:
    found = file(*claims).status
    assert found is not None
    return found


def against(found: StatusNow) -> list[Status]:
    return [other.word for other in found.against]


@pytest.mark.parametrize("kind", [Kind.CONTACT_LOST, Kind.CONTACT, Kind.TRANSFERRED, Kind.ILL_HEALTH, Kind.OCCUPATION])
def test_kinds_that_lead_to_no_status(kind: Kind) -> None:
    assert file(told(kind, "2019")).status is None


def test_later_released_beats_detained() -> None:
    found = status(told(Kind.DETAINED, "2017-03"), told(Kind.RELEASED, "2019-01", id="r"))
    assert (found.word, found.basis, found.disputed) == (Status.FREE, Basis.DATES, False)
    assert found.claims == ("r",)
    assert found.as_of is not None
    assert found.as_of.edtf == "2019-01"


def test_rearrest_after_release() -> None:
    found = status(
        told(Kind.DETAINED, "2017"), told(Kind.RELEASED, "2018"), told(Kind.DETAINED, "2020", id="again", by=OTHER)
    )
    assert (found.word, found.claims, found.disputed) == (Status.DETAINED, ("again",), False)


def test_prison_before_a_release_says_nothing_of_the_rearrest() -> None:
    found = status(
        told(Kind.IMPRISONED), told(Kind.RELEASED, "2018", by=OTHER), told(Kind.DETAINED, "2020", by=OTHER, id="again")
    )
    assert found.word is Status.DETAINED


def test_released_before_and_held_since_is_held() -> None:
    found = status(told(Kind.RELEASED, "2018"), told(Kind.IMPRISONED, "2019/.."))
    assert (found.word, found.basis) == (Status.IMPRISONED, Basis.DATES)


def test_prison_since_before_a_release_has_ended() -> None:
    found = status(told(Kind.IMPRISONED, "2017/.."), told(Kind.RELEASED, "2020-05", by=OTHER))
    assert found.word is Status.FREE


def test_a_transfer_continues() -> None:
    found = status(told(Kind.IMPRISONED, "2018", id="prison"), told(Kind.TRANSFERRED, "2021-03", id="moved"))
    assert (found.word, found.claims) == (Status.IMPRISONED, ("moved", "prison"))
    assert found.as_of is not None
    assert found.as_of.edtf == "2021-03"


def test_whoever_is_transferred_after_a_release_is_held_again() -> None:
    found = status(told(Kind.RELEASED, "2018"), told(Kind.TRANSFERRED, "2020"))
    assert found.word is Status.DETAINED


def test_contact_lost_after_a_sentence_changes_no_word() -> None:
    found = status(told(Kind.SENTENCED, "2018"), told(Kind.CONTACT_LOST, "2021"))
    assert found.word is Status.SENTENCED


def test_a_trial_after_a_sentence_that_runs_changes_no_word() -> None:
    found = status(told(Kind.SENTENCED, "2018", imprisonment="P12Y", id="s"), told(Kind.TRIED, "2019"))
    assert (found.word, found.claims, found.basis) == (Status.SENTENCED, ("s",), Basis.NATURE)


def test_an_arrest_after_a_sentence_that_ran_out_counts() -> None:
    found = status(told(Kind.SENTENCED, "2014", imprisonment="P1Y"), told(Kind.DETAINED, "2019"))
    assert (found.word, found.basis) == (Status.DETAINED, Basis.DATES)


def test_an_arrest_after_a_release_counts_though_the_sentence_would_still_run() -> None:
    found = status(
        told(Kind.SENTENCED, "2016", imprisonment="P12Y"), told(Kind.RELEASED, "2018"), told(Kind.DETAINED, "2019")
    )
    assert found.word is Status.DETAINED


def test_a_sentence_longer_than_the_time_since_stays() -> None:
    found = status(told(Kind.SENTENCED, "2018-05", imprisonment="P12Y"))
    assert found.word is Status.SENTENCED
    assert found.term_ends is not None
    assert [str(day) for day in (found.term_ends.earliest, found.term_ends.latest)] == ["2030-05-01", "2030-05-31"]


def test_a_sentence_that_ran_out_stays_the_word_with_the_days_it_would_have_ended() -> None:
    found = status(
        told(Kind.SENTENCED, "2018-05-01", parts=[{"in": "prison", "for": "P2Y"}, {"in": "camp", "for": "P1Y"}])
    )
    assert found.word is Status.SENTENCED
    assert found.term_ends is not None
    assert found.term_ends.latest is not None
    assert found.term_ends.latest.year == 2021


def test_no_end_of_an_undated_sentence_is_invented() -> None:
    found = status(told(Kind.SENTENCED, imprisonment="P12Y"))
    assert found.undated
    assert (found.as_of, found.term_ends) == (None, None)


def test_undated_words_go_as_far_as_any_claim() -> None:
    found = status(
        told(Kind.DETAINED, "2017"), told(Kind.HELD_IN_CAMP), told(Kind.SENTENCED, imprisonment="P12Y", id="s")
    )
    assert (found.word, found.claims, found.basis, found.disputed) == (Status.SENTENCED, ("s",), Basis.NATURE, False)


def test_as_of_is_the_latest_dated_claim_that_gives_the_word() -> None:
    found = status(told(Kind.IMPRISONED, by=OTHER), told(Kind.IMPRISONED, "2019"), told(Kind.IMPRISONED, "2021-03"))
    assert found.as_of is not None
    assert found.as_of.edtf == "2021-03"


def test_until_speaks_of_the_end_and_since_of_the_beginning() -> None:
    until = status(told(Kind.IMPRISONED, date=when("2021-03", "until")))
    since = status(told(Kind.IMPRISONED, date=when("2018", "since")))
    assert until.as_of is not None
    assert since.as_of is not None
    assert (str(until.as_of.moment.earliest), str(until.as_of.moment.latest)) == ("2021-03-01", "2021-03-31")
    assert (str(since.as_of.moment.earliest), str(since.as_of.moment.latest)) == ("2018-01-01", "2018-12-31")


def test_death_beats_a_later_release() -> None:
    found = status(told(Kind.DIED, "2018"), told(Kind.RELEASED, "2019", by=OTHER))
    assert (found.word, found.disputed) == (Status.DEAD, False)


def test_a_later_meeting_takes_the_word_from_a_death() -> None:
    found = status(told(Kind.DETAINED, "2017"), told(Kind.DIED, "2018", by=OTHER), told(Kind.CONTACT, "2020", by=OTHER))
    assert (found.word, against(found)) == (Status.DETAINED, [Status.DEAD])


def test_an_undated_death_is_not_contradicted_by_any_meeting() -> None:
    assert status(told(Kind.DIED), told(Kind.DETAINED, "2017"), told(Kind.CONTACT, "2020")).word is Status.DEAD


def test_a_meeting_when_nothing_else_gives_a_word_leaves_the_death() -> None:
    assert status(told(Kind.DIED, "2018"), told(Kind.CONTACT, "2020", by=OTHER)).word is Status.DEAD


def test_an_arrest_and_a_release_of_one_year_by_two_tellers() -> None:
    found = status(told(Kind.DETAINED, "2018"), told(Kind.RELEASED, "2018-12-24", by=OTHER))
    assert (found.word, found.basis, found.disputed) == (Status.FREE, Basis.NATURE, False)


def test_prison_and_a_release_of_one_year_by_two_tellers_is_disputed() -> None:
    found = status(told(Kind.SENTENCED, "2018"), told(Kind.RELEASED, "2018-12-24", by=OTHER))
    assert (found.word, found.basis, against(found)) == (Status.SENTENCED, Basis.RANK, [Status.FREE])


@pytest.mark.parametrize(("arrest", "release", "word"), [(10, 90, Status.FREE), (90, 10, Status.DETAINED)])
def test_within_one_source_the_told_order_is_a_hint(arrest: int, release: int, word: Status) -> None:
    found = status(told(Kind.DETAINED, "2018", at=arrest), told(Kind.RELEASED, "2018", at=release))
    assert (found.word, found.basis) == (word, Basis.ORDER_TOLD)
    assert found.hinted


@pytest.mark.parametrize(("arrest", "release", "word"), [(10, 90, Status.FREE), (90, 10, Status.DETAINED)])
def test_undated_claims_of_one_source_follow_its_telling(arrest: int, release: int, word: Status) -> None:
    found = status(told(Kind.DETAINED, at=arrest), told(Kind.RELEASED, at=release))
    assert (found.word, found.hinted, found.undated) == (word, True, True)


@pytest.mark.parametrize("kind", [Kind.SENTENCED, Kind.IMPRISONED])
@pytest.mark.parametrize("edtf", [None, "2018"])
def test_an_undated_release_told_after_a_sentence_frees_nobody(kind: Kind, edtf: str | None) -> None:
    found = status(told(kind, edtf, at=10), told(Kind.RELEASED, at=90))
    assert (found.word in (Status.SENTENCED, Status.IMPRISONED), against(found)) == (True, [Status.FREE])


def test_a_dated_release_told_after_an_undated_sentence_frees() -> None:
    found = status(told(Kind.SENTENCED, at=10), told(Kind.RELEASED, "2020", at=90))
    assert (found.word, found.basis) == (Status.FREE, Basis.ORDER_TOLD)


def test_one_passage_that_tells_both_is_no_hint() -> None:
    found = status(told(Kind.DETAINED, at=10), told(Kind.RELEASED, at=10))
    assert (found.word, against(found)) == (Status.DETAINED, [Status.FREE])


def test_an_undated_release_of_another_source_frees_nobody() -> None:
    found = status(told(Kind.IMPRISONED, "2019"), told(Kind.RELEASED, by=OTHER))
    assert (found.word, found.basis, against(found)) == (Status.IMPRISONED, Basis.DATES, [Status.FREE])


def test_undated_release_and_arrest_of_two_sources() -> None:
    found = status(told(Kind.DETAINED), told(Kind.RELEASED, by=OTHER))
    assert (found.word, found.basis, against(found)) == (Status.DETAINED, Basis.RANK, [Status.FREE])


def test_an_undated_arrest_came_before_a_dated_release() -> None:
    found = status(told(Kind.DETAINED), told(Kind.RELEASED, "2019", by=OTHER))
    assert (found.word, found.basis, found.disputed) == (Status.FREE, Basis.NATURE, False)


def test_an_undated_sentence_disputes_a_dated_release() -> None:
    found = status(told(Kind.SENTENCED), told(Kind.RELEASED, "2019", by=OTHER))
    assert (found.word, against(found)) == (Status.FREE, [Status.SENTENCED])


def test_an_undated_rearrest_told_after_a_dated_release_disputes_it() -> None:
    found = status(told(Kind.DETAINED, "2017"), told(Kind.RELEASED, "2018", at=50), told(Kind.DETAINED, at=90))
    assert (found.word, against(found)) == (Status.FREE, [Status.DETAINED])


def test_an_undated_arrest_told_before_a_dated_release_does_not() -> None:
    found = status(
        told(Kind.DETAINED, "2017", by=OTHER), told(Kind.DETAINED, at=10), told(Kind.RELEASED, "2018", at=50)
    )
    assert (found.word, found.disputed) == (Status.FREE, False)


def test_an_undated_release_told_after_a_rearrest_disputes_it() -> None:
    found = status(told(Kind.RELEASED, "2017"), told(Kind.DETAINED, "2019", at=50), told(Kind.RELEASED, at=90))
    assert (found.word, against(found)) == (Status.DETAINED, [Status.FREE])


def test_released_but_not_free_to_leave() -> None:
    assert status(told(Kind.RELEASED, "2019"), told(Kind.RESTRICTED, "2019")).word is Status.RESTRICTED
    assert status(told(Kind.RESTRICTED, "2018"), told(Kind.RELEASED, "2020")).word is Status.FREE


@pytest.mark.parametrize(("held", "restricted"), [(None, None), ("2018", None), (None, "2018"), ("2018", "2018")])
def test_not_free_to_leave_ends_no_detention(held: str | None, restricted: str | None) -> None:
    found = status(told(Kind.DETAINED, held, at=10), told(Kind.RESTRICTED, restricted, at=90))
    assert (found.word, found.basis, found.disputed) == (Status.DETAINED, Basis.NATURE, False)


def test_not_free_to_leave_certainly_later_is_the_word() -> None:
    assert status(told(Kind.DETAINED, "2017"), told(Kind.RESTRICTED, "2019")).word is Status.RESTRICTED


def test_vanished_again_after_a_release_is_missing() -> None:
    found = status(told(Kind.DETAINED, "2017"), told(Kind.RELEASED, "2018"), told(Kind.VANISHED, "2019"))
    assert found.word is Status.MISSING


def test_vanished_and_then_known_to_be_held_is_held() -> None:
    assert status(told(Kind.VANISHED, "2017-06"), told(Kind.HELD_IN_CAMP)).word is Status.IN_CAMP


@given(claims)
def test_a_status_names_the_claims_that_give_its_word(made: list[Claim]) -> None:
    found = file(*made).status
    if found is None:
        return
    by_id = {claim.id: claim.kind for claim in made}
    giving = {
        Status.MISSING: {Kind.VANISHED},
        Status.DETAINED: {Kind.DETAINED, Kind.TRIED},
        Status.IN_CAMP: {Kind.HELD_IN_CAMP},
        Status.SENTENCED: {Kind.SENTENCED},
        Status.IMPRISONED: {Kind.IMPRISONED},
        Status.RESTRICTED: {Kind.RESTRICTED},
        Status.FREE: {Kind.RELEASED},
        Status.DEAD: {Kind.DIED},
    }
    assert {by_id[claim] for claim in found.claims} <= giving[found.word] | {Kind.TRANSFERRED}
    assert found.word not in against(found)
