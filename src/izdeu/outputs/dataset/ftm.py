"""The two files of FollowTheMoney: entities as lines of JSON, and statements, one a row."""

import csv
import json
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import groupby
from pathlib import Path

from izdeu.outputs.dataset.facts import Fact
from izdeu.outputs.dataset.rows import Cell
from izdeu.outputs.dataset.sheets import fit, guarded
from izdeu.vocab.address import address_of

HEAD = (
    "canonical_id", "entity_id", "prop", "prop_type", "schema", "value", "dataset", "origin", "lang",
    "original_value", "external", "first_seen", "last_seen", "id",
)  # fmt: skip
DATASET = "izdeu"


def write_ftm(facts: Iterable[Fact], day: date, entities: Path, statements: Path) -> None:
    """Writes both in one go; the facts of an entity stand together. `day` is when the release was cut."""
    with (
        entities.open("w", encoding="utf-8", newline="\n") as lines,
        statements.open("w", encoding="utf-8", newline="") as file,
    ):
        writer = csv.writer(file, lineterminator="\n", quoting=csv.QUOTE_ALL)
        writer.writerow(HEAD)
        for _, found in groupby(clean(facts), key=lambda fact: (fact.entity, fact.schema)):
            told = tuple(found)
            lines.write(json.dumps(_entity(told), ensure_ascii=False) + "\n")
            writer.writerows(_row(fact, day.isoformat()) for fact in told)


def _entity(facts: tuple[Fact, ...]) -> dict[str, object]:
    """`{"id", "schema", "properties": {name: [values]}}`, each value once."""
    properties: dict[str, dict[str, None]] = {}
    for fact in facts:
        properties.setdefault(fact.prop, {})[fact.value] = None
    values = {name: list(found) for name, found in sorted(properties.items())}
    return {"id": facts[0].entity, "schema": facts[0].schema, "properties": values}


def _row(fact: Fact, day: str) -> tuple[Cell, ...]:
    """The cells of a statement. Its id is that of all it says, so that two statements never share one."""
    original = "" if fact.original == fact.value else fact.original
    said_in = fact.language if fact.type in ("text", "name", "string", "address") else ""
    cells = (fact.entity, fact.prop, fact.schema, fact.value, DATASET, fact.origin, said_in, original)
    who = (fact.entity, fact.entity, fact.prop, fact.type, fact.schema, guarded(fact.value), DATASET)
    return (*who, fact.origin, said_in, guarded(original), "f", day, day, address_of(cells))


def clean(facts: Iterable[Fact]) -> Iterator[Fact]:
    """The facts that have a value, without what no file can hold."""
    for fact in facts:
        value, original = fit(fact.value), fit(fact.original)
        if isinstance(value, str) and value.strip():
            yield Fact(fact.entity, fact.schema, fact.prop, value, fact.origin, fact.language, str(original or ""))
