"""Runs `izdeu` as a person does: a process of its own, with its own standard error and exit code."""

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ENV = {key: value for key, value in os.environ.items() if not key.startswith(("IZDEU_", "DJANGO_"))}
COMMAND = [sys.executable, "-c", "from izdeu.cli import main; main()"]


@dataclass(frozen=True, slots=True)
class Shell:
    """A folder with a casebook in it, and what a command said there."""

    casebook: Path
    passphrase_file: Path | None = None

    def __call__(self, *args: object, code: int = 0) -> str:
        """What the command printed; fails when it exits with another code."""
        done = self.process(*args)
        out, err = done.communicate(timeout=120)
        assert done.returncode == code, f"{args}: {done.returncode}: {err}"
        assert "Traceback" not in err
        return out if code == 0 else err

    def json(self, *args: object) -> Any:
        """The JSON a command printed."""
        return json.loads(self(*args, "--json"))

    def process(self, *args: object) -> "subprocess.Popen[str]":
        """The command, started."""
        given = [str(arg) for arg in args] + ["--casebook", str(self.casebook)]
        if self.passphrase_file:
            given += ["--passphrase-file", str(self.passphrase_file)]
        return subprocess.Popen(
            [*COMMAND, *given],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            env=ENV,
        )
