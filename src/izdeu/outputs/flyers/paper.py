"""The papers a flyer is set on."""

from enum import StrEnum


class Paper(StrEnum):
    """A size of paper. A4 and letter hang on a wall; A5 lies in a hand."""

    A4 = "A4"
    A5 = "A5"
    LETTER = "letter"

    @property
    def size(self) -> tuple[float, float]:
        """Width and height in millimetres (ISO 216, ANSI Y14.1)."""
        return {Paper.A4: (210, 297), Paper.A5: (148, 210), Paper.LETTER: (215.9, 279.4)}[self]

    @property
    def scale(self) -> float:
        """The size of all type on it, against A4."""
        return 148 / 210 if self is Paper.A5 else 1.0
