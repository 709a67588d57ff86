"""What the layout of a document tells: labels, name lines, signatures, page furniture, its own date."""

import re
from collections import Counter

from izdeu.reading.blocks import Block
from izdeu.reading.cutting import Cutting
from izdeu.reading.quotes import DASHES, after_colon, dashed
from izdeu.reading.sentences import Sentence
from izdeu.vocab.dates import Relation

_TURN = re.compile(r"([^\W\d_][^\n:：]{0,40}?)\s?(?:：|:(?=\s))")
_NAME_LINE = re.compile(r"[^\W\d_][\w'’ʼ.·・•‧-]*(?:[ \u00a0][^\W\d_][\w'’ʼ.·・•‧-]*){0,3}")
_MARKED = ("“", "「", "『")
_UNSPACED = re.compile(r"[\u3400-\u9fff]")
_IN_A_WORD = 1.6
_SHORT = 60
_LONGEST_NAME = 16
_EDGE = 40
_BESIDE = 3
_DATED_LINE = 100
_SAMPLE = 4000
_QUOTATION = re.compile(r"[“\"«„「][^”\"»“」]{0,2000}[”\"»“」]")


def length_of(words: str) -> int:
    """How many words a text has, about; Chinese has no spaces to count them by."""
    return max(len(words.split()), round(len(_UNSPACED.findall(words)) / _IN_A_WORD))


_SIGNED = re.compile(
    r"[（(].*$|\s*(?:敬上|[谨謹]上|敬[启啟]|[谨謹][启啟呈具]|[顿頓]首|拜上|上|[签簽]名|[签簽]字|[亲親][笔筆])$"
)
"""What follows the name of who signs a letter."""


class Layout:
    """The blocks of a document as they stand on the page."""

    def __init__(self, text: str, blocks: list[Block], cutting: Cutting) -> None:
        self.text, self.blocks, self.cutting, self.grammar = text, blocks, cutting, cutting.grammar
        self.layout = self.grammar.pack.layout
        self.furniture = tuple(self.layout["furniture"])
        self.saying = self.grammar.pack.uttering
        self._mine: dict[Block, bool] = {}
        self._labelled: dict[int, tuple[str, int]] | None = None
        self.known_labels = frozenset(map(str, (*self.layout["question_labels"], *self.layout["answer_labels"])))

    def _words(self, block: Block) -> str:
        return self.text[block.start : block.end]

    def _furnished(self, block: Block) -> bool:
        words = self._words(block)
        low = words.lstrip("•*·-–— \t").lower()
        return low.startswith(self.furniture) and len(low) < 160 and not low.endswith(("”", '."'))

    def _labels(self) -> dict[int, tuple[str, int]]:
        """Blocks that begin with a speaker's label: {index: (label, where the words begin)}.

        Beside a label of questions or answers any other that comes twice is one too: "Guest:", "زىيارەت قىلىنغۇچى:".
        """
        if self._labelled is None:
            turns = {i: match for i, block in enumerate(self.blocks) if (match := self._turn(block))}
            times = Counter(match[1].strip() for match in turns.values())
            asked = any(self._known_label(label) for label in times)
            self._labelled = {
                i: (match[1].strip(), match.end())
                for i, match in turns.items()
                if not self._quoted_after(match)
                and (self._label_like(match[1]) or (asked and times[match[1].strip()] > 1))
            }
        return self._labelled

    def _quoted_after(self, turn: re.Match[str]) -> bool:
        """Whether a name and a colon only lead in a quotation, as reports have it: "许艳：“……”"."""
        known = self._known_label(turn[1])
        return not known and self.text[turn.end() : turn.end() + 1] in _MARKED

    def _turn(self, block: Block) -> re.Match[str] | None:
        return _TURN.match(self.text, block.start, min(block.end, block.start + 60))

    def _known_label(self, label: str) -> bool:
        return label.lower().strip(" .") in self.known_labels

    def _label_like(self, label: str) -> bool:
        words = label.split()
        known = self._known_label(label)
        if not label[:1].isupper():
            return known or (not label[:1].islower() and self.grammar.is_name(label))
        return known or (
            len(words) <= 4
            and all(word[:1].isupper() for word in words)
            and label.lower() not in self.layout.get("no_labels", ())
        )

    def _name_line(self, block: Block) -> str | None:
        """The name, where a block is nothing but one."""
        words = self._words(block)
        if _UNSPACED.match(words):
            name, _, more = re.sub("[（(，,—]", ",", words.lstrip("—· "), count=1).partition(",")
            plain = len(words) <= _SHORT and not more.rstrip("）)").endswith(("。", "：", "！", "？"))
            return name if plain and len(name) <= _LONGEST_NAME and self.grammar.is_name(name) else None
        name, comma, more = words.rstrip(" :").partition(",")
        if len(words) > _SHORT or "\n" in words or not _NAME_LINE.fullmatch(name) or len(more.split()) > _BESIDE:
            return None
        return name if self.grammar.is_name(name) and (not comma or " " in name) else None

    def _is_name(self, words: str) -> bool:
        return self.grammar.is_name(words)

    def _first_person(self, block: Block) -> bool:
        """Whether a block speaks of "I" outside quotation marks."""
        if block not in self._mine:
            self._mine[block] = not self._dashed(block) and self.grammar.first_person(self._unquoted(block))
        return self._mine[block]

    def _dashed(self, block: Block) -> bool:
        """Whether a block is speech that a dash opens and closes with who says it."""
        begins = self.text[block.start] in DASHES
        return begins and bool(dashed(self.cutting.of(block.start, block.end), self.saying))

    def _unquoted(self, block: Block) -> list[Sentence]:
        """The sentences of a block without its quotations."""
        words = self._words(block)[:_SAMPLE]
        if len(words) < _SAMPLE and not _QUOTATION.search(words):
            sentences = self.cutting.of(block.start, block.end)
            said = after_colon(sentences, self.saying) if "：" in words else []
            return self.cutting.of(block.start, said[0].start) if said else sentences
        return self.grammar.cut(_QUOTATION.sub(" ", words))

    def _own_name(self) -> str | None:
        """The name of a teller who says it, near the beginning."""
        found = (self.grammar.own_name(self._words(block)[:_SAMPLE]) for block in self.blocks[:12])
        return next((name for name in found if name), None)

    def _signature(self) -> str | None:
        for block in reversed(self.blocks[-4:]):
            for line in reversed(self._words(block).split("\n")):
                line = _SIGNED.sub("", line.strip("—– "))
                name = re.match(_NAME_LINE.pattern + r"(?=$|,)", self._after_closing(line.strip()))
                if name and self._is_name(name.group()):
                    return name.group()
        return None

    def _after_closing(self, line: str) -> str:
        """A line without "Respectfully," before the name."""
        low = line.lower()
        closing = max((str(c) for c in self.layout["closings"] if low.startswith(str(c).lower())), key=len, default="")
        return line[len(closing) :].lstrip(" ,،，:") if closing else line

    def _told_by(self) -> str | None:
        """The name in a heading: "Testimony of X", "Interview with X", "from X"."""
        for block in self.blocks[:6]:
            for line in self._words(block).split("\n"):
                low = line.strip().lower()
                for tail in map(str, self.layout.get("told_by_after", ())):
                    if low.endswith(tail) and self._is_name(line.strip()[: -len(tail)]):
                        return line.strip()[: -len(tail)]
                for lead in self.layout["told_by"]:
                    if low.startswith((lead + " ", lead + "：", lead + ":")):
                        rest = line.strip()[len(lead) :].strip(" :：")
                        match = _NAME_LINE.match(re.split("[,，（(]", rest)[0])
                        if match and self._is_name(match.group()):
                            return self.grammar.headed_name(match.group()) or match.group()
        return None

    def _told_by_line(self, block: Block) -> str | None:
        """The name in a short block that names who tells what follows it; None where it tells more."""
        words = self._words(block).strip()
        if len(words) > _SHORT or "\n" in words:
            return None
        low = words.lower()
        for lead in map(str, self.layout["told_by"]):
            if low.startswith((lead + "：", lead + ":")):
                rest = re.split("[,，（(]", words[len(lead) :].strip(" :："))[0].strip()
                return rest if self._is_name(rest) else None
        return None

    def _named_in_heading(self) -> str | None:
        """The first name in the lines before the first question, where the answers bear none."""
        return self._named_before(min(self._labels(), default=0))

    def _named_before(self, first: int) -> str | None:
        """The first name in the blocks before one."""
        found = (self.grammar.headed_name(self._words(block)[:_SAMPLE]) for block in self.blocks[:first])
        return next((name for name in found if name), None)

    def _named_at_edges(self) -> str | None:
        """The name in a short line of Chinese at the foot or the head, which speaks of no "I" and to nobody."""
        openings = tuple(map(str, self.layout["openings"]))
        for block in [*reversed(self.blocks[-2:]), *self.blocks[:2]]:
            words = self._words(block)
            short = _UNSPACED.match(words.lstrip("（(—“ ")) and len(words) <= _EDGE
            if not short or words.endswith(("：", ":")) or words.startswith(openings) or self._first_person(block):
                continue
            if name := self.grammar.headed_name(words):
                return name
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
        sentences = self.cutting.of(line.start, line.end) if line.end > line.start else []
        if len(sentences) != 1:
            return None
        lows = sentences[0].lows
        for said in self.grammar.dates(sentences[0], []):
            at_edge = said.start <= 1 or said.end >= len(lows) - 1 or lows[said.start - 1] in (",", "in", "on")
            whole = (
                said.year is not None and said.month is not None and said.relation is Relation.AT and said.to is None
            )
            if at_edge and whole and not said.part and not set(self.layout.get("no_date", ())) & sentences[0].said():
                return f"{said.year}-{said.month:02}" + (f"-{said.day:02}" if said.day else "")
        return None


def _lines(text: str, block: Block) -> list[Block]:
    """The lines of a block."""
    found, start = [], block.start
    for line in text[block.start : block.end].split("\n"):
        found.append(Block(start, start + len(line)))
        start += len(line) + 1
    return found
