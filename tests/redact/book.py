"""A small material to clear, put together word by word."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, fields, is_dataclass
from datetime import date
from pathlib import Path
from typing import Any

from izdeu.redact import Clearing, Filed, Material, Origin, Secrets, Someone, Text, clear_book
from izdeu.vocab.claim import Claim, Quoted
from izdeu.vocab.consent import Consent, Decision, Identity, Reach, Subject, Use
from izdeu.vocab.kinds import GROUPS, Group, Kind
from izdeu.vocab.person import NameForm, script_of
from izdeu.vocab.public import Words
from izdeu.vocab.source import Passage, RenditionRole, SourceKind

DAY = date(2026, 3, 1)
SECRETS = Secrets(b"lasting", b"passing")


def each_alone(claims: Sequence[Claim], person: int) -> Filed:
    """The plainest case file: each claim by itself."""

    def of(*groups: Group) -> tuple[tuple[str, ...], ...]:
        return tuple((claim.id,) for claim in claims if claim.person == person and GROUPS[claim.kind] in groups)

    line = of(Group.FATE, Group.CONTACT, Group.HEALTH, Group.ACCUSATION)
    return Filed(line, (), of(Group.LIFE), of(Group.HARM), of(Group.SEARCH), of(Group.KEEPSAKE))


def form(text: str) -> NameForm:
    return NameForm(text, script_of(text))


def consent(level: Identity, *, person: int | None = None, use: Use = Use.PUBLIC_SITE, number: int = 1) -> Consent:
    about = Subject.SOURCE if person is None else Subject.PERSON
    return Consent(number, about, person or 0, (Decision(use, level), Decision(Use.STATISTICS, level)), given_by=number)


@dataclass
class Draft:
    """A casebook being written: persons, testimonies, claims on the first words that say them."""

    persons: dict[int, Someone] = field(default_factory=dict)
    origins: dict[int, Origin] = field(default_factory=dict)
    claims: list[Claim] = field(default_factory=list)
    renditions: dict[str, tuple[int, ...]] = field(default_factory=dict)
    decided: dict[str, bool] = field(default_factory=dict)

    def person(self, number: int, *names: str, **more: Any) -> None:
        self.persons[number] = Someone(number, tuple(map(form, names)), **more)

    def testimony(self, number: int, text: str, teller: int | None, level: Identity, **more: Any) -> None:
        consents = (consent(level),) if level is not Identity.NONE else ()
        texts = (Text(number, RenditionRole.TRANSCRIPT, "en", text),)
        some: dict[str, Any] = {"told_by": teller, "texts": texts, "consents": consents}
        self.origins[number] = Origin(number, SourceKind.INTERVIEW, "text/plain", **(some | more))

    def claim(self, kind: Kind, person: int, source: int, quote: str, **more: Any) -> str:
        name = f"c{len(self.claims)}"
        text = self.origins[source].texts[0].text
        start = text.index(quote)
        passage = Passage.cut(text, start, start + len(quote))
        self.claims.append(Claim(name, person, kind, passages=(Quoted(source, passage),), **more))
        self.renditions[name] = (source,)
        return name

    def tie(self, person: int, tie: str, other: int, source: int, quote: str) -> str:
        return self.claim(Kind.TIE, person, source, quote, other=other, terms={"tie": tie})

    def material(self, **more: Any) -> Material:
        return Material(
            DAY,
            "Casebook",
            each_alone,
            persons=self.persons,
            origins=self.origins,
            claims=tuple(self.claims),
            renditions=self.renditions,
            decided=self.decided,
            **more,
        )

    def clear(self, spool: Path, use: Use = Use.PUBLIC_SITE, **more: Any) -> Clearing:
        return clear_book(self.material(**more), use, SECRETS, spool, 1)


def family(text: str, level: Identity = Identity.NAMED, **more: Any) -> Draft:
    """Dana (1) tells in source 1 of her brother Yerlan (2), who is looked for."""
    draft = Draft()
    draft.person(1, "Dana Bekova", sex="f", reach=Reach.BEYOND)
    draft.person(2, "Yerlan Bekov", sex="m", sought=True)
    draft.testimony(1, f"Yerlan is the brother I had. {text}", 1, level, **more)
    draft.tie(2, "brother", 1, 1, "Yerlan is the brother I had.")
    return draft


def strings(value: Any) -> Iterator[str]:
    """Every string anywhere in a value; texts as they read, bars and all."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Words):
        yield value.plain
        yield value.language
    elif is_dataclass(value):
        for one in fields(value):
            yield from strings(getattr(value, one.name))
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from strings(key)
            yield from strings(inner)
    elif isinstance(value, Sequence) and not isinstance(value, bytes):
        for inner in value:
            yield from strings(inner)


def read(clearing: Clearing) -> str:
    """All that a reader could read of a release."""
    return "\n".join(strings(clearing.book.content))
