"""Proposals without a reader: what the casebook does with them is tested apart from what is proposed."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Any
from unittest.mock import patch

from izdeu.vocab.dates import When
from izdeu.vocab.kinds import Kind
from izdeu.vocab.knowing import KnownHow
from izdeu.vocab.proposal import Mention, Proposal

TELLER = Mention("t1/self", "Aigerim Test", "Aigerim Test", "self", None, "self")
BROTHER = Mention("t1/brother", "brother of Aigerim Test", None, "brother", "t1/self", "brother")


def proposed(text: str, kind: Kind, quote: str, person: Mention = BROTHER, **more: object) -> Proposal:
    """A proposal that quotes the text."""
    start = text.index(quote)
    return Proposal(
        kind=kind,
        person=person,
        start=start,
        end=start + len(quote),
        quote=quote,
        why="because the test says so",
        rule="test",
        told_by=TELLER,
        known_how=KnownHow.NOT_SAID,
        **more,  # type: ignore[arg-type]
    )


def three(text: str) -> list[Proposal]:
    """A tie, a detention and a threat to the teller."""
    return [
        proposed(text, Kind.TIE, "My brother Erbol", terms={"tie": "brother"}, other=TELLER),
        proposed(
            text,
            Kind.DETAINED,
            "My brother Erbol was detained in March 2017",
            when=When.told("2017-03", "in March 2017"),
        ),
        proposed(text, Kind.THREATENED, "a man came to my house and threatened me", TELLER),
    ]


@dataclass(frozen=True)
class OnePart:
    """A text read as a whole, or a part of it."""

    found: Callable[[], list[Proposal]]
    length: int
    start: int = 0

    @property
    def end(self) -> int:
        return self.start + self.length

    def read(self) -> list[Proposal]:
        return self.found()


def read_as(reader: Callable[[str], list[Proposal]]) -> AbstractContextManager[Any]:
    """Inside it, texts are read by another reader than Izdeu's."""
    return patch(
        "izdeu.casebook.acts.read_source.parts_of",
        lambda text, language, told_on: [OnePart(lambda: reader(text), len(text))],
    )
