"""Tables: a header of labels, and under it a row for each person."""

import re

from izdeu.reading.sheets.field import Field
from izdeu.reading.sheets.lines import SEVERAL, LineFields

Span = tuple[int, int]
_RULE = re.compile(r"[\s|:=+\-–—]*")
_MARKS = ("|", "\t", ";", "；", ",", "，", "  ", "\u3000")
_MOST = 60
_LONGEST_LINE = 2000
_SHARE = 0.6


class Rows(LineFields):
    """Finds tables among the lines of a text."""

    def table(self, lines: list[Span], i: int) -> tuple[list[list[Field]], int]:
        """The rows of the table whose header is line `i`, and the index after its last line; none when it is none."""
        for mark in _MARKS:
            start, end = lines[i]
            if mark not in self.text[start : min(end, start + _LONGEST_LINE)]:
                continue
            header = self._split(start, end, mark)
            roles = [self.role(*cell) for cell in header]
            known = [role for role in roles if role]
            filled = [cell for cell in header if cell[1] > cell[0]]
            if (
                len(set(known)) < 2
                or len(known) < _SHARE * len(filled)
                or not {"name", "number"} & {*known, *_of(known)}
            ):
                continue
            rows, after = self._under(lines, i + 1, header, roles, mark)
            if rows:
                return rows, after
        return [], i

    def _under(
        self, lines: list[Span], i: int, header: list[Span], roles: list[str | None], mark: str
    ) -> tuple[list[list[Field]], int]:
        rows, after = list[list[Field]](), i
        for k in range(i, len(lines)):
            start, end = lines[k]
            words = self.text[start:end]
            if _RULE.fullmatch(words):
                if not words.strip() and k > after:
                    break
                continue
            cells = self._split(start, end, mark) if mark in words[:_LONGEST_LINE] else []
            if len(cells) < 2 or abs(len(cells) - len(header)) > 1:
                break
            row = self._row(cells, roles, header)
            rows.append([] if self._is_total(row) else row)
            after = k + 1
        return [row for row in rows if row], after

    def _is_total(self, row: list[Field]) -> bool:
        """Whether a row counts the others and is of nobody."""
        named = (self.labels.plain(self.text[one.value : one.stop]) for one in row if one.role == "name")
        return any(name in self.labels.totals for name in named)

    def _row(self, cells: list[Span], roles: list[str | None], header: list[Span]) -> list[Field]:
        named = next((i for i, role in enumerate(roles) if role == "name" and i < len(cells)), None)
        found = list[Field]()
        for i, (cell, role) in enumerate(zip(cells, roles, strict=False)):
            if role is None or cell[1] <= cell[0]:
                continue
            by = cells[named] if named is not None else cell
            start, end = min(cell[0], by[0]), max(cell[1], by[1])
            label = self.labels.plain(self.text[header[i][0] : header[i][1]])
            whole = Field(role, start, end, *cell, label)
            found += (
                self._shared(self.labels.parts(self.text[slice(*header[i])]), whole) if role == SEVERAL else [whole]
            )
        return found

    def _split(self, start: int, end: int, mark: str) -> list[Span]:
        """The cells between marks, trimmed; empty cells stay, so that columns keep their places."""
        end = min(end, start + _LONGEST_LINE)
        while start < end and (self.text[start].isspace() and self.text[start] != "\t"):
            start += 1
        if mark == "|":
            start += self.text[start : start + 1] == "|"
            line_end = end
            while line_end > start and self.text[line_end - 1].isspace():
                line_end -= 1
            end = line_end - (self.text[line_end - 1 : line_end] == "|" and line_end > start)
        found, at = list[Span](), start
        divider = re.compile(r"\s{2,}" if mark == "  " else re.escape(mark))
        for match in divider.finditer(self.text, start, end):
            found.append(self._trimmed(at, match.start()))
            at = match.end()
        found.append(self._trimmed(at, end))
        return found[:_MOST]

    def _trimmed(self, start: int, end: int) -> Span:
        while start < end and (self.text[start].isspace() or self.text[start] in '"*'):
            start += 1
        while end > start and (self.text[end - 1].isspace() or self.text[end - 1] in '"*'):
            end -= 1
        return start, end


def _of(known: list[str]) -> set[str]:
    """A header whose name column is called otherwise has several."""
    return {"name"} if SEVERAL in known else set()
