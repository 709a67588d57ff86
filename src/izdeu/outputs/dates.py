"""Dates of what leaves in words. What is not known is never made up: no word says more than the EDTF."""

import re
from datetime import date

from isodate import Duration, ISO8601Error, parse_duration

from izdeu.outputs.tongue import Tongue
from izdeu.vocab.public import PublicWhen

_DAY = re.compile(r"(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d\d))?)?([?~%]?)")
_VAGUE = re.compile(r"(\d{4}(?:-\d\d)?)(?:-XX)+([?~%]?)")
_SEASON = re.compile(r"(\d{4})-(2[1-4])([?~%]?)")
_LIST = re.compile(r"[\[{](\.\.)?([^.\]}]*)(?:(\.\.)([^.\]}]*))?[\]}]")


def when_words(tongue: Tongue, when: PublicWhen) -> str:
    """A date as far as it may be told: what the EDTF says, else what the teller said; marked where worked out."""
    if not when.edtf:
        return tongue.pgettext("words quoted", "“{words}”").format(words=when.said) if when.said else ""
    text = edtf_words(tongue, when.edtf)
    return tongue.gettext("{date} (worked out)").format(date=text) if when.inferred else text


def edtf_words(tongue: Tongue, edtf: str) -> str:
    """An EDTF text in words: `2017-03~` is "about March 2017"; what has no words here is shown as it is."""
    if match := _DAY.fullmatch(edtf):
        return _hedged(tongue, _plain(tongue, *match.groups()[:3]), match[4])
    if match := _VAGUE.fullmatch(edtf):
        text = tongue.gettext("some time in {date}").format(date=edtf_words(tongue, match[1]))
        return _hedged(tongue, text, match[2])
    if match := _SEASON.fullmatch(edtf):
        return _hedged(tongue, _season(tongue, match[1], match[2]), match[3])
    if "/" in edtf:
        return _interval(tongue, *edtf.split("/", 1))
    if match := _LIST.fullmatch(edtf):
        return _one_of(tongue, *match.groups())
    return edtf


def day_words(tongue: Tongue, day: date) -> str:
    """A day in words."""
    return edtf_words(tongue, day.isoformat())


def _plain(tongue: Tongue, year: str, month: str | None, day: str | None) -> str:
    if month is None:
        return tongue.pgettext("a year", "{year}").format(year=int(year))
    names = {"m": int(month), "month": tongue.months[int(month) - 1], "of_month": tongue.of_months[int(month) - 1]}
    if day is None:
        return tongue.pgettext("month of a year", "{month} {year}").format(year=int(year), **names)
    return tongue.pgettext("a day", "{day} {of_month} {year}").format(day=int(day), year=int(year), **names)


def _season(tongue: Tongue, year: str, code: str) -> str:
    pattern = {
        "21": tongue.gettext("spring {year}"),
        "22": tongue.gettext("summer {year}"),
        "23": tongue.gettext("autumn {year}"),
        "24": tongue.gettext("winter {year}"),
    }[code]
    return pattern.format(year=int(year))


def _hedged(tongue: Tongue, text: str, mark: str) -> str:
    match mark:
        case "?":
            return tongue.gettext("probably {date}").format(date=text)
        case "~":
            return tongue.gettext("about {date}").format(date=text)
        case "%":
            return tongue.gettext("perhaps about {date}").format(date=text)
    return text


def _interval(tongue: Tongue, start: str, end: str) -> str:
    if start in ("", ".."):
        return tongue.gettext("until {date}").format(date=edtf_words(tongue, end))
    first = edtf_words(tongue, start)
    if end == "..":
        return tongue.gettext("since {date}").format(date=first)
    if end == "":
        return tongue.gettext("from {date}, end unknown").format(date=first)
    both = tongue.pgettext("from one date to another", "{first} – {last}")
    return both.format(first=first, last=edtf_words(tongue, end))


def _one_of(tongue: Tongue, before: str | None, first: str, dots: str | None, last: str | None) -> str:
    if before:
        return tongue.gettext("{date} or before").format(date=edtf_words(tongue, first))
    if dots and not last:
        return tongue.gettext("{date} or later").format(date=edtf_words(tongue, first))
    if dots and last:
        both = tongue.gettext("some time from {first} to {last}")
        return both.format(first=edtf_words(tongue, first), last=edtf_words(tongue, last))
    return tongue.gettext(" or ").join(edtf_words(tongue, part.strip()) for part in first.split(","))


def duration_words(tongue: Tongue, text: object) -> str:
    """An ISO 8601 duration in words: `P1Y6M` is "1 year 6 months"; anything else as it is."""
    if text == "life":
        return tongue.gettext("life")
    try:
        told = parse_duration(text)
    except (ISO8601Error, TypeError, ValueError, ArithmeticError):
        return str(text)
    months = int(told.years * 12 + told.months) if isinstance(told, Duration) else 0
    rest = told.tdelta if isinstance(told, Duration) else told
    years, months = divmod(months, 12)
    parts = (
        tongue.ngettext("{n} year", "{n} years", years).format(n=years) if years else "",
        tongue.ngettext("{n} month", "{n} months", months).format(n=months) if months else "",
        tongue.ngettext("{n} day", "{n} days", rest.days).format(n=rest.days) if rest.days else "",
    )
    return " ".join(part for part in parts if part) or str(text)
