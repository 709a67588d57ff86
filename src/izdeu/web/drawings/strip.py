"""The line of a person's time, one row a fact: what can be told by its place, its form and its number."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import reduce
from operator import add

from django.utils.formats import number_format
from django.utils.html import format_html, strip_tags
from django.utils.safestring import SafeString
from django.utils.translation import ngettext

from izdeu.timeline import Axis, Certainty, Drawn, Mark, layout
from izdeu.timeline.casefile import CaseFile
from izdeu.web import text
from izdeu.web.facts import Fact

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
    "open": '<line class="open" x1="{x}" x2="{end}" y1="{middle}" y2="{middle}"'
    ' stroke-width="2" stroke-dasharray="7 4"/>',
    "unheard": '<line class="unheard" x1="{x}" x2="{end}" y1="{middle}" y2="{middle}"'
    ' stroke-width="3" stroke-dasharray="0 7" stroke-linecap="round"/>',
}
"""What each form of bar looks like; the page has the patterns `hatch` and `cross`."""


@dataclass(frozen=True, slots=True)
class Tick:
    """A year on the line: where it stands, and its label where there is room for one."""

    x: str
    label: str
    narrow: bool
    anchor: str = "middle"


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar of a row. `form` is a key of SHAPES."""

    form: str
    x: str
    width: str
    end: str


@dataclass(frozen=True, slots=True)
class Row:
    """A fact on the line, with its label above its bars. `y` is the top of the bars, `middle` their middle."""

    fact: Fact | None
    y: int
    middle: int
    text_y: int
    text_x: str
    anchor: str
    bars: tuple[Bar, ...]
    days: int = 0

    @property
    def drawn(self) -> SafeString:
        """The label and the bars as SVG."""
        label = format_html(
            '<text x="{}" y="{}" text-anchor="{}">{}</text>', self.text_x, self.text_y, self.anchor, self._label()
        )
        bars = (
            format_html(SHAPES[bar.form], x=bar.x, width=bar.width, end=bar.end, y=self.y, middle=self.middle)
            for bar in self.bars
        )
        return reduce(add, bars, label)

    def _label(self) -> str:
        if self.fact is None:
            said = ngettext("%(days)s day without news", "%(days)s days without news", self.days)
            return said % {"days": number_format(self.days, use_l10n=True, force_grouping=True)}
        what, against = text.cut(strip_tags(self.fact.first.what), LABEL), "".join(f" ≠ {n}" for n in self.fact.against)
        return format_html('<tspan class="faint">{}</tspan> {}{}', self.fact.n, what, against)


@dataclass(frozen=True, slots=True)
class Strip:
    """The drawing: `height` in pixels, widths in per cent of whatever room the page has."""

    height: int
    ticks: tuple[Tick, ...]
    rows: tuple[Row, ...]
    now: str


def strip(file: CaseFile, facts: Sequence[Fact], *, rtl: bool) -> Strip | None:
    """The line from the first day told to today; None when nothing is dated. Right to left where one reads so."""
    drawn = layout(file, until=file.today)
    if drawn.axis is None:
        return None
    rows = list(_rows(drawn, drawn.axis, facts))
    silent = _silence(file, drawn.axis, len(rows))
    rows += [silent] if silent else []
    made = Strip(
        height=TOP + ROW * len(rows) + 6,
        ticks=tuple(_ticks(drawn.axis)),
        rows=tuple(rows),
        now=_per_cent(drawn.axis.x(file.today)),
    )
    return _turned(made) if rtl else made


def _per_cent(share: float) -> str:
    return f"{share * 100:.2f}%"


def _ticks(axis: Axis) -> Iterable[Tick]:
    years = [tick for tick in axis.ticks if tick.day.month == 1]
    for index, tick in enumerate(years or axis.ticks):
        label = str(tick.day.year) if years else f"{tick.day:%Y-%m}"
        anchor = "start" if tick.x == 0 else "middle"
        yield Tick(_per_cent(tick.x), label, len(years) <= 6 or index % 2 == 0, anchor)


def _rows(drawn: Drawn, axis: Axis, facts: Sequence[Fact]) -> Iterable[Row]:
    for index, (mark, fact) in enumerate(zip(drawn.marks, facts, strict=True)):
        yield _row(index, mark.start, mark.end, tuple(_bars(mark)), fact)


def _row(index: int, start: float, end: float, bars: tuple[Bar, ...], fact: Fact | None, days: int = 0) -> Row:
    y = TOP + ROW * index + 20
    late = start > 0.55
    return Row(
        fact=fact,
        y=y,
        middle=y + BAR // 2,
        text_y=y - 6,
        text_x=_per_cent(end if late else start),
        anchor="end" if late else "start",
        bars=bars,
        days=days,
    )


def _bars(mark: Mark) -> Iterable[Bar]:
    if mark.open_start or mark.open_end:
        yield _bar("open", mark.start, mark.end)
        return
    form = {
        Certainty.CERTAIN: "certain",
        Certainty.UNCERTAIN: "maybe",
        Certainty.CONTRADICTED: "against",
    }[mark.certainty]
    if form == "certain" and mark.core and mark.core != (mark.start, mark.end):
        yield _bar("maybe", mark.start, mark.end)
        yield _bar("certain", *mark.core)
    else:
        yield _bar(form, mark.start, mark.end)


def _bar(form: str, start: float, end: float) -> Bar:
    width = max(NARROW, end - start)
    left = min(start, 1 - width)
    return Bar(form, _per_cent(left), _per_cent(width), _per_cent(left + width))


def _silence(file: CaseFile, axis: Axis, index: int) -> Row | None:
    """The days since the last news, from the last day it can be of."""
    days = file.silence.at_least
    if not days:
        return None
    start = axis.x(file.today.fromordinal(file.today.toordinal() - days))
    return _row(index, start, axis.x(file.today), (_bar("unheard", start, axis.x(file.today)),), None, days)


def _turned(made: Strip) -> Strip:
    """The same, read from right to left."""

    def x(place: str) -> str:
        return _per_cent(1 - float(place.rstrip("%")) / 100)

    rows = tuple(
        replace(
            row,
            text_x=x(row.text_x),
            bars=tuple(Bar(bar.form, x(bar.end), bar.width, x(bar.x)) for bar in row.bars),
        )
        for row in made.rows
    )
    return Strip(made.height, tuple(replace(tick, x=x(tick.x)) for tick in made.ticks), rows, x(made.now))
