"""How much one file may cost: in bytes, parts, depth, pixels and seconds. Hostile files are measured, not trusted."""

import time
from dataclasses import dataclass, field

from izdeu.intake.note import TooMuch

MB = 1_000_000


@dataclass(frozen=True, slots=True)
class Limits:
    """The most that is read of one file given by a person, with all its parts. Sizes in bytes.

    `ratio` (unpacked to packed) counts only for parts of more than `ratio_from` bytes: plain XML packs well.
    """

    text_bytes: int = 50 * MB
    markup_bytes: int = 20 * MB
    document_bytes: int = 100 * MB
    unpacked_bytes: int = 2_000 * MB
    total_text: int = 100 * MB
    parts: int = 10_000
    ratio: int = 200
    ratio_from: int = 20 * MB
    depth: int = 3
    folder_depth: int = 40
    pixels: int = 178_000_000
    pages: int = 5_000
    seconds: float = 120.0


@dataclass(slots=True)
class Budget:
    """What is left of the limits while one file and all its parts are read; spending past the end is TooMuch."""

    limits: Limits
    unpacked: int = 0
    parts: int = 0
    text: int = 0
    started: float = field(default_factory=time.monotonic)

    def spend_bytes(self, count: int) -> None:
        """Counts bytes unpacked; TooMuch beyond `unpacked_bytes`."""
        self.unpacked += count
        if self.unpacked > self.limits.unpacked_bytes:
            raise TooMuch(
                "It unpacks to more than {most} MB and was not unpacked. Unpack it yourself and add what you need.",
                most=self.limits.unpacked_bytes // MB,
            )

    def spend_part(self) -> None:
        """Counts one part; TooMuch beyond `parts`."""
        self.parts += 1
        if self.parts > self.limits.parts:
            raise TooMuch("It holds more than {most} files. Add it in smaller pieces.", most=self.limits.parts)

    def spend_text(self, text: str) -> None:
        """Counts characters of text; TooMuch beyond `total_text`, so that memory stays bounded."""
        self.text += len(text)
        if self.text > self.limits.total_text:
            raise TooMuch("There was too much text to read at once. Add this file by itself.")

    def check_time(self) -> None:
        """TooMuch once the file has taken longer than `seconds`."""
        if time.monotonic() - self.started > self.limits.seconds:
            raise TooMuch("Reading it took too long and was stopped.")

    def fresh(self) -> "Budget":
        """A new budget for the next file of a folder. Text is counted on: all of it is held at once."""
        return Budget(self.limits, text=self.text)
