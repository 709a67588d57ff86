"""Documentation is tested: what there is must be told, and what is told must be so."""

import re
import tomllib
from pathlib import Path

import click
import pytest
import yaml

from izdeu.cli import main
from tests.house.console import examples, play
from tests.house.files import ROOT, tracked

PAGES = [path for path in tracked("*.md") if any(True for _ in examples(path.read_text()))]
LINK = re.compile(r"\]\((?!https?:|mailto:|#)([^)#\s]+)(#[\w-]+)?\)")


def commands(group: click.Command, path: str = "izdeu") -> list[tuple[str, click.Command]]:
    """Every command with what one types to reach it."""
    if not isinstance(group, click.Group):
        return [(path, group)]
    return [pair for name, sub in group.commands.items() for pair in commands(sub, f"{path} {name}")]


def section(page: str, heading: str) -> str:
    """The text under a heading, up to the next of its level or above."""
    hit = re.search(rf"^(#+) `?{re.escape(heading)}\b.*?(?=^#{{1,3}} |\Z)", page, re.MULTILINE | re.DOTALL)
    assert hit, f"no section {heading}"
    return hit[0]


@pytest.mark.parametrize(("path", "command"), commands(main), ids=lambda value: value if isinstance(value, str) else "")
def test_every_command_and_option_is_told(path: str, command: click.Command) -> None:
    page = (ROOT / "docs/reference/commands.md").read_text()
    told = section(page, path)
    options = [name for p in command.params for name in (*p.opts, *p.secondary_opts) if name.startswith("--")]
    common = section(page, "Options of every command")
    assert [name for name in options if f"{name}`" not in told + common and f"{name} " not in told + common] == []


def test_every_told_command_is_there() -> None:
    page = (ROOT / "docs/reference/commands.md").read_text()
    told = set(re.findall(r"^##+ `(izdeu(?: \w+)+)`", page, re.MULTILINE))
    assert told == {path for path, _ in commands(main)}


def test_every_kind_is_told() -> None:
    page = (ROOT / "docs/reference/claims.md").read_text()
    kinds = yaml.safe_load((ROOT / "src/izdeu/resources/claim_kinds.yaml").read_text())
    for kind in kinds:
        row = re.search(rf"^\| `{kind['code']}` \|(.*)$", page, re.MULTILINE)
        assert row, kind["code"]
        assert kind["labels"]["en"] in row[1]
        assert [term for term in kind["terms"] if f"`{term}`" not in row[1]] == []
        assert kind["leads_to"] is None or f"`{kind['leads_to']}`" in row[1]


@pytest.mark.parametrize("name", ["statuses", "known_how", "ties"])
def test_every_word_of_the_tables_is_told(name: str) -> None:
    page = (ROOT / "docs/reference/claims.md").read_text()
    codes = [row["code"] for row in yaml.safe_load((ROOT / f"src/izdeu/resources/{name}.yaml").read_text())]
    assert [code for code in codes if f"`{code}`" not in page] == []


def test_every_dependency_is_told() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())
    asked = [*project["project"]["dependencies"], *project["build-system"]["requires"]]
    groups = [*project["project"]["optional-dependencies"].values(), *project["dependency-groups"].values()]
    names = {re.split(r"[\[<>=~! ]", line)[0] for line in [*asked, *(line for group in groups for line in group)]}
    told = set(re.findall(r"^\| ([\w-]+) \|", (ROOT / "docs/dependencies.md").read_text(), re.MULTILINE)) - {"package"}
    assert told == names


@pytest.mark.slow
@pytest.mark.parametrize("path", PAGES, ids=lambda path: str(path.relative_to(ROOT)))
def test_examples_run_as_shown(path: Path, tmp_path: Path) -> None:
    assert play(path.read_text(), tmp_path) == []


@pytest.mark.parametrize("path", tracked("*.md"), ids=lambda path: str(path.relative_to(ROOT)))
def test_links_lead_somewhere(path: Path) -> None:
    gone = [link for link, _ in LINK.findall(path.read_text()) if not (path.parent / link).exists()]
    assert gone == []
