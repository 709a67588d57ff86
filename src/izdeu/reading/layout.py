"""What the layout of a document tells: labels, name lines, signatures, page furniture, its own date."""

import re

from izdeu.reading.blocks import Block
from izdeu.reading.date_finder import DateFinder
from izdeu.reading.pack import Pack
from izdeu.reading.tokens import tokenize
from izdeu.vocab.dates import Relation

_CAPITAL = r"[^\W\d_a-z][^\W\d_]+(?:[-'’][^\W\d_]+)*"
_TURN = re.compile(r"([^\W\d_][^\n:]{0,40}?)\s?:(?=\s)")
_NAME_LINE = re.compile(r"[^\W\d_][\w'’ʼ.-]*(?:[ \u00a0][^\W\d_][\w'’ʼ.-]*){0,3}")
_SHORT = 60
_DATED_LINE = 100
_SAMPLE = 4000
_QUOTATION = re.compile(r"[“\"«][^”\"»]{0,2000}[”\"»]")
_HEADED_NAME = re.compile(rf"{_CAPITAL}(?:\s{_CAPITAL}){{1,2}}")
_OWN_NAME = re.compile(rf"(?:[Mm]y name is|I am|I'm|I’m|I,|name:)\s+({_CAPITAL}(?:\s{_CAPITAL}){{0,2}})")


class Layout:
    """The blocks of a document as they stand on the page."""

    def __init__(self, text: str, blocks: list[Block], pack: Pack) -> None:
        self.text, self.blocks, self.pack = text, blocks, pack
        self.layout = pack.layout
        self.furniture = tuple(pack.layout["furniture"])
        self.first = frozenset(pack.persons["self"]) | {"my"}

    def _words(self, block: Block) -> str:
        return self.text[block.start : block.end]

    def _furnished(self, block: Block) -> bool:
        words = self._words(block)
        low = words.lstrip("•*·-–— \t").lower()
        return low.startswith(self.furniture) and len(low) < 160 and not low.endswith(("”", '."'))

    def _labels(self) -> dict[int, tuple[str, int]]:
        """Blocks that begin with a speaker's label: {index: (label, where the words begin)}."""
        found: dict[int, tuple[str, int]] = {}
        for i, block in enumerate(self.blocks):
            match = _TURN.match(self.text, block.start, min(block.end, block.start + 60))
            if match and self._label_like(match[1]):
                found[i] = (match[1].strip(), match.end())
        return found

    def _label_like(self, label: str) -> bool:
        words = label.split()
        known = label.lower().strip(".") in [*self.layout["question_labels"], *self.layout["answer_labels"]]
        return known or (
            len(words) <= 4
            and all(word[:1].isupper() for word in words)
            and label.lower()
            not in ("to", "from", "source", "date", "note", "photo", "name", "tel", "editor's note", "subject", "re")
        )

    def _name_line(self, block: Block) -> str | None:
        """The name, where a block is nothing but one."""
        words = self._words(block)
        if len(words) > _SHORT or "\n" in words or not _NAME_LINE.fullmatch(words):
            return None
        parts = words.split()
        lowered = {part.lower() for part in parts}
        if not 1 < len(parts) <= 4 or not all(part[:1].isupper() for part in parts):
            return None
        if lowered & (self.pack.office_words | self.pack.not_names | self.pack.not_person_capitals):
            return None
        return words

    def _is_name(self, words: str) -> bool:
        parts = words.split()
        excluded = self.pack.office_words | self.pack.not_names | self.pack.not_person_capitals
        return 1 < len(parts) <= 4 and all(p[:1].isupper() and p.lower() not in excluded for p in parts)

    def _first_person(self, block: Block) -> bool:
        """Whether a block speaks of "I" outside quotation marks."""
        words = _QUOTATION.sub(" ", self._words(block)[:_SAMPLE])
        return any(token.low in self.first for token in tokenize(words, 0, len(words)))

    def _own_name(self) -> str | None:
        """The name in "My name is X", "I am X,", "I, X,"."""
        for block in self.blocks[:12]:
            match = _OWN_NAME.search(self._words(block)[:_SAMPLE])
            if match and not set(match[1].lower().split()) & (
                self.pack.not_person_capitals | self.pack.office_words | self.pack.not_names
            ):
                return match[1].strip(" ,.")
        return None

    def _signature(self) -> str | None:
        for block in reversed(self.blocks[-4:]):
            for line in reversed(self._words(block).split("\n")):
                name = re.match(_NAME_LINE.pattern + r"(?=$|,)", line.strip())
                found = Block(block.start, block.end)
                del found
                if name and self._is_name(name.group()):
                    return name.group()
        return None

    def _told_by(self) -> str | None:
        """The name in a heading: "Testimony of X", "Interview with X", "from X"."""
        for block in self.blocks[:6]:
            for line in self._words(block).split("\n"):
                low = line.strip().lower()
                for lead in self.layout["told_by"]:
                    if low.startswith(lead + " "):
                        rest = line.strip()[len(lead) :].strip()
                        match = _NAME_LINE.match(rest.split(",")[0])
                        if match and self._is_name(match.group()):
                            return match.group()
        return None

    def _named_in_heading(self) -> str | None:
        """The first name in the lines before the first question, where the answers bear none."""
        for block in self.blocks[: min(self._labels(), default=0)]:
            for match in _HEADED_NAME.finditer(self._words(block)[:_SAMPLE]):
                if self._is_name(match.group()):
                    return match.group()
        return None

    def own_date(self) -> str | None:
        """The date a document bears itself, in its head or at its foot; None when it bears none."""
        edge = [*self.blocks[:5], *self.blocks[-3:]]
        for block in edge:
            for line in _lines(self.text, block):
                if line.end - line.start <= _DATED_LINE and (date := self._line_date(line)):
                    return date
        return None

    def _line_date(self, line: Block) -> str | None:
        tokens = tokenize(self.text, line.start, line.end)
        lows = [token.low for token in tokens]
        for said in DateFinder(lows, [], self.pack).all():
            at_edge = said.start <= 1 or said.end >= len(lows) - 1 or lows[said.start - 1] in (",", "in", "on")
            whole = (
                said.year is not None and said.month is not None and said.relation is Relation.AT and said.to is None
            )
            if at_edge and whole and not said.part and not {"born", "birth"} & set(lows):
                return f"{said.year}-{said.month:02}" + (f"-{said.day:02}" if said.day else "")
        return None


def _lines(text: str, block: Block) -> list[Block]:
    """The lines of a block."""
    found, start = [], block.start
    for line in text[block.start : block.end].split("\n"):
        found.append(Block(start, start + len(line)))
        start += len(line) + 1
    return found
