from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from izdeu.forms.due import Due
from izdeu.forms.reminders import Reminder, feed
from izdeu.forms.tables import LANGUAGES

NOW = datetime(2026, 11, 23, 18, 30, tzinfo=timezone(timedelta(hours=5)))
ANSWER = Reminder("answer_due", 12, date(2026, 12, 1))


def test_a_feed_is_a_calendar_of_whole_days() -> None:
    lines = feed([ANSWER], "en", NOW).split("\r\n")
    assert lines[0] == "BEGIN:VCALENDAR"
    assert lines[-2:] == ["END:VCALENDAR", ""]
    assert "DTSTART;VALUE=DATE:20261201" in lines
    assert "DTEND;VALUE=DATE:20261202" in lines
    assert "DTSTAMP:20261123T133000Z" in lines
    assert "SUMMARY:An answer to appeal 12 is due." in lines


def test_a_reminder_keeps_its_identity_when_its_day_moves() -> None:
    moved = Reminder("answer_due", 12, date(2026, 12, 2))
    found = [
        [line for line in feed([one], "en", NOW).split("\r\n") if line.startswith("UID")] for one in (ANSWER, moved)
    ]
    assert found[0] == found[1]


def test_the_same_reminders_in_any_order_are_the_same_feed() -> None:
    others = [ANSWER, Reminder("consent_due", 3, date(2026, 11, 30)), ANSWER]
    assert feed(others, "en", NOW) == feed(others[::-1], "en", NOW)


def test_a_term_without_a_day_is_no_reminder_and_an_unsure_one_says_so() -> None:
    assert Reminder.of("answer_due", 1, Due((), None, None)) is None
    unsure = Reminder.of("answer_due", 1, Due((), date(2026, 12, 1), date(2026, 12, 3)))
    assert unsure is not None
    assert "(?)" in feed([unsure], "en", NOW)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("what", ["answer_due", "write_again", "consent_due", "urgent_ends"])
def test_it_is_said_in_every_language_in_lines_that_fit(language: str, what: str) -> None:
    told = feed([Reminder(what, 7, date(2026, 12, 1), provisional=True)], language, datetime.now(UTC))
    assert all(len(line.encode()) <= 75 for line in told.split("\r\n"))
    assert "7" in told.replace("\r\n ", "")


@given(
    st.lists(st.builds(Reminder, st.just("answer_due"), st.integers(1, 10**9), st.dates(max_value=date(9000, 1, 1))))
)
def test_as_many_events_as_reminders(reminders: list[Reminder]) -> None:
    assert feed(reminders, "kk", NOW).count("BEGIN:VEVENT") == len(set(reminders))
