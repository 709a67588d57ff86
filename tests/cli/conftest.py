"""A casebook that only the command line has touched."""

from pathlib import Path

import pytest

from tests.cli.run import Shell


@pytest.fixture
def izdeu(tmp_path: Path) -> Shell:
    """A new plain casebook."""
    shell = Shell(tmp_path / "casebook")
    shell("init", "--plain")
    return shell
