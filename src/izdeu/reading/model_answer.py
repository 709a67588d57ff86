"""What a model answered, taken apart: nothing is believed that the text does not say word for word."""

import json
import math
import re
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from izdeu.places import named
from izdeu.reading.model_people import Persons
from izdeu.reading.wording import same_line
from izdeu.vocab.claim import Where
from izdeu.vocab.dates import When, bounds
from izdeu.vocab.errors import BadDate
from izdeu.vocab.kinds import TERMS, Kind
from izdeu.vocab.knowing import KnownHow
from izdeu.vocab.proposal import Proposal

MOST_SURE = 0.5
_MOST_CLAIMS = 200
_LONGEST_QUOTE = 400
_LONGEST_WORDS = 200
_MOST_PARTS = 5
_AMOUNT = 10**12
_DURATION = re.compile(
    r"P(?=[\dT])(?:\d{1,4}(?:\.\d)?Y)?(?:\d{1,4}(?:\.\d)?M)?(?:\d{1,4}W)?(?:\d{1,5}D)?"
    r"(?:T(?=\d)(?:\d{1,5}H)?(?:\d{1,5}M)?)?"
)
_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")
_LONG_TERMS = frozenset({"imprisonment", "for", "after"})
_COUNTED = {"years": 130, "count": 10_000, "amount": _AMOUNT}
_KINDS = frozenset(Kind) - {Kind.TIE}
_KNOWN = frozenset(KnownHow)
_HAN = re.compile(r"[\u3400-\u9fff]")

NOT_JSON = "an answer that is no list of claims"
NO_CLAIM = "something that is no claim"
NO_KIND = "a kind that does not exist"
NO_QUOTE = "a quote that is not in the text"
NOBODY = "nobody who is in the text"
TOO_MANY = "more claims than a text of this length says"


@dataclass(frozen=True, slots=True)
class Piece:
    """The part of a text that was asked about: `text[start:end]`; `told_on` is when it was told."""

    text: str
    start: int
    end: int
    told_on: str | None

    def find(self, words: str) -> tuple[int, int] | None:
        """The span where the piece says these whole words, any white space as one; None where it does not."""
        parts = [re.escape(part) for part in words.split()]
        if not parts:
            return None
        for match in re.compile(r"\s+".join(parts)).finditer(self.text, self.start, self.end):
            if not (self._inside(match.start()) or self._inside(match.end())):
                return match.span()
        return None

    def _inside(self, at: int) -> bool:
        """Whether a place is inside a word. Chinese writes no spaces: between its characters is none."""
        before, after = self.text[at - 1 : at], self.text[at : at + 1]
        return before.isalnum() and after.isalnum() and not (_HAN.match(before) or _HAN.match(after))


def proposals_of(
    content: str, piece: Piece, persons: Persons, model: str, drop: Callable[[str], None]
) -> list[Proposal]:
    """The proposals of an answer that hold; `drop` is told why each of the others does not. Never fails."""
    rows = _rows(content)
    if rows is None:
        drop(NOT_JSON)
        return []
    found: list[Proposal] = []
    for row in rows[:_MOST_CLAIMS]:
        proposal = _proposal(row, piece, persons, model)
        if isinstance(proposal, Proposal):
            found.append(proposal)
        else:
            drop(proposal)
    if len(rows) > _MOST_CLAIMS:
        drop(TOO_MANY)
    return found


def _rows(content: str) -> list[Any] | None:
    """The list of claims in an answer, which may stand in a fence or after other words."""
    first = min((at for at in (content.find("{"), content.find("[")) if at >= 0), default=0)
    last = max(content.rfind("}"), content.rfind("]"))
    try:
        said = json.loads(content[first : last + 1], parse_constant=_no_number)
    except (ValueError, RecursionError):
        return None
    rows = said.get("claims") if isinstance(said, dict) else said
    return rows if isinstance(rows, list) else None


def _no_number(word: str) -> None:
    raise ValueError(word)


def _proposal(row: Any, piece: Piece, persons: Persons, model: str) -> Proposal | str:
    """The proposal of a row, or why it is none."""
    if not isinstance(row, dict):
        return NO_CLAIM
    kind, quote = row.get("kind"), row.get("quote")
    if not isinstance(kind, str) or kind not in _KINDS:
        return NO_KIND
    span = piece.find(quote) if isinstance(quote, str) and len(quote) <= _LONGEST_QUOTE else None
    if span is None:
        return NO_QUOTE
    start, end = span
    person = persons.meant(row.get("name"), row.get("tie"), start)
    if person is None:
        return NOBODY
    left_out: list[str] = []
    return Proposal(
        kind=Kind(kind),
        person=person,
        start=start,
        end=end,
        quote=piece.text[start:end],
        when=_when(row, piece, left_out),
        place=_place(row, piece, left_out),
        terms=_terms(row.get("terms"), Kind(kind), piece, left_out),
        told_by=persons.teller(start),
        known_how=_known(row.get("known_how")),
        why=_why(row, model, left_out),
        rule=f"model: {model}"[:120],
        confidence=_sure(row.get("sure")),
    )


def _words(said: object, piece: Piece) -> str | None:
    """Words that the piece says; None for anything else."""
    span = piece.find(said) if isinstance(said, str) and len(said) <= _LONGEST_WORDS else None
    return " ".join(piece.text[span[0] : span[1]].split()) if span else None


def _when(row: Mapping[str, Any], piece: Piece, left_out: list[str]) -> When:
    edtf, words = row.get("date"), _words(row.get("date_words"), piece)
    if not words:
        left_out += ["a date whose words are not in the text"] if edtf or row.get("date_words") else []
        return When()
    years = _YEAR.findall(words)
    if not edtf:
        return When.told(None, said=words)
    try:
        when = When.told(str(edtf)[:60], said=words, inferred=not years)
        if (years and not set(years) & set(_YEAR.findall(str(edtf)))) or _is_later(when, piece.told_on):
            raise BadDate("{edtf} is not what the words say.", edtf=edtf)
    except BadDate:
        left_out.append("a date that its words do not bear")
        return When.told(None, said=words)
    return when


def _is_later(when: When, told_on: str | None) -> bool:
    """Whether a date lies after the day of the telling."""
    told = bounds(told_on).latest if told_on else None
    return bool(told and when.earliest and when.earliest > told)


def _place(row: Mapping[str, Any], piece: Piece, left_out: list[str]) -> Where | None:
    words = _words(row.get("place"), piece)
    if not words:
        left_out += ["a place that is not in the text"] if row.get("place") else []
        return None
    places = named(words)
    return Where(said=words, id=places[0].id if places else None)


def _terms(said: object, kind: Kind, piece: Piece, left_out: list[str]) -> dict[str, Any]:
    """The terms that belong to the kind and hold; others are left out."""
    if not isinstance(said, dict):
        return {}
    told = {name: _term(name, said[name], piece) for name in TERMS[kind] if said.get(name) not in (None, "", [])}
    left_out += [f"“{name}”" for name, value in told.items() if value is None]
    return {name: value for name, value in told.items() if value is not None}


def _term(name: str, value: Any, piece: Piece) -> Any:
    """A term's value as claims have it; None when it does not hold."""
    if name == "parts":
        return _parts(value)
    if name in _LONG_TERMS:
        return _duration(value)
    if name in _COUNTED:
        known = isinstance(value, int) and not isinstance(value, bool) and 0 < value <= _COUNTED[name]
        return value if known else None
    if name == "currency":
        return value if isinstance(value, str) and re.fullmatch(r"[A-Z]{3}", value) else None
    return _words(value, piece)


def _duration(value: Any) -> str | None:
    return value if isinstance(value, str) and _DURATION.fullmatch(value) and value[-1] not in "PT" else None


def _parts(value: Any) -> list[dict[str, str]] | None:
    if not isinstance(value, list) or not 0 < len(value) <= _MOST_PARTS:
        return None
    parts = [
        {"in": part["in"], "for": part["for"]}
        for part in value
        if isinstance(part, dict) and part.get("in") in ("prison", "camp") and _duration(part.get("for"))
    ]
    return parts if len(parts) == len(value) else None


def _known(said: object) -> KnownHow:
    return KnownHow(said) if isinstance(said, str) and said in _KNOWN else KnownHow.NOT_SAID


def _sure(said: object) -> float:
    """Half of how sure the model says it is: what it says of itself is not measured."""
    number = float(said) if isinstance(said, int | float) and not isinstance(said, bool) and abs(said) <= 1 else 0.5
    return round(MOST_SURE * max(0.0, number), 2) if math.isfinite(number) else 0.0


def _why(row: Mapping[str, Any], model: str, left_out: list[str]) -> str:
    """Why the model proposes it, in its own words, on one line; and what of it was left out."""
    said = row.get("why")
    words = "".join(c if c.isprintable() else " " for c in said[:_LONGEST_WORDS]) if isinstance(said, str) else ""
    reason = f"The model {model} says: “{' '.join(words.split())}”." if words.strip() else f"The model {model} says so."
    return f"{reason} Left out: {same_line(', '.join(left_out))}." if left_out else reason


def counted(dropped: Counter[str]) -> dict[str, int]:
    """What was dropped, most frequent first."""
    return dict(dropped.most_common())
