"""The line of a person's time as SVG: what is certain, what is somewhere within, what is told differently, no news."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from markupsafe import Markup, escape

from izdeu.outputs.site.facts import Fact
from izdeu.vocab.bounds import bounds
from izdeu.vocab.errors import BadDate
from izdeu.vocab.public import PublicWhen

TOP, ROW, BAR = 30, 38, 10
"""Pixels: the room of the years, the height of a row, the height of a bar in it."""

LABEL = 26
"""The letters of a label there is room for."""

NARROW = 0.008
"""The least width of a bar as a share of the line, so that a day can be seen."""

SHAPES = {
    "certain": '<rect class="solid" x="{x}" width="{width}" y="{y}" height="10"/>',
    "maybe": '<rect class="maybe" x="{x}" width="{width}" y="{y}" height="10" fill="url(#hatch)"/>',
    "against": '<rect class="maybe" x="{x}" width="{width}" y="{y}" height="10" fill="url(#cross)"/>',
    "open": '<line class="open" x1="{x}" x2="{end}" y1="{middle}" y2="{middle}" stroke-width="2"'
    ' stroke-dasharray="7 4"/>',
    "unheard": '<line class="unheard" x1="{x}" x2="{end}" y1="{middle}" y2="{middle}" stroke-width="3"'
    ' stroke-dasharray="0 7" stroke-linecap="round"/>',
}


@dataclass(frozen=True, slots=True)
class Axis:
    """From the first day of the first year to the last of the last."""

    first: date
    last: date
    rtl: bool

    def share(self, day: date) -> float:
        """Where the morning of a day stands, from 0 to 1 in the direction of reading."""
        return min(1.0, max(0.0, (day - self.first).days / ((self.last - self.first).days + 1)))

    def x(self, share: float) -> str:
        """A share as a place from the left."""
        return f"{(1 - share if self.rtl else share) * 100:.2f}%"

    @property
    def years(self) -> range:
        """The years that get a tick: at most about twelve."""
        many = self.last.year - self.first.year + 1
        step = next((step for step in (1, 2, 5, 10, 20, 50, 100, 200) if many <= 12 * step), 1000)
        return range(-(-self.first.year // step) * step, self.last.year + 1, step)


@dataclass(frozen=True, slots=True)
class Label:
    """What stands over a bar: the fact's number, or none, and its words."""

    n: str
    words: str


def strip(rows: Sequence[tuple[Fact, str]], unheard: tuple[date, str] | None, today: date, rtl: bool) -> Markup | None:
    """The drawing's inside (without `<svg>`), and its height as `{height}` is known from `height`; None without a date.

    `rows` are dated facts with their labels; `unheard` is the day of the last news with the words for the silence.
    """
    days = [day for fact, _ in rows for day in (fact.event.when.earliest, fact.event.when.latest) if day]
    if not days:
        return None
    axis = Axis(date(min(days).year, 1, 1), date(max(*days, today).year, 12, 31), rtl)
    made = [*_ticks(axis, height(len(rows) + bool(unheard)))]
    for at, (fact, words) in enumerate(rows):
        made += _row(axis, at, fact.event.when, Label(str(fact.n), words), bool(fact.event.contradicted))
    if unheard:
        start, end = axis.share(unheard[0]), axis.share(today)
        made += _drawn(axis, len(rows), [("unheard", start, end)], Label("", unheard[1]))
    return Markup("\n".join(made))  # noqa: S704 (numbers, constants, and words escaped)


def height(rows: int) -> int:
    """Pixels that so many rows take."""
    return TOP + ROW * rows + 6


def dated(when: PublicWhen) -> bool:
    """Whether a date has a place on the line."""
    return when.earliest is not None or when.latest is not None


def _ticks(axis: Axis, high: int) -> Iterable[str]:
    years = axis.years
    for at, year in enumerate(years):
        share = axis.share(date(year, 1, 1))
        faint = "faint" if len(years) <= 6 or at % 2 == 0 else "faint wide"
        x, anchor = axis.x(share), "middle" if share else "start"
        yield f'<line class="grid" x1="{x}" x2="{x}" y1="20" y2="{high}"/>'
        yield f'<text class="{faint}" x="{x}" y="14" text-anchor="{anchor}">{year}</text>'


def _row(axis: Axis, at: int, when: PublicWhen, label: Label, contradicted: bool) -> list[str]:
    first = axis.share(when.earliest) if when.earliest else 0.0
    last = axis.share(when.latest + timedelta(1)) if when.latest else 1.0
    if when.earliest is None or when.latest is None:
        return _drawn(axis, at, [("open", first, last)], label)
    core = _core(when.edtf)
    bars = [("against" if contradicted else "maybe", first, last)]
    if core and not contradicted:
        inner = (axis.share(core[0]), axis.share(core[1] + timedelta(1)))
        whole = inner == (first, last)
        bars = [("certain", *inner)] if whole else [*bars, ("certain", *inner)]
    return _drawn(axis, at, bars, label)


def _core(edtf: str) -> tuple[date, date] | None:
    try:
        return bounds(edtf).core if edtf else None
    except BadDate:
        return None


def _drawn(axis: Axis, at: int, bars: Sequence[tuple[str, float, float]], label: Label) -> list[str]:
    y = TOP + ROW * at + 20
    start, end = bars[0][1], bars[0][2]
    late = start > 0.55
    words = label.words if len(label.words) <= LABEL else label.words[: LABEL - 1].rstrip() + "…"
    anchor, place = ("end", axis.x(end)) if late else ("start", axis.x(start))
    inside = f'<tspan class="faint">{label.n}</tspan> {escape(words)}'
    text = f'<text x="{place}" y="{y - 6}" text-anchor="{anchor}">{inside}</text>'
    return [text, *(_bar(axis, form, first, last, y) for form, first, last in bars)]


def _bar(axis: Axis, shape: str, start: float, end: float, y: int) -> str:
    wide = max(NARROW, end - start)
    start = min(start, 1 - wide)
    left, right = sorted((axis.x(start), axis.x(start + wide)), key=lambda place: float(place[:-1]))
    return SHAPES[shape].format(x=left, end=right, width=f"{wide * 100:.2f}%", y=y, middle=y + BAR // 2)
