"""How a reading sounds, at three grains: by letters, with vowels made coarse, by consonants alone."""

import re
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance.Levenshtein import normalized_similarity

WEIGHTS = (0.4, 0.25, 0.35)
"""What letters, coarse vowels and consonants weigh. Consonants alone find (R@10), letters decide (R@1)."""

_PAIRS = re.compile(r"sh|ch|zh|kh|gh|ng|ts|ya|yu|yo|ye|x|q|w|y|j|c")
_SOUNDS = {"sh": "S", "ch": "C", "zh": "J", "kh": "h", "gh": "g", "ng": "n", "ts": "s"}
_SOUNDS |= {"ya": "ia", "yu": "iu", "yo": "io", "ye": "e", "x": "h", "q": "k", "w": "v", "y": "i", "j": "J", "c": "k"}
_DOUBLE = re.compile(r"(.)\1+")
_COARSE = str.maketrans("aeiou", "aaioo")
_CONSONANTS = str.maketrans("bpfvdtkghszSCJlrmn", "pppvttkkksscccllmn", "aeiou")


@dataclass(frozen=True, slots=True)
class Sound:
    """One reading as letters (capitals for sh, ch, zh), with coarse vowels, and as classes of consonants."""

    letters: str
    coarse: str
    bones: str

    def like(self, other: "Sound") -> float:
        """How alike two readings sound, 0 to 1; the same both ways."""
        letters, coarse, bones = WEIGHTS
        return (
            letters * normalized_similarity(self.letters, other.letters)
            + coarse * normalized_similarity(self.coarse, other.coarse)
            + bones * normalized_similarity(self.bones, other.bones)
        )


@lru_cache(maxsize=131072)
def sound(reading: str) -> Sound:
    """The sound of a reading in plain Latin letters."""
    letters = _DOUBLE.sub(r"\1", _PAIRS.sub(lambda found: _SOUNDS[found[0]], reading.replace(" ", "")))
    coarse = _DOUBLE.sub(r"\1", letters.translate(_COARSE))
    return Sound(letters, coarse, _DOUBLE.sub(r"\1", letters.translate(_CONSONANTS)) or letters[:1])
