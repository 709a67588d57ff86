"""The whole casebook goes out and comes back byte for byte; what was changed on the way does not come in."""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from django.db import transaction
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from izdeu.casebook import acts, folder, queries
from izdeu.casebook.acts import Asked, Came, Coding, Conversation, Posted, Written
from izdeu.casebook.models import Claim, Member, Person
from izdeu.intake import draft
from izdeu.vocab.appeal import By, Response
from izdeu.vocab.claim import Where
from izdeu.vocab.consent import Decision, Identity, Lock, Reach, Subject, Use
from izdeu.vocab.cover import ALL_OF_IT, Cover, Region
from izdeu.vocab.dates import When
from izdeu.vocab.errors import NotAllowed, Refused
from izdeu.vocab.judgement import Judgement
from izdeu.vocab.kinds import Kind
from izdeu.vocab.member import Role
from izdeu.vocab.source import RenditionRole
from tests.casebook.coded import read_as, three
from tests.cast import TESTIMONY, Cast, keep, make_cast
from tests.intake.make import picture

TEXTS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=60).filter(str.strip)
NAMES = st.text(st.characters(categories=["L"]), min_size=1, max_size=12)
STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("keep"), TEXTS),
        st.tuples(st.just("person"), NAMES),
        st.tuples(st.just("translate"), TEXTS),
        st.tuples(st.just("claim"), st.sampled_from([kind for kind in Kind if kind is not Kind.TIE])),
        st.tuples(st.just("judge"), st.sampled_from(list(Judgement))),
        st.tuples(st.just("read"), st.booleans()),
        st.tuples(st.just("mend"), NAMES),
        st.tuples(st.just("reject"), st.booleans()),
        st.tuples(st.just("withdraw"), TEXTS),
        st.tuples(st.just("work"), TEXTS),
        st.tuples(st.just("consent"), TEXTS),
        st.tuples(st.just("appeal"), TEXTS),
        st.tuples(st.just("picture"), TEXTS),
    ),
    max_size=12,
)


def export() -> str:
    return "".join(queries.export_json(queries.keeper()))


@contextmanager
def another_casebook() -> Iterator[Member]:
    """An empty casebook in place of the one in use, undone afterwards."""
    before = folder.current()
    with TemporaryDirectory() as path:
        folder.use(folder.make(Path(path) / "other", None))
        for model in (*_tables(),):
            model.objects.all().delete()
        yield acts.open_casebook("keeper", "keeper", None)
    folder.use(before)


def _tables() -> Iterator[Any]:
    from izdeu.casebook import models as m

    m.Mention.objects.update(of=None)
    yield from (
        m.Reply,
        m.AppealOf,
        m.Appeal,
        m.ClaimPassage,
        m.Decision,
        m.Consent,
        m.LockRow,
        m.Share,
        m.ExposedDecision,
        m.PictureDecision,
        m.JudgementRow,
        m.Step,
        m.Reading,
        m.Proposal,
        m.Mention,
        m.Case,
    )
    m.Claim.objects.update(superseded_by=None)
    m.Person.objects.update(lead=None, called_of=None, portrait=None)
    m.Source.objects.update(told_by=None, part_of=None)
    m.Rendition.objects.update(made_from=None)
    yield from (m.Claim, m.Passage, m.NameForm, m.Rendition, m.Source, m.Person, m.Act, m.CustodyLine, m.Head, m.Member)


def comes_back(text: str) -> str:
    with another_casebook() as keeper:
        acts.restore(keeper, json.loads(text))
        assert queries.check() == []
        return export()


def do(cast: Cast, path: Path, step: tuple[str, Any]) -> None:
    """One random thing that a member does; what a rule refuses is not done."""
    verb, value = step
    persons = list(Person.objects.order_by("pk").values_list("pk", flat=True))
    sources = queries.sources(cast.bek).rows
    if verb == "keep":
        keep(cast.bek, path, value, by=str(persons[0]) if persons else "", on="2021-07")
    elif verb == "person":
        acts.add_person(cast.bek, value, sex="f")
    elif verb == "translate" and sources:
        acts.add_rendition(cast.bek, sources[0].number, RenditionRole.TRANSLATION, "ru", value)
        acts.record_consent(cast.bek, sources[0].number, {Use.TEAM: Identity.NAMED})
    elif verb == "claim" and sources and persons:
        rendition = queries.bench(cast.bek, sources[0].number).rendition
        when = When.told("2019-11/..", "since then", note="ескерту")
        place = Where("Текес", "xj.ili.tekes")
        spans = ((rendition.id, 0, 1),)
        acts.code_claim(cast.bek, Coding(value, persons[-1], spans, when, place, {"for": "P5Y"}, persons[0]))
    elif verb == "judge" and len(persons) > 1:
        acts.judge_pair(cast.dana, persons[0], persons[-1], value, "because")
    elif verb == "read" and sources:
        number = _read(cast, path).source.number
        if value and queries.bench(cast.bek, number).waiting:
            acts.accept_all(cast.bek, number)
    elif verb in ("mend", "reject"):
        _on_the_bench(cast, path, verb, value)
    elif verb == "withdraw" and persons:
        page = queries.case_page(cast.bek, persons[-1], today=date.today())
        for claim in page.file.entries[:1]:
            acts.withdraw_claim(cast.bek, claim.id, value)
    elif verb == "consent" and sources and persons:
        _consent(cast, sources[0].number, persons[0], value)
    elif verb == "appeal" and persons:
        _appeal(cast, persons[0], value)
    elif verb == "picture" and persons:
        _picture(cast, path, persons[0], value)
    elif verb == "work" and persons:
        acts.assign_case(cast.bek, persons[-1], to="bek", next_step=value)


def _consent(cast: Cast, source: int, person: int, words: str) -> None:
    said = (Decision(Use.MEDIA, Identity.NAMED, ask_again=True), Decision(Use.PARTNER, Identity.INITIALS, "A partner"))
    told = Conversation(
        said, given_by=f"Gul {words}", conditions=words, explained=(1, 9), given_on=date.today(), evidence=source
    )
    number = acts.record_consent(cast.bek, source, told)
    acts.record_consent(cast.bek, person, replace(told, about=Subject.PERSON))
    acts.withdraw_consent(cast.bek, number, words, [Use.MEDIA])
    acts.say_reach(cast.bek, person, Reach.WITHIN)
    acts.change_member(cast.zere, "bek", specialist=True)
    cast.bek.refresh_from_db()
    acts.lock(cast.bek, Subject.PERSON, person, Lock.CHILD)
    acts.unlock(cast.bek, Subject.PERSON, person, words)
    for claim in Claim.objects.all()[:1]:
        acts.decide_exposed(cast.dana, claim.address, True, words)
        acts.undo_exposed(cast.dana, claim.address)


def _appeal(cast: Cast, person: int, words: str) -> None:
    acts.draft_appeal(cast.dana, Asked(person, "wgeid"))
    number = acts.log_appeal(cast.bek, Written((person,), to=f"To {words}", text=words), Posted("2019-05", By.POST))
    acts.take_back_reply(cast.bek, acts.log_reply(cast.bek, number, Came("2020", Response.TOKEN, says=words)), words)
    acts.set_aside_appeal(cast.dana, number, words)


def _picture(cast: Cast, path: Path, person: int, words: str) -> None:
    file = path / "face.png"
    file.write_bytes(picture("PNG"))
    number = acts.keep_source(cast.bek, draft(file, work=path)).number
    file.unlink()
    acts.cover_picture(cast.bek, number, Cover(kept_in=True, why=words))
    acts.cover_picture(cast.dana, number, Cover(regions=(Region(0, 0, 10, 10, person),), persons=(person,)))
    acts.uncover_picture(cast.dana, number)
    acts.cover_picture(cast.bek, number, Cover(regions=(ALL_OF_IT,)))


def _on_the_bench(cast: Cast, path: Path, verb: str, value: Any) -> None:
    page = _read(cast, path)
    waiting = [one for one in page.proposals if one.state == "waiting" and one.kind is not Kind.TIE]
    if waiting and verb == "mend":
        coding = Coding(waiting[0].kind, acts.add_person(cast.bek, value), ((page.rendition.id, 0, 10),))
        acts.mend_proposal(cast.bek, waiting[0].id, coding)
    elif waiting:
        number = acts.reject_rest(cast.bek, page.rendition.id, [waiting[0].mention.id])
        if value:
            acts.undo_step(cast.bek, number)


def _read(cast: Cast, path: Path) -> queries.BenchPage:
    number = keep(cast.aigerim, path, TESTIMONY)
    acts.read_source(cast.bek, number)
    return queries.bench(cast.bek, number)


@pytest.mark.django_db
@settings(
    max_examples=25, deadline=None, phases=[Phase.generate], suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(steps=STEPS)
def test_whatever_was_done_comes_back_and_goes_out_as_the_same_bytes(
    steps: list[tuple[str, Any]], casebook: object
) -> None:
    undo = transaction.atomic()
    with read_as(three):
        undo.__enter__()
        try:
            cast = make_cast()
            with TemporaryDirectory() as path:
                for step in steps:
                    do(cast, Path(path), step)
            first = export()
            assert comes_back(first) == first
        finally:
            transaction.set_rollback(True)
            undo.__exit__(None, None, None)


@pytest.fixture
def exported(cast: Cast, tmp_path: Path) -> dict[str, Any]:
    with read_as(three):
        number = keep(cast.aigerim, tmp_path)
        acts.accept_all(cast.bek, acts.read_source(cast.bek, number) and number)
    book: dict[str, Any] = json.loads(export())
    return book


def test_the_object_is_as_the_design_says(exported: dict[str, Any]) -> None:
    assert {"izdeu", "sources", "persons", "claims", "judgements", "consents", "appeals", "replies", "acts"} <= set(
        exported
    )
    claim = next(row for row in exported["claims"] if row["kind"] == "detained")
    assert {"id", "person", "kind", "when", "place", "terms", "told_by", "known_how", "passages", "state"} <= set(claim)
    assert claim["passages"][0]["quote"] == "My brother Erbol was detained in March 2017"
    person = next(row for row in exported["persons"] if row["id"] == claim["person"])
    assert person["status"] == {"word": "detained", "as_of": "2017-03", "claims": [claim["id"]], "disputed": False}


def test_no_password_goes_out(cast: Cast) -> None:
    acts.change_member(cast.zere, "bek", password="correct horse battery staple")
    assert "argon2" not in export()
    assert "password" not in json.loads(export())["members"][0]


def test_only_a_coordinator_takes_everything_out(cast: Cast) -> None:
    for member in (cast.aigerim, cast.bek, cast.dana, cast.eve):
        with pytest.raises(NotAllowed):
            next(queries.export_json(member))


def _quote(book: dict[str, Any]) -> None:
    book["claims"][1]["passages"][0]["quote"] = "My brother Erbol was released in March 2017"


def _date(book: dict[str, Any]) -> None:
    book["claims"][1]["when"]["edtf"] = "2018-03"


def _log(book: dict[str, Any]) -> None:
    book["acts"][2]["member"] = "eve"


def _cut_log(book: dict[str, Any]) -> None:
    del book["acts"][3]


def _bytes(book: dict[str, Any]) -> None:
    book["files"][0]["bytes"] = "AAAA"


def _text(book: dict[str, Any]) -> None:
    book["sources"][0]["renditions"][0]["text"] += " "


def _missing(book: dict[str, Any]) -> None:
    del book["claims"][0]["person"]


def _nobody(book: dict[str, Any]) -> None:
    book["claims"][0]["person"] = 999


def _role(book: dict[str, Any]) -> None:
    book["members"][0]["role"] = "god"


def _word(book: dict[str, Any]) -> None:
    book["sources"][0]["kind"] = "rumour"


def _huge(book: dict[str, Any]) -> None:
    book["sources"][0]["size"] = 10**30


def _keeperless(book: dict[str, Any]) -> None:
    for row in book["members"]:
        row["active"] = False


CHANGES = [_quote, _date, _log, _cut_log, _bytes, _text, _missing, _nobody, _role, _word, _huge, _keeperless]


@pytest.mark.parametrize("change", CHANGES)
@pytest.mark.django_db(transaction=True)
def test_what_was_changed_on_the_way_does_not_come_in(
    exported: dict[str, Any], change: Callable[[dict[str, Any]], None]
) -> None:
    change(exported)
    with another_casebook() as keeper:
        with pytest.raises(Refused):
            acts.restore(keeper, exported)
        assert not Person.objects.exists()
        assert Member.objects.get().login == "keeper"


@settings(
    max_examples=60, deadline=None, phases=[Phase.generate], suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(data=st.data())
def test_a_mutated_export_is_refused_or_sound(exported: dict[str, Any], data: st.DataObject) -> None:
    book = json.loads(json.dumps(exported))
    place: Any = book
    while isinstance(place, (dict, list)) and place:
        keys = list(place) if isinstance(place, dict) else list(range(len(place)))
        key = data.draw(st.sampled_from(keys))
        if not isinstance(place[key], (dict, list)) or not place[key] or data.draw(st.integers(0, 3)) == 0:
            place[key] = data.draw(
                st.one_of(st.none(), st.integers(-3, 3), st.text(max_size=5), st.just([]), st.just({}))
            )
            break
        place = place[key]
    with transaction.atomic():
        with another_casebook() as keeper:
            try:
                with transaction.atomic():
                    acts.restore(keeper, book)
                assert queries.check(bytes_too=False) == []
            except Refused:
                pass
        transaction.set_rollback(True)


def test_an_export_comes_into_an_empty_casebook_only(cast: Cast, exported: dict[str, Any]) -> None:
    with pytest.raises(Refused, match="not empty"):
        acts.restore(cast.zere, exported)


def test_a_coordinator_restores(cast: Cast) -> None:
    assert cast.zere.may(Role.COORDINATOR)
    with pytest.raises(NotAllowed):
        acts.restore(cast.dana, {})
