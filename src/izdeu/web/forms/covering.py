"""What is covered of a picture, as the page says it: in percent of its width and height."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from django.http import QueryDict

from izdeu.vocab.cover import ALL_OF_IT, MOST, WHOLE, Cover, Region
from izdeu.vocab.errors import Refused

SIDES = ("left", "top", "width", "height")
SPARE = 3
"""Empty rows below those that are filled."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the form: its number, what is typed of each side, and whom the region hides."""

    number: int
    left: str = ""
    top: str = ""
    width: str = ""
    height: str = ""
    person: int | None = None


def rows(regions: Sequence[Region]) -> list[Row]:
    """The rows of regions, and some empty ones."""
    filled = [_row(n, one) for n, one in enumerate(regions, start=1)]
    return filled + [Row(n) for n in range(len(filled) + 1, min(len(filled) + SPARE, MOST) + 1)]


def typed(said: Mapping[str, str]) -> list[Row]:
    """The rows as they were typed, so that nothing is lost where one is refused."""
    found = [_typed(said, n) for n in range(1, MOST + 1)]
    last = max((row.number for row in found if row.left or row.top or row.width or row.height), default=0)
    return found[: min(last + SPARE, MOST)]


def _typed(said: Mapping[str, str], n: int) -> Row:
    left, top, width, height = (said.get(f"{side}-{n}", "").strip()[:12] for side in SIDES)
    return Row(n, left, top, width, height, _number(said.get(f"person-{n}", "")))


def regions(said: Mapping[str, str]) -> tuple[Region, ...]:
    """The regions typed; Refused where a row tells half of one."""
    return tuple(_regions(typed(said)))


def _regions(listed: Sequence[Row]) -> Iterator[Region]:
    for row in listed:
        sides = (row.left, row.top, row.width, row.height)
        if not any(sides):
            continue
        left, top, width, height = (_hundredths(side, row.number) for side in sides)
        yield Region(left, top, width, height, row.person)


def cover(said: QueryDict) -> Cover:
    """What was decided, by the button that was pressed."""
    persons = tuple(dict.fromkeys((*map(int, filter(_number, said.getlist("in"))), *_numbers(said.get("others", "")))))
    why, marked = said.get("why", ""), regions(said)
    match said.get("do", ""):
        case "cover" if marked:
            return Cover(False, marked, persons, why)
        case "go" if not marked:
            return Cover(False, (), persons, why)
        case "whole":
            return Cover(False, (ALL_OF_IT,), persons, why)
        case "in":
            return Cover(True, marked, persons, why)
        case "go":
            raise Refused("Regions are marked. Keep them, or empty their fields first.")
        case "cover":
            raise Refused("No region is marked. Mark one, or say that nothing needs to be covered.")
    raise Refused("Say what is to become of the picture.")


def _row(number: int, one: Region) -> Row:
    left, top, width, height = map(_percent, (one.left, one.top, one.width, one.height))
    return Row(number, left, top, width, height, one.person)


def _percent(hundredths: int) -> str:
    return f"{hundredths / 100:g}"


def _hundredths(text: str, number: int) -> int:
    """Percent as typed, with a point or a comma."""
    try:
        found = round(float(text.replace(",", ".").removesuffix("%")) * 100)
    except (ValueError, OverflowError):
        raise Refused("Region {number}: say all four numbers, in percent.", number=number) from None
    return max(-1, min(found, 2 * WHOLE))


def _number(text: str) -> int | None:
    return int(text) if text.isascii() and text.isdecimal() and 0 < len(text) < 10 else None


def _numbers(text: str) -> Iterator[int]:
    for word in text.replace(",", " ").split():
        if (number := _number(word)) is None:
            raise Refused("“{word}” is no number of a person.", word=word[:40])
        yield number
