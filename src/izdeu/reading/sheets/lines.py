"""The fields of one line: a label, a mark, a value; several in a line where a mark divides them."""

import re

from izdeu.reading.sheets.field import Field
from izdeu.reading.sheets.labels import LONGEST, Labels

NOTE = "note"
SEVERAL = "several"
_COLON = re.compile(r"[:：]")
_DIVIDER = re.compile(r"[;；|\t,،؛，、。.•·/*]\s*|\s{2,}|\u3000\s*|[\u3400-\u9fff0-9\u0600-\u06ff] (?=\S)")
_STRONG = re.compile(r"[;；|\t؛]\s*|\s{2,}|\u3000\s*")
_CELLS = re.compile(r"\s*\|\s*|\t+|\s{2,}|\u3000+")
_HAN_CELLS = re.compile(r"[^\s|]+")
_DASHED = re.compile(r"\s+[–—-]\s+|[–—](?=\s)|—|\s*=\s*")
_PARTS = re.compile(r"\s*[;；؛]\s*")
_BOXED = re.compile(r"\s*【([^】]{1,40})】\s*")
_SPACES = " \t\u3000\u00a0\u200e\u200f\u202a\u202b\u202c*|"
_LONGEST_LINE = 2000
_MOST = 40
_IN_BRACKETS = re.compile(r"\s*[(（][^()（）]{0,60}[)）]\s*$")


class LineFields:
    """Finds the fields of the lines of one text."""

    def __init__(self, text: str, labels: Labels) -> None:
        self.text, self.labels = text, labels

    def of(self, start: int, end: int) -> list[Field]:
        """The fields of a line in order; none when it begins with no label."""
        if not self.text[start:end].strip() or end - start > _LONGEST_LINE:
            end = min(end, start + _LONGEST_LINE)
        return (
            self._by_colon(start, end)
            or self._boxed(start, end)
            or self._by_cells(start, end)
            or self._dashed(start, end)
        )

    def role(self, start: int, end: int) -> str | None:
        """The role of a label that may stand for several."""
        words = self.text[start:end]
        return self.labels.role(words) or (SEVERAL if self.labels.parts(words) else None)

    def _field(self, role: str, start: int, label_end: int, value: int, stop: int) -> list[Field]:
        """The field, or one to each role of its label; `value` begins and `stop` ends what it says."""
        text = self.text
        while value < stop and (text[value] in _SPACES or text[value].isspace()):
            value += 1
        while stop > value and (text[stop - 1] in _SPACES + ";；,،، " or text[stop - 1].isspace()):
            stop -= 1
        while start < label_end and (text[start].isspace() or text[start] in "|*•·\u200e\u200f\u202b"):
            start += 1
        label = self.labels.plain(text[start:label_end])
        end = max(stop, label_end)
        if role != SEVERAL:
            return [Field(role, start, end, value, stop, label)]
        return self._shared(self.labels.parts(text[start:label_end]), Field(role, start, end, value, stop, label))

    def _shared(self, roles: list[str], whole: Field) -> list[Field]:
        """One field to each role: the values divided as the label is, else the whole value to each."""
        found, at = list[Field](), whole.value
        pieces = re.split(r"(\s*[/、|;；]\s*|\s*,\s*)", self.text[whole.value : whole.stop])
        spans = list[tuple[int, int]]()
        for i, piece in enumerate(pieces):
            if i % 2 == 0:
                spans.append((at, at + len(piece)))
            at += len(piece)
        for i, role in enumerate(roles):
            first, last = spans[i] if len(spans) == len(roles) else (whole.value, whole.stop)
            if len(spans) == len(roles) or role != "other_name":
                found.append(Field(role, whole.start, whole.end, first, last, whole.label))
        return found

    def _by_colon(self, start: int, end: int) -> list[Field]:
        """ "Name: Nurlan; born: 1978": each colon whose words before it are a label."""
        marks = list[tuple[str, int, int]]()
        for found in _COLON.finditer(self.text, start, end):
            colon = found.start()
            floor = marks[-1][2] + 1 if marks else start
            if self._within_value(colon) or len(marks) >= _MOST:
                continue
            label = self._label_before(floor, colon, first=not marks, noting=bool(marks) and marks[-1][0] == NOTE)
            if label is None and not marks:
                return []
            if label is not None:
                marks.append((label[0], label[1], colon))
        found_fields = list[Field]()
        for i, (role, begin, colon) in enumerate(marks):
            stop = marks[i + 1][1] if i + 1 < len(marks) else end
            found_fields += self._field(role, begin, colon + 1, colon + 1, stop)
        return found_fields

    def _within_value(self, colon: int) -> bool:
        """Whether a colon is one of an hour or an address."""
        return self.text[colon + 1 : colon + 3] == "//" or (
            self.text[colon - 1 : colon].isdigit() and self.text[colon + 1 : colon + 2].isdigit()
        )

    def _label_before(self, floor: int, colon: int, *, first: bool, noting: bool) -> tuple[str, int] | None:
        """The role and the beginning of the label that ends at a colon."""
        if first:
            role = self.role(floor, colon)
            return (role, floor) if role else None
        begin = max(floor, colon - LONGEST)
        for divider in (_STRONG if noting else _DIVIDER).finditer(self.text, begin, colon):
            role = self.role(divider.end(), colon) if divider.end() < colon else None
            if role:
                return role, divider.end()
        if noting:
            return None
        for i in range(begin, colon):
            capital = self.text[i - 1] == " " and self.text[i].isupper()
            if capital and (role := self.role(i, colon)):
                return role, i
        return None

    def _boxed(self, start: int, end: int) -> list[Field]:
        """ "【姓名】张三【性别】男"."""
        boxes = list(_BOXED.finditer(self.text, start, end))[:_MOST]
        if not boxes or boxes[0].start() != start or self.role(boxes[0].start(1), boxes[0].end(1)) is None:
            return []
        found = list[Field]()
        for i, box in enumerate(boxes):
            stop = boxes[i + 1].start() if i + 1 < len(boxes) else end
            if role := self.role(box.start(1), box.end(1)):
                found += self._field(role, box.start(), box.end(), box.end(), stop)
        return found

    def cells(self, start: int, end: int) -> list[tuple[int, int]]:
        """The cells of a line as spans."""
        found, at = list[tuple[int, int]](), start
        lead = re.compile(r"[\s|]*").match(self.text, start, end)
        at = lead.end() if lead else start
        for divider in _CELLS.finditer(self.text, at, end):
            if divider.end() > divider.start():
                found.append((at, divider.start()))
                at = divider.end()
        if at < end:
            found.append((at, end))
        return found

    def _by_cells(self, start: int, end: int) -> list[Field]:
        """ "Name | Nurlan | Born | 1978", with bars, tabs or wide spaces."""
        cells = self.cells(start, end)[: 2 * _MOST]
        if self.text[start : start + 1] > "\u3400":
            cells = [(found.start(), found.end()) for found in _HAN_CELLS.finditer(self.text, start, end)][: 2 * _MOST]
        if len(cells) < 2 or self.role(*cells[0]) is None:
            return []
        found, i = list[Field](), 0
        while i < len(cells):
            role = self.role(*cells[i])
            if role is None:
                i += 1
                continue
            held = i + 1 < len(cells) and self.role(*cells[i + 1]) is None
            if held:
                found += self._field(role, cells[i][0], cells[i][1], *cells[i + 1])
            i += 1 + held
        return found

    def _dashed(self, start: int, end: int) -> list[Field]:
        """ "Name – Nurlan; born – 1978"."""
        found, at = list[Field](), start
        for part in _PARTS.finditer(self.text, start, end):
            found += self._dashed_one(at, part.start()) if found or at == start else []
            at = part.end()
        return [*found, *self._dashed_one(at, end)] if found or at == start else []

    def _dashed_one(self, start: int, end: int) -> list[Field]:
        dash = _DASHED.search(self.text, start + 1, min(end, start + LONGEST))
        role = self.role(start, dash.start()) if dash and dash.start() > start else None
        return self._field(role, start, dash.start(), dash.end(), end) if dash and role else []

    def bare(self, start: int, end: int) -> str | None:
        """The role of a line that is a label and nothing else."""
        return self.role(start, end) if end - start <= LONGEST else None
