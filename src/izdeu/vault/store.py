"""The vault: a folder of bytes, each under its SHA-256, written whole or not at all, checked when read."""

import fcntl
import hashlib
import hmac
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import BinaryIO, cast

from izdeu.vault.seal import CHUNK, Key, derived, seal, unseal
from izdeu.vocab.address import is_address
from izdeu.vocab.errors import Damaged, NotFound

_STALE_SECONDS = 24 * 3600


@dataclass(frozen=True, slots=True)
class Kept:
    """What `Vault.put` kept: the address of the bytes as received, and their number."""

    address: str
    size: int


class Vault:
    """Bytes by address. With a key, files are sealed and their names are keyed, so that neither tells the content."""

    def __init__(self, root: Path, key: Key | None = None) -> None:
        self.root = root
        self._seal_key = derived(key, "vault bytes") if key else None
        self._name_key = derived(key, "vault names") if key else None
        self._incoming = root / "incoming"
        self._incoming.mkdir(parents=True, exist_ok=True, mode=0o700)
        self._fresh: list[Path] | None = None

    def path(self, address: str) -> Path:
        """Where the bytes with this address lie or would lie."""
        if not is_address(address):
            raise NotFound("“{address}” is not an address.", address=address)
        name = hmac.new(self._name_key, address.encode(), hashlib.sha256).hexdigest() if self._name_key else address
        return self.root / name[:2] / name

    def has(self, address: str) -> bool:
        """Whether bytes lie at this address."""
        return self.path(address).exists()

    def put(self, source: BinaryIO) -> Kept:
        """Keeps all bytes of a stream and returns their address; on any failure nothing is kept."""
        digest, size = hashlib.sha256(), 0

        def counted() -> Iterator[bytes]:
            nonlocal size
            while chunk := source.read(CHUNK):
                digest.update(chunk)
                size += len(chunk)
                yield chunk

        with NamedTemporaryFile(dir=self._incoming, delete=False) as incoming:
            fcntl.flock(incoming, fcntl.LOCK_EX)  # tells `sweep`, in whichever process, that somebody writes
            try:
                if self._seal_key:
                    seal(counted(), cast(BinaryIO, incoming), self._seal_key)
                else:
                    incoming.writelines(counted())
                incoming.flush()
                os.fsync(incoming.fileno())
                final = self.path(digest.hexdigest())
                if self._fresh is not None and not final.exists():
                    self._fresh.append(final)
                self._settle(Path(incoming.name), final)
            except BaseException:
                Path(incoming.name).unlink(missing_ok=True)
                raise
        return Kept(digest.hexdigest(), size)

    @contextmanager
    def together(self) -> Iterator[None]:
        """What is put inside, and was not there before, goes again when the block fails.

        Only for a block during which no other process can come to rely on the same bytes: inside an act.
        """
        self._fresh = []
        try:
            yield
        except BaseException:
            for path in self._fresh:
                path.unlink(missing_ok=True)
            raise
        finally:
            self._fresh = None

    @staticmethod
    def _settle(incoming: Path, final: Path) -> None:
        """Gives a whole file its name; the rename is atomic, and on disk before this returns."""
        final.parent.mkdir(exist_ok=True, mode=0o700)
        os.chmod(incoming, 0o400)
        os.replace(incoming, final)
        folder = os.open(final.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)

    def chunks(self, address: str) -> Iterator[bytes]:
        """The bytes in pieces; Damaged at the end when they are not what the address says, NotFound when away."""
        try:
            source = self.path(address).open("rb")
        except FileNotFoundError as cause:
            raise NotFound("The bytes {address} are not in the vault.", address=address[:12]) from cause
        digest = hashlib.sha256()
        with source:
            pieces = unseal(source, self._seal_key) if self._seal_key else iter(lambda: source.read(CHUNK), b"")
            for chunk in pieces:
                digest.update(chunk)
                yield chunk
        if digest.hexdigest() != address:
            raise Damaged("The bytes {address} were changed since they were kept.", address=address[:12])

    def read(self, address: str) -> bytes:
        """All the bytes at an address, checked before they are returned."""
        return b"".join(self.chunks(address))

    def check(self, address: str) -> None:
        """Passes when the bytes are there and are what the address says; else NotFound or Damaged."""
        for _ in self.chunks(address):
            pass

    def sweep(self) -> int:
        """Removes what a killed `put` left half-written more than a day ago; the number of files removed.

        A file that any process is still writing stays, however old it is.
        """
        return sum(_swept(path) for path in self._incoming.iterdir())


def _swept(path: Path) -> bool:
    """Whether the file was left by a `put` that is no more, and is removed."""
    with suppress(FileNotFoundError, BlockingIOError), path.open("rb") as left:  # removed, or being written, by others
        if os.fstat(left.fileno()).st_mtime < time.time() - _STALE_SECONDS:
            fcntl.flock(left, fcntl.LOCK_EX | fcntl.LOCK_NB)
            path.unlink()
            return True
    return False
