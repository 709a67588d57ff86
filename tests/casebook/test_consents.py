"""What is allowed: written down once, later said otherwise, taken back; and what else holds a release back."""

from datetime import date, timedelta
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest

from izdeu.casebook import acts, queries
from izdeu.casebook.acts import Conversation
from izdeu.casebook.models import Act, Claim
from izdeu.casebook.queries import consents
from izdeu.intake import draft
from izdeu.vocab.consent import (
    Allowed,
    Capacity,
    Consent,
    Decision,
    Identity,
    Lock,
    Method,
    Reach,
    Subject,
    Use,
    decisions,
)
from izdeu.vocab.errors import NotAllowed, NotFound, Refused
from izdeu.vocab.judgement import Judgement
from izdeu.vocab.ties import Tie
from tests.casebook.coded import read_as, three
from tests.cast import Cast, keep

TODAY = date.today()
NAMED = decisions({Use.PUBLIC_SITE: Identity.NAMED, Use.MEDIA: Identity.NAMED})


def told_of(cast: Cast, number: int) -> tuple[Consent, ...]:
    return consents.of_sources(cast.bek, [number]).get(number, ())


def level(told: tuple[Consent, ...], use: Use = Use.PUBLIC_SITE, party: str = "") -> Identity:
    return Allowed.of(told, use, TODAY, party).level


def relative(person: int, by: str, said: Identity) -> Conversation:
    decided = (Decision(Use.PUBLIC_SITE, said),)
    about = Subject.PERSON
    return Conversation(decided, about=about, given_by=by, capacity=Capacity.RELATIVE, relation=Tie.SISTER)


def test_all_of_a_conversation_is_kept(cast: Cast, tmp_path: Path) -> None:
    number, paper = keep(cast.aigerim, tmp_path, by="Gul"), keep(cast.aigerim, tmp_path, "I agree. Gul")
    conversation = Conversation(
        (Decision(Use.PARTNER, Identity.NAMED, "A partner"), Decision(Use.MEDIA, Identity.NAMED, ask_again=True)),
        Method.WRITTEN,
        language="kk",
        interpreter="Bek",
        given_on=TODAY,
        witnessed_by="Dana",
        form=acts.Form("1", "a" * 64),
        explained=(2, 1),
        conditions="Without her street.",
        valid_until=TODAY + timedelta(days=9),
        review_due=TODAY,
        evidence=paper,
    )
    acts.record_consent(cast.aigerim, number, conversation)
    [told] = told_of(cast, number)
    teller = queries.source_info(cast.bek, number).told_by
    assert teller
    assert told.given_by == teller.number
    assert (told.conditions, told.given_on, told.valid_until) == (
        "Without her street.",
        TODAY,
        conversation.valid_until,
    )
    assert [level((told,), Use.PARTNER, who) for who in ("A partner", "another", "")] == ["named", "none", "none"]
    assert level((told,), Use.MEDIA) is Identity.NONE
    assert queries.check() == []


def test_what_is_said_later_takes_its_place_and_both_are_kept(cast: Cast, tmp_path: Path) -> None:
    number = keep(cast.aigerim, tmp_path, by="Gul")
    acts.record_consent(cast.aigerim, number, {Use.PUBLIC_SITE: Identity.NAMED, Use.TEAM: Identity.NAMED})
    acts.record_consent(cast.aigerim, number, {Use.PUBLIC_SITE: Identity.INITIALS})
    told = told_of(cast, number)
    assert [level(told, use) for use in (Use.PUBLIC_SITE, Use.TEAM)] == ["initials", "named"]
    assert len(told) == 2


def test_taken_back_on_one_use_the_others_stay(cast: Cast, tmp_path: Path) -> None:
    number = keep(cast.aigerim, tmp_path)
    first = acts.record_consent(cast.aigerim, number, Conversation(NAMED))
    acts.withdraw_consent(cast.aigerim, first, "", [Use.PUBLIC_SITE])
    assert [level(told_of(cast, number), use) for use in (Use.PUBLIC_SITE, Use.MEDIA)] == ["none", "named"]
    acts.withdraw_consent(cast.bek, first, "all of it")
    [told] = told_of(cast, number)
    assert told.withdrawn == TODAY
    with pytest.raises(Refused, match="nothing in force"):
        acts.withdraw_consent(cast.bek, first)
    assert queries.check() == []


def test_what_is_allowed_of_a_package_is_allowed_and_taken_back_of_all_in_it(cast: Cast, tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text("My name is Aigerim Test.")
    told = acts.Told(consents=NAMED)
    number = acts.keep_source(cast.aigerim, draft(_zip(tmp_path), work=tmp_path), told).number
    [part] = queries.source_page(cast.bek, number).parts
    assert level(told_of(cast, part.number)) is Identity.NAMED
    acts.withdraw_consent(cast.aigerim, told_of(cast, number)[0].number)
    assert level(told_of(cast, part.number)) is level(told_of(cast, number)) is Identity.NONE
    acts.record_consent(cast.aigerim, number, {Use.PUBLIC_SITE: Identity.INITIALS})
    assert level(told_of(cast, part.number)) is Identity.INITIALS
    assert queries.check() == []


def _zip(path: Path) -> Path:
    with ZipFile(path / "all.zip", "w") as out:
        out.write(path / "in" / "a.txt", "a.txt")
    return path / "all.zip"


def test_a_relatives_no_holds_back_what_another_relative_allowed(cast: Cast) -> None:
    man = acts.add_person(cast.bek, "Erbol")
    acts.record_consent(cast.bek, man, relative(man, "Aigerim Test", Identity.NAMED))
    no = acts.record_consent(cast.bek, man, relative(man, "Gul Test", Identity.NONE))
    assert level(consents.of_persons(cast.bek)[man]) is Identity.NONE
    acts.withdraw_consent(cast.bek, no, "she agrees now")
    assert level(consents.of_persons(cast.bek)[man]) is Identity.NAMED


def test_records_judged_one_person_share_what_was_allowed_and_who_allowed_it(cast: Cast) -> None:
    man, same = acts.add_person(cast.bek, "Erbol"), acts.add_person(cast.bek, "Ербол")
    acts.record_consent(cast.bek, same, relative(same, "Gul", Identity.NONE))
    acts.judge_pair(cast.dana, man, same, Judgement.SAME, "one street")
    [told] = consents.of_persons(cast.bek, [same])[man]
    assert (told.of, told.relation) == (man, Tie.SISTER)


REFUSED: list[dict[str, Any]] = [
    {"decisions": (Decision(Use.PUBLIC_SITE, Identity.NAMED, "somebody"),)},
    {"decisions": NAMED + NAMED},
    {"decisions": NAMED, "explained": (10,)},
    {"decisions": NAMED, "capacity": Capacity.RELATIVE},
    {"decisions": NAMED, "given_on": TODAY + timedelta(days=9)},
    {"decisions": NAMED, "given_on": TODAY, "valid_until": TODAY - timedelta(days=9)},
    {"decisions": NAMED, "evidence": 99},
    {"decisions": NAMED, "given_by": "99"},
    {"decisions": ()},
]


@pytest.mark.parametrize("said", REFUSED, ids=lambda said: "-".join(said))
def test_what_cannot_have_been_said_is_refused(cast: Cast, tmp_path: Path, said: dict[str, Any]) -> None:
    number = keep(cast.aigerim, tmp_path)
    with pytest.raises(Refused):
        acts.record_consent(cast.aigerim, number, Conversation(**said))
    assert told_of(cast, number) == ()


def test_eve_takes_nothing_back_and_sees_nothing_of_it(cast: Cast, tmp_path: Path) -> None:
    number = keep(cast.aigerim, tmp_path)
    recorded = acts.record_consent(cast.aigerim, number, Conversation(NAMED))
    for other in (recorded, recorded + 1000):
        with pytest.raises(NotFound, match="There is no consent"):
            acts.withdraw_consent(cast.eve, other)
    assert consents.of_sources(cast.eve) == consents.of_persons(cast.eve) == {}


def test_a_collector_records_for_whom_they_brought_not_for_whom_they_told_of(cast: Cast, tmp_path: Path) -> None:
    with read_as(three):
        number = keep(cast.eve, tmp_path, by="Eve Test")
        acts.read_source(cast.bek, number)
        acts.accept_all(cast.bek, number)
    teller = queries.source_info(cast.bek, number).told_by
    brother = Claim.objects.get(kind="detained").person_id
    assert teller
    acts.record_consent(cast.eve, teller.number, Conversation(NAMED, about=Subject.PERSON))
    with pytest.raises(NotFound):
        acts.record_consent(cast.eve, brother, Conversation(NAMED, about=Subject.PERSON))


def test_until_somebody_says_otherwise_everybody_may_be_within_reach(cast: Cast) -> None:
    man, same = acts.add_person(cast.bek, "Erbol"), acts.add_person(cast.bek, "Ербол")
    assert consents.reaches(cast.bek) == {}
    assert Reach.NOT_SAID.exposed
    acts.judge_pair(cast.dana, man, same, Judgement.SAME, "one street")
    acts.say_reach(cast.bek, same, Reach.BEYOND)
    assert consents.reaches(cast.bek) == {man: Reach.BEYOND}
    acts.withdraw_judgement(cast.dana, man, same, "two streets")
    acts.say_reach(cast.bek, same, Reach.WITHIN)
    acts.judge_pair(cast.dana, man, same, Judgement.SAME, "one street after all")
    assert consents.reaches(cast.bek) == {man: Reach.WITHIN}
    assert queries.check() == []


def test_only_a_specialist_opens_a_lock_and_not_even_the_coordinator(cast: Cast, tmp_path: Path) -> None:
    number = keep(cast.aigerim, tmp_path)
    acts.lock(cast.bek, Subject.SOURCE, number, Lock.SEXUAL_VIOLENCE)
    with pytest.raises(Refused, match="locked for this already"):
        acts.lock(cast.bek, Subject.SOURCE, number, Lock.SEXUAL_VIOLENCE)
    for member in cast:
        with pytest.raises(NotAllowed):
            acts.unlock(member, Subject.SOURCE, number, "why")
        assert Act.objects.order_by("-seq")[0].verb == "refused"
    acts.change_member(cast.zere, "bek", specialist=True)
    cast.bek.refresh_from_db()
    assert consents.locks(cast.bek).locked == {f"source:{number}"}
    assert consents.locks(cast.bek).opened == set()
    acts.unlock(cast.bek, Subject.SOURCE, number, "she reads it with her")
    assert consents.locks(cast.bek).opened == {f"source:{number}"}
    acts.lock(cast.bek, Subject.SOURCE, number, Lock.CHILD)
    assert consents.locks(cast.bek).opened == set()
    assert [one.why for one in consents.shut(cast.bek, Subject.SOURCE, number)] == [Lock.CHILD]
    assert consents.locks(cast.eve) == consents.Locks()
    assert queries.check() == []


def test_a_child_is_locked(cast: Cast) -> None:
    child = acts.add_person(cast.bek, "Aruzhan")
    acts.lock(cast.bek, Subject.PERSON, child, Lock.CHILD)
    assert consents.locks(cast.dana).locked == {f"person:{child}"}


def test_an_editor_decides_of_a_claim_and_may_take_it_back(cast: Cast, tmp_path: Path) -> None:
    with read_as(three):
        number = keep(cast.aigerim, tmp_path)
        acts.read_source(cast.bek, number)
        acts.accept_all(cast.bek, number)
    claim = Claim.objects.all()[0].address
    acts.decide_exposed(cast.dana, claim, True, "he is in Almaty")
    acts.decide_exposed(cast.dana, claim[:12], False, "his parents are not")
    assert consents.decided(cast.dana) == {claim: False}
    acts.undo_exposed(cast.dana, claim)
    assert consents.decided(cast.dana) == {}
    with pytest.raises(Refused, match="Nothing was decided"):
        acts.undo_exposed(cast.dana, claim)
    with pytest.raises(Refused, match="Say why"):
        acts.decide_exposed(cast.dana, claim, True, "")
    assert queries.check() == []


def test_however_many_there_are_it_takes_as_many_queries(
    cast: Cast, tmp_path: Path, django_assert_num_queries: Any
) -> None:
    for index in range(4):
        number = keep(cast.aigerim, tmp_path, f"I am {index}.", by=f"Gul {index}")
        acts.record_consent(cast.bek, number, Conversation(NAMED, given_by="Bek"))
        acts.lock(cast.bek, Subject.SOURCE, number, Lock.CHILD)
    with django_assert_num_queries(4):
        assert len(consents.of_sources(cast.bek)) == 4
    with django_assert_num_queries(2):
        assert len(consents.locks(cast.bek).locked) == 4
