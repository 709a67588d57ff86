"""The parts of a document and who tells each: testimonies under a name, turns of an interview, a letter, a report."""

import re
from collections import Counter
from dataclasses import dataclass, field
from enum import StrEnum

from izdeu.reading.blocks import Block
from izdeu.reading.dating import DateFinder
from izdeu.reading.pack import Pack
from izdeu.reading.tokens import tokenize
from izdeu.vocab.dates import Relation

_TURN = re.compile(r"([^\W\d_][^\n:]{0,40}?)\s?:(?=\s)")
_NAME_LINE = re.compile(r"[^\W\d_][\w'’ʼ.-]*(?:[ \u00a0][^\W\d_][\w'’ʼ.-]*){0,3}")
_QUOTED = re.compile(r"^[‘“\"«'].*[’”\"»'.]$")
_LONG = 12
_SHORT = 60
_DATED_LINE = 100
_SAMPLE = 4000
_QUOTATION = re.compile(r"[“\"«][^”\"»]{0,2000}[”\"»]")


class Voice(StrEnum):
    """Who speaks in a block: a witness, the reporter, one who asks the witness, or nobody (page furniture)."""

    WITNESS = "witness"
    REPORTER = "reporter"
    QUESTION = "question"
    NOBODY = "nobody"


@dataclass(slots=True)
class Piece:
    """A block with its voice. `start` skips a speaker's label before the words."""

    block: Block
    voice: Voice
    start: int


@dataclass(slots=True)
class Scene:
    """A part of the document with a cast of its own. `teller` is the witness's name; `told`: a witness tells it."""

    pieces: list[Piece] = field(default_factory=list)
    teller: str | None = None
    told: bool = False
    notes: bool = False
    interview: bool = False


class Structure:
    """Finds the scenes of a document."""

    def __init__(self, text: str, blocks: list[Block], pack: Pack) -> None:
        self.text, self.blocks, self.pack = text, blocks, pack
        self.layout = pack.layout
        self.furniture = tuple(pack.layout["furniture"])
        self.first = frozenset(pack.persons["self"]) | {"my"}

    def scenes(self) -> list[Scene]:
        """The scenes in order; each block is in exactly one."""
        if self._is_interview():
            return [self._interview()]
        headed = self._headed()
        if headed:
            return headed
        return [self._whole()]

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

    def _is_interview(self) -> bool:
        labels = Counter(label.lower() for label, _ in self._labels().values())
        repeated = [label for label, times in labels.items() if times > 1]
        asked = any(label in self.layout["question_labels"] for label in labels)
        return len(repeated) >= 2 or (asked and labels.total() >= 2)

    def _interview(self) -> Scene:
        labels = self._labels()
        witness = self._answerer([label for label, _ in labels.values()])
        scene = Scene(told=True, interview=True)
        scene.teller = witness if witness.lower() not in self.layout["answer_labels"] else self._told_by()
        scene.teller = scene.teller or self._named_in_heading()
        voice = Voice.REPORTER
        for i, block in enumerate(self.blocks):
            start = block.start
            if i in labels:
                label, start = labels[i]
                voice = Voice.WITNESS if label == witness else Voice.QUESTION
            elif self._furnished(block):
                scene.pieces.append(Piece(block, Voice.NOBODY, start))
                continue
            scene.pieces.append(Piece(block, voice, start))
        return scene

    def _named_in_heading(self) -> str | None:
        """The first name in the lines before the first question, where the answers bear none."""
        for block in self.blocks[: min(self._labels(), default=0)]:
            for match in _HEADED_NAME.finditer(self._words(block)[:_SAMPLE]):
                if self._is_name(match.group()):
                    return match.group()
        return None

    def _answerer(self, labels: list[str]) -> str:
        """The label of the one who answers: not a question's label, and said most, or says "I" most."""
        times = Counter(label for label in labels if label.lower() not in self.layout["question_labels"])
        return max(times, key=lambda label: times[label], default="")

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

    def _headed(self) -> list[Scene]:
        """Testimonies that begin with a quoted headline and a name, or with a name alone and then "I"."""
        heads = [i for i, block in enumerate(self.blocks) if self._name_line(block) and self._tells_after(i)]
        quoted = [i for i in heads if i and _QUOTED.match(self._words(self.blocks[i - 1]))]
        heads = quoted or (heads if self._said_i(heads) else [])
        if not heads:
            return []
        starts = [i - 1 if i in quoted else i for i in heads]
        scenes = [self._reported(range(starts[0]))] if starts[0] else []
        for head, start, end in zip(heads, starts, [*starts[1:], len(self.blocks)], strict=True):
            scenes.append(self._testimony(head, range(start, end)))
        return scenes

    def _tells_after(self, i: int) -> bool:
        """Whether somebody tells something in the blocks after a name: at length, or as "I"."""
        return any(
            not self._name_line(block) and (len(self._words(block).split()) > _LONG or self._first_person(block))
            for block in self.blocks[i + 1 : i + 3]
        )

    def _said_i(self, heads: list[int]) -> bool:
        return bool(heads) and all(
            any(self._first_person(block) for block in self.blocks[i + 1 : i + 4]) for i in heads
        )

    def _first_person(self, block: Block) -> bool:
        """Whether a block speaks of "I" outside quotation marks."""
        words = _QUOTATION.sub(" ", self._words(block)[:_SAMPLE])
        return any(token.low in self.first for token in tokenize(words, 0, len(words)))

    def _testimony(self, head: int, span: range) -> Scene:
        name = self._name_line(self.blocks[head])
        scene = Scene(teller=name, told=True)
        parts = set((name or "").split())
        for i in span:
            block = self.blocks[i]
            voice = Voice.WITNESS
            if i <= head or self._furnished(block):
                voice = Voice.NOBODY
            elif not self._first_person(block) and self._names_teller(block, parts):
                voice = Voice.REPORTER
            scene.pieces.append(Piece(block, voice, block.start))
        return scene

    def _names_teller(self, block: Block, parts: set[str]) -> bool:
        """Whether a block speaks of the teller by name: a caption or an editor's line."""
        words = {token.text for token in tokenize(self.text, block.start, block.end)}
        return any(part in words or _nearly(part, words) for part in parts)

    def _reported(self, span: range) -> Scene:
        scene = Scene()
        for i in span:
            block = self.blocks[i]
            voice = Voice.NOBODY if self._furnished(block) or self._heading(i) else Voice.REPORTER
            scene.pieces.append(Piece(block, voice, block.start))
        return scene

    def _heading(self, i: int) -> bool:
        """Whether a block is a title: short, without an end, and not a line of notes."""
        words = self._words(self.blocks[i])
        if words.endswith((".", "!", "?", ":", "”", '"', ",", ")")) and not words.endswith(("?", "’")):
            return False
        return len(words.split()) <= 14 and i < 2

    def _whole(self) -> Scene:
        """One scene: a telling, a letter or a report, by who says "I" in it."""
        told = self._is_told()
        scene = self._reported(range(len(self.blocks)))
        scene.told, scene.notes = told, not told and self._is_notes()
        if told:
            scene.teller = self._own_name() or self._signature() or self._told_by()
            for piece in scene.pieces:
                if piece.voice is Voice.REPORTER:
                    piece.voice = Voice.WITNESS
        return scene

    def _is_told(self) -> bool:
        spoken = [block for block in self.blocks if not self._furnished(block)]
        first = [block for block in spoken if self._first_person(block)]
        body = [block for block in spoken if len(self._words(block).split()) > _LONG]
        if not first:
            return False
        return len([block for block in body if block in first]) * 2 >= len(body) or len(body) <= 1

    def _is_notes(self) -> bool:
        """Whether the lines are notes: numbered, or beginning with a name and no verb."""
        numbered = sum(1 for block in self.blocks if re.match(r"\(?\d{1,3}[.)]\s", self._words(block)))
        return numbered >= 2

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

    def _is_name(self, words: str) -> bool:
        parts = words.split()
        excluded = self.pack.office_words | self.pack.not_names | self.pack.not_person_capitals
        return 1 < len(parts) <= 4 and all(p[:1].isupper() and p.lower() not in excluded for p in parts)

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


_CAPITAL = r"[^\W\d_a-z][^\W\d_]+(?:[-'’][^\W\d_]+)*"
_HEADED_NAME = re.compile(rf"{_CAPITAL}(?:\s{_CAPITAL}){{1,2}}")
_OWN_NAME = re.compile(rf"(?:[Mm]y name is|I am|I'm|I’m|I,|name:)\s+({_CAPITAL}(?:\s{_CAPITAL}){{0,2}})")


def _lines(text: str, block: Block) -> list[Block]:
    """The lines of a block."""
    found, start = [], block.start
    for line in text[block.start : block.end].split("\n"):
        found.append(Block(start, start + len(line)))
        start += len(line) + 1
    return found


def _nearly(part: str, words: set[str]) -> bool:
    """Whether a name stands among the words with a letter missing or too many."""
    if len(part) < 6:
        return False
    return any(word[:4] == part[:4] and abs(len(word) - len(part)) <= 1 and len(word) > 5 for word in words)
