"""What a language's grammar must tell of a sentence. Two exist: by order (order.py) and by roles (roles/grammar.py)."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol

from izdeu.reading.blocks import Block
from izdeu.reading.clauses import Clause
from izdeu.reading.dating import Said
from izdeu.reading.durations import Duration
from izdeu.reading.groups import Group
from izdeu.reading.people import Cast, Person
from izdeu.reading.refs import Ref
from izdeu.reading.salience import Salience
from izdeu.reading.sentences import Sentence
from izdeu.reading.slots import Match
from izdeu.reading.spots import Found
from izdeu.vocab.knowing import KnownHow

if TYPE_CHECKING:
    from izdeu.reading.lines import Line
    from izdeu.reading.nouns import EventNoun
    from izdeu.reading.pack import Tables
    from izdeu.reading.walk import View


class Hearing(NamedTuple):
    """What a sentence is read against: its number, who speaks each token, the scene's cast, who spoke or is asked.

    `head` is whom notes are about; `noted`: the sentence is of numbered notes. `heard` spoke last, in any
    paragraph; `opener` is whose words the paragraph before quoted, where this one begins; `testifier` is who the case
    sheet is by that is read.
    """

    number: int
    speakers: list[Person | None]
    cast: Cast
    salience: Salience
    last_speaker: Person | None
    addressee: Person | None
    head: Person | None = None
    noted: bool = False
    heard: Person | None = None
    opener: Person | None = None
    testifier: Person | None = None


class NameFinder(Protocol):
    """Finds the names of one document."""

    def learn(self, sentences: list[Sentence], spoken: list[str]) -> None:
        """Notes the names of a document before it is read."""

    def sex(self, name: str) -> str:
        """The sex a name tells; empty when it tells none."""


class Tellers(Protocol):
    """Whose words a reporter's sentence passes on."""

    speaker: Person | None

    def teller(self, clause: Clause) -> Person | None:
        """Whoever tells what a clause says; None when the reporter does."""


class Understanding(Protocol):
    """What one sentence's clauses say."""

    def matches(self, clause: Clause) -> list[Match]:
        """The frames that fit a clause, one to a kind; those only supposed, asked or feared are not among them."""

    def verbless(self) -> Iterable[tuple[Clause, list[Match]]]:
        """Stretches of notes without a verb, with the frames that fit."""

    def terms(self, kind: Any, match: Match, clause: Clause) -> tuple[dict[str, Any], int]:
        """The terms of a claim, and the index after the last token they were read from.

        `each`, if given, is the imprisonment of each of several persons in their order.
        """

    def days_of_arrest(self, clause: Clause) -> dict[str, str]:
        """How long a clause says somebody was held."""

    def known(self, clause: Clause, person: Person, teller: Person | None) -> KnownHow:
        """How the teller of a clause knows what it says of a person."""

    def people(self, clause: Clause, match: Match) -> Sequence[Person]:
        """Whom a match without a named person is about."""

    def span(self, clause: Clause, match: Match, end: int, said: Said | None, place: Found | None) -> tuple[int, int]:
        """The tokens to quote."""

    def also(self, clause: Clause, match: Match) -> Iterable[Ref]:
        """Others of whom the same is said without saying it again."""

    def lines(self) -> Iterable["Line"]:
        """What is said without an event: ages, births, trades, keepsakes, notes."""

    def nouns(self) -> Iterable["EventNoun"]:
        """Events told by a noun."""


class Grammar(Protocol):
    """What the engine asks of a language."""

    @property
    def pack(self) -> "Tables":
        """The tables of the language."""

    def sentences(self, text: str, block: Block, number: int) -> list[Sentence]:
        """The sentences of a block in order."""

    def names(self, places: list[tuple[int, int]]) -> NameFinder:
        """The names of a document whose place names are given."""

    def groups(self, sentence: Sentence) -> list[Group]:
        """The predicates of a sentence in order."""

    def scan(
        self, sentence: Sentence, groups: list[Group], names: Any, hearing: Hearing, inside: set[int] | None
    ) -> list[Ref]:
        """Where a sentence speaks of persons, among the given token indices (None: all)."""

    def clauses(self, sentence: Sentence, groups: list[Group], refs: list[Ref], hearing: Hearing) -> list[Clause]:
        """The clauses of a sentence, one to a predicate."""

    def durations(self, sentence: Sentence) -> list[Duration]:
        """The lengths of time of a sentence."""

    def dates(self, sentence: Sentence, durations: list[Duration]) -> list[Said]:
        """The dates of a sentence."""

    def speaker_of(self, sentence: Sentence, groups: list[Group], refs: list[Ref]) -> Ref | None:
        """Who says the quotation of a sentence."""

    def tellers(
        self, sentence: Sentence, clauses: list[Clause], refs: list[Ref], sayer: Person | None = None
    ) -> Tellers:
        """Whose words a reporter's sentence passes on. `sayer` spoke last in its paragraph."""

    def understanding(self, text: str, view: "View", salience: Salience) -> Understanding:
        """What a sentence's clauses say."""

    def place(self, places: list[Found], start: int, end: int, verb: int, sentence: Sentence) -> Found | None:
        """The place of a claim among the tokens `start` to `end` round its verb."""

    def cut(self, words: str) -> list[Sentence]:
        """The sentences of some words that stand in no document."""

    def first_person(self, sentences: list[Sentence]) -> bool:
        """Whether sentences speak of "I"."""

    def own_name(self, words: str) -> str | None:
        """The name of one who names themselves."""

    def is_name(self, words: str) -> bool:
        """Whether words are a person's name and nothing else."""

    def headed_name(self, words: str) -> str | None:
        """The first name of a person among the words of a heading."""
