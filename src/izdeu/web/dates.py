"""Dates as told, in words of the user's language. What is not known is never made up: no word says more than EDTF."""

import re
from functools import lru_cache

from django.utils.dates import MONTHS, MONTHS_ALT
from django.utils.translation import get_language, ngettext, pgettext
from django.utils.translation import gettext as _
from isodate import Duration, ISO8601Error, parse_duration

from izdeu.vocab.dates import Relation, When

_DAY = re.compile(r"^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d\d))?)?([?~%]?)$")
_VAGUE = re.compile(r"^(\d{4}(?:-\d\d)?)(?:-XX)+([?~%]?)$")
_LIST = re.compile(r"^[\[{](\.\.)?([^.\]}]*)(?:(\.\.)([^.\]}]*))?[\]}]$")


def words(when: When) -> str:
    """A date as told: what the EDTF says, else what the teller said; marked where it was worked out."""
    return _words(get_language() or "", when)


@lru_cache(maxsize=8192)
def _words(language: str, when: When) -> str:
    """The words in the active language, which is `language`."""
    told = [part for part in (_dated(when), _lasting(when)) if part]
    if not told:
        return pgettext("words quoted", "“{words}”").format(words=when.said) if when.said else ""
    text = ", ".join(told)
    return _("{date} (worked out)").format(date=text) if when.inferred else text


def _dated(when: When) -> str:
    if when.edtf is None:
        return ""
    date = edtf_words(when.edtf)
    match when.relation:
        case Relation.BEFORE:
            return _("before {date}").format(date=date)
        case Relation.AFTER:
            return _("after {date}").format(date=date)
        case Relation.SINCE if "/" not in when.edtf:
            return _("since {date}").format(date=date)
        case Relation.UNTIL if "/" not in when.edtf:
            return _("until {date}").format(date=date)
    return date


def _lasting(when: When) -> str:
    least, most = when.duration_min, when.duration_max
    if least and most and least != most:
        return _("between {least} and {most}").format(least=duration(least), most=duration(most))
    if least and not most:
        return _("over {length}").format(length=duration(least))
    return duration(most) if most else ""


def edtf_words(edtf: str) -> str:
    """An EDTF text in words: `2017-03~` is "about March 2017"; what has no words here is shown as it is."""
    if match := _DAY.match(edtf):
        return _fuzzy(_day(*match.groups()[:3]), match[4])
    if vague := _VAGUE.match(edtf):
        return _fuzzy(_("some time in {date}").format(date=edtf_words(vague[1])), vague[2])
    if season := re.match(r"^(\d{4})-(2[1-4])([?~%]?)$", edtf):
        return _fuzzy(_season(season[1], season[2]), season[3])
    if "/" in edtf:
        return _interval(*edtf.split("/", 1))
    if choice := _LIST.match(edtf):
        return _one_of(*choice.groups())
    return edtf


def _one_of(before: str | None, first: str, dots: str | None, last: str | None) -> str:
    if before:
        return _("{date} or before").format(date=edtf_words(first))
    if dots and not last:
        return _("{date} or later").format(date=edtf_words(first))
    if dots and last:
        return _("some time from {first} to {last}").format(first=edtf_words(first), last=edtf_words(last))
    return _(" or ").join(edtf_words(part.strip()) for part in first.split(","))


def _interval(start: str, end: str) -> str:
    unknown = ("", "..")
    if start in unknown:
        return _("until {date}").format(date=edtf_words(end))
    if end == "..":
        return _("since {date}").format(date=edtf_words(start))
    if end == "":
        return _("from {date}, end unknown").format(date=edtf_words(start))
    return pgettext("from one date to another", "{first} – {last}").format(
        first=edtf_words(start), last=edtf_words(end)
    )


def _day(year: str, month: str | None, day: str | None) -> str:
    if month is None:
        return pgettext("a year", "{year}").format(year=int(year))
    names = {"m": int(month), "month": str(MONTHS[int(month)]), "of_month": str(MONTHS_ALT[int(month)])}
    lower = {key: value.lower() if isinstance(value, str) else value for key, value in names.items()}
    names = names if pgettext("months with a capital: yes or no", "yes") == "yes" else lower
    if day is None:
        return pgettext("month of a year", "{month} {year}").format(year=int(year), **names)
    return pgettext("a day", "{day} {of_month} {year}").format(day=int(day), year=int(year), **names)


def _season(year: str, code: str) -> str:
    pattern = {
        "21": _("spring {year}"),
        "22": _("summer {year}"),
        "23": _("autumn {year}"),
        "24": _("winter {year}"),
    }[code]
    return pattern.format(year=int(year))


def _fuzzy(text: str, mark: str) -> str:
    match mark:
        case "?":
            return _("probably {date}").format(date=text)
        case "~":
            return _("about {date}").format(date=text)
        case "%":
            return _("perhaps about {date}").format(date=text)
    return text


def duration(text: object) -> str:
    """An ISO 8601 duration in words: `P1Y6M` is "1 year 6 months"; anything else as it is."""
    if text == "life":
        return _("life")
    try:
        told = parse_duration(text)
    except (ISO8601Error, TypeError, ValueError):
        return str(text)
    months = int(told.years * 12 + told.months) if isinstance(told, Duration) else 0
    rest = told.tdelta if isinstance(told, Duration) else told
    years, months = divmod(months, 12)
    hours, minutes = divmod(rest.seconds // 60, 60)
    parts = [
        ngettext("{n} year", "{n} years", years).format(n=years) if years else "",
        ngettext("{n} month", "{n} months", months).format(n=months) if months else "",
        ngettext("{n} day", "{n} days", rest.days).format(n=rest.days) if rest.days else "",
        ngettext("{n} hour", "{n} hours", hours).format(n=hours) if hours else "",
        ngettext("{n} minute", "{n} minutes", minutes).format(n=minutes) if minutes else "",
    ]
    return " ".join(part for part in parts if part) or str(text)
