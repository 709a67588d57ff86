"""How a part of a name sounds, as a vector: parts that name the same in any script point the same way.

The weights are learned (`scripts/train_names.py`): three convolutions over the letters, their greatest and their mean.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.resources import files
from unicodedata import normalize

import numpy as np
from numpy.typing import NDArray

from izdeu.names.symbols import Symbol, symbols

Vectors = NDArray[np.float32]
Ids = tuple[list[int], list[int]]

EDGE, FIRST = 1, 3
"""The id of a part's edges, and of the first letter; 0 is nothing."""
MEAN = 1 / 3
AT_ONCE = 2048


class Alphabet:
    """The letters and characters that were learned, with their ids."""

    def __init__(self, letters: Sequence[str], hans: Sequence[str]) -> None:
        self.letters, self.hans = letters, hans
        self._letters = {letter: at + FIRST for at, letter in enumerate(letters)}
        self._hans = {char: at + 1 for at, char in enumerate(hans)}

    def _letter(self, letter: str) -> int:
        """The id of a letter, else of the letter under its marks, else 0."""
        known = self._letters.get(letter)
        if known is None:
            known = next((self._letters[base] for base in normalize("NFKD", letter) if base in self._letters), 0)
        return known

    def ids(self, found: Iterable[Symbol]) -> Ids:
        """The ids of symbols between two edges, and those of their characters; unknown letters are not heard."""
        heard = [(known, self._hans.get(han, 0)) for letter, han in found if (known := self._letter(letter))]
        return [EDGE, *(letter for letter, _ in heard), EDGE], [0, *(han for _, han in heard), 0]


@dataclass(frozen=True, eq=False)
class Encoder:
    """The learned weights. Same part, same vector, on every machine to the sixth decimal."""

    alphabet: Alphabet
    weights: Mapping[str, Vectors]

    @cached_property
    def _taps(self) -> dict[str, list[Vectors]]:
        kernels = {name: self.weights[f"{name}_weight"] for name in ("first", "second", "third")}
        return {name: [np.ascontiguousarray(k[:, :, at].T) for at in range(3)] for name, k in kernels.items()}

    def _convolved(self, x: Vectors, name: str, reach: int) -> Vectors:
        """One convolution of three letters, `reach` apart, over (n, length, channels)."""
        taps, bias = self._taps[name], self.weights[f"{name}_bias"]
        n, length, _ = x.shape
        wide = np.zeros((n, length + 2 * reach, x.shape[2]), np.float32)
        wide[:, reach : reach + length] = x
        heard = [wide[:, at * reach : at * reach + length] @ tap for at, tap in enumerate(taps)]
        return np.asarray(np.maximum(heard[0] + heard[1] + heard[2] + bias, 0.0), np.float32)

    def _encoded(self, rows: Sequence[Ids]) -> Vectors:
        longest = max(len(letters) for letters, _ in rows)
        ids = np.zeros((2, len(rows), longest), np.intp)
        for at, (letters, hans) in enumerate(rows):
            ids[0, at, : len(letters)], ids[1, at, : len(hans)] = letters, hans
        there = (ids[0] > 0).astype(np.float32)[:, :, None]
        x = self.weights["letters_weight"][ids[0]] + self.weights["hans_weight"][ids[1]]
        x = self._convolved(x, "first", 1) * there
        x = (x + self._convolved(x, "second", 1)) * there
        x = (x + self._convolved(x, "third", 2)) * there
        felt = np.concatenate([x.max(axis=1), x.sum(axis=1) / np.sqrt(there.sum(axis=1)) * MEAN], axis=1)
        out = felt @ self.weights["out_weight"].T + self.weights["out_bias"]
        return np.asarray(out / np.linalg.norm(out, axis=1, keepdims=True), np.float32)

    @property
    def dimensions(self) -> int:
        """How long a vector is."""
        return len(self.weights["out_bias"])

    def vectors(self, parts: Sequence[str]) -> Vectors:
        """The vectors of parts, in their order: (number of parts, dimensions), each of length one."""
        rows = [self.alphabet.ids(symbols(part)) for part in parts]
        order = sorted(range(len(rows)), key=lambda at: len(rows[at][0]))
        found = np.zeros((len(rows), self.dimensions), np.float32)
        for begin in range(0, len(order), AT_ONCE):
            some = order[begin : begin + AT_ONCE]
            found[some] = self._encoded([rows[at] for at in some])
        return found


@cache
def encoder() -> Encoder:
    """The encoder that ships with Izdeu, read once."""
    with (files("izdeu") / "resources/names/encoder.npz").open("rb") as file, np.load(file) as arrays:
        weights = {name: arrays[name].astype(np.float32) for name in arrays.files if arrays[name].dtype.kind == "f"}
        return Encoder(Alphabet(arrays["alphabet"].tolist(), arrays["characters"].tolist()), weights)
