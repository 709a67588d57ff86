"""Which drafts may leave the house: one cut to its addressee may; one that holds all we know says that it must not."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from izdeu.forms.draft import Draft, Field
from izdeu.forms.sentences import Said
from izdeu.forms.tables import LANGUAGES
from izdeu.vocab.release import Rule, Withheld

_OF_CLAIMS = {
    Rule.NOT_ASKED: "left_not_asked",
    Rule.LOCKED: "left_locked",
    Rule.EXPOSED: "left_exposed",
    Rule.HELD_BACK: "left_held_back",
    Rule.DEGREE: "left_degree",
    Rule.TIE: "left_tie",
    Rule.NAME: "left_wordless",
}
"""What is said of claims that stay in, by why; of the person themself the first two."""


_MARKS = ("mark_all_we_know", "mark_no_consent")


def for_ourselves(draft: Draft, to: str, *, allowed: bool) -> Draft:
    """The draft that holds all we know, marked on every page: that it stays here, or that nobody has allowed it yet."""
    mark = Said("mark_all_we_know") if allowed else Said("mark_no_consent", {"to": to})
    return replace(draft, mark=mark, leaves=False)


def to_be_sent(cut: Draft, whole: Draft, report: Iterable[Withheld]) -> Draft:
    """The draft that was cut to its addressee: it says where something is known and not told, and has no page for us.

    `whole` is filled from all we know, by the same form; `report` says what of that stayed in.
    """
    known = {field.code for field in whole.fields if field.filled}
    fields = tuple(_field(field, known) for field in cut.fields)
    held = {field.code for field in fields if field.withheld}
    missing = tuple(one for one in cut.missing if one.code not in held)
    warnings = (*cut.warnings, *left_out(report), *([Said("left_fields", {"count": str(len(held))})] if held else []))
    return replace(cut, fields=fields, missing=missing, warnings=warnings, mark=None, leaves=True)


def must_stay(text: str) -> bool:
    """Whether a text still says, in any language, that it must not be sent."""
    marks = (Said(code, {"to": "\0"}).say(language) for code in _MARKS for language in LANGUAGES)
    return any(max(mark.split("\0"), key=len) in text for mark in marks)


def left_out(report: Iterable[Withheld]) -> tuple[Said, ...]:
    """What an editor is told of what stayed in: how much, and why; nobody is named."""
    told = list(dict.fromkeys((one.rule, one.about, one.rendition, one.start) for one in report))
    claims = Counter(rule for rule, about in {(rule, about) for rule, about, *_ in told} if about.startswith("claim:"))
    words = sum(about.startswith("source:") for _, about, *_ in told)
    found = [Said(code, {"count": str(claims[rule])}) for rule, code in _OF_CLAIMS.items() if claims[rule]]
    persons = [Said("person_not_allowed")] if any(about.startswith("person:") for _, about, *_ in told) else []
    return (*persons, *found, *([Said("left_words", {"count": str(words)})] if words else []))


def _field(field: Field, known: set[str]) -> Field:
    return replace(field, withheld=True) if field.filled is None and field.code in known else field
