"""A throw-away PostgreSQL server on a Unix socket in a temporary folder: no port, no password, nothing kept."""

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

USER = "izdeu"
# Nothing is kept, so nothing need be safe on the disk.
SETTINGS = "-c listen_addresses= -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=50"


class NoServer(Exception):
    """No PostgreSQL server program on this machine, or no user to run it as."""


def programs() -> Path:
    """The folder of the newest installed server's programs; NoServer with what to install when there is none."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: float(path.parts[-3]))
    if found:
        return found[-1].parent
    if on_path := shutil.which("initdb"):
        return Path(on_path).resolve().parent
    raise NoServer("PostgreSQL's server is not installed: apt install postgresql, or let `make test` do it.")


def identity() -> Mapping[str, Any]:
    """As whom to run the server: PostgreSQL refuses root, so root steps down; anyone else stays as they are."""
    if os.geteuid() != 0:
        return {}
    for name in ("postgres", "nobody"):
        try:
            user = pwd.getpwnam(name)
        except KeyError:
            continue
        return {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": []}
    raise NoServer("PostgreSQL refuses to run as root, and there is neither a user postgres nor nobody.")


@dataclass(frozen=True, slots=True)
class Server:
    """A running server. Its folder holds the data and the socket; `stop` removes it."""

    folder: Path

    @classmethod
    def start(cls) -> "Server":
        """A new server that answers; NoServer when it cannot be had, with PostgreSQL's own words when it refused."""
        bin, who = programs(), identity()
        folder = Path(tempfile.mkdtemp(prefix="izdeu-pg-", dir="/tmp"))  # short: a socket's path has 107 bytes
        if who:
            os.chown(folder, who["user"], who["group"])
        server = cls(folder)
        data, log = folder / "data", folder / "log"
        server._run(bin / "initdb", "-D", data, "-U", USER, "-A", "trust", "-E", "UTF8", "--no-locale", "--no-sync")
        server._run(bin / "pg_ctl", "-D", data, "-w", "-l", log, "-o", f"-k {folder} {SETTINGS}", "start")
        return server

    @property
    def url(self) -> str:
        """What `IZDEU_DATABASE_URL` takes. pytest-django puts `test_` before the name, xdist its worker behind it."""
        return f"postgres://{USER}@/izdeu?host={self.folder}"

    def stop(self) -> None:
        """Ends the server and removes all it wrote."""
        self._run(programs() / "pg_ctl", "-D", self.folder / "data", "-m", "immediate", "stop")
        shutil.rmtree(self.folder, ignore_errors=True)

    def _run(self, *command: object) -> None:
        done = subprocess.run(
            [str(part) for part in command],
            cwd=self.folder,
            stdout=subprocess.PIPE if "initdb" in str(command[0]) else subprocess.DEVNULL,  # a daemon keeps a pipe open
            stderr=subprocess.STDOUT,
            text=True,
            **identity(),
        )
        if done.returncode != 0:
            log = self.folder / "log"
            raise NoServer(f"{command[0]} failed:\n{done.stdout or (log.read_text() if log.exists() else '')}")
