"""An addressee gets what consent allows for it, and nothing else of a matter."""

from dataclasses import replace
from typing import Any

import pytest

from izdeu.redact import Addressing, address
from izdeu.vocab.consent import Consent, Decision, Identity, Reach, Subject, Use
from izdeu.vocab.dates import When
from izdeu.vocab.kinds import Kind
from izdeu.vocab.knowing import KnownHow
from izdeu.vocab.portion import UNNAMED_RELATIVE
from izdeu.vocab.release import Rule
from tests.redact.book import Draft, family, strings

TAKEN = "They took him on 5 April 2018."
NAMED, INITIALS, ANONYMOUS = Identity.NAMED, Identity.INITIALS, Identity.ANONYMOUS


def allowed(level: Identity, use: Use = Use.WGEID, party: str = "") -> tuple[Consent, ...]:
    return (Consent(1, Subject.SOURCE, 1, (Decision(use, level, party),), given_by=1),)


def taken(level: Identity = NAMED, text: str = "", **more: Any) -> Draft:
    """Dana lets the Working Group have what she tells of her brother Yerlan."""
    draft = family(f"{TAKEN} {text}", consents=allowed(level))
    draft.claim(Kind.DETAINED, 2, 1, TAKEN, when=When.told("2018-04-05", "5 April"), told_by=1, **more)
    return draft


def sent(draft: Draft, use: Use = Use.WGEID, party: str = "", **more: Any) -> Addressing:
    return address(draft.material(**more), 2, {one.id for one in draft.claims}, use, party)


def told(found: Addressing) -> str:
    return "\n".join(strings(found.portion.content))


def test_a_relative_s_consent_lets_the_person_be_named_for_that_use_alone() -> None:
    portion = sent(taken()).portion.content
    assert [name.form for name in portion.names] == ["Yerlan Bekov"]
    assert {claim.kind for claim in portion.claims} == {Kind.TIE, Kind.DETAINED}
    other = sent(taken(), Use.MEDIA)
    assert other.portion.content.empty
    assert not other.portion.content.names
    assert Rule.NOT_ASKED in {one.rule for one in other.report}


def test_what_is_allowed_to_one_party_is_not_to_another() -> None:
    draft = family(TAKEN, consents=allowed(NAMED, Use.STATE_AUTHORITY, "kz_prosecutor"))
    assert not sent(draft, Use.STATE_AUTHORITY, "kz_prosecutor").portion.content.empty
    assert sent(draft, Use.STATE_AUTHORITY, "kz_mfa").portion.content.empty


@pytest.mark.parametrize(("level", "shown"), [(NAMED, {1: "Dana Bekova"}), (INITIALS, {1: "D. B."}), (ANONYMOUS, {})])
def test_a_teller_is_known_as_far_as_they_let_it(level: Identity, shown: dict[int, str]) -> None:
    draft = taken(level)
    draft.persons[2] = replace(draft.persons[2], consents=allowed(NAMED))
    portion = sent(draft).portion.content
    assert dict(portion.tellers) == shown
    (arrest,) = (one for one in portion.claims if one.kind is Kind.DETAINED)
    assert arrest.told_by == (1 if shown else UNNAMED_RELATIVE)
    assert ("Dana" in told(sent(draft))) is (level is NAMED)


def test_a_tie_that_would_tell_who_tells_stays_in() -> None:
    draft = taken(ANONYMOUS)
    draft.persons[2] = replace(draft.persons[2], consents=allowed(NAMED))
    found = sent(draft)
    assert Kind.TIE not in {one.kind for one in found.portion.content.claims}
    assert Rule.TIE in {one.rule for one in found.report}


def test_places_and_days_are_coarser_only_where_the_degree_asks() -> None:
    assert "2018-04-05" in told(sent(taken()))
    assert "2018-04-05" not in told(sent(taken(INITIALS)))


def test_a_third_party_is_taken_out_of_every_quote() -> None:
    draft = taken()
    draft.person(3, "Serik Ospanov", reach=Reach.BEYOND)
    draft.testimony(4, "Yerlan and Серік were beaten.", 1, NAMED, consents=allowed(NAMED))
    draft.claim(Kind.ILL_TREATED, 2, 4, "Yerlan and Серік were beaten.")
    found = sent(draft)
    assert "Yerlan and […] were beaten." in told(found)
    assert any(one.person == 3 and one.rule is Rule.NAME for one in found.report)


@pytest.mark.parametrize("decided", [False, True])
def test_somebody_within_reach_keeps_a_claim_in_until_a_member_decides(decided: bool) -> None:
    draft = taken(text="A cousin told us by phone that he is alive.")
    heard = draft.claim(Kind.CONTACT, 2, 1, "A cousin told us by phone that he is alive.")
    found = sent(draft)
    assert "cousin" not in told(found)
    assert Rule.EXPOSED in {one.rule for one in found.report}
    draft.decided[heard] = decided
    assert ("by phone" in told(sent(draft))) is decided


def test_what_was_heard_from_those_there_waits_too() -> None:
    assert Kind.DETAINED not in {
        one.kind for one in sent(taken(known_how=KnownHow.HEARD_FROM_NEIGHBOURS)).portion.content.claims
    }


def test_a_lock_keeps_everything_in() -> None:
    draft = taken()
    draft.origins[1] = replace(draft.origins[1], locked=True)
    found = sent(draft)
    assert found.portion.content.empty
    assert Rule.LOCKED in {one.rule for one in found.report}
    assert not sent(draft, released_by_specialist=frozenset({"source:1"})).portion.content.empty


def test_who_said_no_of_the_person_is_heard() -> None:
    draft = taken()
    draft.persons[2] = replace(draft.persons[2], consents=allowed(Identity.NONE))
    assert sent(draft).portion.content.empty


def test_who_is_named_in_one_source_does_not_tell_what_they_told_unnamed() -> None:
    draft = taken()
    draft.testimony(4, "He was ill.", 1, NAMED, consents=allowed(ANONYMOUS))
    draft.claim(Kind.ILL_HEALTH, 2, 4, "He was ill.", told_by=1)
    told_by = {one.kind: one.told_by for one in sent(draft).portion.content.claims}
    assert (told_by[Kind.DETAINED], told_by[Kind.ILL_HEALTH]) == (1, UNNAMED_RELATIVE)
