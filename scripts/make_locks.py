"""`make locks`: requirements/*.lock from pyproject.toml, every package with its hashes and no registry's name."""

import subprocess
import sys
import tempfile
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
FLAGS = ("--universal", "--python-version=3.11", "--generate-hashes", "--no-emit-index-url", "--no-header")
LOCKS = {"run": ("--group=setup",), "test": ("--group=setup", "--group=dev")}


def main() -> None:
    """Resolves each lock anew, keeping the pinned versions unless `--upgrade` is given."""
    with tempfile.TemporaryDirectory() as folder:
        venv.create(folder, with_pip=True)
        python = f"{folder}/bin/python"
        subprocess.run([python, "-m", "pip", "install", "--quiet", "uv"], check=True)
        for name, groups in LOCKS.items():
            lock = ROOT / "requirements" / f"{name}.lock"
            command = [python, "-m", "uv", "pip", "compile", "pyproject.toml", *FLAGS, *groups, f"--output-file={lock}"]
            subprocess.run([*command, *sys.argv[1:]], check=True, cwd=ROOT, stdout=subprocess.DEVNULL)


if __name__ == "__main__":
    main()
