"""Names to be found in, in any script: their words are searched, for few words make many names."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Self

from izdeu.names.comparison import compared
from izdeu.names.encoder import Vectors
from izdeu.names.fold import fold
from izdeu.names.prepared import Prepared, prepare
from izdeu.names.reasons import Reason
from izdeu.names.segment import Segment
from izdeu.names.storing import load_segment, save_segment
from izdeu.names.weighing import CUT, MOST_SURE

FOUND = 0.02
"""The least score that is shown: a part that matches is always found."""
SURE = 0.9
"""Once a form is found with more than this, the form asked for is not cut in other ways."""
COUNT = "segments"
"""The file that says how many segments were saved, written last."""
PENDING = 2000
"""Forms added that are kept in a segment of their own, before they are laid to the others."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A form that was found: whose it is, how probably it is the name asked for, and why."""

    key: str
    form: str
    score: float
    _asked: Prepared = field(repr=False, compare=False)

    @property
    def reasons(self) -> tuple[Reason, ...]:
        """Why it was found; never none."""
        return compared(self._asked, prepare(self.form)).reasons


class NameIndex:
    """Forms by their keys, found in any script. A key may have many forms."""

    def __init__(self, segments: Iterable[Segment] = (), removed: Iterable[str] = ()) -> None:
        self._segments = list(segments)
        self._added: list[tuple[str, str]] = []
        self._removed = [set(removed) for _ in self._segments]

    @classmethod
    def build(cls, forms: Iterable[tuple[str, str]]) -> Self:
        """An index of (key, form) pairs; forms without letters are in it but never found."""
        return cls([Segment.of(list(forms))])

    def add(self, key: str, form: str) -> None:
        """Adds a form; the next search finds it."""
        self._added.append((key, form))

    def remove(self, key: str) -> None:
        """Removes all forms a key has; the next search does not find them. A form added later is found again."""
        self._added = [(k, form) for k, form in self._added if k != key]
        for removed in self._removed:
            removed.add(key)

    def _settle(self) -> None:
        """Lays what was added into a segment, and small segments together: each holds more than twice the next."""
        if not self._added:
            return
        self._segments.append(Segment.of(self._added))
        self._removed.append(set())
        self._added = []
        while len(self._segments) > 1 and len(self._segments[-1]) > min(PENDING, len(self._segments[-2]) // 2):
            known: dict[str, Vectors] = self._segments[-2].vectors() | self._segments[-1].vectors()
            pairs = [pair for at in (-2, -1) for pair in self._segments[at].pairs() if pair[0] not in self._removed[at]]
            self._segments[-2:], self._removed[-2:] = [Segment.of(pairs, known)], [set()]

    def search(self, form: str, limit: int = 10) -> list[Hit]:
        """The forms likest to this one, best first, one hit a key, at most `limit`; none for one without letters."""
        self._settle()
        asked = prepare(form)
        best: dict[str, tuple[float, str]] = {}
        for segment, removed in zip(self._segments, self._removed, strict=True):
            for place, score in _best_of(segment, asked).items():
                key = segment.keys[place]
                if key not in removed and (score, segment.forms[place]) > best.get(key, (FOUND, "")):
                    best[key] = (score, segment.forms[place])
        ordered = sorted(best.items(), key=lambda item: (-item[1][0], item[1][1], item[0]))[:limit]
        return [Hit(key, found, round(score, 4), asked) for key, (score, found) in ordered]

    def save(self, folder: Path) -> None:
        """Writes the index into a folder, which is made. It holds the names unsealed: keep it where they may stand."""
        self._settle()
        folder.mkdir(parents=True, exist_ok=True)
        (folder / COUNT).unlink(missing_ok=True)
        for at, (segment, removed) in enumerate(zip(self._segments, self._removed, strict=True)):
            save_segment(folder / str(at), segment, removed)
        (folder / COUNT).write_text(str(len(self._segments)))

    @classmethod
    def load(cls, folder: Path) -> Self:
        """The index of a folder that `save` wrote to its end. ValueError says what is wrong with another."""
        index = cls()
        try:
            many = int((folder / COUNT).read_text())
        except (OSError, ValueError) as error:
            raise ValueError(
                f"{folder} is no name index that was saved to its end: build it again ({error})"
            ) from error
        for at in range(many):
            segment, removed = load_segment(folder / str(at))
            index._segments.append(segment)
            index._removed.append(removed)
        return index


def _best_of(segment: Segment, asked: Prepared) -> Mapping[int, float]:
    """By place in a segment the score of the forms found; a form written alike scores 1, another less."""
    best: dict[int, float] = {}
    for at, grouping in enumerate(asked.groupings):
        if at and max(best.values(), default=0.0) > SURE:
            break
        for row in segment.search(grouping):
            score = min(MOST_SURE, row.score - CUT * (at > 0))
            if score > best.get(row.place, 0.0):
                best[row.place] = score
    alike = {place for place, score in best.items() if score > 0.5 and fold(segment.forms[place]) == asked.plain}
    return best | dict.fromkeys(alike, 1.0)
