"""How well an engine finds and tells apart the names of a cell."""

from dataclasses import dataclass
from time import perf_counter

import numpy as np
from bench.naming.peers import Peer
from bench.naming.sets import Cell
from numpy.typing import NDArray

from izdeu.names import NameIndex, compare


@dataclass(frozen=True)
class Figures:
    """R@1 and R@10 (how often the right form is first, among ten), F1 of pairs at the best threshold, its speed."""

    engine: str
    first: float
    ten: float
    f1: float
    pairs: float
    milliseconds: float | None = None

    def __str__(self) -> str:
        speed = f"{self.pairs:>12,.0f} pairs/s" + (f", {self.milliseconds:.1f} ms" if self.milliseconds else "")
        return f"{self.engine:<32} {self.first:5.3f} {self.ten:5.3f} {self.f1:5.3f} {speed}"


def best_f1(true: NDArray[np.float64], false: NDArray[np.float64]) -> float:
    """F1 at the threshold at which it is greatest."""
    scores, same = np.concatenate([true, false]), np.r_[np.ones(len(true)), np.zeros(len(false))]
    order = np.argsort(-scores, kind="stable")
    scores, same = scores[order], same[order]
    f1 = 2 * np.cumsum(same) / (np.arange(1, len(same) + 1) + len(true))
    return float(f1[np.r_[scores[1:] != scores[:-1], True]].max())


def of_peer(name: str, peer: Peer, cell: Cell) -> Figures:
    """A peer's figures; among equal scores its mean rank counts."""
    begun = perf_counter()
    table = peer(cell.queries, cell.pool)
    took = perf_counter() - begun
    first = ten = 0.0
    true, false = [], []
    for row, right, wrong in zip(table, cell.right, cell.false, strict=True):
        best, rest = row[right].max(), np.delete(row, right)
        above, equal = int((rest > best).sum()), int((rest == best).sum())
        first += 1 / (1 + equal) if not above else 0
        ten += min(1.0, (10 - above) / (1 + equal)) if above < 10 else 0
        true.append(best)
        false.append(row[wrong])
    many = len(cell.queries)
    return Figures(name, first / many, ten / many, best_f1(np.array(true), np.concatenate(false)), table.size / took)


def of_izdeu(cell: Cell) -> Figures:
    """Our figures: `NameIndex` for R@1 and R@10, `compare` for F1."""
    index = NameIndex.build((str(at), form) for at, form in enumerate(cell.pool))
    begun = perf_counter()
    found = [[int(hit.key) for hit in index.search(query, limit=10)] for query in cell.queries]
    each = 1000 * (perf_counter() - begun) / len(found)
    first = sum(bool(hits) and hits[0] in right for hits, right in zip(found, cell.right, strict=True))
    ten = sum(not set(right).isdisjoint(hits) for hits, right in zip(found, cell.right, strict=True))
    begun = perf_counter()
    rows = list(zip(cell.queries, cell.right, cell.false, strict=True))
    true = [max(compare(query, cell.pool[at]).score for at in right) for query, right, _ in rows]
    false = [compare(query, cell.pool[at]).score for query, _, wrong in rows for at in wrong]
    speed = (len(true) + len(false)) / (perf_counter() - begun)
    f1 = best_f1(np.array(true), np.array(false))
    return Figures("Izdeu", first / len(found), ten / len(found), f1, speed, each)
