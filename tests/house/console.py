"""Runs the ```console blocks of a page, in order, in one folder, as a reader would type them."""

import doctest
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.house.files import ROOT

BLOCK = re.compile(r"^```console\n(.*?)^```", re.MULTILINE | re.DOTALL)
FLAGS = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE
EXAMPLES = ROOT / "docs/examples"


@dataclass(frozen=True, slots=True)
class Example:
    """A command line of a page, and what the page says it prints (empty: not shown)."""

    line: int
    command: str
    shown: str


def examples(page: str) -> Iterator[Example]:
    """The lines that begin with `$ `, each with the lines up to the next one; `...` stands for anything."""
    for block in BLOCK.finditer(page):
        start = page[: block.start(1)].count("\n") + 1
        lines = block[1].splitlines()
        marks = [n for n, line in enumerate(lines) if line.startswith("$ ")]
        for mark, end in zip(marks, [*marks[1:], len(lines)], strict=True):
            yield Example(start + mark, lines[mark][2:], "\n".join(lines[mark + 1 : end]).strip())


def play(page: str, folder: Path) -> list[str]:
    """What does not happen as the page says: one line for each example, none when all is true."""
    if EXAMPLES.is_dir():
        shutil.copytree(EXAMPLES, folder, dirs_exist_ok=True)
    return [fault for example in examples(page) if (fault := _fault(example, folder))]


def _fault(example: Example, folder: Path) -> str | None:
    done = subprocess.run(
        example.command, shell=True, cwd=folder, env=_environment(folder), capture_output=True, text=True, timeout=120
    )
    printed = (done.stdout + done.stderr).strip()
    if done.returncode != 0:
        return f"line {example.line}: `{example.command}` ended with {done.returncode}:\n{printed}"
    if example.shown and not doctest.OutputChecker().check_output(example.shown + "\n", printed + "\n", FLAGS):
        return f"line {example.line}: `{example.command}` printed:\n{printed}\n"
    return None


def _environment(folder: Path) -> dict[str, str]:
    kept = {key: os.environ[key] for key in ("TMPDIR",) if key in os.environ}
    path = f"{Path(sys.executable).parent}:/usr/bin:/bin"
    return {
        **kept,
        "PATH": path,
        "HOME": str(folder),
        "COLUMNS": "100",
        "NO_COLOR": "1",
        "TZ": "UTC",
        "LC_ALL": "C.UTF-8",
    }
