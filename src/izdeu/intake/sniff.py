"""What a file is, told by its bytes. An ending is asked only among kinds of text, which bytes cannot tell apart."""

import re
import zipfile
import zlib
from pathlib import Path

HEAD = 65_536
"""Bytes read from the start of a file to tell what it is."""

UNKNOWN = "application/octet-stream"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
ODT = "application/vnd.oasis.opendocument.text"
LOCKED_OFFICE = "application/x-ole-encrypted"

_STARTS: tuple[tuple[bytes, str], ...] = (
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"GIF87a", "image/gif"),
    (b"GIF89a", "image/gif"),
    (b"II*\0", "image/tiff"),
    (b"MM\0*", "image/tiff"),
    (b"ID3", "audio/mpeg"),
    (b"fLaC", "audio/flac"),
    (b"#!AMR", "audio/amr"),
    (b"\x30\x26\xb2\x75\x8e\x66\xcf\x11", "video/x-ms-asf"),
    (b"{\\rtf", "application/rtf"),
    (b"7z\xbc\xaf\x27\x1c", "application/x-7z-compressed"),
    (b"Rar!\x1a\x07", "application/vnd.rar"),
    (b"\x1f\x8b\x08", "application/gzip"),
    (b"BZh", "application/x-bzip2"),
    (b"\xfd7zXZ\0", "application/x-xz"),
    (b"MZ", "application/vnd.microsoft.portable-executable"),
    (b"\x7fELF", "application/x-elf"),
    (b"SQLite format 3\0", "application/vnd.sqlite3"),
)
_RIFF = {b"WEBP": "image/webp", b"WAVE": "audio/wav", b"AVI ": "video/x-msvideo"}
_BRANDS = {
    b"heic": "image/heic", b"heix": "image/heic", b"hevc": "image/heic", b"mif1": "image/heif", b"msf1": "image/heif",
    b"avif": "image/avif", b"avis": "image/avif", b"qt  ": "video/quicktime", b"M4A ": "audio/mp4",
    b"M4B ": "audio/mp4", b"3gp4": "video/3gpp", b"3gp5": "video/3gpp", b"3gp6": "video/3gpp", b"3g2a": "video/3gpp2",
}  # fmt: skip
_PACKAGES = {
    "word/": DOCX,
    "xl/": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "ppt/": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
}
_ENDINGS = {
    ".md": "text/markdown",
    ".markdown": "text/markdown",
    ".csv": "text/csv",
    ".tsv": "text/tab-separated-values",
    ".srt": "application/x-subrip",
    ".vtt": "text/vtt",
    ".eml": "message/rfc822",
    ".htm": "text/html",
    ".html": "text/html",
    ".xhtml": "text/html",
}
_HTML = re.compile(r"\s*(?:<\?xml[^>]*>\s*)?(?:(?><!--.*?-->)\s*)*+<(?:!doctype\s+html|html|head|body)\b", re.I | re.S)
_SRT = re.compile(r"\s*(?:\d+\s*\n)?\s*\d{1,3}:\d{2}:\d{2}[,.]\d{1,3}\s*-->\s*\d{1,3}:\d{2}:\d{2}[,.]\d{1,3}")
_HEADER = re.compile(r"[A-Za-z][A-Za-z0-9-]{1,40}:[ \t\n]")
_MAIL = re.compile(r"^(?:received|return-path|delivered-to|mime-version|message-id|from|date):", re.I | re.M)


def binary_type(head: bytes, path: Path) -> str | None:
    """The media type of bytes that are no plain text, by their first bytes; None when they may be text."""
    for start, name in _STARTS:
        if head.startswith(start):
            return name
    if b"%PDF-" in head[:1024]:
        return "application/pdf"
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")):
        return _package(path)
    if head.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        return _ole(path)
    return _box(head) or _stream(head)


def _box(head: bytes) -> str | None:
    if head[:4] == b"RIFF":
        return _RIFF.get(head[8:12])
    if head[4:8] == b"ftyp":
        return _BRANDS.get(head[8:12], "video/mp4")
    if head[4:8] in (b"moov", b"mdat", b"wide"):
        return "video/quicktime"
    return None


def _stream(head: bytes) -> str | None:
    if head.startswith(b"OggS"):
        return "video/ogg" if b"\x80theora" in head[:512] else "audio/ogg"
    if head.startswith(b"\x1aE\xdf\xa3"):
        return "video/webm" if b"webm" in head[:64] else "video/x-matroska"
    if len(head) > 3 and head[0] == 0xFF and head[1] & 0xE0 == 0xE0 and head[1] & 0x06 and head[2] & 0xF0 != 0xF0:
        return "audio/aac" if head[1] & 0xF6 == 0xF0 else _mpeg(head)
    if head.startswith(b"BM") and head[6:10] == b"\0\0\0\0":
        return "image/bmp"
    return None


def _mpeg(head: bytes) -> str | None:
    """MPEG audio starts FF Ex/FF Fx, which UTF-16 (FF FE) does too: layer III with a bit rate only."""
    return "audio/mpeg" if head[1] & 0x06 == 0x02 and head[2] & 0xF0 and head[:2] != b"\xff\xfe" else None


def _package(path: Path) -> str:
    """A zip, or the document that is made as one. A broken zip is still told as a zip."""
    try:
        with zipfile.ZipFile(path) as package:
            names = package.namelist()
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, UnicodeDecodeError):
        return "application/zip"
    if (names and names[0] == "mimetype") or "mimetype" in names:
        return _opendocument(path)
    if "[Content_Types].xml" in names:
        return next(
            (kind for start, kind in _PACKAGES.items() if any(name.startswith(start) for name in names)), UNKNOWN
        )
    return "application/zip"


def _opendocument(path: Path) -> str:
    try:
        with zipfile.ZipFile(path) as package, package.open("mimetype") as part:
            said = part.read(200).decode("ascii", "replace").strip()
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, RuntimeError, EOFError, zlib.error):
        return "application/zip"
    return said if re.fullmatch(r"application/[a-z0-9.+-]{1,100}", said) else "application/zip"


def _ole(path: Path) -> str:
    """Old Office files and locked new ones share a container; its directory names what is inside, in UTF-16."""
    with path.open("rb") as file:
        data = file.read(4_000_000)
    for mark, name in (
        ("EncryptedPackage", LOCKED_OFFICE),
        ("WordDocument", "application/msword"),
        ("Workbook", "application/vnd.ms-excel"),
        ("__properties_version", "application/vnd.ms-outlook"),
    ):
        if mark.encode("utf-16-le") in data:
            return name
    return "application/x-ole-storage"


def text_type(text: str, name: str) -> str:
    """The media type of text: by how it begins, else by the ending of its name, else plain."""
    start = text[:HEAD].lstrip()
    if start.startswith("WEBVTT"):
        return "text/vtt"
    if _HTML.match(start[:4096]):
        return "text/html"
    if _SRT.match(start[:200]):
        return "application/x-subrip"
    if _is_mail(start):
        return "message/rfc822"
    return _ENDINGS.get(Path(name).suffix.lower(), "text/plain")


def _is_mail(start: str) -> bool:
    """A letter as mail programs keep it: header lines only, to the first empty line, with at least three known ones."""
    head = start.partition("\n\n")[0]
    lines = [line for line in head.split("\n") if not line.startswith((" ", "\t"))]
    known = {found.group().lower() for found in _MAIL.finditer(head)}
    return len(known) >= 3 and all(_HEADER.match(line + "\n") for line in lines)
