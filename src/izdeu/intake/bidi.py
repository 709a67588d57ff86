"""From the order in which letters lie on paper, left to right, back to the order in which they were written.

The way back through the Unicode bidirectional algorithm (UAX #9) as far as it can be gone: numbers and Latin words
keep their own direction inside Arabic script. Where paper cannot tell (a number beside a Latin word) they are read
as one phrase.
"""

import re
import unicodedata
from collections.abc import Sequence
from itertools import cycle

_CLASSES = {"R": "R", "AL": "R", "L": "L", "EN": "N", "AN": "N", "ES": "S", "CS": "C", "ET": "T", "NSM": "R"}
_LATIN = "N*L(?:[LNSCTO]*[LN])?"
_LEFT_RUN = re.compile(_LATIN + "|N(?:C?N)*")
"""After an Arabic letter a number holds no sign and no hyphen: these stand on its other side (UAX #9, W2)."""

_LEFT_RUN_BEFORE = re.compile(_LATIN + "|T?N(?:[SC]?N)*T?")
"""Before the first Arabic letter of a line it does (W4, W5)."""

_RIGHT_RUN = re.compile("R(?:[RNSCTO]*R)?")
_MIRRORED = dict(zip("()[]{}«»‹›<>", ")(][}{»«›‹><", strict=True))
_QUOTES = re.compile("[«»]")
_OPEN = {"(": ")", "[": "]", "{": "}", "«": "»", "‹": "›"}
_FORMS = re.compile("[\ufb50-\ufbb1\ufbd3-\ufd3d\ufd50-\ufdfb\ufe70-\ufefc]+")


def is_right(char: str) -> bool:
    """Whether a character is a letter written from right to left."""
    return unicodedata.bidirectional(char) in ("R", "AL")


def fold_forms(text: str) -> str:
    """Arabic presentation forms (shapes of letters) as the letters they show; all else untouched."""
    return _FORMS.sub(lambda found: unicodedata.normalize("NFKC", found.group()), text)


def _classes(units: Sequence[str]) -> str:
    return "".join(_CLASSES.get(unicodedata.bidirectional(unit[0]), "O") for unit in units)


def _turned(units: Sequence[str], mirror: bool) -> list[str]:
    """A stretch that runs from right to left: all of it turned round, then its numbers and Latin runs turned back."""
    out: list[str] = []
    at = 0
    classes = _classes(units)
    first = classes.rfind("R") + 1
    for run in (*_LEFT_RUN.finditer(classes, 0, first), *_LEFT_RUN_BEFORE.finditer(classes, first)):
        out[:0] = [*units[run.start() : run.end()], *_reversed(units[at : run.start()], mirror)]
        at = run.end()
    return [*_reversed(units[at:], mirror), *out]


def _reversed(units: Sequence[str], mirror: bool) -> list[str]:
    return [_MIRRORED.get(unit, unit) if mirror else unit for unit in reversed(units)]


def logical(units: Sequence[str], rightward: bool, mirror: bool) -> str:
    """The text of a line from its units (letters, or ligatures in written order) as they lie from left to right.

    `rightward` is True when the line as a whole reads from left to right. `mirror` turns brackets in right-to-left
    stretches round: files that name a bracket by its shape need it, files that name it by its meaning do not.
    """
    if not rightward:
        return "".join(_turned(units, mirror))
    out: list[str] = []
    at = 0
    for run in _RIGHT_RUN.finditer(_classes(units)):
        out += [*units[at : run.start()], *_turned(units[run.start() : run.end()], mirror)]
        at = run.end()
    return "".join([*out, *units[at:]])


def pairs(text: str) -> int:
    """How many brackets close one that was opened before: the higher, the likelier the order is right."""
    waiting: list[str] = []
    found = 0
    for char in text:
        if char in _OPEN:
            waiting.append(_OPEN[char])
        elif waiting and char == waiting[-1]:
            waiting.pop()
            found += 1
    return found


def settle_quotes(text: str) -> str:
    """Angle quotes as they open and close in turn, when there is an even number of them: files confuse the two."""
    if len(_QUOTES.findall(text)) % 2:
        return text
    turn = cycle("«»")
    return _QUOTES.sub(lambda _: next(turn), text)
