"""A text read scene by scene, so that what the first one says is there while the others are read."""

from dataclasses import dataclass

from izdeu.reading.reader import Reader, readers
from izdeu.reading.structure import Scene
from izdeu.reading.uncollected import uncollected
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

    @uncollected()
    def read(self) -> list[Proposal]:
        """What the scene says, as `read` says it of the whole text."""
        return self.reader.said_in(self.number, self.scene)


@uncollected()
def parts_of(text: str, language: str | None = None, told_on: str | None = None) -> list[Part]:
    """The scenes of a text (in NFC) in the order they are read; all of them together say what the text says."""
    found: list[Part] = []
    for reader in readers(text, language, told_on):
        for number, scene in enumerate(reader.scenes, start=reader.before + 1):
            blocks = [piece.block for piece in scene.pieces]
            length = sum(block.end - block.start for block in blocks)
            start = min((block.start for block in blocks), default=0)
            end = max((block.end for block in blocks), default=start)
            found.append(Part(start, end, length, number, scene, reader))
    return found
