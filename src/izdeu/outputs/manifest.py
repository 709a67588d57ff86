"""What a release says of itself (`release.json`), the sums of all its files (`SHA256SUMS`), and their signature."""

import json
import os
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from hashlib import file_digest, sha256
from pathlib import Path
from typing import Any

from izdeu import __version__
from izdeu.outputs.signature import Signer, check_signature
from izdeu.vocab.errors import Damaged, Refused
from izdeu.vocab.release import Tombstone

CARD, SUMS, SIGNATURE, PUBLIC_KEY = "release.json", "SHA256SUMS", "SHA256SUMS.minisig", "izdeu.pub"
_NOT_SUMMED = {SUMS, SIGNATURE}
_LARGEST_CARD = 64 * 1024 * 1024
Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Card:
    """What a release says of itself: no name, no path, no member. `previous` is the address of the sums before it."""

    number: int
    day: date
    title: str
    languages: tuple[str, ...]
    rules: str
    counts: Mapping[str, int] = field(default_factory=dict)
    tombstones: tuple[Tombstone, ...] = ()
    previous: str | None = None

    def text(self, public_key: str) -> str:
        """The bytes of `release.json`, the same for the same card."""
        row = {
            "izdeu": __version__,
            "release": self.number,
            "day": self.day.isoformat(),
            "title": self.title,
            "languages": list(self.languages),
            "rules": self.rules,
            "counts": dict(sorted(self.counts.items())),
            "withdrawn": [{"code": one.code, "on": one.withdrawn.isoformat()} for one in self.tombstones],
            "previous": self.previous,
            "key": public_key,
        }
        return json.dumps(row, ensure_ascii=False, indent=1) + "\n"


@dataclass(frozen=True, slots=True)
class Checked:
    """What checking a release found: its card as written, the key it names, and what is not as it was signed.

    `sums` are those of its files, as they were signed, and `address` is that of all of them.
    """

    card: Mapping[str, Any]
    key: str
    problems: tuple[str, ...]
    sums: Mapping[str, str]
    address: str

    @property
    def files(self) -> int:
        """How many files were signed."""
        return len(self.sums)


def seal(
    folder: Path,
    card: Card,
    signer: Signer,
    progress: Progress = lambda done, of: None,
    known: Mapping[str, str] | None = None,
) -> str:
    """Writes card, key, sums and signature into a finished folder; the address of the sums, which names the release.

    `known` are sums of files taken over from a release: what was signed there is signed here, whatever lies there now.
    """
    (folder / CARD).write_text(card.text(signer.public_key), encoding="utf-8")
    (folder / PUBLIC_KEY).write_text(f"untrusted comment: Izdeu release key\n{signer.public_key}\n", encoding="utf-8")
    names = list(_files(folder))
    lines = []
    for done, name in enumerate(names, start=1):
        lines.append(f"{(known or {}).get(name) or _sum(folder / name)}  {name}\n")
        progress(done, len(names))
    sums = "".join(lines).encode()
    (folder / SUMS).write_bytes(sums)
    comment = f"Izdeu release {card.number} of {card.day.isoformat()}"
    (folder / SIGNATURE).write_bytes(signer.sign(sums, comment))
    return sha256(sums).hexdigest()


def is_release(folder: Path) -> bool:
    """Whether a folder claims to be a release."""
    return (folder / CARD).is_file() and (folder / SUMS).is_file()


def check(folder: Path, public_key: str | None = None, progress: Progress = lambda done, of: None) -> Checked:
    """Checks signature and sums with a public key, or with the one the release itself names (which proves less).

    A file changed, missing or added is a problem, and so is a link. Refused when the folder is no release.
    """
    if not is_release(folder):
        raise Refused("There is no release at {path}: it has no {card}.", path=folder, card=CARD)
    card = _card(folder)
    key = public_key or str(card.get("key", ""))
    sums = (folder / SUMS).read_bytes()
    problems = list(_signed(folder, sums, key))
    told = _told(sums)
    found = set(_files(folder))
    problems += [f"{name} is not in the release as it was signed" for name in sorted(found - told.keys())]
    for done, (name, address) in enumerate(sorted(told.items()), start=1):
        if name not in found:
            problems.append(f"{name} is missing")
        elif _sum(folder / name) != address:
            problems.append(f"{name} was changed")
        progress(done, len(told))
    return Checked(card, key, tuple(problems), told, sha256(sums).hexdigest())


def _signed(folder: Path, sums: bytes, key: str) -> Iterator[str]:
    try:
        signature = (folder / SIGNATURE).read_bytes()
    except OSError:
        yield f"{SIGNATURE} is missing: nobody can tell who made this release"
        return
    try:
        check_signature(sums, signature, key)
    except Damaged as problem:
        yield str(problem)


def _card(folder: Path) -> Mapping[str, Any]:
    path = folder / CARD
    try:
        if path.stat().st_size > _LARGEST_CARD:
            raise ValueError
        card = json.loads(path.read_bytes())
    except (OSError, ValueError, RecursionError) as cause:
        raise Refused("{path} cannot be read; get the release again from its keepers.", path=path) from cause
    if not isinstance(card, dict) or not isinstance(card.get("release"), int):
        raise Refused("{path} is not what Izdeu wrote; get the release again from its keepers.", path=path)
    return card


def _told(sums: bytes) -> dict[str, str]:
    """Address by file name, from lines `<64 hexadecimal digits>  <name>`; a line of another form names no file."""
    lines = sums.decode("utf-8", "replace").splitlines()
    return {name: address for address, mark, name in (line.partition("  ") for line in lines) if mark}


def _files(folder: Path) -> Iterator[str]:
    """The names of all files but sums and signature, with `/`, in one order; links are named, not followed."""
    found = []
    for path, folders, names in os.walk(folder):
        base = Path(path).relative_to(folder)
        found += [(base / name).as_posix() for name in names]
        found += [(base / name).as_posix() for name in folders if (Path(path) / name).is_symlink()]
    yield from sorted(set(found) - _NOT_SUMMED)


def _sum(path: Path) -> str:
    """The address of a file's bytes; of a link or what cannot be read, none that any file has."""
    if path.is_symlink() or not path.is_file():
        return ""
    with path.open("rb") as data:
        return file_digest(data, "sha256").hexdigest()
