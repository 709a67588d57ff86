"""No tracked file names a package index, a machine's folders or a lock that records either."""

import re
from pathlib import Path

import pytest

from tests.house.files import ROOT, text, tracked

# Written so that this file does not hold what it looks for.
PATTERNS = {
    "a package index": r"(?:index|registry|find)[-_](?:url|links)\b\W{0,4}(?:https?|file):/|https?://\S+/simple\b",
    "the host of a registry": r"https?://(?:registry\.\w|files\.python\w|\w+\.debian\.org/debian)",
    "a folder of one machine": r"(?<![\w.])/(?:root|Users/\w+|home/\w+)/",
    "an address on a private network": r"\b(?:10\.\d{1,3}|192\.168|172\.(?:1[6-9]|2\d|3[01]))(?:\.\d{1,3}){2}\b(?!\.)",
}
LOCKS_THAT_NAME_HOSTS = {"uv" + ".lock", "py" + "lock.toml", "poetry" + ".lock"}


def offences(path: Path) -> list[str]:
    words = text(path) or ""
    hits = {name: re.search(pattern, words) for name, pattern in PATTERNS.items()}
    return [f"{path.relative_to(ROOT)}: {name}: {hit[0]}" for name, hit in hits.items() if hit]


def test_no_file_names_an_index_or_a_machine() -> None:
    assert [line for path in tracked() for line in offences(path)] == []


def test_locks_hold_no_address() -> None:
    locks = tracked("requirements/*.lock")
    assert len(locks) == 2
    for lock in locks:
        assert "://" not in lock.read_text()
        assert "--hash=sha256:" in lock.read_text()


def test_no_lock_that_records_hosts() -> None:
    assert [path for path in tracked() if path.name in LOCKS_THAT_NAME_HOSTS] == []


@pytest.mark.parametrize(
    "line",
    [
        "--index" + "-url https:" + "//packages.example/simple",
        "extra-index" + "-url = file:" + "///opt/packages",
        'resolved "https:' + '//registry.example.org/x.tgz"',
        "cd /ro" + "ot/izdeu",
        "cd /ho" + "me/bek/izdeu",
        "proxy 10.0" + ".0.12",
    ],
)
def test_offences_are_found(tmp_path: Path, line: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tests.house.test_no_machine.ROOT", tmp_path)
    (tmp_path / "file").write_text(line)
    assert len(offences(tmp_path / "file")) >= 1


def test_the_test_lock_holds_the_run_lock() -> None:
    """setup.py does not install the run lock where the test lock is installed."""
    pins = re.compile(r"^[\w.-]+==\S+(?: ;[^\\]+)?", re.MULTILINE)
    run, test = (set(pins.findall((ROOT / f"requirements/{name}.lock").read_text())) for name in ("run", "test"))
    assert run - test == set()
