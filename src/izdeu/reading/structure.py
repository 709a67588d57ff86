"""The parts of a document and who tells each: testimonies under a name, turns of an interview, a letter, a report."""

import re
from collections import Counter
from dataclasses import dataclass, field
from enum import StrEnum

from izdeu.reading.blocks import Block
from izdeu.reading.layout import Layout, length_of
from izdeu.reading.sentences import ASKS
from izdeu.reading.sheets.field import Sheet

_QUOTED = re.compile(r"^[‘“\"«'].*[’”\"»'.]$")
_OPENED, _CLOSED = frozenset("“「«"), frozenset("”」»")
_NUMBERED = re.compile(r"\(?\d{1,3}[.)]\s")
_LONG = 12
_CHATTING = 3
_NAME = 30
_LETTER_HEAD, _ADDRESS = 6, 60
_CLOSING = "\"”’»') "
_QUESTION = 250
_DASHES = frozenset("—–-")


class Voice(StrEnum):
    """Who speaks in a block: a witness, the reporter, one who asks the witness, or nobody (page furniture)."""

    WITNESS = "witness"
    REPORTER = "reporter"
    QUESTION = "question"
    NOBODY = "nobody"


@dataclass(slots=True)
class Piece:
    """A block with its voice. `start` skips a label before the words; `sheet`: they are a value of a case sheet."""

    block: Block
    voice: Voice
    start: int
    sheet: Sheet | None = None


@dataclass(slots=True)
class Scene:
    """A part of the document with a cast of its own. `teller` is the witness's name; `told`: a witness tells it."""

    pieces: list[Piece] = field(default_factory=list)
    teller: str | None = None
    told: bool = False
    notes: bool = False
    interview: bool = False
    sheets: list[Sheet] = field(default_factory=list)


class Structure(Layout):
    """Finds the scenes of a document."""

    def scenes(self) -> list[Scene]:
        """The scenes in order; each block is in exactly one."""
        if chat := self._chatted():
            return chat
        if self._is_interview():
            return [self._interview()]
        if asked := self._asked():
            return [self._by_questions(asked)]
        headed = self._headed()
        return headed or self._told_in_turn() or self._said_under_labels() or [self._whole()]

    def _told_in_turn(self) -> list[Scene]:
        """Testimonies that each stand under a line like "Told by: X"; none when there is only one such line."""
        heads = [(i, name) for i, block in enumerate(self.blocks) if (name := self._told_by_line(block))]
        if len({name for _, name in heads}) < 2:
            return []
        starts = [i for i, _ in heads]
        scenes = [self._reported(range(starts[0]))] if starts[0] else []
        for (first, name), end in zip(heads, [*starts[1:], len(self.blocks)], strict=True):
            scene = Scene(teller=name, told=True)
            for i in range(first, end):
                block = self.blocks[i]
                quiet = i == first or self._furnished(block)
                scene.pieces.append(Piece(block, Voice.NOBODY if quiet else Voice.WITNESS, block.start))
            scenes.append(scene)
        return scenes

    def _said_under_labels(self) -> list[Scene]:
        """Testimonies that each begin with a name and a colon: "叶尔肯：我父亲…"; none when a name comes twice."""
        named = {
            i: row
            for i, row in self._labels().items()
            if self._names_somebody(row[0]) and self._is_name(row[0]) and self._first_person(self.blocks[i])
        }
        starts = sorted(named)
        if not starts or starts[0] > 1 or len({label for label, _ in named.values()}) < len(starts):
            return []
        scenes = [self._reported(range(starts[0]))] if starts[0] else []
        for first, end in zip(starts, [*starts[1:], len(self.blocks)], strict=True):
            label, begin = named[first]
            scene = Scene(teller=label, told=True)
            for i in range(first, end):
                block = self.blocks[i]
                voice = Voice.NOBODY if self._furnished(block) else Voice.WITNESS
                scene.pieces.append(Piece(block, voice, begin if i == first else block.start))
            scenes.append(scene)
        return scenes

    def _chatted(self) -> list[Scene]:
        """A scene for each who writes in a chat of at least three, with all they write; none where one only asks."""
        labels = self._labels()
        turns, asks, mine = Counter[str](), Counter[str](), set[str]()
        for i, (label, _) in labels.items():
            turns[label] += 1
            asks[label] += self._asks(self.blocks[i])
            if self._first_person(self.blocks[i]):
                mine.add(label)
        several = len(turns) >= _CHATTING and len(mine) >= _CHATTING - 1 and max(turns.values()) > 1
        named = all(" " in label or self._is_name(label) for label in turns)
        if not (several and named) or any(map(self._known_label, turns)):
            return []
        if any(asks[label] * 2 >= turns[label] and label not in mine for label in turns):
            return []
        first = min(labels)
        scenes = {label: Scene(teller=label, told=True) for label in turns}
        label, before = "", [self._reported(range(first))] if first else []
        for i in range(first, len(self.blocks)):
            label, start = labels.get(i, (label, self.blocks[i].start))
            voice = Voice.NOBODY if self._furnished(self.blocks[i]) else Voice.WITNESS
            scenes[label].pieces.append(Piece(self.blocks[i], voice, start))
        return [*before, *scenes.values()]

    def _is_interview(self) -> bool:
        labels = Counter(label.lower() for label, _ in self._labels().values())
        repeated = [label for label, times in labels.items() if times > 1]
        asked = any(label in self.layout["question_labels"] for label in labels)
        return len(repeated) >= 2 or (asked and labels.total() >= 2)

    def _interview(self) -> Scene:
        labels = self._labels()
        witness = self._answerer(labels)
        scene = Scene(told=True, interview=True)
        scene.teller = self._full_name(witness) if self._names_somebody(witness) else None
        scene.teller = scene.teller or self._told_by() or self._named_in_heading() or self._own_name()
        scene.teller = scene.teller or self._answered(witness)
        voice = Voice.REPORTER
        for i, block in enumerate(self.blocks):
            start = block.start
            if i in labels:
                label, start = labels[i]
                voice = Voice.WITNESS if _same_label(label, witness) else Voice.QUESTION
            elif self._furnished(block):
                scene.pieces.append(Piece(block, Voice.NOBODY, start))
                continue
            elif voice is Voice.QUESTION and not witness and not self._asks(block):
                voice = Voice.WITNESS
            scene.pieces.append(Piece(block, voice, start))
        return scene

    def _asked(self) -> set[int]:
        """The blocks that are questions of an interview without labels; none when the document is no interview."""
        asked = {i for i, block in enumerate(self.blocks) if self._asks(block)}
        answered = [i for i in asked if i + 1 < len(self.blocks) and i + 1 not in asked]
        dashed = [i for i in asked if self._words(self.blocks[i])[:1] in _DASHES]
        if len(answered) < 2 or (len(dashed) != len(asked) and len(asked) * 3 < len(self.blocks)):
            return set()
        answers = [self.blocks[i + 1] for i in answered]
        if dashed and all(self._words(block)[:1] in _DASHES for block in answers):
            return asked
        return asked if 2 * sum(map(self._first_person, answers)) >= len(answers) else set()

    def _asks(self, block: Block) -> bool:
        words = self._words(block)
        return words[-1:] in ASKS and len(words) < _QUESTION and not self._first_person(block)

    def _by_questions(self, asked: set[int]) -> Scene:
        """The scene of an interview whose questions only end in their mark; before the first the reporter speaks."""
        scene = Scene(told=True, interview=True)
        scene.teller = self._told_by() or self._own_name() or self._named_before(min(asked))
        voice = Voice.REPORTER
        for i, block in enumerate(self.blocks):
            voice = Voice.QUESTION if i in asked else Voice.WITNESS if voice is not Voice.REPORTER else voice
            scene.pieces.append(Piece(block, Voice.NOBODY if self._furnished(block) else voice, block.start))
        return scene

    def _answered(self, witness: str) -> str | None:
        """The name that is all a witness answers once: "问：您叫什么名字？ 答：马秀英。"."""
        for i, (label, start) in self._labels().items():
            words = self.text[start : self.blocks[i].end].strip(" .。")
            if label == witness and len(words) <= _NAME and self._is_name(words):
                return words
        return None

    def _answerer(self, labels: dict[int, tuple[str, int]]) -> str:
        """The label of the one who answers: no question's label, seldom ending with a question, and said most."""
        words, asks, turns = Counter[str](), Counter[str](), Counter[str]()
        last = ""
        for i, block in enumerate(self.blocks):
            if i in labels:
                last = labels[i][0]
                turns[last] += 1
                asks[last] += self._words(block).rstrip(_CLOSING)[-1:] in ASKS
            words[last] += len(self._words(block).split())
        known = [label for label in turns if label.lower() not in self.layout["question_labels"]]
        answering = [label for label in known if asks[label] * 2 < turns[label]]
        return max(answering or known, key=lambda label: words[label], default="")

    def _names_somebody(self, label: str) -> bool:
        """Whether the label of turns is a name and not "Answer" or "Guest"."""
        return not self._known_label(label) and (label[:1].isupper() or self.grammar.is_name(label))

    def _full_name(self, label: str) -> str:
        """The name a label is a part of, where the lines before the first turn give it."""
        for block in self.blocks[: min(self._labels(), default=0)]:
            found = re.search(rf"{re.escape(label)}(?: [^\W\d_]+)?|[^\W\d_]+ {re.escape(label)}\b", self._words(block))
            if found and " " not in label and self._is_name(found.group()):
                return found.group()
        return label

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
            not self._name_line(block) and (length_of(self._words(block)) > _LONG or self._first_person(block))
            for block in self.blocks[i + 1 : i + 3]
        )

    def _said_i(self, heads: list[int]) -> bool:
        return bool(heads) and all(
            any(self._first_person(block) or self._all_quoted(block) for block in self.blocks[i + 1 : i + 4])
            for i in heads
        )

    def _all_quoted(self, block: Block) -> bool:
        """Whether a block is one quotation in which "I" speaks."""
        words = self._words(block).strip()
        if words[:1] not in _OPENED or words[-1:] not in _CLOSED or words[1:-1].find(words[:1]) >= 0:
            return False
        return self.grammar.first_person(self.cutting.of(block.start, block.end))

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
        words = set(re.findall(r"[^\W\d_]+", self._words(block)))
        return any(part in words or _nearly(part, words) for part in parts)

    def _reported(self, span: range) -> Scene:
        scene = Scene()
        for i in span:
            block = self.blocks[i]
            voice = Voice.NOBODY if self._furnished(block) or self._heading(i) else Voice.REPORTER
            scene.pieces.append(Piece(block, voice, block.start))
        return scene

    def _heading(self, i: int) -> bool:
        """Whether a block is a title: short, without an end, and no line of notes, begun with a capital."""
        words = self._words(self.blocks[i])
        if words[:1].islower():
            return False
        if words.endswith(
            (".", "!", "?", ":", "”", '"', ",", ")", "。", "！", "：", "」", "；")
        ) and not words.endswith("?"):
            return False
        if "：" in words:
            return False
        short = length_of(words) <= 14 + (words[:1] > "\u3400") * 10
        return short and i < 2 and not _NUMBERED.match(words)

    def _whole(self) -> Scene:
        """One scene: a telling, a letter or a report, by who says "I" in it."""
        told = self._is_told()
        scene = self._reported(range(len(self.blocks)))
        scene.told, scene.notes = told, not told and self._is_notes()
        if told:
            scene.teller = self._own_name() or self._signature() or self._told_by()
            scene.teller = scene.teller or self._named_at_edges()
            for piece in scene.pieces:
                if piece.voice is Voice.REPORTER:
                    piece.voice = Voice.WITNESS
        return scene

    def _is_told(self) -> bool:
        spoken = [block for block in self.blocks if not self._furnished(block)]
        first = [block for block in spoken if self._first_person(block)]
        body = [block for block in spoken if length_of(self._words(block)) > _LONG]
        if not first:
            return False
        return (
            self._is_letter(spoken)
            or len([block for block in body if block in first]) * 2 >= len(body)
            or len(body) <= 1
        )

    def _is_letter(self, blocks: list[Block]) -> bool:
        """Whether one of the first blocks speaks to somebody: "尊敬的领导：", "Dear Sir:"."""
        openings = tuple(str(word).lower() for word in self.layout["openings"])
        heads = (self._words(block).lower() for block in blocks[:_LETTER_HEAD])
        return any(len(words) <= _ADDRESS and words.startswith(openings) and words[-1] in ":：," for words in heads)

    def _is_notes(self) -> bool:
        """Whether the lines are notes: numbered, or beginning with a name and no verb."""
        numbered = sum(1 for block in self.blocks if re.match(r"[(（]?\d{1,3}(?:[.)]\s|[、．）])", self._words(block)))
        return numbered >= 2


def _nearly(part: str, words: set[str]) -> bool:
    """Whether a name stands among the words with a letter missing or too many."""
    if len(part) < 6:
        return False
    return any(word[:4] == part[:4] and abs(len(word) - len(part)) <= 1 and len(word) > 5 for word in words)


def _same_label(label: str, witness: str) -> bool:
    """Whether a label is the witness's, in full or shortened to initials: "A. P." of "Aiman Pretend"."""
    if label == witness:
        return True
    parts, words = label.replace(".", " ").split(), witness.split()
    short = len(parts) == len(words) and all(len(part) < 3 for part in parts)
    return short and all(word.startswith(part) for part, word in zip(parts, words, strict=True))
