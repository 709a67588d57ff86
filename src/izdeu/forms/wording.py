"""Dates, lengths of time and tellers in the words of one language, from the table."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

import yaml

from izdeu.forms.tables import files_text, rows
from izdeu.vocab.dates import Relation, When

_PART = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")
_HEDGE = {"?": "probably", "~": "about", "%": "about"}
_RELATION = {Relation.BEFORE: "before", Relation.AFTER: "after", Relation.SINCE: "since", Relation.UNTIL: "until"}
_LENGTH = re.compile(r"P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(\d+)H)?")


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of one language. `say` fills a phrase of `resources/appeals/wording.yaml`."""

    language: str

    def say(self, phrase: str, **values: object) -> str:
        """A phrase with its slots filled."""
        return str(_table()[self.language][phrase]).format(**values)

    def date(self, edtf: str) -> str:
        """An EDTF date in words, as exact as it is and no more; what has no words here stays as written."""
        if edtf[:1] + edtf[-1:] in ("[]", "{}"):
            first, dots, last = edtf[1:-1].partition("..")
            return self._stretch("between", first, last) if dots else edtf
        first, slash, last = edtf.partition("/")
        return self._stretch("from_to", first, last) if slash else self._one(edtf)

    def when(self, when: When) -> str:
        """A date as told, with before, after, since or until; the words for no date where none is known."""
        if when.edtf is None:
            return self.say("undated")
        phrase = None if "/" in when.edtf else _RELATION.get(when.relation)
        return self.say(phrase, date=self.date(when.edtf)) if phrase else self.date(when.edtf)

    def start(self, edtf: str) -> str:
        """When a stretch of time began; of one whose beginning is not told, and of a date, the date that is."""
        first, slash, last = edtf.partition("/")
        return self._one(first if first not in ("", "..") else last) if slash else self.date(edtf)

    def length(self, iso: object) -> str:
        """An ISO 8601 duration in words ("P12Y": 12 years); "life", and what is none, as it stands."""
        if iso == "life":
            return self.say("life")
        found = _LENGTH.fullmatch(str(iso))
        if not found or not any(found.groups()):
            return str(iso)
        units = _table()[self.language]["units"]
        told = [(int(many), units[unit]) for many, unit in zip(found.groups(), units, strict=True) if many]
        return " ".join(f"{many} {names[0] if many == 1 else names[1]}" for many, names in told)

    def _stretch(self, phrase: str, first: str, last: str) -> str:
        """A stretch of time; one that is open or unknown on a side says only the other."""
        known = [part for part in (first, last) if part not in ("", "..")]
        if len(known) == 2:
            return self.say(phrase, first=self._one(first), last=self._one(last))
        return self.say("since" if known[0] == first else "until", date=self._one(known[0]))

    def _one(self, part: str) -> str:
        bare = part.rstrip("?~%")
        hedge = _HEDGE.get(part[len(bare) :][:1])
        words = self._bare(bare)
        return self.say(hedge, date=words) if hedge else words

    def _bare(self, part: str) -> str:
        found = _PART.fullmatch(part)
        if not found:
            return part
        year, month, day = (int(digits) if digits else 0 for digits in found.groups())
        if 21 <= month <= 24:
            return str(_table()[self.language]["seasons"][month - 21]).format(year=year)
        if not 1 <= month <= 12:
            return self.say("year", year=year) if not month else part
        names = _months(self.language)["of_months" if day else "months"]
        return self.say("day" if day else "month", year=year, month=names[month - 1], day=day)


def in_order(parts: Sequence[str]) -> tuple[str, ...]:
    """Each once, in the order given."""
    return tuple(dict.fromkeys(parts))


@cache
def _table() -> dict[str, dict[str, Any]]:
    return {row["language"]: row for row in rows("appeals/wording.yaml")}


@cache
def _months(language: str) -> dict[str, list[str]]:
    found: dict[str, list[str]] = yaml.safe_load(files_text("outputs/languages.yaml"))[language]
    return found
