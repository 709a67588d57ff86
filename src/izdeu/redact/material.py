"""What a release is made of before anything is withheld: everything the casebook knows, told without tables."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from datetime import date
from typing import BinaryIO

from izdeu.vocab.claim import Claim
from izdeu.vocab.consent import Consent, Reach
from izdeu.vocab.person import NameForm
from izdeu.vocab.source import RenditionRole, SourceKind
from izdeu.vocab.statuses import Status

Opener = Callable[[], AbstractContextManager[BinaryIO]]


@dataclass(frozen=True, slots=True)
class Someone:
    """A person as redaction must know them; all records judged to be the same person are one, under the lead's number.

    `names` holds the spellings of theirs that are in use. `sought`: somebody looks for them. `locked`: a child; only a
    specialist releases what is told of them.
    """

    number: int
    names: tuple[NameForm, ...] = ()
    hidden_names: tuple[str, ...] = ()
    """Spellings to find in texts and never to show: retired forms."""
    called: tuple[str, ...] = ()
    """What else texts call them by ("my neighbour"): to be found where they may not be known."""
    sought: bool = False
    sex: str = ""
    reach: Reach = Reach.NOT_SAID
    locked: bool = False
    portrait: int | None = None
    """The source that is their portrait."""
    consents: tuple[Consent, ...] = ()


@dataclass(frozen=True, slots=True)
class Text:
    """A rendition: NFC text, its language, how it came to be. Passages count its code points."""

    number: int
    role: RenditionRole
    language: str
    text: str


@dataclass(frozen=True, slots=True)
class Origin:
    """A source: who told it, when (EDTF), what was allowed, its texts, and its bytes where it is a picture or sound.

    `spoken_of` are the persons (leads) whom the text speaks of, as far as somebody has said who is meant; `unknown`
    the words for those of whom nobody has. `locked`: it tells of sexual violence, or a child tells it.
    """

    number: int
    kind: SourceKind
    media_type: str
    name: str = ""
    title: str = ""
    language: str = ""
    told_by: int | None = None
    speakers: frozenset[int] = frozenset()
    """All who say "I" in it: what is allowed of an article that lets several speak is allowed of each of them; where
    one tells it, others who say "I" are known by what they allowed themselves."""
    told_on: str = ""
    received_on: date | None = None
    part_of: int | None = None
    texts: tuple[Text, ...] = ()
    spoken_of: tuple[int, ...] = ()
    unknown: tuple[str, ...] = ()
    consents: tuple[Consent, ...] = ()
    locked: bool = False
    covered: tuple[tuple[float, float, float, float], ...] = ()
    """Regions of a picture to cover: left, top, width, height as parts of 1."""
    cover_faces: bool = False
    """Nobody has looked whose faces are in it: it stays in."""
    kept_in: bool = False
    """A member decided that the picture stays in."""
    pictured: frozenset[int] = frozenset()
    """Who is in the picture, as far as a member said so."""
    hidden_in: frozenset[int] = frozenset()
    """Whom of them the regions cover."""
    open: Opener | None = field(default=None, repr=False, compare=False)

    @property
    def tellers(self) -> frozenset[int]:
        """Its teller, and who speaks in it and allowed it; all who speak where nobody is said to tell it."""
        if self.told_by is None:
            return self.speakers
        return self.speakers & {one.given_by for one in self.consents} | {self.told_by}


@dataclass(frozen=True, slots=True)
class Filed:
    """What claims about one person say together, by claim id: the entries of a case file, each claims that agree.

    `dated` and `undated` are the line of time, in order; `contradictions` are a code of the timeline with the claims
    that do not go together; `news` is the claim of the last news.
    """

    dated: tuple[tuple[str, ...], ...] = ()
    undated: tuple[tuple[str, ...], ...] = ()
    life: tuple[tuple[str, ...], ...] = ()
    harms: tuple[tuple[str, ...], ...] = ()
    search: tuple[tuple[str, ...], ...] = ()
    keepsakes: tuple[tuple[str, ...], ...] = ()
    contradictions: tuple[tuple[str, tuple[str, ...]], ...] = ()
    status: Status | None = None
    as_of: str = ""
    news_earliest: date | None = None
    news_latest: date | None = None


Filing = Callable[[Sequence[Claim], int], Filed]
"""The case file of a person from claims: asked with the claims that were cleared alone, for an order, a status or a
last news that rested on a withheld claim would tell of it."""


@dataclass(frozen=True, slots=True)
class Material:
    """A whole casebook on a day. `claims` are the standing ones, persons told as leads; passages count code points.

    `decided` holds what a member decided of a claim that names or implies somebody exposed: True to let it go.
    `renditions` tells by claim id in which text each of its passages stands, in their order.
    """

    day: date
    title: str
    filing: Filing = field(repr=False, compare=False)
    keepers: str = ""
    languages: tuple[str, ...] = ("en",)
    persons: Mapping[int, Someone] = field(default_factory=dict)
    origins: Mapping[int, Origin] = field(default_factory=dict)
    claims: tuple[Claim, ...] = ()
    renditions: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    documented: Mapping[str, date] = field(default_factory=dict)
    """By claim id, the day it was coded."""
    decided: Mapping[str, bool] = field(default_factory=dict)
    released_by_specialist: frozenset[str] = frozenset()
    """"source:3" and "person:4": locked ones that a specialist has released."""
    deduplicated: date | None = None

    def told_in(self, source: int) -> Iterator[Claim]:
        """The claims that rest on a source."""
        return (claim for claim in self.claims if any(quoted.source == source for quoted in claim.passages))


@dataclass(frozen=True, slots=True)
class Secrets:
    """Keys for public codes: `lasting` for those named, the same in every release; `passing` for this release only."""

    lasting: bytes
    passing: bytes
