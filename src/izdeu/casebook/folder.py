"""A casebook on disk: one folder with its key, its database and its vault. Knows nothing of Django."""

import json
import os
import shutil
import time
import tomllib
from base64 import b64decode, b64encode
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from izdeu import __version__
from izdeu.vault import Key, SealedKey, Vault, locked, new_key, unlocked
from izdeu.vault.seal import derived
from izdeu.vocab.errors import Refused

CARD, KEY, DATABASE, VAULT, WORK = "casebook.toml", "casebook.key", "casebook.sqlite", "vault", "work"
FORMAT = 1
_STALE_SECONDS = 3600
_OURS = {KEY, DATABASE, f"{DATABASE}-wal", f"{DATABASE}-shm", f"{DATABASE}-journal", VAULT, WORK}


@dataclass(frozen=True, slots=True)
class Folder:
    """An opened casebook folder. `key` is its root key; `sealed` whether its files are encrypted with it."""

    path: Path
    key: Key
    sealed: bool

    @property
    def database(self) -> Path:
        """The SQLite file."""
        return self.path / DATABASE

    @property
    def database_key(self) -> str | None:
        """The SQLCipher key as 64 hexadecimal digits; None for a plain casebook."""
        return derived(self.key, "database").hex() if self.sealed else None

    @property
    def signing_secret(self) -> str:
        """The secret that signs sessions and forms."""
        return derived(self.key, "web sessions").hex()

    @property
    def release(self) -> Path:
        """Where the releases cut on the page are written: the last one."""
        return self.path / "release"

    @property
    def release_index(self) -> Path:
        """What the pages of the last release were made from, as fingerprints."""
        return self.path / "release-index.json"

    @property
    def index_secret(self) -> str:
        """What those fingerprints are made with, so that they tell nobody else anything."""
        return derived(self.key, "release index").hex()

    @property
    def signing_seed(self) -> bytes:
        """What the key that signs releases follows from."""
        return derived(self.key, "release signature")

    def vault(self) -> Vault:
        """The vault of this casebook."""
        return Vault(self.path / VAULT, self.key if self.sealed else None)

    @contextmanager
    def work(self) -> Iterator[Path]:
        """A folder for files while they are read; it is emptied afterwards, and of what a killed process left."""
        with TemporaryDirectory(dir=self.workroom(), prefix=f"{os.getpid()}-") as path:
            yield Path(path)

    def workroom(self) -> Path:
        """Where files lie in the clear while they are received and read, swept of what a killed process left.

        It is in the casebook's own folder, so that nothing of a sealed casebook lies open anywhere else.
        """
        room = self.path / WORK
        room.mkdir(exist_ok=True, mode=0o700)
        for left in room.iterdir():
            with suppress(FileNotFoundError):  # another process has removed it just now
                if _is_left(left):
                    shutil.rmtree(left, ignore_errors=True) if left.is_dir() else left.unlink()
        return room


def _is_left(path: Path) -> bool:
    """Whether nobody works on it: its process is gone, or (an upload, which names none) it is an hour old."""
    pid = path.name.partition("-")[0]
    if path.is_dir() and pid.isdecimal():
        return not Path(f"/proc/{pid}").exists()
    return path.stat().st_mtime < time.time() - _STALE_SECONDS


_current: Folder | None = None


def use(folder: Folder | None) -> None:
    """Makes a folder the one that settings, acts and queries work in."""
    global _current
    _current = folder


def current() -> Folder:
    """The folder in use; Refused when none is open."""
    if _current is None:
        raise Refused("No casebook is open.")
    return _current


def is_open() -> bool:
    """Whether a casebook is in use."""
    return _current is not None


def make(path: Path, passphrase: str | None) -> Folder:
    """A new casebook folder, sealed when there is a passphrase. It opens only after `finish`."""
    if (path / CARD).exists():
        raise Refused("{path} is a casebook already; choose another folder.", path=path)
    if path.exists() and not path.is_dir():
        raise Refused("{path} is a file; a casebook is a folder: choose another name.", path=path)
    if path.exists() and not {p.name for p in path.iterdir()} <= _OURS:
        raise Refused("{path} holds other files; choose a new or empty folder.", path=path)
    path.mkdir(parents=True, exist_ok=True, mode=0o700)
    for left in (DATABASE, f"{DATABASE}-wal", f"{DATABASE}-shm", f"{DATABASE}-journal"):
        (path / left).unlink(missing_ok=True)  # of an `init` that was killed: it never became a casebook
    key = new_key()
    _write(path / KEY, json.dumps(_key_row(key, passphrase)))
    return Folder(path.resolve(), key, passphrase is not None)


def finish(folder: Folder) -> None:
    """Makes a made folder a casebook: the card is written last, so a killed `init` leaves none."""
    _write(
        folder.path / CARD, f'format = {FORMAT}\nsealed = {str(folder.sealed).lower()}\nmade_with = "{__version__}"\n'
    )


def is_sealed(path: Path) -> bool:
    """Whether the casebook at a path wants a passphrase; Refused when there is none."""
    return bool(_card(path)["sealed"])


def open_folder(path: Path, passphrase: str | None) -> Folder:
    """The casebook at a path; Refused when there is none, or the passphrase is missing or wrong."""
    sealed = is_sealed(path)
    if sealed and passphrase is None:
        raise Refused("This casebook is sealed; give its passphrase (--passphrase-file, or when asked).")
    try:
        row = json.loads((path / KEY).read_text())
        if passphrase is None or not sealed:
            return Folder(path.resolve(), Key(b64decode(row["key"], validate=True)), False)
        salt, box = (b64decode(row[name], validate=True) for name in ("salt", "box"))
        held = SealedKey(salt, row["ops"], row["memory"], box)
    except (OSError, ValueError, KeyError, TypeError) as cause:
        raise Refused("{path} cannot be read; restore it from a backup.", path=path / KEY) from cause
    return Folder(path.resolve(), unlocked(held, passphrase), True)


def _card(path: Path) -> dict[str, object]:
    try:
        card = tomllib.loads((path / CARD).read_text())
    except (FileNotFoundError, NotADirectoryError) as cause:
        raise Refused("There is no casebook at {path}; make one with `izdeu init`.", path=path) from cause
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as cause:
        raise Refused("{path} cannot be read; restore it from a backup.", path=path / CARD) from cause
    if card.get("format") != FORMAT or "sealed" not in card:
        raise Refused("The casebook at {path} was made by another version of Izdeu; use that one.", path=path)
    return card


def _key_row(key: Key, passphrase: str | None) -> dict[str, object]:
    if passphrase is None:
        return {"key": b64encode(key).decode()}
    box = locked(key, passphrase)
    return {
        "kdf": "argon2id",
        "salt": b64encode(box.salt).decode(),
        "ops": box.ops,
        "memory": box.memory,
        "box": b64encode(box.box).decode(),
    }


def _write(path: Path, text: str) -> None:
    """Writes a small file whole or not at all, readable by its owner alone."""
    draft = path.with_suffix(".new")
    with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as out:
        out.write(text)
        out.flush()
        os.fsync(out.fileno())
    os.replace(draft, path)
