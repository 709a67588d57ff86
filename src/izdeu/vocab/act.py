"""The hash-chained log of acts: each line names the one before it, so a line changed or dropped shows."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from izdeu.vocab.address import address_of
from izdeu.vocab.errors import Damaged

FIRST = "0" * 64
"""What the first line names as the line before it."""


@dataclass(frozen=True, slots=True)
class LogLine:
    """One act: when (UTC, ISO 8601), by whom (a member's login), which verb, about what, with what."""

    seq: int
    at: str
    member: str
    verb: str
    about: str
    details: Mapping[str, Any]
    prev: str
    hash: str

    @classmethod
    def after(
        cls, prev: str, seq: int, at: str, member: str, verb: str, about: str, details: Mapping[str, Any]
    ) -> "LogLine":
        """The line that follows the one with hash `prev`, with its own hash computed."""
        line = cls(seq, at, member, verb, about, details, prev, "")
        return cls(seq, at, member, verb, about, details, prev, line.computed)

    @property
    def computed(self) -> str:
        """The hash this line must have: the address of all its fields but the hash."""
        return address_of([self.seq, self.at, self.member, self.verb, self.about, self.details, self.prev])


def check_chain(lines: Iterable[LogLine]) -> int:
    """The number of lines of an unbroken chain in order; Damaged, naming the first line that is not as written."""
    prev, count = FIRST, 0
    for count, line in enumerate(lines, start=1):
        if line.seq != count or line.prev != prev or line.hash != line.computed:
            raise Damaged("The log was changed: line {line} is not as it was written.", line=count)
        prev = line.hash
    return count
