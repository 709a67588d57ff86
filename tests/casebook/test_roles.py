"""Who may do what: every act, every role; and a refusal leaves a line."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from izdeu.casebook import acts, queries
from izdeu.casebook.acts import Coding
from izdeu.casebook.models import Act, Member
from izdeu.casebook.queries.publication import Publication
from izdeu.vocab.appeal import Response
from izdeu.vocab.consent import Identity, Lock, Reach, Subject, Use
from izdeu.vocab.cover import Cover
from izdeu.vocab.dates import When
from izdeu.vocab.errors import NotAllowed, NotFound
from izdeu.vocab.judgement import Judgement
from izdeu.vocab.kinds import Kind
from izdeu.vocab.member import Role
from izdeu.vocab.source import RenditionRole
from tests.cast import Cast, keep
from tests.may import ACTS

CODING = Coding(Kind.DETAINED, 1, ((1, 0, 5),))
DOING: dict[str, Callable[[Member], Any]] = {
    "add_member": lambda who: acts.add_member(who, "new", "New", Role.COLLECTOR, None),
    "change_member": lambda who: acts.change_member(who, "eve", role=Role.EDITOR),
    "set_model": lambda who: acts.set_model(who, None),
    "set_publication": lambda who: acts.set_publication(who, Publication()),
    "log_export": lambda who: acts.log_export(who, "all.json"),
    "judge_pair": lambda who: acts.judge_pair(who, 1, 2, Judgement.SAME, "why"),
    "withdraw_judgement": lambda who: acts.withdraw_judgement(who, 1, 2, "why"),
    "decide_exposed": lambda who: acts.decide_exposed(who, "a" * 64, True, "why"),
    "undo_exposed": lambda who: acts.undo_exposed(who, "a" * 64),
    "begin_draft": lambda who: acts.begin_draft(who),
    "begin_cutting": lambda who: acts.begin_cutting(who, acts.Wanted()),
    "cut_release": lambda who: acts.cut_release(who, Path("nowhere")),
    "sign_off": lambda who: acts.sign_off(who, "content"),
    "withdraw_sign_off": lambda who: acts.withdraw_sign_off(who, "content"),
    "log_sending": lambda who: acts.log_sending(who, 1, acts.Sent("Eve", date(2026, 11, 23))),
    "asked_to_delete": lambda who: acts.asked_to_delete(who, 1),
    "say_reach": lambda who: acts.say_reach(who, 1, Reach.BEYOND),
    "cover_picture": lambda who: acts.cover_picture(who, 1, Cover()),
    "uncover_picture": lambda who: acts.uncover_picture(who, 1),
    "lock": lambda who: acts.lock(who, Subject.SOURCE, 1, Lock.CHILD),
    "unlock": lambda who: acts.unlock(who, Subject.SOURCE, 1, "why"),
    "code_claim": lambda who: acts.code_claim(who, CODING),
    "supersede_claim": lambda who: acts.supersede_claim(who, "a" * 64, CODING, "why"),
    "withdraw_claim": lambda who: acts.withdraw_claim(who, "a" * 64, "why"),
    "accept_proposal": lambda who: acts.accept_proposal(who, 1),
    "accept_all": lambda who: acts.accept_all(who, 1),
    "accept_above": lambda who: acts.accept_above(who, 1, 80),
    "reject_rest": lambda who: acts.reject_rest(who, 1, [1]),
    "undo_step": lambda who: acts.undo_step(who, 1),
    "mend_proposal": lambda who: acts.mend_proposal(who, 1, CODING),
    "reject_proposal": lambda who: acts.reject_proposal(who, 1),
    "undo_decision": lambda who: acts.undo_decision(who, 1),
    "say_who": lambda who: acts.say_who(who, 1, None),
    "add_person": lambda who: acts.add_person(who, "Somebody"),
    "name_person": lambda who: acts.name_person(who, 1, "Somebody"),
    "retire_name": lambda who: acts.retire_name(who, 1, "Somebody"),
    "set_portrait": lambda who: acts.set_portrait(who, 1, None),
    "assign_case": lambda who: acts.assign_case(who, 1, next_step="call"),
    "change_encoding": lambda who: acts.change_encoding(who, 1, "utf-8"),
    "draft_appeal": lambda who: acts.draft_appeal(who, acts.Asked(1, "wgeid")),
    "edit_appeal": lambda who: acts.edit_appeal(who, 1, text="words"),
    "log_appeal": lambda who: acts.log_appeal(who, acts.Written((1,), to="a prosecutor"), acts.Posted("2026-10-01")),
    "send_appeal": lambda who: acts.send_appeal(who, 1, acts.Posted("2026-10-01")),
    "unsend_appeal": lambda who: acts.unsend_appeal(who, 1, "why"),
    "set_aside_appeal": lambda who: acts.set_aside_appeal(who, 1, "why"),
    "log_reply": lambda who: acts.log_reply(who, 1, acts.Came("2026-11-01", Response.DENIED)),
    "take_back_reply": lambda who: acts.take_back_reply(who, 1, "why"),
}
"""How each act that is not open to collectors is done."""


@pytest.mark.parametrize("verb", DOING)
def test_a_lower_role_may_not_and_leaves_a_line(cast: Cast, verb: str) -> None:
    for member in cast:
        if Role(member.role).does(ACTS[verb]):
            continue
        with pytest.raises(NotAllowed):
            DOING[verb](member)
        line = Act.objects.order_by("-seq")[0]
        logged = {"log_export": "export"}.get(verb, verb)
        assert (line.member, line.verb, line.details) == (member.login, "refused", {"verb": logged})


def test_every_act_is_in_the_table_and_done_here_unless_it_is_open_to_collectors() -> None:
    assert {name for name in acts.__all__ if name[0].islower()} == set(ACTS)
    assert {verb for verb, least in ACTS.items() if least is not Role.COLLECTOR} == set(DOING) | {"restore"}


def test_somebody_who_is_no_longer_active_may_nothing_and_sees_nothing(cast: Cast, tmp_path: Path) -> None:
    number = keep(cast.aigerim, tmp_path)
    acts.change_member(cast.zere, "aigerim", active=False)
    cast.aigerim.refresh_from_db()
    assert queries.sources(cast.aigerim).total == 0
    with pytest.raises(NotAllowed):
        acts.read_source(cast.aigerim, number)


COLLECTED: list[Callable[[Member, int], Any]] = [
    lambda who, n: acts.read_source(who, n),
    lambda who, n: acts.begin_reading(who, n),
    lambda who, n: [acts.begin_reading(who, n), acts.stop_reading(who, n)],  # type: ignore[func-returns-value]
    lambda who, n: acts.describe_source(who, n, language="kk"),
    lambda who, n: acts.add_rendition(who, n, RenditionRole.TRANSLATION, "ru", "text"),
    lambda who, n: acts.record_consent(who, n, {Use.TEAM: Identity.NAMED}),
    lambda who, n: queries.source_page(who, n),
    lambda who, n: queries.bench(who, n),
    lambda who, n: queries.source_bytes(who, n),
]


@pytest.mark.parametrize("do", COLLECTED)
def test_eve_gets_nothing_of_what_another_collected_and_cannot_tell_that_it_is_there(
    cast: Cast, tmp_path: Path, do: Callable[[Member, int], Any]
) -> None:
    number = keep(cast.aigerim, tmp_path)
    with pytest.raises(NotFound) as there:
        do(cast.eve, number)
    with pytest.raises(NotFound) as not_there:
        do(cast.eve, number + 1000)
    assert str(there.value).replace(str(number), "N") == str(not_there.value).replace(str(number + 1000), "N")
    do(cast.aigerim, number)


def test_eve_sees_no_person_no_count_and_no_name(cast: Cast, tmp_path: Path) -> None:
    number = keep(cast.aigerim, tmp_path, by="Gul")
    assert queries.source_page(cast.aigerim, number).source.told_by
    assert queries.sources(cast.eve).total == 0
    assert queries.find(cast.eve, "Gul") == []
    assert [hit.form for hit in queries.find(cast.bek, "Gul")] == ["Gul"]


def test_the_same_bytes_brought_by_eve_tell_her_nothing_of_the_first(cast: Cast, tmp_path: Path) -> None:
    first = keep(cast.aigerim, tmp_path / "a")
    second = keep(cast.eve, tmp_path / "b")
    assert second != first
    assert keep(cast.eve, tmp_path / "c") == second


def test_the_last_coordinator_stays(cast: Cast) -> None:
    with pytest.raises(Exception, match="one active coordinator"):
        acts.change_member(cast.zere, "zere", role=Role.EDITOR)
    assert Member.objects.get(login="zere").role == "coordinator"


def test_a_weak_password_is_refused_and_nobody_is_made(cast: Cast) -> None:
    with pytest.raises(Exception, match="Choose another password"):
        acts.add_member(cast.zere, "weak", "Weak", Role.COLLECTOR, "password")
    assert not Member.objects.filter(login="weak").exists()


def test_what_others_brought_shows_in_no_count_status_or_name_of_a_collector(cast: Cast, tmp_path: Path) -> None:
    """Aigerim told of a man; Bek knows more of the same man, under another record, from elsewhere."""
    hers = keep(cast.aigerim, tmp_path / "a", by="Aigerim Test")
    his = keep(cast.bek, tmp_path / "b", "He was sentenced to 12 years in 2019.")
    man, same_man = acts.add_person(cast.bek, "Ербол"), acts.add_person(cast.bek, "叶尔波力")
    for number, person, kind, edtf in ((hers, man, Kind.DETAINED, "2017"), (his, same_man, Kind.SENTENCED, "2019")):
        spans = ((queries.bench(cast.bek, number).rendition.id, 0, 9),)
        acts.code_claim(cast.bek, Coding(kind, person, spans, When.told(edtf, edtf)))
    acts.judge_pair(cast.dana, man, same_man, Judgement.SAME, "same street")
    today = date(2026, 11, 23)
    [card] = queries.home(cast.aigerim, today=today).cards
    assert (card.person.number, card.status, card.claims, card.sources) == (man, "detained", 1, 1)
    assert card.person.names == ()  # the name came from others
    page = queries.case_page(cast.aigerim, man, today=today)
    assert (page.records, len(page.claims), page.card.status) == ((man,), 1, "detained")
    assert queries.persons(cast.aigerim, today=today, status="sentenced").total == 0
    assert queries.home(cast.bek, today=today).cards[0].status == "sentenced"
    for outside in (same_man, man + 1000):
        with pytest.raises(NotFound):
            queries.case_page(cast.aigerim, outside, today=today)
    assert queries.home(cast.eve, today=today).total == queries.persons(cast.eve, today=today).total == 0
