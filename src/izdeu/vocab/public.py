"""What a reader of a release gets: plain content without a casebook behind it. `izdeu.redact` makes it.

No file name, number of a row, member, or address of received bytes is anywhere in it. `code`s are public ids: those of
somebody named are the same in every release, all others are of this release only.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Any

from izdeu.vocab.consent import Identity
from izdeu.vocab.kinds import Kind
from izdeu.vocab.knowing import KnownHow
from izdeu.vocab.person import Script
from izdeu.vocab.release import Tombstone
from izdeu.vocab.source import RenditionRole, SourceKind
from izdeu.vocab.statuses import Status
from izdeu.vocab.ties import Tie


class StandIn(StrEnum):
    """What stands in a text in place of words that were withheld."""

    BAR = "bar"
    """Nothing but that something stood here."""
    INITIALS = "initials"
    PSEUDONYM = "pseudonym"
    COARSER = "coarser"
    """The same, told less exactly: a year for a day, a prefecture for a village."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of an outgoing text: as said, or a stand-in with what is shown instead ("" for a bar)."""

    text: str
    stands_in: StandIn | None = None


@dataclass(frozen=True, slots=True)
class Words:
    """An outgoing text in one language (BCP 47), its pieces in order."""

    pieces: tuple[Piece, ...]
    language: str = ""

    @property
    def plain(self) -> str:
        """The text with `[…]` where something was withheld and nothing is shown instead."""
        return "".join(piece.text or ("[…]" if piece.stands_in else "") for piece in self.pieces)


@dataclass(frozen=True, slots=True)
class PublicName:
    """A name form that may be shown."""

    form: str
    script: Script
    language: str = ""


@dataclass(frozen=True, slots=True)
class PublicPerson:
    """A person as far as they may be known: `names` are full forms, initials, one pseudonym, or none (anonymous)."""

    code: str
    level: Identity
    names: tuple[PublicName, ...] = ()
    sex: str = ""


@dataclass(frozen=True, slots=True)
class PublicWhen:
    """A date as far as it may be told. Open bounds are None; `said` is in the language of the telling."""

    edtf: str = ""
    earliest: date | None = None
    latest: date | None = None
    said: str = ""
    inferred: bool = False


@dataclass(frozen=True, slots=True)
class PublicPlace:
    """A place as far as it may be told: the gazetteer's id and names by language, or only the words said."""

    said: str = ""
    id: str = ""
    names: Mapping[str, str] = field(default_factory=dict)
    latitude: float | None = None
    longitude: float | None = None


@dataclass(frozen=True, slots=True)
class PublicPicture:
    """A picture that was drawn anew: `file` holds its bytes until the release is written, under `address`."""

    address: str
    media_type: str
    width: int
    height: int
    file: Path = field(repr=False, compare=False)
    alt: tuple[Words, ...] = ()


@dataclass(frozen=True, slots=True)
class PublicQuote:
    """Words that say something: by whom, known how, and in which testimony of the release they stand."""

    words: Words
    teller: PublicPerson | None = None
    tie: Tie | None = None
    """What the teller is to the person looked for."""
    known_how: KnownHow = KnownHow.NOT_SAID
    testimony: str = ""
    translations: tuple[Words, ...] = ()


@dataclass(frozen=True, slots=True)
class PublicEvent:
    """What is claimed to have happened, by all who tell the same; `terms` hold only plain values that were cleared."""

    kind: Kind
    quotes: tuple[PublicQuote, ...]
    when: PublicWhen = field(default_factory=PublicWhen)
    place: PublicPlace | None = None
    terms: Mapping[str, Any] = field(default_factory=dict)
    other: PublicPerson | None = None
    tie: Tie | None = None
    contradicted: bool = False


@dataclass(frozen=True, slots=True)
class PublicContradiction:
    """What does not go together: a code of `izdeu.timeline.Code`, and the indices in `PublicCase.events`."""

    code: str
    events: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class PublicKeepsake:
    """An object that stands for the person, with its words and its picture where both may be shown."""

    quotes: tuple[PublicQuote, ...]
    object: str = ""
    picture: PublicPicture | None = None


@dataclass(frozen=True, slots=True)
class PublicCase:
    """One person who is looked for. `events` are in order, dated first; `news` bounds the last day heard of.

    `search` is what was asked of authorities and what came back; `sources` counts the independent tellers.
    """

    code: str
    person: PublicPerson
    status: Status | None = None
    as_of: str = ""
    news: PublicWhen | None = None
    events: tuple[PublicEvent, ...] = ()
    life: tuple[PublicEvent, ...] = ()
    search: tuple[PublicEvent, ...] = ()
    harms: tuple[PublicEvent, ...] = ()
    contradictions: tuple[PublicContradiction, ...] = ()
    keepsakes: tuple[PublicKeepsake, ...] = ()
    portrait: PublicPicture | None = None
    testimonies: tuple[str, ...] = ()
    sources: int = 0
    documented: date | None = None


@dataclass(frozen=True, slots=True)
class PublicText:
    """A text of a testimony, paragraph by paragraph, and how it came to be."""

    role: RenditionRole
    language: str
    paragraphs: tuple[Words, ...]


@dataclass(frozen=True, slots=True)
class PublicTestimony:
    """A testimony in the witness's own words, its translations after it, and the cases it speaks of."""

    code: str
    kind: SourceKind
    texts: tuple[PublicText, ...]
    teller: PublicPerson | None = None
    told: PublicWhen = field(default_factory=PublicWhen)
    pictures: tuple[PublicPicture, ...] = ()
    cases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Cell:
    """A row of a counted table: its keys, and how many; None where the number is so small that it is suppressed."""

    keys: tuple[str, ...]
    count: int | None


@dataclass(frozen=True, slots=True)
class PublicTable:
    """Counts of documented persons, under a name such as `by_year_documented`, `by_status`, `by_prefecture`."""

    name: str
    columns: tuple[str, ...]
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Changes:
    """What differs from the release before: public codes."""

    added: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    withdrawn: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PublicBook:
    """Everything one release holds for one use. Cases and testimonies are in the order of their codes."""

    number: int
    day: date
    languages: tuple[str, ...]
    title: str
    keepers: str = ""
    """Whom a reader may write to, and how, in the keepers' own words."""
    cases: tuple[PublicCase, ...] = ()
    testimonies: tuple[PublicTestimony, ...] = ()
    tables: tuple[PublicTable, ...] = ()
    incidence: tuple[tuple[str, tuple[int, ...]], ...] = ()
    """A row a case: its code, then 0 or 1 for each of `lists`."""
    lists: tuple[str, ...] = ()
    changes: Changes = field(default_factory=Changes)
    tombstones: tuple[Tombstone, ...] = ()
    suppressed_under: int = 5
    withheld: int = 0
    """How many documented persons are not in this release at all."""
    deduplicated: date | None = None
