"""How fast and how well a name is found among many records in other scripts, beside what a user would pick.

    python bench/search.py [--records 100000] [--script Latn] [--queries 150] [--engines izdeu,fts5,rapidfuzz]

Invented people. The records are those of `make_records.py` when the shared folder lies beside the checkout and pyarrow
is installed, else a crowd of our own from the parts our tables know. Indexed are the records in every script but the
query's; a query is a name of two parts in that script, slips and all, and is answered when a record with the same two
names is among the first ten. Memory is what the process grew by while the index was built (Linux).
"""

import argparse
import os
import random
import re
import resource
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from importlib import import_module
from importlib.util import find_spec
from itertools import accumulate
from pathlib import Path
from time import perf_counter
from typing import Any, NamedTuple

# One thread: the products are small, so that more threads cost more than they give, and on a machine that does other
# work besides they make every figure vary. To be set before numpy is imported.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "src")]
from anyascii import anyascii  # noqa: E402
from bench.naming.peers import latin  # noqa: E402
from rapidfuzz import fuzz, process  # noqa: E402

from izdeu.names import NameIndex  # noqa: E402
from izdeu.names.lexicon import known_parts  # noqa: E402

MAKER = ROOT.parent / "shared/bench/make_records.py"
SLOW = {"fts5": 60, "rapidfuzz": 20}
"""Queries asked of engines that take long."""
SHARES = {"Latn": 40, "Cyrl": 30, "Arab": 10, "Hani": 20}
SLIPS = 0.15


class Record(NamedTuple):
    """A name as a list writes it, and which two names it is (the truth)."""

    name: str
    truth: str
    script: str


def made(many: int) -> list[Record]:
    """The records of the shared maker."""
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "records.parquet"
        subprocess.run([sys.executable, str(MAKER), str(many), str(out)], check=True)
        table = import_module("pyarrow.parquet").read_table(out, columns=["name", "name_key", "script"]).to_pydict()
    return [Record(*row) for row in zip(table["name"], table["name_key"], table["script"], strict=True)]


def crowd(many: int) -> list[Record]:
    """Invented names of parts that our tables know, common ones oftener, a seventh of the parts with a slip."""
    rnd = random.Random(7)
    spelled = [
        {"Latn": part.press or (part.latin,), "Cyrl": part.kazakh + part.russian, "Arab": part.uyghur[:1]}
        | {"Hani": part.registry + part.registry_since_2002}
        for part in known_parts()
    ]
    whole = [forms for forms in spelled if all(forms.values())]
    rnd.shuffle(whole)
    weights = list(accumulate((rank + 1) ** -0.8 for rank in range(len(whole))))
    found = []
    for _ in range(many):
        one, other = rnd.choices(range(len(whole)), cum_weights=weights, k=2)
        script = rnd.choices(list(SHARES), list(SHARES.values()))[0]
        written = [_slipped(rnd.choice(whole[at][script]), rnd) for at in (one, other)]
        found.append(Record(("·" if script == "Hani" else " ").join(written), f"{one}|{other}", script))
    return found


def _slipped(form: str, rnd: random.Random) -> str:
    if len(form) < 3 or rnd.random() > SLIPS:
        return form
    at = rnd.randrange(len(form))
    return form[:at] + rnd.choice((form[at] * 2, "", form[at + 1 : at + 2] + form[at])) + form[at + 1 :]


def megabytes() -> float:
    """What the process holds now, or at most held where that is not told."""
    held = Path("/proc/self/statm")
    if held.exists():
        return int(held.read_text().split()[1]) * resource.getpagesize() / 2**20
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**10


def izdeu(names: list[str]) -> Callable[[str], list[int]]:
    """Our index; how long it takes to save and to open is printed."""
    index = NameIndex.build((str(at), name) for at, name in enumerate(names))
    with tempfile.TemporaryDirectory() as folder:
        begun = perf_counter()
        index.save(Path(folder))
        saved = perf_counter()
        NameIndex.load(Path(folder))
        opened = perf_counter() - saved
        size = sum(path.stat().st_size for path in Path(folder).rglob("*") if path.is_file()) / 2**20
    begun_search = perf_counter()
    index.search("Aigul Testova")
    begun_add = perf_counter()
    index.add("-1", "Aigul Testova")
    index.search("Aigul Testova")
    added = perf_counter() - begun_add
    print(f"izdeu: saved in {saved - begun:.2f} s ({size:.0f} MB), opened in {opened:.3f} s", end=", ")
    print(f"first search {begun_add - begun_search:.3f} s, one added and found {added:.3f} s")
    return lambda query: [int(hit.key) for hit in index.search(query, limit=10)]


def fts5(names: list[str]) -> Callable[[str], list[int]]:
    """SQLite's trigram index over anyascii forms, best by bm25."""
    base = sqlite3.connect(":memory:")
    base.execute("create virtual table forms using fts5(name, tokenize='trigram')")
    rows = ((at, latin(anyascii, name)) for at, name in enumerate(names))
    base.executemany("insert into forms(rowid, name) values (?, ?)", rows)

    def search(query: str) -> list[int]:
        plain = re.sub(r"[^a-z ]", "", latin(anyascii, query))
        grams = sorted({word[at : at + 3] for word in plain.split() for at in range(len(word) - 2)})
        asked = " OR ".join(f'"{gram}"' for gram in grams)
        return [row[0] for row in base.execute("select rowid from forms(?) order by rank limit 10", (asked,))]

    return search


def rapidfuzz(names: list[str]) -> Callable[[str], list[int]]:
    """All anyascii forms looked through, best by token_sort_ratio."""
    forms = [latin(anyascii, name) for name in names]

    def search(query: str) -> list[int]:
        asked = latin(anyascii, query)
        return [hit[2] for hit in process.extract(asked, forms, scorer=fuzz.token_sort_ratio, limit=10)]

    return search


ENGINES: dict[str, Callable[[list[str]], Callable[[str], list[int]]]] = {"izdeu": izdeu, "fts5": fts5}
ENGINES |= {"rapidfuzz": rapidfuzz}


def measured(engine: str, names: list[str], truths: list[str], queries: list[Record]) -> dict[str, Any]:
    """An engine's figures."""
    before, begun = megabytes(), perf_counter()
    search = ENGINES[engine](names)
    built, grown = perf_counter() - begun, megabytes() - before
    times, found, right, shown = [], 0, 0, 0
    for query in queries[: SLOW.get(engine)]:
        begun = perf_counter()
        hits = [at for at in search(query.name) if at >= 0]
        times.append(1000 * (perf_counter() - begun))
        good = sum(truths[at] == query.truth for at in hits)
        found, right, shown = found + (good > 0), right + good, shown + len(hits)
    times.sort()
    return {
        "engine": engine,
        "build s": round(built, 1),
        "MB": round(grown),
        "p50 ms": round(times[len(times) // 2], 2),
        "p95 ms": round(times[int(len(times) * 0.95)], 2),
        "recall@10": round(found / len(times), 3),
        "right of 10": round(right / max(1, shown), 3),
    }


def asked_of(records: list[Record], script: str, many: int) -> tuple[list[Record], list[Record]]:
    """The records to be indexed, in other scripts, and the queries."""
    indexed = [record for record in records if record.script != script]
    known = {record.truth for record in indexed}
    fit = [r for r in records if r.script == script and r.truth in known and len(re.split("[ ·]", r.name)) > 1]
    return indexed, random.Random(3).sample(fit, min(many, len(fit)))


def rows(engines: list[str], indexed: list[Record], queries: list[Record]) -> Iterator[dict[str, Any]]:
    """The figures, engine by engine."""
    names, truths = [record.name for record in indexed], [record.truth for record in indexed]
    for engine in engines:
        yield measured(engine, names, truths, queries)


def main() -> None:
    """Prints a row for each engine, and ours over theirs."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--records", type=int, default=100_000, help="to be made; indexed are those in other scripts")
    parser.add_argument("--script", default="Latn", choices=tuple(SHARES))
    parser.add_argument("--queries", type=int, default=150)
    parser.add_argument("--engines", default=",".join(ENGINES))
    args = parser.parse_args()
    shared = MAKER.exists() and find_spec("pyarrow") is not None
    if not shared:
        print("the shared maker or pyarrow is not there: a crowd of our own is searched, which our tables know")
    indexed, queries = asked_of(made(args.records) if shared else crowd(args.records), args.script, args.queries)
    print(f"{len(indexed)} records in other scripts, {len(queries)} queries in {args.script}")
    found = []
    for row in rows(args.engines.split(","), indexed, queries):
        found.append(row)
        print("  ".join(f"{name} {value}" for name, value in row.items()), flush=True)
    for row in found[1:]:
        times = row["p50 ms"] / max(found[0]["p50 ms"], 0.01)
        recall = found[0]["recall@10"] / max(row["recall@10"], 1e-3)
        print(f"{found[0]['engine']} beside {row['engine']}: {times:.1f} times as fast, {recall:.2f} times the recall")


if __name__ == "__main__":
    main()
