"""How well and how fast names are compared and found, beside what a user would pick; and places spotted.

    python bench/names.py [--pool 15000] [--queries 120] [--cells Latn>Hani,...] [--only people_dev,...]

Invented people of `tests/names/gold` (dev, and held out: figures only), every given part joined with every father's
part, so that both have to be right; and, when the shared folder lies beside the checkout, its public names. For each
cell "query script>pool script": R@1, R@10, F1 of pairs, pairs a second, ours and the best peer's, and their ratio;
how often the characters somebody is listed by are among the first ten of `hanzi`; and how often a score is right. An
engine's row is R@1, R@10, F1, pairs a second and, of ours, milliseconds a search.
"""

import argparse
import os
import random
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from statistics import mean

# One thread: the products are small, so that more threads cost more than they give, and on a machine that does other
# work besides they make every figure vary. To be set before numpy is imported.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "src")]
import numpy as np  # noqa: E402
from bench.naming import reliability  # noqa: E402
from bench.naming.characters import shares  # noqa: E402
from bench.naming.figures import Figures, of_izdeu, of_peer  # noqa: E402
from bench.naming.peers import peers  # noqa: E402
from bench.naming.sets import CELLS, Groups, cell_of, load, parts  # noqa: E402

from izdeu import names  # noqa: E402
from izdeu.names.comparison import compared  # noqa: E402
from izdeu.names.prepared import prepare  # noqa: E402
from izdeu.places import all_places, spot  # noqa: E402

GOLD, SHARED = ROOT / "tests/names/gold", ROOT.parent / "shared/data/names"
SENTENCE = " is where they took him, and since that day nobody could tell us a word of how he lives. From "
PAIRS = 200_000


def sets() -> Iterator[tuple[str, list[Path], list[Path], bool]]:
    """The sets: a name, its tables, those of distractors, and whether it is recombined."""
    yield "people_dev", [GOLD / "people_dev.tsv"], [], True
    yield "people_held_out", [GOLD / "people_held_out.tsv"], [], True
    if not SHARED.is_dir():
        print("the shared folder is not beside the checkout: its public names are not measured")
        return
    yield "people_turkic_dev", [SHARED / "people_turkic_dev.tsv"], [SHARED / "people_world.tsv"], False
    yield "kazakh_mps_dev", [SHARED / "kazakh_mps_dev.tsv"], [SHARED / "people_world.tsv"], False
    yield "places_xinjiang", [SHARED / "places_xinjiang.tsv"], [SHARED / "places_cldr.tsv"], False


def told(figures: list[Figures]) -> tuple[float, float]:
    """Prints our row and the best peer's, by R@1, and their ratio."""
    ours, *others = figures
    best = max(others, key=lambda one: (one.first, one.ten))
    print(f"  {ours}\n  {best}")
    print(f"  ratio: R@1 {ours.first / max(best.first, 1e-9):.2f}, F1 {ours.f1 / max(best.f1, 1e-9):.2f}", flush=True)
    return ours.first, best.first


def of_set(name: str, groups: Groups, others: Groups, recombine: bool, args: argparse.Namespace) -> None:
    """Prints the cells of one set."""
    rows = []
    for wanted in args.cells.split(","):
        cell = cell_of(wanted, groups, others, args.pool if recombine else 2000, recombine, args.queries)
        if cell is None:
            continue
        print(f"{name} {wanted}: {len(cell.queries)} queries in {len(cell.pool)} forms")
        rows.append(told([of_izdeu(cell), *(of_peer(peer, scores, cell) for peer, scores in args.peers)]))
    if rows:
        ours, best = (mean(column) for column in zip(*rows, strict=True))
        print(f"{name}: mean R@1 of {len(rows)} cells {ours:.3f}, of the best peer of each {best:.3f}\n", flush=True)


def characters(name: str, groups: Groups) -> None:
    """Prints how often the characters people are listed by are among those we say to type."""
    for script in ("Latn", "Cyrl", "Arab"):
        if told := shares(groups, script):
            many, parted, whole = told
            print(f"{name} {script}: characters of {many} parts among ten {parted:.3f}, of whole names {whole:.3f}")
    print(flush=True)


def speeds() -> None:
    """Prints pairs a second of processor time: of forms never seen, prepared, and of many at once."""
    forms = [
        form for scripts in load([GOLD / "people_dev.tsv"]).values() for found in scripts.values() for form in found
    ]
    rnd = random.Random(1)
    new = [tuple(" ".join(rnd.sample(parts(form), 1) + rnd.sample(parts(other), 1)) for other in rnd.sample(forms, 2))
           for form in rnd.choices(forms, k=3000)]  # fmt: skip
    begun = time.process_time()
    for one, other in new:
        names.compare(one, other)
    print(f"compare, forms not seen before: {len(new) / (time.process_time() - begun):,.0f} pairs a second")
    ready = [prepare(form) for form in forms]
    pairs = [(rnd.choice(ready), rnd.choice(ready)) for _ in range(PAIRS)]
    begun = time.process_time()
    for a, b in pairs:
        compared(a, b)
    print(f"compare, prepared: {PAIRS / (time.process_time() - begun):,.0f} pairs a second")
    many = [(a.form, b.form) for a, b in pairs]
    begun = time.process_time()
    names.compare_many(many)
    print(f"compare_many: {PAIRS / (time.process_time() - begun):,.0f} pairs a second")
    crowd, places = names.Crowd.of(forms), np.random.default_rng(1).integers(0, len(forms), (2, 5 * PAIRS))
    begun = time.process_time()
    crowd.scores(*places)
    print(f"a crowd, prepared: {5 * PAIRS / (time.process_time() - begun):,.0f} pairs a second\n", flush=True)


def places() -> None:
    """Prints how fast places are spotted."""
    known = [form for place in all_places() for form in place.names.values()]
    text = SENTENCE.join(known)
    text *= 1_000_000 // len(text) + 1
    begun = time.perf_counter()
    many = len(spot(text))
    print(f"places: {many} spots in {len(text)} characters in {1000 * (time.perf_counter() - begun):.0f} ms")


def main() -> None:
    """Prints the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pool", type=int, default=15_000)
    parser.add_argument("--queries", type=int, default=120)
    parser.add_argument("--cells", default=",".join(CELLS))
    parser.add_argument("--only", default="", help="names of sets, with commas")
    args = parser.parse_args()
    args.peers = list(peers())
    speeds()
    for name, tables, others, recombine in sets():
        if not args.only or name in args.only.split(","):
            groups = load(tables)
            of_set(name, groups, load(others), recombine, args)
            if name.startswith("people"):
                characters(name, groups)
            if recombine:
                reliability.told(name, groups)
    places()


if __name__ == "__main__":
    main()
