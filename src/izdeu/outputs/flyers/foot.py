"""How much room the foot of a page takes: whom to write to is never cut, whatever they wrote."""

from dataclasses import dataclass
from math import ceil

STEP = 4
FEET = range(44, 133, STEP)
"""Heights a foot can have, in millimetres on A4. A taller one takes a second page."""
FEW_LINES = 2
"""Lines that are set large."""


@dataclass(frozen=True, slots=True)
class Foot:
    """The height of a foot, and whether its lines are set smaller."""

    height: int
    small: bool


def foot(keepers: str, address: str) -> Foot:
    """The foot for these keepers and this address, by the letters a line holds."""
    large = _lines(keepers, 40)
    small = large > FEW_LINES
    words = _lines(keepers, 54) * 6.0 if small else large * 7.7
    height = 23 + words + 6.0 * ceil(len(address) / 60)
    return Foot(min(max(FEET), max(min(FEET), STEP * ceil(height / STEP))), small)


def _lines(text: str, letters: int) -> int:
    return sum(max(1, ceil(len(line) / letters)) for line in text.splitlines())
