"""The demo's files as the tests read them: the manifest, the claims, and the text of every rendition."""

import email
import email.policy
from collections.abc import Callable
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import yaml
from docx import Document

from izdeu.vocab.source import nfc

DEMO = Path(__file__).parents[2] / "src/izdeu/resources/demo"


class _Text(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []

    def handle_data(self, data: str) -> None:
        self.parts.append(data)


def _html(path: Path) -> str:
    parser = _Text()
    parser.feed(path.read_text(encoding="utf-8"))
    return "".join(parser.parts)


def _mail(path: Path) -> str:
    body = email.message_from_bytes(path.read_bytes(), policy=email.policy.default).get_body(("plain",))
    assert body is not None
    return str(body.get_content())


def _cues(path: Path) -> str:
    """The words of the cues: a cue is its number, its times and its lines."""
    cues = path.read_text(encoding="utf-8").strip().split("\n\n")
    return "\n".join(line for cue in cues for line in cue.splitlines()[2:])


READERS: dict[str, Callable[[Path], str]] = {
    ".txt": lambda path: path.read_text(encoding="utf-8"),
    ".md": lambda path: path.read_text(encoding="utf-8"),
    ".html": _html,
    ".eml": _mail,
    ".docx": lambda path: "\n".join(paragraph.text for paragraph in Document(str(path)).paragraphs),
    ".srt": _cues,
    ".png": lambda path: "",
    ".jpg": lambda path: "",
}


@cache
def manifest() -> dict[str, Any]:
    """The manifest as it stands."""
    book: dict[str, Any] = yaml.safe_load((DEMO / "demo.yaml").read_text(encoding="utf-8"))
    return book


@cache
def claim_files() -> list[list[dict[str, Any]]]:
    """The claims of each file the manifest names."""
    return [yaml.safe_load((DEMO / name).read_text(encoding="utf-8")) for name in manifest()["claims"]]


@cache
def claims() -> list[dict[str, Any]]:
    """Every claim of every file, in order."""
    return [row for rows in claim_files() for row in rows]


@cache
def texts() -> dict[str, str]:
    """The NFC text of every rendition: "source" is the text as received, "source/rendition" one made from it."""
    found: dict[str, str] = {}
    for source in manifest()["sources"]:
        files = {source["key"]: source["file"]}
        files |= {f"{source['key']}/{made['key']}": made["file"] for made in source["renditions"]}
        found |= {key: nfc(READERS[Path(name).suffix](DEMO / name)) for key, name in files.items()}
    return found


def keys(section: str) -> set[str]:
    """The keys of a section of the manifest."""
    return {row["key"] for row in manifest()[section]}
