"""A text read scene by scene, so that what the first one says is there while the others are read."""

from collections.abc import Iterator
from dataclasses import dataclass

from izdeu.reading.blocks import blocks_of
from izdeu.reading.paragraphs import by_language
from izdeu.reading.reader import Reader
from izdeu.reading.structure import Scene
from izdeu.vocab.proposal import Proposal


@dataclass(frozen=True, slots=True)
class Part:
    """A scene of a text that is still to be read: `start` and `end` of its words, how many code points they are."""

    start: int
    end: int
    length: int
    number: int
    scene: Scene
    reader: Reader

    def read(self) -> list[Proposal]:
        """What the scene says, as `izdeu.reading.read` says it of the whole text."""
        self.reader.scenes, self.reader.before = [self.scene], self.number - 1
        return self.reader.proposals()


def parts_of(text: str, language: str | None, told_on: str | None) -> list[Part]:
    """The scenes of a text in the order they are read; read one after the other they say what the text says."""
    found: list[Part] = []
    for code, blocks in by_language(text, blocks_of(text), language).items():
        reader = Reader(text, code, told_on, blocks, len(found))
        found += list(_parts(reader, len(found)))
    return found


def _parts(reader: Reader, before: int) -> Iterator[Part]:
    for number, scene in enumerate(list(reader.scenes), start=before + 1):
        blocks = [piece.block for piece in scene.pieces]
        length = sum(block.end - block.start for block in blocks)
        start = min((block.start for block in blocks), default=0)
        yield Part(start, max((block.end for block in blocks), default=start), length, number, scene, reader)
