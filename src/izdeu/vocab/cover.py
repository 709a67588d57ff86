"""What of a picture is covered before it goes out, and who is in it: parts of its width and height, as it stands."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Self

from izdeu.vocab.errors import Refused

MOST = 60
"""Regions of one picture."""
WHOLE = 10_000
"""The width and height of every picture, as regions count them: hundredths of a percent."""
Sides = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Region:
    """A part of a picture: left, top, width, height of 10,000; whom it hides, where that is known."""

    left: int
    top: int
    width: int
    height: int
    person: int | None = None

    def __post_init__(self) -> None:
        """Refused where it is nothing, or not within the picture."""
        if min(self.width, self.height) < 1 or min(self.left, self.top) < 0:
            raise Refused("A region begins within the picture and is larger than nothing.")
        if self.left + self.width > WHOLE or self.top + self.height > WHOLE:
            raise Refused("A region ends within the picture, at its right and lower edge at the latest.")

    @property
    def sides(self) -> Sides:
        """Left, top, width, height as parts of 1."""
        return self.left / WHOLE, self.top / WHOLE, self.width / WHOLE, self.height / WHOLE

    def as_json(self) -> dict[str, Any]:
        """As the casebook keeps it."""
        return {name: getattr(self, name) for name in self.__slots__}

    @classmethod
    def from_json(cls, row: Mapping[str, Any]) -> Self:
        """The region a row tells; KeyError or ValueError where it tells none."""
        left, top, width, height = (row[name] for name in ("left", "top", "width", "height"))
        if not all(type(side) is int for side in (left, top, width, height)):
            raise ValueError("a region without sides")
        return cls(left, top, width, height, row["person"])


ALL_OF_IT = Region(0, 0, WHOLE, WHOLE)


@dataclass(frozen=True, slots=True)
class Cover:
    """What a member decided of a picture after looking at it.

    `kept_in`: it does not go out. Else `regions` are covered; without any, it goes as it is. `persons` are in it.
    """

    kept_in: bool = False
    regions: tuple[Region, ...] = ()
    persons: tuple[int, ...] = ()
    why: str = ""

    def __post_init__(self) -> None:
        """Refused where there are too many regions."""
        if len(self.regions) > MOST:
            raise Refused("A picture has at most {most} regions; cover the whole of it, or keep it in.", most=MOST)

    @property
    def hides(self) -> frozenset[int]:
        """The persons who are covered."""
        return frozenset(region.person for region in self.regions if region.person is not None)

    def as_json(self) -> dict[str, Any]:
        """As the casebook, its log and its exports keep it."""
        return {
            "kept_in": self.kept_in,
            "regions": [region.as_json() for region in self.regions],
            "persons": list(self.persons),
            "why": self.why,
        }

    @classmethod
    def from_json(cls, row: Mapping[str, Any]) -> Self:
        """What a row tells; KeyError, TypeError or ValueError where it tells nothing of the kind."""
        regions = tuple(Region.from_json(one) for one in row["regions"])
        persons = (*row["persons"], *(one.person for one in regions if one.person is not None))
        if not isinstance(row["kept_in"], bool) or not all(type(number) is int for number in persons):
            raise ValueError("no decision on a picture")
        return cls(row["kept_in"], regions, tuple(row["persons"]), str(row["why"]))
