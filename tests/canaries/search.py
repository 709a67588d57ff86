"""Every byte of a folder, unpacked as far as it can be, searched for marks."""

import gzip
import html
import io
import json
import re
import zipfile
import zlib
from base64 import b64decode
from binascii import Error as NoBase64
from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import Path
from urllib.parse import unquote

import duckdb
import pypdfium2
from fontTools.ttLib import TTFont
from PIL import ExifTags, Image

from izdeu.intake import draft

WORD = re.compile(r"xq[b-m]+q")
STREAM = re.compile(rb"stream\r?\n(.*?)endstream", re.DOTALL)
INLINE = re.compile(r"data:[\w/+.;-]*;base64,([\w+/=]+)")
UNSEEN = re.compile("[\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]")
TAG = re.compile(r"<[^>]*>")


class Searched:
    """What was found in files, remembered by their bytes: most of a site is the same from release to release."""

    def __init__(self, work: Path) -> None:
        self._work = work
        self._read: dict[bytes, frozenset[str]] = {}
        self.files, self.bytes = 0, 0

    def folder(self, out: Path) -> Iterator[tuple[str, str]]:
        """The path and a readable form of everything in the files of a folder, their names included."""
        for path in sorted(out.rglob("*")):
            name = str(path.relative_to(out))
            yield name, name.casefold()
            if path.is_file():
                data = path.read_bytes()
                self.files, self.bytes = self.files + 1, self.bytes + len(data)
                yield from ((name, text) for text in self._texts(name, data))

    def _texts(self, name: str, data: bytes) -> frozenset[str]:
        key = sha256(data).digest()
        if key not in self._read:
            self._read[key] = frozenset(text for part in unpacked(data, self._work) for text in readings(part))
        return self._read[key]


def unpacked(data: bytes, work: Path) -> Iterator[bytes]:
    """The bytes themselves, and all that is packed in them."""
    yield data
    if data[:2] == b"\x1f\x8b":
        yield from unpacked(gzip.decompress(data), work)
    elif data[:4] == b"PK\x03\x04":
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            for name in archive.namelist():
                yield name.encode()
                yield from unpacked(archive.read(name), work)
    elif data[:4] == b"PAR1":
        yield from _parquet(data, work)
    elif data[:4] == b"wOF2":
        yield from _font(data)
    elif data[:5] == b"%PDF-":
        yield from _paper(data, work)
    elif data[:3] == b"\xff\xd8\xff" or data[:8] == b"\x89PNG\r\n\x1a\n":
        yield from _picture(data)
    else:
        for found in INLINE.findall(data.decode("utf-8", "ignore")):
            try:
                yield from unpacked(b64decode(found), work)
            except NoBase64:
                continue


def readings(data: bytes) -> Iterator[str]:
    """The texts that bytes may be read as, without the difference of capitals, signs that are not seen, or escapes."""
    told = [data.decode("utf-8", "ignore")]
    if b"\0" in data:
        told += [data[at:].decode(code, "ignore") for code in ("utf-16-le", "utf-16-be") for at in (0, 1)]
    for text in told:
        yield from {plain(text), plain(_unescaped(text)), plain(TAG.sub("", _unescaped(text)))}


def plain(text: str) -> str:
    """As marks are compared."""
    return UNSEEN.sub("", text).casefold()


def _unescaped(text: str) -> str:
    text = re.sub(r"\\u([0-9a-fA-F]{4})", lambda found: chr(int(found[1], 16)), html.unescape(text))
    return unquote(text) if "%" in text else text


def _parquet(data: bytes, work: Path) -> Iterator[bytes]:
    path = work / "rows.parquet"
    path.write_bytes(data)
    for ask in (
        "SELECT * FROM read_parquet(?)",
        "SELECT * FROM parquet_kv_metadata(?)",
        "SELECT * FROM parquet_metadata(?)",
    ):
        rows = duckdb.execute(ask, [str(path)]).fetchall()
        yield json.dumps(rows, ensure_ascii=False, default=repr).encode()


def _font(data: bytes) -> Iterator[bytes]:
    font = TTFont(io.BytesIO(data))
    yield "\n".join(str(row) for row in font["name"].names).encode() if "name" in font else b""


def _paper(data: bytes, work: Path) -> Iterator[bytes]:
    """Its properties, its text as two readers tell it, each stream, each picture."""
    for packed in STREAM.findall(data):
        try:
            yield zlib.decompress(packed.rstrip(b"\r\n"))
        except zlib.error:
            yield from _picture(packed) if packed[:3] == b"\xff\xd8\xff" else ()
    path = work / "paper.pdf"
    path.write_bytes(data)
    yield (draft(path, work=work).text or "").encode()
    with pypdfium2.PdfDocument(data) as paper:
        yield json.dumps(paper.get_metadata_dict(), ensure_ascii=False).encode()
        for at in range(len(paper)):
            text = paper[at].get_textpage().get_text_bounded()
            yield (text + "\n" + re.sub(r"\s+", "", text)).encode()


def _picture(data: bytes) -> Iterator[bytes]:
    with Image.open(io.BytesIO(data)) as image:
        exif = image.getexif()
        told = [image.info, dict(exif), *(dict(exif.get_ifd(ifd)) for ifd in ExifTags.IFD)]
        yield repr(told).encode()


def found(texts: Iterable[str], marks: Iterable[str]) -> frozenset[str]:
    """The marks that stand in any of the texts: words by their shape, all others one by one."""
    whole, known = "\n".join(texts), set(marks)
    others = {mark for mark in known if not WORD.fullmatch(mark) and mark in whole}
    return frozenset(known & set(WORD.findall(whole)) | others)
