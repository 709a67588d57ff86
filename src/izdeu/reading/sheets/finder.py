"""Finds the case sheets of a text: which lines are fields, and where one person's sheet ends and the next begins."""

import re
from dataclasses import replace

from izdeu.reading.blocks import Block
from izdeu.reading.layout import length_of
from izdeu.reading.pack import languages
from izdeu.reading.sheets.field import Field, Sheet, Sheets
from izdeu.reading.sheets.labels import labels_of
from izdeu.reading.sheets.lines import NOTE
from izdeu.reading.sheets.rows import Rows, Span

PLAIN = frozenset({"plain", "family", "told_on", "known", NOTE, "number", "other_name"})
"""Roles that alone make no sheet: a letter has a date and a subject."""
_TELLING = frozenset({"teller", "tie_of_teller", "tie_of_person"})
_OF_TELLER = frozenset(
    {
        "name",
        "given",
        "surname",
        "patronymic",
        "sex",
        "born",
        "age",
        "occupation",
        "plain",
        "tie_of_person",
        "birthplace",
        "other_name",
    }
)
_TOLD_OF_TELLER = {"name": "teller", "given": "teller", "tie_of_person": "tie_of_teller"}
_ALONE = frozenset({"person", "teller"})
_NAMES = frozenset({"surname", "given", "patronymic"})
_FIRST = frozenset({"name", "number", "surname", "given"})
_APART = 3
_WRAPPED = 50
_FEW = 12
_ABOUT = frozenset({"name", "person", "surname", "given"})
_PROSE = re.compile(r"[.!?。！？؟۔]\s*\S{3,}\s+\S|[。！？]\S")
_RULED = re.compile(r"[-–—_=*~＊－·•]{3,}|[-–—_=*~·•](?:\s[-–—_=*~·•]){2,}")
_CLOSED = (".", "!", "?", ";", "。", "！", "؟", "۔", "；")


class _Found:
    """The fields of a text line by line. `rows` are tables' rows, each a sheet of its own."""

    def __init__(self, finder: Rows, text: str) -> None:
        self.finder, self.text = finder, text
        self.lines = _lines(text)
        self.at: dict[int, list[Field]] = {}
        self.heads: dict[int, str] = {}
        self.taken: dict[int, int] = {}
        self.rows: dict[int, list[list[Field]]] = {}

    def read(self) -> None:
        """Notes the fields of every line."""
        i = 0
        while i < len(self.lines):
            rows, after = self.finder.table(self.lines, i)
            if rows:
                self.rows[i] = rows
                self.taken.update(dict.fromkeys(range(i, after), i))
                i = after
                continue
            i = self._line(i)

    def _line(self, i: int) -> int:
        """Notes the fields of line `i`; the index of the line after it and what goes on from it."""
        start, end = self.lines[i]
        fields = self.finder.of(start, end)
        if not fields and (role := self.finder.bare(start, end)):
            fields = [Field(role, start, end, end, end, self.finder.labels.plain(self.text[start:end]))]
        if not fields:
            return i + 1
        last = fields[-1]
        after = i + 1
        if last.value >= last.stop:
            if self._labelled(after):
                if last.role not in _ALONE:
                    self._take(i, fields)
                    return after
                self.heads[i] = last.role
                fields = fields[:-1]
            elif (below := self._below(i)) is not None and self._holds(last, below):
                fields = [*fields[:-1], *self._valued(last, below)]
                after = below + 1
                self.taken[below] = i
            elif not self.text[last.start : last.end].rstrip().endswith((":", "：")) and last.start == start:
                return after
        if fields and fields[-1].stop > fields[-1].value:
            fields, after = self._going_on(fields, after, i)
        self._take(i, fields)
        return after

    def _take(self, i: int, fields: list[Field]) -> None:
        self.taken[i] = i
        self.at[i] = fields

    def _labelled(self, i: int) -> bool:
        """Whether the next line that is not empty is a field."""
        below = self._filled(i)
        return below is not None and self._is_field(below)

    def _filled(self, i: int) -> int | None:
        return next((k for k in range(i, min(i + 2, len(self.lines))) if _width(self.lines[k])), None)

    def _is_field(self, i: int) -> bool:
        start, end = self.lines[i]
        return bool(self.finder.of(start, end)) or self.finder.bare(start, end) is not None

    def _below(self, i: int) -> int | None:
        """The line below a label that holds its value."""
        below = self._filled(i + 1)
        return below if below is not None and not self._is_field(below) else None

    def _holds(self, label: Field, below: int) -> bool:
        """Whether the line below a label is its value; below a mere heading only a few words are."""
        start, end = self.lines[below]
        words = self.text[start:end]
        if label.role == NOTE or self.text[label.start : label.end].rstrip().endswith((":", "：")):
            return True
        return length_of(words) <= _FEW and _PROSE.search(words) is None

    def _valued(self, label: Field, below: int) -> list[Field]:
        start, end = self.lines[below]
        return [replace(label, end=end, value=start, stop=end)]

    def _going_on(self, fields: list[Field], after: int, first: int) -> tuple[list[Field], int]:
        """A value broken over lines: until a label, an empty line, or a line that begins anew."""
        while after < len(self.lines) and _width(self.lines[after]):
            start, end = self.lines[after]
            last = self.lines[after - 1]
            wrapped = _width(last) >= _WRAPPED and not self.text[last[0] : last[1]].endswith(_CLOSED)
            noted = fields[-1].role == NOTE
            if not (self.text[start].islower() or wrapped or noted) or self._is_field(after):
                break
            fields = [*fields[:-1], replace(fields[-1], end=end, stop=end)]
            self.taken[after] = first
            after += 1
        return fields, after

    def runs(self) -> list[list[int]]:
        """Runs of lines with fields, few other lines between them, that can be sheets."""
        found: list[list[int]] = []
        for i in sorted({*self.at, *self.rows, *self.heads}):
            if (
                found
                and self._between(found[-1][-1], i) <= _APART
                and i not in self.rows
                and found[-1][-1] not in self.rows
            ):
                found[-1].append(i)
            else:
                found.append([i])
        return [run for run in found if run[0] in self.rows or self._is_sheet(run)]

    def _between(self, i: int, k: int) -> int:
        """How many lines that are no field's stand between two; a ruled line parts whatever stands on either side."""
        if any(_RULED.fullmatch(self.text, *self.lines[n]) for n in range(i + 1, k)):
            return _APART + 1
        return sum(1 for n in range(i + 1, k) if n not in self.taken and _width(self.lines[n]))

    def _is_sheet(self, run: list[int]) -> bool:
        """Whether lines are a sheet: who it is about and one thing more, or three things in few words each."""
        fields = [one for i in run for one in self.at.get(i, ())]
        roles = {one.role for one in fields} - PLAIN
        if roles & _ABOUT:
            return len(roles) > 1 and bool(roles - _TELLING - {"sex"})
        told = [one for one in fields if one.role not in PLAIN]
        short = [one for one in told if not _PROSE.search(self.text, one.value, one.stop)]
        return len(roles) > 2 and len(short) == len(told)


def _width(line: Span) -> int:
    return line[1] - line[0]


def _lines(text: str) -> list[Span]:
    """The lines of a text without white space round them; empty ones too."""
    found, start = list[Span](), 0
    for line in text.split("\n"):
        left = len(line) - len(line.lstrip())
        end = start + len(line.rstrip())
        found.append((min(start + left, end), end) if end > start + left else (start, start))
        start += len(line) + 1
    return found


def _sheets(found: _Found) -> list[Sheet]:
    """The sheets of the runs in order."""
    sheets: list[Sheet] = []
    for run in found.runs():
        if run[0] in found.rows:
            for row in found.rows[run[0]]:
                sheets.append(Sheet(len(sheets) + 1, row))
            continue
        going = _Going(sheets)
        for i in run:
            going.head(found.heads.get(i))
            for one in found.at.get(i, ()):
                going.take(one)
    return [sheet for sheet in sheets if sheet.fields]


class _Going:
    """The sheets of one run under way."""

    def __init__(self, sheets: list[Sheet]) -> None:
        self.sheets = sheets
        self.sheet: Sheet | None = None
        self.lead = ""
        self.section = ""

    def head(self, role: str | None) -> None:
        """A heading: who the next fields are of."""
        if role is not None:
            self.section = role
            if role == "person" and self.sheet is not None and self.sheet.has("name"):
                self.sheet = None

    def take(self, one: Field) -> None:
        """One more field, of this sheet or of a new one."""
        role = one.role
        if role == "person":
            one = replace(one, role="name")
        elif self.section == "teller" and role in _OF_TELLER:
            if role not in _TOLD_OF_TELLER:
                return
            one = replace(one, role=_TOLD_OF_TELLER[role])
        elif role not in PLAIN and role not in _TELLING:
            self.section = ""
        if self.sheet is None or self._begins(one):
            self.sheet = Sheet(len(self.sheets) + 1)
            self.sheets.append(self.sheet)
            self.section = self.section if one.role == "teller" else ""
        self.lead = self.lead or one.role
        self.sheet.fields.append(one)

    def _begins(self, one: Field) -> bool:
        """Whether a field is the first of another person."""
        assert self.sheet is not None
        if one.role in _NAMES and self.sheet.has("name"):
            return any(field.role not in PLAIN | _NAMES | _TELLING | {"name", "sex"} for field in self.sheet.fields)
        if one.role in _FIRST and self.sheet.has(one.role):
            return True
        if one.role == "number":
            return any(field.role not in PLAIN for field in self.sheet.fields)
        return one.role == self.lead == "teller" and self.sheet.has("name") and self.sheet.has("teller")


def sheets_of(text: str, language: str | None) -> tuple[str | None, Sheets]:
    """The case sheets of a text, and the language their labels are in; in linear time.

    Where the text does not tell its language, the labels do.
    """
    known = languages()
    best: tuple[str | None, Sheets] = (language, Sheets())
    for code in [language] if language else known:
        labels = labels_of(code) if code in known else None
        if labels is None:
            continue
        found = _Found(Rows(text, labels), text)
        found.read()
        sheets = _sheets(found)
        if sum(len(sheet.fields) for sheet in sheets) > sum(len(sheet.fields) for sheet in best[1].sheets):
            best = code, Sheets(tuple(sheets), _taken(found))
    return best


def _taken(found: _Found) -> tuple[Block, ...]:
    """The lines of the sheets."""
    first = {i for run in found.runs() for i in run}
    return tuple(
        Block(*found.lines[k]) for k, i in sorted(found.taken.items()) if i in first and _width(found.lines[k])
    )
