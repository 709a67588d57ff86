"""A paper to be set, and the pictures in it."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Image:
    """A picture of a paper: the address it has in the HTML, and either its file or its bytes."""

    address: str
    media_type: str
    file: Path | None = None
    data: bytes = b""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page: its HTML, best first, of which the first that takes one page is set, else the last; its pictures."""

    html: tuple[str, ...]
    images: tuple[Image, ...] = ()


@dataclass(frozen=True, slots=True)
class Job:
    """A paper: the file it becomes, and its pages in their order. Title and language are those of the first."""

    out: Path
    sheets: tuple[Sheet, ...]
