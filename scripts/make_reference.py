"""Writes the tables of docs/reference between their marks: `make tables`; with `--check`, fails when one is stale.

A mark is `<!-- made: kinds -->`; what stands between it and the next `<!-- end -->` is written here.
"""

import inspect
import re
import sys
from collections.abc import Callable, Iterable, Iterator
from enum import StrEnum
from pathlib import Path
from typing import Any

import click
import yaml

from izdeu.cli import main as izdeu
from izdeu.vocab.consent import Identity, Use

ROOT = Path(__file__).parents[1]
PAGES = ROOT / "docs/reference"
MARK = re.compile(r"(<!-- made: (\w+) -->\n).*?(<!-- end -->)", re.DOTALL)


def rows(name: str) -> list[dict[str, Any]]:
    """The rows of a table in resources/."""
    table: list[dict[str, Any]] = yaml.safe_load((ROOT / "src/izdeu/resources" / f"{name}.yaml").read_text())
    return table


def grid(head: tuple[str, ...], body: Iterable[tuple[str, ...]]) -> str:
    """A Markdown table."""
    lines = [head, ("---",) * len(head), *body]
    return "".join("| " + " | ".join(cell.replace("|", "\\|") for cell in line) + " |\n" for line in lines)


def code(*words: str | None) -> str:
    """Words as code, separated by commas; empty for none."""
    return ", ".join(f"`{word}`" for word in words if word)


def kinds() -> str:
    """Every kind of claim."""
    body = (
        (code(k["code"]), k["labels"]["en"], k["group"], code(*k["terms"]), code(k["leads_to"]), "yes" * k["news"])
        for k in rows("claim_kinds")
    )
    return grid(("kind", "label", "group", "terms", "leads to", "news"), body)


def words(name: str) -> Callable[[], str]:
    """Every code of a table with its label and its HURIDOCS word."""
    return lambda: grid(
        ("code", "label", "HURIDOCS"), ((code(r["code"]), r["labels"]["en"], r["huridocs"] or "") for r in rows(name))
    )


def ties() -> str:
    """Every tie with what it makes of the other person."""
    body = ((code(t["code"]), t["labels"]["en"], code(*dict.fromkeys(t["inverse"].values()))) for t in rows("ties"))
    return grid(("tie", "label", "the other is"), body)


def dataset() -> str:
    """Every file of a release's dataset with its columns."""
    return "\n".join(f"### `{row['file']}`\n\n{row['says']}\n\n{_columns(row)}" for row in rows("dataset"))


def _columns(row: dict[str, Any]) -> str:
    more = [{**row["more"], "name": f"{row['more']['name']}…"}] if "more" in row else []
    found = [*(row["columns"] or ()), *more, *row.get("last", ())]
    return grid(("column", "type", "what it says"), ((code(c["name"]), c["type"], c["says"]) for c in found))


def commands() -> str:
    """Every command with its arguments and options, as its own help says; what all take stands once, at the end."""
    found = list(_all(izdeu, "izdeu"))
    common = set.intersection(*({str(each.name) for each in _options(command)} for _, command in found))
    shared = [each for each in _options(found[0][1]) if each.name in common]
    own = (_command(path, command, common) for path, command in found)
    return "\n".join([*own, "## Options of every command\n\n" + _grid(shared, click.Context(izdeu))])


def _all(command: click.Command, path: str) -> Iterator[tuple[str, click.Command]]:
    if not isinstance(command, click.Group):
        yield path, command
        return
    context = click.Context(command)
    for name in command.list_commands(context):
        sub = command.get_command(context, name)
        if sub is not None and not sub.hidden:
            yield from _all(sub, f"{path} {name}")


def _options(command: click.Command) -> list[click.Option]:
    return [each for each in command.params if isinstance(each, click.Option) and not each.hidden]


def _command(path: str, command: click.Command, common: set[str]) -> str:
    context = click.Context(command, info_name=path)
    usage = " ".join([path, *command.collect_usage_pieces(context)]).replace(" [OPTIONS]", "")
    about = inspect.cleandoc(command.help or "").replace("\b\n", "")
    own = [each for each in _options(command) if each.name not in common]
    return f"## `{path}`\n\n`{usage}`\n\n{about}\n" + ("\n" + _grid(own, context) if own else "")


def _grid(options: list[click.Option], context: click.Context) -> str:
    return grid(("option", "what it does"), ((_spelled(each, context), each.help or "") for each in options))


def _spelled(option: click.Option, context: click.Context) -> str:
    value = "" if option.is_flag or option.count else f" {option.make_metavar(context)}"
    return code(*(f"{name}{value}" for name in (*option.opts, *option.secondary_opts)))


def enum(words: type[StrEnum]) -> Callable[[], str]:
    """The words of an enum that has no table, in its order."""
    return lambda: code(*words) + "\n"


MAKERS: dict[str, Callable[[], str]] = {
    "commands": commands,
    "dataset": dataset,
    "identities": enum(Identity),
    "uses": enum(Use),
    "kinds": kinds,
    "known_how": words("known_how"),
    "statuses": words("statuses"),
    "ties": ties,
}


def main() -> None:
    """Writes the pages, or with --check says which are stale and exits 1."""
    stale = []
    for page in sorted(PAGES.glob("*.md")):
        old = page.read_text()
        new = MARK.sub(lambda hit: f"{hit[1]}\n{MAKERS[hit[2]]()}\n{hit[3]}", old)
        if new != old:
            stale.append(page.name)
            if "--check" not in sys.argv:
                page.write_text(new)
    if stale and "--check" in sys.argv:
        raise SystemExit(f"stale: {', '.join(stale)}: run `make tables`")


if __name__ == "__main__":
    main()
