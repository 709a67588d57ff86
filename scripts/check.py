"""`make test`: every check, one after the other, and their outcomes together at the end. `--static`: without pytest."""

import os
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
BIN = ROOT / ".venv/bin"
WORKERS = str(min(8, max(2, os.cpu_count() or 2)))


@dataclass(frozen=True)
class Check:
    """One command; its last line is what it came to."""

    name: str
    command: tuple[str, ...]
    env: dict[str, str] = field(default_factory=dict)


STATIC = [
    Check("ruff", ("ruff", "check", "src", "tests", "scripts", "bench")),
    Check("format", ("ruff", "format", "--check", "src", "tests", "scripts", "bench")),
    Check("tables", ("python", "scripts/make_tables.py", "--check")),
    Check("reference", ("python", "scripts/make_reference.py", "--check")),
    Check("imports", ("lint-imports", "--no-cache")),
    Check("mypy", ("mypy",)),
]
PYTEST = ("pytest", "-n", WORKERS, "--dist", "worksteal")
WITH_TABLES = (
    "tests/casebook",
    "tests/cli",
    "tests/demo",
    "tests/house",
    "tests/journeys",
    "tests/project",
    "tests/web",
)
TESTS = [
    Check("tables on SQLCipher", (*PYTEST, "tests/casebook", "tests/project"), {"IZDEU_TEST_DATABASE": "sealed"}),
    Check("tests on SQLite", PYTEST),
    Check("tests on PostgreSQL", (*PYTEST, *WITH_TABLES), {"IZDEU_TEST_DATABASE": "postgres"}),
]


@dataclass(frozen=True)
class Outcome:
    """What became of a check."""

    check: Check
    code: int
    last: str
    seconds: float

    def __str__(self) -> str:
        """One line: passed or FAILED, the name, the last line, the time."""
        word = "passed" if self.code == 0 else "FAILED"
        return f"{word}  {self.check.name:<22}{self.last}  ({self.seconds:.0f} s)"


def run(check: Check) -> Outcome:
    """Runs a check, showing its output as it comes; nothing may be skipped for want of a program."""
    print(f"\n== {check.name}: {' '.join(check.command)}", flush=True)
    start, last = time.monotonic(), ""
    program, *arguments = check.command
    process = subprocess.Popen(
        [str(BIN / program), *arguments],
        cwd=ROOT,
        env={**os.environ, "IZDEU_TEST_ALL": "1", **check.env},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
    )
    assert process.stdout is not None
    for line in process.stdout:
        print(line, end="", flush=True)
        last = line.strip() or last
    return Outcome(check, process.wait(), last, time.monotonic() - start)


def main() -> None:
    """Runs all checks, even after one has failed; exit 1 when any has."""
    outcomes = [run(check) for check in (STATIC if "--static" in sys.argv else STATIC + TESTS)]
    print("\n" + "\n".join(str(outcome) for outcome in outcomes))
    raise SystemExit(any(outcome.code for outcome in outcomes))


if __name__ == "__main__":
    main()
