"""The two files of FollowTheMoney: entities as lines of JSON, and statements, one a row."""

import csv
import json
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import groupby
from pathlib import Path

from izdeu.outputs.dataset.facts import Fact
from izdeu.outputs.dataset.sheets import fit, guarded
from izdeu.vocab.address import address_of

HEAD = (
    "canonical_id", "entity_id", "prop", "prop_type", "schema", "value", "dataset", "origin", "lang",
    "original_value", "external", "first_seen", "last_seen", "id",
)  # fmt: skip
DATASET = "izdeu"


def write_entities(facts: Iterable[Fact], out: Path) -> None:
    """One entity a line: `{"id", "schema", "properties": {name: [values]}}`, the facts of each standing together."""
    with out.open("w", encoding="utf-8", newline="\n") as lines:
        for (code, schema), found in groupby(facts, key=lambda fact: (fact.entity, fact.schema)):
            properties: dict[str, list[str]] = {}
            for fact in found:
                values = properties.setdefault(fact.prop, [])
                if fact.value not in values:
                    values.append(fact.value)
            entity = {"id": code, "schema": schema, "properties": dict(sorted(properties.items()))}
            lines.write(json.dumps(entity, ensure_ascii=False) + "\n")


def write_statements(facts: Iterable[Fact], day: date, out: Path) -> None:
    """One statement a row, under the exact head FollowTheMoney reads. `day` is when the release was cut."""
    with out.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n", quoting=csv.QUOTE_ALL)
        writer.writerow(HEAD)
        for fact in facts:
            writer.writerow([guarded(cell) for cell in _row(fact, day.isoformat())])


def _row(fact: Fact, day: str) -> Iterator[str]:
    """The cells of a statement. Its id is that of all it says, so that two statements never share one."""
    original = "" if fact.original == fact.value else fact.original
    said_in = fact.language if fact.type in ("text", "name", "string", "address") else ""
    cells = [fact.entity, fact.prop, fact.schema, fact.value, DATASET, fact.origin, said_in, original]
    yield from (fact.entity, fact.entity, fact.prop, fact.type, fact.schema, fact.value, DATASET)
    yield from (fact.origin, said_in, original, "f", day, day, address_of(cells))


def clean(facts: Iterable[Fact]) -> Iterator[Fact]:
    """The facts that have a value, without what no file can hold."""
    for fact in facts:
        value, original = fit(fact.value), fit(fact.original)
        if isinstance(value, str) and value.strip():
            yield Fact(fact.entity, fact.schema, fact.prop, value, fact.origin, fact.language, str(original or ""))
