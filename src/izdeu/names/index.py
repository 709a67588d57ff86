"""Names to be found in: the parts are indexed, not the persons, for few parts make many names."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Self

from rapidfuzz import process
from rapidfuzz.distance.Levenshtein import normalized_similarity

from izdeu.names.comparison import compare, part_likeness
from izdeu.names.reading import Part, read_form
from izdeu.names.sound import sound

NEAR = 0.6
"""How alike the consonants of two parts must be for one to be found by the other."""
FOUND = 0.4
"""The least score that is shown."""
RERANKED = 80
"""Forms that are compared in full, by the sum of their parts' likeness."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A form that was found: whose it is, how alike, and why."""

    key: str
    form: str
    score: float
    reasons: tuple[str, ...]


class NameIndex:
    """Forms by their keys, found in any script. A key may have many forms; made with `build`, never changed."""

    def __init__(
        self,
        rows: Sequence[tuple[str, str]],
        having: Mapping[Part, Sequence[int]],
        bones: Mapping[str, Sequence[Part]],
        whole: Mapping[str, Sequence[int]],
    ) -> None:
        self._rows, self._having, self._bones, self._whole = rows, having, bones, whole
        self._all_bones, self._all_whole = list(bones), list(whole)

    @classmethod
    def build(cls, forms: Iterable[tuple[str, str]]) -> Self:
        """An index of (key, form) pairs; forms without letters are in it but never found."""
        rows = list(forms)
        having: dict[Part, list[int]] = defaultdict(list)
        whole: dict[str, list[int]] = defaultdict(list)
        for place, (_, form) in enumerate(rows):
            read = read_form(form)
            for part in dict.fromkeys(read):
                having[part].append(place)
            if read:
                whole[_whole(read)].append(place)
        bones: dict[str, list[Part]] = defaultdict(list)
        for part in having:
            for found in dict.fromkeys(way.sound.bones for way in part.ways):
                bones[found].append(part)
        return cls(rows, having, bones, whole)

    def _parts_near(self, part: Part) -> dict[Part, float]:
        """The indexed parts that may be the same as a part, with how alike they are."""
        near: dict[Part, float] = {}
        for bones in dict.fromkeys(way.sound.bones for way in part.ways):
            for found, _, _ in process.extract(
                bones, self._all_bones, scorer=normalized_similarity, score_cutoff=NEAR, limit=None
            ):
                near.update((other, part_likeness(part, other)) for other in self._bones[found] if other not in near)
        return near

    def _likely(self, read: Sequence[Part]) -> list[int]:
        """The rows worth comparing in full, likeliest first."""
        sums: dict[int, float] = defaultdict(float)
        for part in read:
            best: dict[int, float] = {}
            for other, likeness in self._parts_near(part).items():
                for place in self._having[other]:
                    best[place] = max(likeness, best.get(place, 0.0))
            for place, likeness in best.items():
                sums[place] += likeness
        likely = sorted(sums, key=lambda place: (-sums[place], place))[:RERANKED]
        for found, _, _ in process.extract(
            _whole(read), self._all_whole, scorer=normalized_similarity, score_cutoff=NEAR, limit=RERANKED // 2
        ):
            likely += self._whole[found]
        return list(dict.fromkeys(likely))

    def search(self, form: str, limit: int = 10) -> list[Hit]:
        """The forms most like this one, best first, one hit for each key, at most `limit`."""
        hits: dict[str, Hit] = {}
        for place in self._likely(read_form(form)):
            key, other = self._rows[place]
            found = compare(form, other)
            if found.score >= FOUND and (key not in hits or hits[key].score < found.score):
                hits[key] = Hit(key, other, found.score, found.reasons)
        return sorted(hits.values(), key=lambda hit: (-hit.score, hit.form, hit.key))[:limit]


def _whole(read: Sequence[Part]) -> str:
    return sound("".join(part.ways[0].text for part in read)).coarse
