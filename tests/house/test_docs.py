"""Documentation is tested: what there is must be told, and what is told must be so.

That the tables of docs/reference are those of the commands and resources is `scripts/make_reference.py --check`.
"""

import json
import re
import tomllib
from pathlib import Path

import pytest

from izdeu.vocab.dates import bounds
from tests.house.console import examples, play
from tests.house.files import ROOT, tracked

PAGES = [path for path in tracked("*.md") if any(True for _ in examples(path.read_text()))]
LINK = re.compile(r"\]\((?!https?:|mailto:|#)([^)#\s]+)(?:#[\w-]+)?\)")
DATE = re.compile(r"^\| .* \| `([^`]+)` \| (\S+) \| (\S+) \|$", re.MULTILINE)


def test_every_dependency_is_told() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())
    asked = [*project["project"]["dependencies"], *project["build-system"]["requires"]]
    groups = [*project["project"]["optional-dependencies"].values(), *project["dependency-groups"].values()]
    names = {re.split(r"[\[<>=~! ]", line)[0] for line in [*asked, *(line for group in groups for line in group)]}
    told = set(re.findall(r"^\| ([\w-]+) \|", (ROOT / "docs/dependencies.md").read_text(), re.MULTILINE)) - {"package"}
    assert told == names


def test_the_dates_of_the_reference_are_those_of_the_code() -> None:
    told = DATE.findall((ROOT / "docs/reference/dates.md").read_text())
    assert len(told) >= 12
    for edtf, first, last in told:
        known = bounds(edtf)
        assert (str(known.earliest or first), str(known.latest or last)) == (first, last)
        assert (known.earliest is None) == (first in ("open", "unknown"))
        assert (known.latest is None) == (last in ("open", "unknown"))


def test_the_keys_of_the_export_are_those_of_the_reference(tmp_path: Path) -> None:
    assert play("```console\n$ izdeu init --plain\n$ izdeu export --out all.json\n```\n", tmp_path) == []
    rows = re.findall(r"^\| (`.*?`) \|", (ROOT / "docs/reference/json.md").read_text(), re.MULTILINE)
    told = {key for row in rows for key in re.findall(r"`(\w+)`", row)}
    assert told == set(json.loads((tmp_path / "all.json").read_text()))


@pytest.mark.slow
@pytest.mark.parametrize("path", PAGES, ids=lambda path: str(path.relative_to(ROOT)))
def test_examples_run_as_shown(path: Path, tmp_path: Path) -> None:
    assert play(path.read_text(), tmp_path) == []


@pytest.mark.parametrize("path", tracked("*.md"), ids=lambda path: str(path.relative_to(ROOT)))
def test_links_lead_somewhere(path: Path) -> None:
    assert [link for link in LINK.findall(path.read_text()) if not (path.parent / link).exists()] == []
