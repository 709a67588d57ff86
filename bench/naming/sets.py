"""Sets of names to measure on: who has which forms in which script, and pools in which everybody is a namesake."""

import random
import re
import zlib
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

Groups = Mapping[str, Mapping[str, list[str]]]
"""Forms by group and script (ISO 15924); Latin pinyin stands under "Piny", Cyrillic under "CyKk" or "CyRu" too."""

CELLS = (
    *("Latn>Cyrl", "Latn>Hani", "Cyrl>Hani", "Latn>Arab", "Cyrl>Arab", "Arab>Hani", "Arab>Latn", "Hani>Latn"),
    *("Hani>Cyrl", "Hani>Arab", "Piny>Latn", "Piny>Cyrl", "Piny>Arab", "CyKk>CyRu", "Latn>CyRu", "Latn>CyKk"),
)
FEWEST = 15
"""Queries a cell must have to be told."""
FALSE = 100
"""False pairs for each true one, for F1."""


def parts(form: str) -> list[str]:
    """What stands between spaces and points."""
    return [part for part in re.split(r"[·•‧・\s]+", form.strip()) if part]


def load(paths: Iterable[Path]) -> Groups:
    """The groups of tables with the columns group_id, form, script, lang."""
    groups: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for path in paths:
        for line in path.read_text(encoding="utf-8").splitlines()[1:]:
            group, form, script, lang, *_ = line.split("\t")
            form = form.strip()
            if lang == "wadegiles?" or script == "Mixd" or not 2 <= len(form) < 60:
                continue
            groups[path.name + group]["Piny" if lang == "pinyin" else script].append(form)
            if script == "Cyrl" and lang in ("kk", "ru"):
                groups[path.name + group]["CyKk" if lang == "kk" else "CyRu"].append(form)
    return groups


@dataclass(frozen=True)
class Cell:
    """Queries in one script, a pool in another: which forms of the pool are a query's, and which false ones to try."""

    name: str
    queries: list[str]
    pool: list[str]
    right: list[list[int]]
    false: list[list[int]]


def _extra(groups: Groups, script: str, recombine: bool, asked: set[str], others: Groups) -> list[list[str]]:
    if not recombine:
        near = [form for group, forms in sorted(groups.items()) if group not in asked for form in forms.get(script, ())]
        return [near, [form for _, forms in sorted(others.items()) for form in forms.get(script, ())]]
    two = [(g, parts(f)) for g, forms in sorted(groups.items()) for f in forms.get(script, ()) if len(parts(f)) == 2]
    joint = "·" if script == "Hani" else " "
    return [[joint.join((one[0], other[1])) for mine, one in two for theirs, other in two if mine != theirs]]


def cell_of(name: str, groups: Groups, others: Groups, pool: int, recombine: bool, queries: int) -> Cell | None:
    """A cell "query script>pool script"; None when too few have both.

    Recombined, the pool joins every given part with every other father's part, up to twice `pool` forms; else it holds
    the other groups' forms, then those of `others`, up to `pool`.
    """
    asked_in, sought_in = name.split(">")
    rnd = random.Random(zlib.crc32((name + str(recombine)).encode()))

    def fitting(group: str, script: str) -> list[str]:
        return [form for form in groups[group].get(script, ()) if not recombine or len(parts(form)) == 2]

    asked = sorted(group for group in groups if fitting(group, asked_in) and fitting(group, sought_in))
    if len(asked) < FEWEST:
        return None
    rnd.shuffle(asked)
    asked = asked[:queries]
    forms = [rnd.choice(fitting(group, asked_in)) for group in asked]
    owners: dict[str, set[str]] = defaultdict(set)
    for group in asked:
        for form in fitting(group, sought_in):
            owners[form].add(group)
    extra = []
    for more in _extra(groups, sought_in, recombine, set(asked), others):
        rnd.shuffle(more)
        extra += more
    for form in extra[: 2 * pool if recombine else max(0, pool - len(owners))]:
        owners.setdefault(form, set())
    lines = list(owners)
    right = [[at for at, form in enumerate(lines) if group in owners[form]] for group in asked]
    false = [
        rnd.sample([at for at in range(len(lines)) if at not in set(mine)], min(FALSE, len(lines) - len(mine)))
        for mine in right
    ]
    return Cell(name, forms, lines, right, false)
