"""Counted tables as bars, and where people were taken as points on a map; never without what must be said beside."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import cos, radians, sqrt

from markupsafe import Markup

from izdeu.outputs.tongue import Tongue
from izdeu.places import Place, get
from izdeu.vocab.address import address_of
from izdeu.vocab.errors import NotFound
from izdeu.vocab.public import PublicBook, PublicTable
from izdeu.vocab.statuses import LABELS, Status

NOT_KNOWN = "not_known"
WIDE, EDGE, FIVE = 640.0, 40.0, 5
"""Pixels of the map's width and of its edge; degrees between the lines of its grid."""


@dataclass(frozen=True, slots=True)
class Row:
    """One count: its label, how many (None: suppressed), and its share of the longest bar in per cent."""

    key: str
    label: str
    count: int | None
    share: str


@dataclass(frozen=True, slots=True)
class Chart:
    """A table ready to be shown."""

    name: str
    title: str
    column: str
    rows: tuple[Row, ...]


def charts(tongue: Tongue, book: PublicBook) -> tuple[Chart, ...]:
    """The tables that have a title here, in this order; others are in the dataset."""
    known = {table.name: table for table in book.tables}
    return tuple(
        Chart(name, title, column, tuple(_rows(tongue, known[name])))
        for name, (title, column) in _titles(tongue).items()
        if name in known and known[name].cells
    )


def _titles(tongue: Tongue) -> dict[str, tuple[str, str]]:
    _ = tongue.gettext
    return {
        "by_year_taken": (_("When they were first taken, as told"), _("Year of the event")),
        "by_year_documented": (_("When they were documented here"), _("Year of documenting")),
        "by_status": (_("What is told of them now"), _("Status")),
        "by_prefecture": (_("Where they were taken, as told"), _("Prefecture")),
        "by_sources": (_("How many sources tell of a person"), _("Sources")),
    }


def _rows(tongue: Tongue, table: PublicTable) -> Iterator[Row]:
    most = max((cell.count or 0 for cell in table.cells), default=0) or 1
    for cell in sorted(table.cells, key=lambda cell: cell.keys[0] == NOT_KNOWN):
        share = f"{100 * (cell.count or 0) / most:.1f}%"
        yield Row(cell.keys[0], _label(tongue, table.name, cell.keys[0]), cell.count, share)


def _label(tongue: Tongue, table: str, key: str) -> str:
    if key == NOT_KNOWN:
        return tongue.gettext("not known")
    if table == "by_status" and key in list(Status):
        return tongue.label(LABELS, Status(key))
    if table == "by_prefecture" and (place := _place(key)):
        return place.name(tongue.code)
    return key


def _place(key: str) -> Place | None:
    try:
        return get(key)
    except NotFound:
        return None


def fingerprint(book: PublicBook) -> str:
    """The hash of all counted tables: the version of the figures."""
    tables = [
        [one.name, list(one.columns), [[list(cell.keys), cell.count] for cell in one.cells]] for one in book.tables
    ]
    return address_of(tables)


@dataclass(frozen=True, slots=True)
class Dot:
    """A point of the map, in its pixels; `count` is None where it is suppressed."""

    label: str
    count: int | None
    x: float
    y: float

    @property
    def radius(self) -> float:
        """A circle whose area grows with the count."""
        return 4 + 1.6 * sqrt(self.count or 0) if self.count else 4


def chart_map(tongue: Tongue, rows: Iterable[Row]) -> tuple[Markup, int] | None:
    """Points where people were taken, on a bare grid of degrees, and the height; None where no place is known."""
    placed = [(row, place) for row in rows if (place := _place(row.key))]
    if not placed:
        return None
    south, north = (edge(place.lat for _, place in placed) for edge in (min, max))
    west, east = (edge(place.lon for _, place in placed) for edge in (min, max))
    grid = Grid(_down(west), _up(east), _down(south), _up(north))
    dots = [Dot(row.label, row.count, grid.x(place.lon), grid.y(place.lat)) for row, place in placed]
    return Markup("\n").join([*grid.lines(), *_circles(dots), *_labels(tongue, dots)]), round(grid.high)


def _down(degrees: float) -> int:
    return int(degrees // FIVE * FIVE)


def _up(degrees: float) -> int:
    return int(-(-degrees // FIVE) * FIVE)


@dataclass(frozen=True, slots=True)
class Grid:
    """Degrees on paper, as far apart as they are in the middle of the map."""

    west: int
    east: int
    south: int
    north: int

    @property
    def scale(self) -> float:
        """Pixels of a degree of longitude."""
        return (WIDE - 2 * EDGE) / max(self.east - self.west, FIVE)

    @property
    def high(self) -> float:
        """The map's height in pixels."""
        return 2 * EDGE + max(self.north - self.south, FIVE) * self._lat

    @property
    def _lat(self) -> float:
        return self.scale / cos(radians((self.north + self.south) / 2))

    def x(self, lon: float) -> float:
        """Pixels from the left."""
        return EDGE + (lon - self.west) * self.scale

    def y(self, lat: float) -> float:
        """Pixels from the top."""
        return EDGE + (self.north - lat) * self._lat

    def lines(self) -> Iterator[Markup]:
        """Meridians and parallels with their degrees."""
        line = Markup('<line class="grid" x1="{:.1f}" y1="{:.1f}" x2="{:.1f}" y2="{:.1f}"/>')
        text = Markup('<text class="faint" x="{:.1f}" y="{:.1f}" text-anchor="middle">{}</text>')
        for lon in range(self.west, self.east + 1, FIVE):
            yield line.format(self.x(lon), EDGE, self.x(lon), self.high - EDGE)
            yield text.format(self.x(lon), self.high - EDGE + 18, f"{abs(lon)}° {'E' if lon >= 0 else 'W'}")
        for lat in range(self.south, self.north + 1, FIVE):
            yield line.format(EDGE, self.y(lat), WIDE - EDGE, self.y(lat))
            yield text.format(EDGE - 2, self.y(lat) - 5, f"{abs(lat)}° {'N' if lat >= 0 else 'S'}")


def _circles(dots: Sequence[Dot]) -> Iterator[Markup]:
    for dot in sorted(dots, key=lambda dot: -dot.radius):
        form = "dot" if dot.count else "dot few"
        yield Markup('<circle class="{}" cx="{:.1f}" cy="{:.1f}" r="{:.1f}"/>').format(form, dot.x, dot.y, dot.radius)


def _labels(tongue: Tongue, dots: Sequence[Dot]) -> Iterator[Markup]:
    """Names with their counts, each where it covers no other: right of its point, left, below, above."""
    taken: list[tuple[float, float, float, float]] = []
    for dot in sorted(dots, key=lambda dot: (dot.y, dot.x)):
        words = dot.label if dot.count is None else f"{dot.label} {tongue.number(dot.count)}"
        long = 15.0 if tongue.code == "zh" else 8.2
        x, y, anchor, box = _free(dot, long * len(words), taken)
        taken.append(box)
        yield Markup('<text x="{:.1f}" y="{:.1f}" text-anchor="{}">{}</text>').format(x, y, anchor, words)


def _free(
    dot: Dot, wide: float, taken: Sequence[tuple[float, float, float, float]]
) -> tuple[float, float, str, tuple[float, float, float, float]]:
    gap = dot.radius + 4
    places = [
        (dot.x + gap, dot.y + 5, "start"), (dot.x - gap, dot.y + 5, "end"), (dot.x, dot.y + gap + 12, "middle"),
        (dot.x, dot.y - gap - 2, "middle"), (dot.x + gap, dot.y + 20, "start"), (dot.x - gap, dot.y - 12, "end"),
    ]  # fmt: skip
    found = [(x, y, anchor, _box(x, y, anchor, wide)) for x, y, anchor in places]
    return next((one for one in found if not any(_meet(one[3], other) for other in taken)), found[0])


def _box(x: float, y: float, anchor: str, wide: float) -> tuple[float, float, float, float]:
    left = x - {"start": 0.0, "middle": wide / 2, "end": wide}[anchor]
    return left, y - 13, left + wide, y + 4


def _meet(one: tuple[float, float, float, float], other: tuple[float, float, float, float]) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
