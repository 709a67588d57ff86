"""An appeal is drafted, sent, answered or not; each step is one line in the log and comes back from an export."""

import json
from datetime import date
from pathlib import Path

import pytest

from izdeu.casebook import acts, queries
from izdeu.casebook.acts import Asked, Came, Posted, Written
from izdeu.casebook.models import Appeal
from izdeu.vocab.appeal import By, Response, Stand
from izdeu.vocab.consent import Identity, Use
from izdeu.vocab.errors import NotAllowed, NotFound, Refused
from tests.cast import Cast, keep

TODAY = date(2026, 11, 23)
PROSECUTOR = "kz_prosecutor"


@pytest.fixture
def source(cast: Cast, tmp_path: Path) -> int:
    number = keep(cast.bek, tmp_path / "in", by="Aigerim Test", on="2020-09")
    acts.read_source(cast.bek, number)
    acts.accept_all(cast.bek, number)
    return number


@pytest.fixture
def erbol(cast: Cast, source: int) -> int:
    return queries.find(cast.dana, "Erbol")[0].person.number


def written(cast: Cast, erbol: int, sent: str = "2026-10-01", to: str = PROSECUTOR) -> int:
    return acts.log_appeal(cast.bek, Written((erbol,), to), Posted(sent, By.POST, by="Aigerim Test"))


def seen(cast: Cast, number: int) -> queries.AppealView:
    return queries.appeal(cast.dana, number, today=TODAY)


def test_a_draft_is_filled_kept_and_changed(cast: Cast, erbol: int) -> None:
    number = acts.draft_appeal(cast.dana, Asked(erbol, "wgeid"))
    assert "Erbol" in seen(cast, number).text
    assert seen(cast, number).stand is Stand.DRAFT
    acts.edit_appeal(cast.dana, number, text="In our own words.")
    assert seen(cast, number).text == "In our own words."


def test_what_is_for_ourselves_is_not_in_the_letter(cast: Cast, erbol: int) -> None:
    assert "not for the addressee" not in seen(cast, acts.draft_appeal(cast.dana, Asked(erbol, "wgeid"))).text.lower()


def test_not_allowed_is_not_sent_by_us_but_perhaps_by_a_relative(cast: Cast, source: int, erbol: int) -> None:
    number = acts.draft_appeal(cast.dana, Asked(erbol, "wgeid"))
    with pytest.raises(Refused, match="Nobody has allowed"):
        acts.send_appeal(cast.dana, number, Posted("2026-11-20", By.EMAIL))
    acts.record_consent(cast.bek, source, {Use.WGEID: Identity.NAMED})
    with pytest.raises(Refused, match="all we know"):
        acts.send_appeal(cast.dana, number, Posted("2026-11-20", By.EMAIL))
    number = acts.draft_appeal(cast.dana, Asked(erbol, "wgeid"))
    acts.send_appeal(cast.dana, number, Posted("2026-11-20", By.EMAIL))
    assert seen(cast, number).sent == "2026-11-20"
    assert seen(cast, number).sender is None
    assert seen(cast, written(cast, erbol)).sender is not None


def test_what_was_sent_stays_as_it_went(cast: Cast, erbol: int) -> None:
    number = written(cast, erbol)
    with pytest.raises(Refused, match="stays as it went"):
        acts.edit_appeal(cast.dana, number, text="another")


def test_the_term_is_over_and_nothing_came(cast: Cast, erbol: int) -> None:
    found = seen(cast, written(cast, erbol))
    assert found.stand is Stand.OVERDUE
    assert found.due
    assert found.due.first == date(2026, 10, 22)
    assert found.took
    assert found.took.certain == 53
    assert seen(cast, written(cast, erbol, "2026-11-20")).stand is Stand.WAITING


def test_a_letter_of_some_day_in_a_year_that_may_not_be_over_is_waited_for(cast: Cast, erbol: int) -> None:
    found = seen(cast, written(cast, erbol, "2026"))
    assert found.stand is Stand.WAITING
    assert found.took
    assert found.took.certain is None


def test_an_answer_ends_the_waiting_and_that_nothing_came_does_not(cast: Cast, erbol: int) -> None:
    number = written(cast, erbol)
    acts.log_reply(cast.bek, number, Came("2026-11-01", Response.NO_RESPONSE))
    assert seen(cast, number).stand is Stand.OVERDUE
    reply = acts.log_reply(cast.bek, number, Came("2026-11-10", Response.DENIED, says="a citizen of China"))
    found = seen(cast, number)
    assert (found.stand, found.took and found.took.certain, found.again) == (Stand.ANSWERED, 40, None)
    acts.take_back_reply(cast.bek, reply, "another person's")
    assert seen(cast, number).stand is Stand.OVERDUE


@pytest.mark.parametrize("day", ["2026-09-30", "2019", "2027-01-01"])
def test_no_reply_before_the_letter_or_after_today(cast: Cast, erbol: int, day: str) -> None:
    with pytest.raises(Refused):
        acts.log_reply(cast.bek, written(cast, erbol), Came(day, Response.TOKEN))


def test_it_was_not_sent_after_all(cast: Cast, source: int, erbol: int) -> None:
    acts.record_consent(cast.bek, source, {Use.WGEID: Identity.NAMED})
    number = acts.draft_appeal(cast.dana, Asked(erbol, "wgeid"))
    acts.send_appeal(cast.dana, number, Posted("2026-11-20"))
    acts.unsend_appeal(cast.dana, number, "the post office was shut")
    assert seen(cast, number).stand is Stand.DRAFT


def test_set_aside_and_back(cast: Cast, erbol: int) -> None:
    number = written(cast, erbol)
    acts.set_aside_appeal(cast.dana, number, "a double")
    assert seen(cast, number).stand is Stand.SET_ASIDE
    acts.set_aside_appeal(cast.dana, number, "")
    assert seen(cast, number).stand is Stand.OVERDUE


def test_who_may_not(cast: Cast, erbol: int) -> None:
    number = written(cast, erbol)
    with pytest.raises(NotAllowed):
        acts.draft_appeal(cast.bek, Asked(erbol, "wgeid"))
    for who in (cast.aigerim, cast.eve):
        assert queries.appeals(who, today=TODAY) == ()
        with pytest.raises(NotFound):
            queries.appeal(who, number, today=TODAY)
        with pytest.raises(NotAllowed):
            acts.log_reply(who, number, Came("2026-11-10", Response.TOKEN))


def test_all_of_it_comes_back_from_an_export(cast: Cast, erbol: int) -> None:
    acts.log_reply(cast.bek, written(cast, erbol), Came("2026-11-10", Response.PLEDGED, By.POST, says="they look"))
    acts.draft_appeal(cast.dana, Asked(erbol, "letter", PROSECUTOR, language="ru"))
    book = json.loads("".join(queries.export_json(cast.zere)))
    assert [row["authority"] for row in book["appeals"]] == [PROSECUTOR, PROSECUTOR]
    assert book["replies"][0]["response"] == "pledged"
    assert queries.check() == []


def test_a_change_behind_the_back_shows(cast: Cast, erbol: int) -> None:
    number = written(cast, erbol)
    Appeal.objects.filter(pk=number).update(sent="2020-01-01")
    assert [problem.about for problem in queries.check()] == [f"appeal {number}"]
