"""The form of a claim: made of selected words, or of a proposal to mend."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from izdeu.casebook.acts import Coding, add_person, say_who
from izdeu.casebook.queries import ClaimView, MentionView, ProposalView
from izdeu.places import named
from izdeu.vocab.claim import Where
from izdeu.vocab.dates import Relation, When
from izdeu.vocab.errors import Refused
from izdeu.vocab.kinds import TERMS, Kind
from izdeu.vocab.knowing import KnownHow
from izdeu.vocab.source import Passage
from izdeu.vocab.ties import Tie
from izdeu.web import dates
from izdeu.web.forms.lengths import iso_length
from izdeu.web.terms import NAMES, plain

Was = ProposalView | ClaimView
"""What a form corrects."""

LENGTHS = frozenset({"imprisonment", "for", "after"})
NUMBERS = frozenset({"count", "years", "amount"})
PARTS = 3
"""The rows there are for the parts of a sentence; a proposal or a claim with more keeps all its rows."""


@dataclass(frozen=True, slots=True)
class TermField:
    """A term as a field: which kinds have it, its name, and what stands in it."""

    key: str
    label: str
    kinds: str
    value: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a sentence as a row: where it is served (`prison`, `camp` or not said) and how long, in words."""

    where: str = ""
    length: str = ""


@dataclass(frozen=True, slots=True)
class CodingForm:
    """What the form shows. `person`, `other` and `told_by` are choices: `m5` a mention, `p12` a record, or nothing."""

    rendition: int
    start: int | None = None
    end: int | None = None
    quote: str = ""
    kind: str = ""
    person: str = ""
    other: str = ""
    told_by: str = ""
    tie: str = ""
    edtf: str = ""
    said: str = ""
    relation: str = Relation.AT.value
    place: str = ""
    known_how: str = KnownHow.NOT_SAID.value
    note: str = ""
    terms: Mapping[str, str] = field(default_factory=dict)
    parts: tuple[Part, ...] = ()
    typed: Mapping[str, str] = field(default_factory=dict)

    @property
    def term_fields(self) -> list[TermField]:
        """A field for each term any kind has, but the tie and the parts of a sentence, which have their own."""
        keys = dict.fromkeys(key for terms in TERMS.values() for key in terms)
        return [
            TermField(
                key,
                str(NAMES.get(key, key)),
                " ".join(kind for kind, terms in TERMS.items() if key in terms),
                self.terms.get(key, ""),
            )
            for key in keys
            if key not in ("parts", "tie")
        ]

    @property
    def part_rows(self) -> list[Part]:
        """The rows for the parts of a sentence, with empty ones to fill in."""
        return [*self.parts, *[Part()] * (PARTS - len(self.parts))]


def from_proposal(proposal: ProposalView, rendition: int) -> CodingForm:
    """The form filled with what a proposal says."""
    terms = proposal.terms
    return CodingForm(
        rendition=rendition,
        start=proposal.start,
        end=proposal.end,
        quote=proposal.quote,
        kind=proposal.kind.value,
        person=f"m{proposal.mention.id}",
        other=f"m{proposal.other.id}" if proposal.other else "",
        told_by=f"m{proposal.told_by.id}" if proposal.told_by else "",
        tie=str(terms.get("tie") or ""),
        edtf=proposal.when.edtf or "",
        said=proposal.when.said,
        relation=proposal.when.relation.value,
        place=proposal.place.said if proposal.place else "",
        known_how=proposal.known_how.value,
        terms=_terms_in_words(terms),
        parts=_parts_in_words(terms),
    )


def from_claim(claim: ClaimView, rendition: int) -> CodingForm:
    """The form filled with what a claim says, about its first passage in that text."""
    passage = next(passage for passage in claim.passages if passage.rendition == rendition)
    return CodingForm(
        rendition=rendition,
        start=passage.start,
        end=passage.end,
        quote=passage.quote,
        kind=claim.kind.value,
        person=f"p{claim.person.number}",
        other=f"p{claim.other.number}" if claim.other else "",
        told_by=f"p{claim.told_by.number}" if claim.told_by else "",
        tie=str(claim.terms.get("tie") or ""),
        edtf=claim.when.edtf or "",
        said=claim.when.said,
        relation=claim.when.relation.value,
        place=claim.place.said if claim.place else "",
        known_how=claim.known_how.value,
        note=claim.note,
        terms=_terms_in_words(claim.terms),
        parts=_parts_in_words(claim.terms),
    )


def _terms_in_words(terms: Mapping[str, Any]) -> dict[str, str]:
    told = {key: value for key, value in terms.items() if value is not None}
    return {key: dates.duration(value) if key in LENGTHS else plain(value) for key, value in told.items()}


def _parts_in_words(terms: Mapping[str, Any]) -> tuple[Part, ...]:
    parts = terms.get("parts")
    rows = [part for part in parts if isinstance(part, Mapping)] if isinstance(parts, list | tuple) else []
    return tuple(
        Part(str(part.get("in") or ""), dates.duration(part["for"]) if part.get("for") else "") for part in rows
    )


def from_post(posted: Mapping[str, str], rendition: int) -> CodingForm:
    """The form as somebody sent it, so that nothing typed is lost when something is refused."""
    said = {key: value.strip()[:2000] for key, value in posted.items()}
    return CodingForm(
        rendition=rendition,
        start=_whole(said.get("start")),
        end=_whole(said.get("end")),
        quote=posted.get("quote", "")[:20000],
        kind=said.get("kind", ""),
        person=said.get("person", ""),
        other=said.get("other", ""),
        told_by=said.get("told_by", ""),
        tie=said.get("tie", ""),
        edtf=said.get("edtf", ""),
        said=said.get("said", ""),
        relation=said.get("relation", Relation.AT.value),
        place=said.get("place", ""),
        known_how=said.get("known_how", KnownHow.NOT_SAID.value),
        note=said.get("note", ""),
        terms={key.removeprefix("term-"): value for key, value in said.items() if key.startswith("term-") and value},
        parts=_posted_parts(said),
        typed={key: said.get(f"{key}_name", "") for key in ("person", "other", "told_by")},
    )


def _posted_parts(said: Mapping[str, str]) -> tuple[Part, ...]:
    rows = (Part(said.get(f"part-in-{n}", ""), said.get(f"part-for-{n}", "")) for n in range(1, 10))
    return tuple(row for row in rows if row.where or row.length)


def _whole(text: str | None) -> int | None:
    return int(text) if text and text.isascii() and text.isdecimal() and len(text) < 10 else None


def coding(
    member: Any, form: CodingForm, text: str, mentions: Mapping[int, MentionView], was: Was | None = None
) -> Coding:
    """What the form says, as the acts take it. Persons named as new are made; Refused with what to change.

    `was` is the proposal mended or the claim superseded: what the form does not show of it (anchors, lengths of dates)
    is kept. Persons are made last, when nothing else can be refused.
    """
    kind = _word(Kind, form.kind, "Choose what the words say.")
    start, end = _span(form, text)
    said = {
        "kind": kind,
        "spans": ((form.rendition, start, end),),
        "when": _when(form, was),
        "place": _where(form, was),
        "terms": _terms(form, kind),
        "known_how": _word(KnownHow, form.known_how, "Choose how the teller knows."),
        "note": form.note,
    }
    if not (form.person or form.typed.get("person")):
        raise Refused("Say who the words are about.")
    if kind is Kind.TIE and not (form.other or form.typed.get("other")):
        raise Refused("Say whose kin they are.")
    told_by = _who(member, form, "told_by", mentions)
    person = _who(member, form, "person", mentions)
    other = _who(member, form, "other", mentions) if kind is Kind.TIE else None
    if person is None:
        raise Refused("Say who the words are about.")
    return Coding(person=person, told_by=told_by, other=other, **said)


def _word(enum: Any, said: str, sentence: str) -> Any:
    if said not in set(enum):
        raise Refused(sentence)
    return enum(said)


def _span(form: CodingForm, text: str) -> tuple[int, int]:
    """The span selected, else the place where the words typed stand in the text."""
    if form.start is not None and form.end is not None:
        Passage.cut(text, form.start, form.end)
        return form.start, form.end
    words = form.quote.strip()
    first = text.find(words) if words else -1
    if first < 0:
        raise Refused("These words do not stand in the text; copy them exactly as they are there.")
    if text.find(words, first + 1) >= 0:
        raise Refused("These words stand in the text more than once; copy a few more beside them.")
    return first, first + len(words)


def _when(form: CodingForm, was: Was | None) -> When:
    old = was.when if was else When()
    edtf = form.edtf or None
    if (edtf, form.said, form.relation) == (old.edtf, old.said, old.relation.value):
        return old
    relation = _word(Relation, form.relation, "Choose how the date is meant.")
    more = {} if relation is Relation.AT else {"anchor": old.anchor, "anchor_id": old.anchor_id}
    lengths = {"duration_min": old.duration_min, "duration_max": old.duration_max}
    return When.told(edtf, form.said, relation=relation, **more, **lengths)


def _where(form: CodingForm, was: Was | None) -> Where | None:
    if not form.place:
        return None
    if was and was.place and was.place.said == form.place:
        return was.place
    places = named(form.place)
    return Where(form.place[:300], places[0].id if len(places) == 1 else None)


def _terms(form: CodingForm, kind: Kind) -> dict[str, Any]:
    told: dict[str, Any] = {}
    for key in TERMS[kind]:
        if key == "tie":
            told["tie"] = _word(Tie, form.tie, "Choose what the person is to the other.")
        elif key == "parts":
            if form.parts:
                told["parts"] = [_part(part) for part in form.parts]
        elif value := form.terms.get(key, ""):
            told[key] = _term(key, value)
    return told


def _part(part: Part) -> dict[str, str]:
    where = {"in": part.where} if part.where in ("prison", "camp") else {}
    return where | ({"for": iso_length(part.length)} if part.length else {})


def _term(key: str, value: str) -> Any:
    if key in LENGTHS:
        return iso_length(value)
    if key in NUMBERS and value.isascii() and value.isdecimal() and len(value) < 16:
        return int(value)
    return value


def _who(member: Any, form: CodingForm, which: str, mentions: Mapping[int, MentionView]) -> int | None:
    """The record's number: one typed, a new one for a name typed, else the choice made."""
    if typed := form.typed.get(which, ""):
        return int(typed) if typed.isdecimal() and len(typed) < 12 else add_person(member, name=typed)
    choice = getattr(form, which)
    if choice[:1] == "p" and choice[1:].isdecimal():
        return int(choice[1:])
    mention = mentions.get(int(choice[1:])) if choice[:1] == "m" and choice[1:].isdecimal() else None
    if mention is None:
        return None
    return mention.person.number if mention.person else say_who(member, mention.id, None)


def with_span(form: CodingForm, start: int, end: int, text: str) -> CodingForm:
    """The form about the words from `start` to `end`; Refused when there are none."""
    return replace(form, start=start, end=end, quote=Passage.cut(text, start, end).quote)
