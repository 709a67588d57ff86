"""The encoder while it learns; `izdeu.names.encoder` does the same sums with numpy."""

from collections.abc import Sequence

import numpy as np
import torch
from torch import nn
from torch.nn import functional

from izdeu.names.encoder import Alphabet

EMBEDDED, CHANNELS, DIMENSIONS = 64, 144, 128
MEAN = 1 / 3
"""What the mean of the letters weighs beside their maximum."""


class Network(nn.Module):  # type: ignore[misc]  # torch is there only where it is trained
    """Letters (and their characters) to a vector of length one: three convolutions, the greatest and the mean."""

    def __init__(self, letters: int, hans: int) -> None:
        super().__init__()
        self.letters = nn.Embedding(letters, EMBEDDED, padding_idx=0)
        self.hans = nn.Embedding(hans, EMBEDDED, padding_idx=0)
        nn.init.normal_(self.letters.weight, std=0.3)
        nn.init.normal_(self.hans.weight, std=0.1)
        with torch.no_grad():
            self.letters.weight[0] = self.hans.weight[0] = 0
        self.first = nn.Conv1d(EMBEDDED, CHANNELS, 3, padding=1)
        self.second = nn.Conv1d(CHANNELS, CHANNELS, 3, padding=1)
        self.third = nn.Conv1d(CHANNELS, CHANNELS, 3, padding=2, dilation=2)
        self.out = nn.Linear(2 * CHANNELS, DIMENSIONS)

    def forward(self, letters: torch.Tensor, hans: torch.Tensor) -> torch.Tensor:
        """Vectors (n, DIMENSIONS) of rows of ids (n, length), padded with 0."""
        there = (letters > 0).float().unsqueeze(1)
        x = (self.letters(letters) + self.hans(hans)).transpose(1, 2)
        x = functional.relu(self.first(x)) * there
        x = (x + functional.relu(self.second(x))) * there
        x = (x + functional.relu(self.third(x))) * there
        greatest, mean = x.max(2).values, x.sum(2) / there.sum(2) ** 0.5 * MEAN
        return functional.normalize(self.out(torch.cat([greatest, mean], 1)), dim=1)


def padded(rows: Sequence[tuple[Sequence[int], Sequence[int]]]) -> tuple[torch.Tensor, torch.Tensor]:
    """Rows of ids as two tensors of the length of the longest."""
    longest = max(len(letters) for letters, _ in rows)
    both = np.zeros((2, len(rows), longest), np.int64)
    for at, (letters, hans) in enumerate(rows):
        both[0, at, : len(letters)], both[1, at, : len(hans)] = letters, hans
    return torch.from_numpy(both[0]), torch.from_numpy(both[1])


def arrays(network: Network, alphabet: Alphabet) -> dict[str, np.ndarray]:
    """What the encoder needs, as half-precision arrays by name."""
    weights = {key.replace(".", "_"): value.numpy().astype(np.float16) for key, value in network.state_dict().items()}
    return weights | {"alphabet": np.array(alphabet.letters), "characters": np.array(alphabet.hans)}
