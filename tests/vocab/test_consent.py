from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from izdeu.vocab.consent import Allowed, Capacity, Consent, Decision, Identity, Subject, Use

TODAY = date(2026, 11, 23)
_words = st.sampled_from(Identity)
_days = st.none() | st.dates(date(2025, 1, 1), date(2027, 12, 31))
_decisions = st.builds(
    Decision,
    st.sampled_from([Use.PUBLIC_SITE, Use.PARTNER]),
    _words,
    st.sampled_from(["", "a partner"]),
    st.booleans(),
    st.none() | st.just(TODAY),
)
_consents = st.builds(
    Consent,
    st.integers(1, 99),
    st.just(Subject.PERSON),
    st.just(1),
    st.lists(_decisions, min_size=1, max_size=3, unique_by=lambda one: (one.use, one.party)).map(tuple),
    st.none() | st.integers(1, 3),
    st.sampled_from(Capacity),
    st.none(),
    st.dates(date(2025, 1, 1), TODAY),
    _days,
    _days,
)
_several = st.lists(_consents, max_size=6, unique_by=lambda one: one.number)


def site(number: int, level: Identity, by: int | None = 1, **said: object) -> Consent:
    withdrawn = TODAY if said.pop("withdrawn", False) else None
    told = {"capacity": Capacity.RELATIVE, "given_on": date(2026, 1, number)} | said
    decided = (Decision(Use.PUBLIC_SITE, level),)
    return Consent(number, Subject.PERSON, 9, decided, by, withdrawn=withdrawn, **told)  # type: ignore[arg-type]


def allowed(*consents: Consent, day: date = TODAY) -> Identity:
    return Allowed.of(consents, Use.PUBLIC_SITE, day).level


def test_from_nothing_to_the_name() -> None:
    words = ["none", "anonymous", "pseudonym", "initials", "named"]
    assert [Identity(word).rank for word in words] == [0, 1, 2, 3, 4]


@pytest.mark.parametrize("word", Identity)
def test_a_no_stays_a_no_and_a_name_asks_no_more(word: Identity) -> None:
    assert word & Identity.NONE is Identity.NONE
    assert word & Identity.NAMED is word


@given(_words, _words, _words)
def test_the_narrower_of_two_decisions(one: Identity, two: Identity, three: Identity) -> None:
    assert one & two is two & one
    assert (one & two) & three is one & (two & three)
    assert one & one is one
    assert (one & two).rank == min(one.rank, two.rank)


def test_only_decisions_are_compared() -> None:
    with pytest.raises(TypeError):
        Identity.NAMED & "named"


def test_the_uses_of_the_un_go_by_name() -> None:
    assert {"wgeid", "wgad", "ced"} < {use.value for use in Use}


def test_not_asked_means_no() -> None:
    assert Allowed.of([], Use.PUBLIC_SITE, TODAY) == Allowed()
    assert Allowed.of([site(1, Identity.NAMED)], Use.DATASET, TODAY) == Allowed()


def test_what_a_giver_said_last_holds_and_another_giver_narrows_it() -> None:
    assert allowed(site(1, Identity.NAMED), site(2, Identity.INITIALS)) is Identity.INITIALS
    assert allowed(site(1, Identity.INITIALS), site(2, Identity.NAMED)) is Identity.NAMED
    assert allowed(site(2, Identity.NAMED), site(1, Identity.NONE, by=2)) is Identity.NONE


def test_the_later_day_is_the_later_word_even_when_it_was_written_down_first() -> None:
    late = site(1, Identity.NONE, given_on=date(2026, 6, 1))
    assert allowed(late, site(2, Identity.NAMED, given_on=date(2019, 1, 1))) is Identity.NONE


def test_who_decides_for_themselves_is_not_decided_for() -> None:
    own = site(1, Identity.INITIALS, by=9, capacity=Capacity.SELF)
    assert allowed(own, site(2, Identity.NONE)) is Identity.INITIALS


def test_a_withdrawn_yes_is_a_no_and_brings_nothing_back() -> None:
    assert allowed(site(1, Identity.NAMED), site(2, Identity.INITIALS, withdrawn=True)) is Identity.NONE
    own = site(2, Identity.NAMED, by=9, capacity=Capacity.SELF, withdrawn=True)
    assert allowed(site(1, Identity.NAMED), own) is Identity.NONE


def test_an_objection_that_is_taken_back_no_longer_holds_the_others_back() -> None:
    yes, no = site(1, Identity.NAMED), site(2, Identity.NONE, by=2)
    assert allowed(yes, no) is Identity.NONE
    assert allowed(yes, site(2, Identity.NONE, by=2, withdrawn=True)) is Identity.NAMED
    assert allowed(site(2, Identity.NONE, by=2, withdrawn=True)) is Identity.NONE


def test_the_last_valid_day_is_valid() -> None:
    one = site(1, Identity.NAMED, valid_until=TODAY)
    assert allowed(one) is Identity.NAMED
    assert allowed(one, day=TODAY + timedelta(days=1)) is Identity.NONE


def test_who_wants_to_be_asked_again_has_not_said_yes() -> None:
    asked = Consent(1, Subject.SOURCE, 1, (Decision(Use.MEDIA, Identity.NAMED, ask_again=True),))
    assert Allowed.of([asked], Use.MEDIA, TODAY).level is Identity.NONE


def test_one_partner_may_be_allowed_what_others_are_not() -> None:
    said = (Decision(Use.PARTNER, Identity.NONE), Decision(Use.PARTNER, Identity.NAMED, "A"))
    told = [Consent(1, Subject.SOURCE, 1, said)]
    assert [Allowed.of(told, Use.PARTNER, TODAY, party).level for party in ("A", "B", "")] == ["named", "none", "none"]


@given(_several, st.sampled_from(["", "a partner", "another"]), st.randoms())
def test_the_order_they_are_told_in_does_not_matter(told: list[Consent], party: str, random: object) -> None:
    mixed = list(told)
    random.shuffle(mixed)  # type: ignore[attr-defined]
    assert Allowed.of(mixed, Use.PARTNER, TODAY, party) == Allowed.of(told, Use.PARTNER, TODAY, party)


@given(_several, st.dates(TODAY, date(2028, 1, 1)))
def test_time_widens_nothing(told: list[Consent], later: date) -> None:
    assert allowed(*told, day=later).rank <= allowed(*told).rank


@given(_several, st.data())
def test_taking_a_yes_back_widens_nothing(told: list[Consent], data: st.DataObject) -> None:
    for index, one in enumerate(told):
        decision = one.on(Use.PUBLIC_SITE, "")
        if decision and (decision.level is not Identity.NONE or decision.ask_again):
            taken = Consent(**{name: getattr(one, name) for name in Consent.__slots__} | {"withdrawn": TODAY})
            after = [*told[:index], taken, *told[index + 1 :]]
            assert allowed(*after).rank <= allowed(*told).rank


@given(_several, _words)
def test_another_relative_only_narrows(told: list[Consent], level: Identity) -> None:
    if allowed(*told) is not Identity.NONE:
        assert allowed(*told, site(9, level, by=77)).rank <= allowed(*told).rank


@given(_several)
def test_a_no_for_oneself_said_last_is_a_no(told: list[Consent]) -> None:
    own = site(9, Identity.NONE, by=9, capacity=Capacity.SELF, given_on=date(2027, 1, 1))
    assert allowed(*told, own) is Identity.NONE


@given(_several)
def test_what_is_allowed_follows_from_somebody(told: list[Consent]) -> None:
    found = Allowed.of(told, Use.PUBLIC_SITE, TODAY)
    by_number = {one.number: one for one in told}
    assert bool(found.following) or found.level is Identity.NONE
    for number in found.following:
        decision = by_number[number].on(Use.PUBLIC_SITE, "")
        assert decision is not None
        assert by_number[number].allows(decision, TODAY).rank >= found.level.rank
