"""What forms are filled from: the claims of one person, what was done to find them, and what consent allows."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from izdeu.casebook import acts, queries
from izdeu.forms.filled import filled
from izdeu.forms.wgeid.fill import fill
from izdeu.vocab.consent import Identity, Subject, Use, decisions
from izdeu.vocab.errors import NotAllowed
from izdeu.vocab.judgement import Judgement
from izdeu.vocab.kinds import Kind
from tests.cast import Cast, keep

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)
TOLD = """My name is Aigerim Test. My brother Erbol was detained in March 2017 in Tekes.

I wrote to the Ministry of Foreign Affairs in May 2019.
"""


@pytest.fixture
def source(cast: Cast, tmp_path: Path) -> int:
    number = keep(cast.bek, tmp_path, TOLD, by="Aigerim Test", on="2020-09")
    acts.read_source(cast.bek, number)
    acts.accept_all(cast.bek, number)
    return number


@pytest.fixture
def erbol(cast: Cast, source: int) -> int:
    return queries.find(cast.dana, "Erbol")[0].person.number


def test_what_was_done_to_find_the_person_is_theirs(cast: Cast, erbol: int) -> None:
    found = queries.matter(cast.dana, erbol, now=NOW)
    assert {Kind.DETAINED, Kind.APPEALED} <= {claim.kind for claim in found.claims}
    draft = fill(found)
    assert (draft.value("name"), draft.value("date")) == ("Erbol", "March 2017")
    assert "May 2019" in (draft.value("action") or "")


def test_records_judged_the_same_are_one_matter(cast: Cast, erbol: int) -> None:
    other = acts.add_person(cast.bek, "Ербол Тест")
    acts.judge_pair(cast.dana, erbol, other, Judgement.SAME, "same brother")
    assert fill(queries.matter(cast.dana, other, now=NOW)).value("other_names") == "Ербол Тест"


def test_not_asked_means_no_and_asked_means_what_was_said(cast: Cast, source: int, erbol: int) -> None:
    assert queries.matter(cast.dana, erbol, now=NOW).allowed == frozenset()
    acts.record_consent(cast.bek, source, {Use.WGEID: Identity.NAMED, Use.MEDIA: Identity.NONE})
    assert queries.matter(cast.dana, erbol, now=NOW).allowed == {Use.WGEID}


def test_who_refuses_of_the_person_is_heard(cast: Cast, source: int, erbol: int) -> None:
    acts.record_consent(cast.bek, source, {Use.WGEID: Identity.NAMED})
    refusal = acts.Conversation(decisions({Use.WGEID: Identity.NONE}), about=Subject.PERSON)
    acts.record_consent(cast.dana, erbol, refusal)
    assert queries.matter(cast.dana, erbol, now=NOW).allowed == frozenset()


def test_only_editors_draft(cast: Cast, erbol: int) -> None:
    for member in (cast.aigerim, cast.bek, cast.eve):
        with pytest.raises(NotAllowed):
            queries.matter(member, erbol, now=NOW)


def test_harm_to_those_who_look_is_told_with_the_person_s_matter(cast: Cast, tmp_path: Path) -> None:
    told = TOLD + "\nI was fined 14585 tenge in February 2021 for protesting.\n"
    number = keep(cast.bek, tmp_path, told, by="Aigerim Test", on="2021-09")
    acts.read_source(cast.bek, number)
    acts.accept_all(cast.bek, number)
    person = queries.find(cast.dana, "Erbol")[0].person.number
    draft = filled("protest", queries.matter(cast.dana, person, now=NOW))
    assert (draft.value("harmed"), "14585" in (draft.value("fined") or "")) == ("Aigerim Test", True)
