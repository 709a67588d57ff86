"""Write the words of `resources/*.yaml` as Python: `make tables`; with `--check`, fail when a written file is stale."""

import subprocess
import sys
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).parents[1]
RESOURCES = ROOT / "src/izdeu/resources"
LANGUAGES = ("en", "kk", "ru", "zh", "ug")
VOCAB = ROOT / "src/izdeu/vocab"
HEAD = '"""{doc} Written by scripts/make_tables.py from resources/{source}: edit that."""\n\n{imports}\n'


def rows(name: str) -> list[dict[str, Any]]:
    """The rows of a table; stops when a code stands twice or a language is missing."""
    table: list[dict[str, Any]] = yaml.safe_load((RESOURCES / name).read_text())
    codes = [row["code"] for row in table]
    if len(set(codes)) < len(codes):
        raise SystemExit(f"{name}: a code stands twice")
    if short := [row["code"] for row in table if tuple(row["labels"]) != LANGUAGES]:
        raise SystemExit(f"{name}: labels in {', '.join(LANGUAGES)}, please, for {', '.join(short)}")
    return table


def enum(name: str, doc: str, table: list[dict[str, Any]]) -> str:
    """The StrEnum of a table's codes."""
    members = "".join(f"    {row['code'].upper()} = {row['code']!r}\n" for row in table)
    return f'class {name}(StrEnum):\n    """{doc}"""\n\n{members}\n\n'


def labels(name: str, table: list[dict[str, Any]]) -> str:
    """The labels by code and language."""
    body = "".join(f"    {name}.{row['code'].upper()}: {row['labels']!r},\n" for row in table)
    return f"LABELS: dict[{name}, dict[str, str]] = {{\n{body}}}\n\n"


def field(name: str, enum_name: str, kind: str, key: str, table: list[dict[str, Any]], show: Any = repr) -> str:
    """One column as a dict by code, rows with null left out."""
    body = "".join(
        f"    {enum_name}.{row['code'].upper()}: {show(row[key])},\n" for row in table if row[key] is not None
    )
    return f"{name}: dict[{enum_name}, {kind}] = {{\n{body}}}\n\n"


def kinds() -> str:
    """vocab/kinds.py."""
    table = rows("claim_kinds.yaml")
    groups = list(dict.fromkeys(row["group"] for row in table))
    return (
        HEAD.format(
            doc="Kinds of claims.",
            source="claim_kinds.yaml",
            imports="from enum import StrEnum\n\nfrom izdeu.vocab.statuses import Status",
        )
        + enum("Kind", "What sort of thing a claim says.", table)
        + enum("Group", "Where a kind stands in the case file.", [{"code": group} for group in groups])
        + labels("Kind", table)
        + field("GROUPS", "Kind", "Group", "group", table, lambda v: f"Group.{v.upper()}")
        + field("LEADS_TO", "Kind", "Status", "leads_to", table, lambda v: f"Status.{v.upper()}")
        + field("TERMS", "Kind", "tuple[str, ...]", "terms", table, lambda v: repr(tuple(v)))
        + field("HURIDOCS", "Kind", "str", "huridocs", table)
        + "NEWS = frozenset({"
        + ", ".join(f"Kind.{row['code'].upper()}" for row in table if row["news"])
        + "})\n"
        + '"""Kinds that are news of the person."""\n'
    )


def statuses() -> str:
    """vocab/statuses.py."""
    table = rows("statuses.yaml")
    return (
        HEAD.format(doc="Statuses of persons.", source="statuses.yaml", imports="from enum import StrEnum")
        + enum("Status", "What the claims, taken together, say now.", table)
        + labels("Status", table)
        + field("SHAPES", "Status", "str", "shape", table)
        + field("RANKS", "Status", "int", "rank", table)
        + field("HURIDOCS", "Status", "str", "huridocs", table)
    )


def knowing() -> str:
    """vocab/knowing.py."""
    table = rows("known_how.yaml")
    return (
        HEAD.format(doc="How a teller knows.", source="known_how.yaml", imports="from enum import StrEnum")
        + enum("KnownHow", "How the teller knows what is claimed.", table)
        + labels("KnownHow", table)
        + field("HURIDOCS", "KnownHow", "str", "huridocs", table)
    )


def ties() -> str:
    """vocab/ties.py."""
    table = rows("ties.yaml")
    return (
        HEAD.format(doc="Ties between persons.", source="ties.yaml", imports="from enum import StrEnum")
        + enum("Tie", "What one person is to another.", table)
        + labels("Tie", table)
        + field("SEX", "Tie", "str", "sex", table)
        + field("SIDES", "Tie", "str", "side", table)
        + field("INVERSE", "Tie", "dict[str, str]", "inverse", table)
    )


def formatted(text: str) -> str:
    """The text as ruff formats it."""
    done = subprocess.run(
        [sys.executable, "-m", "ruff", "format", "--stdin-filename", "x.py", "-"],
        input=text,
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
    )
    return done.stdout


def main() -> None:
    """Write the files, or with --check say which are stale and exit 1."""
    stale = []
    for name, make in {"kinds": kinds, "statuses": statuses, "knowing": knowing, "ties": ties}.items():
        path, text = VOCAB / f"{name}.py", formatted(make())
        if not path.exists() or path.read_text() != text:
            stale.append(path.name)
            if "--check" not in sys.argv:
                path.write_text(text)
    if stale and "--check" in sys.argv:
        raise SystemExit(f"stale: {', '.join(stale)}: run `make tables`")


if __name__ == "__main__":
    main()
