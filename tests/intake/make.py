"""Files for tests, made at run time: documents, archives, pictures and recordings of invented things."""

import io
import struct
import wave
import zipfile
from collections.abc import Iterable
from typing import Any

import docx
from PIL import Image

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
TEXTS = {
    "ru": "Моего старшего брата увезли в марте 2017 года. С тех пор мы ничего о нём не знаем: ни письма, ни звонка.",
    "kk": "Менің ағам Ерболды 2017 жылы наурызда ұстап әкетті. Содан бері хабар жоқ. Үйінде үш баласы қалды.",
    "zh": "我的弟弟于2017年3月被带走，后来被判刑十二年。我们一直没有他的消息。妈妈每天都在哭。",
    "ug": "ئاكام 2017-يىلى ئۆيدىن ئېلىپ كېتىلدى. شۇنىڭدىن بېرى خەۋەر يوق. بىز ئۇنى ئىزدەۋاتىمىز.",
    "en": "My brother was taken in March 2017. “He did nothing,” Mum said – he’s a teacher, from the café.",
}


def zipped(members: Iterable[tuple[str | zipfile.ZipInfo, bytes | str]], packing: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A zip of (name, content)."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", packing) as archive:
        for name, content in members:
            archive.writestr(name, content)
    return out.getvalue()


def rezipped(data: bytes, changed: dict[str, bytes]) -> bytes:
    """A zip with some members put in or replaced."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        members: dict[str, bytes] = {name: archive.read(name) for name in archive.namelist()}
    return zipped((members | changed).items())


def word(*paragraphs: str) -> bytes:
    """A Word document of plain paragraphs."""
    return saved(worded(*paragraphs))


def worded(*paragraphs: str) -> Any:
    """The same, still open."""
    document = docx.Document()
    for text in paragraphs:
        document.add_paragraph(text)
    return document


def saved(document: Any) -> bytes:
    """The bytes of an open document of python-docx, odfdo or Pillow-like `save(file)`."""
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def word_body(xml: str) -> bytes:
    """A Word document with this XML as its body; prefixes w, mc, wps as usual."""
    spaces = (
        f'xmlns:w="{W}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
        'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
    )
    return rezipped(word(), {"word/document.xml": f"<w:document {spaces}><w:body>{xml}</w:body></w:document>".encode()})


def picture(form: str = "JPEG", size: tuple[int, int] = (64, 48), **how: Any) -> bytes:
    """A picture with something in it."""
    out = io.BytesIO()
    image = Image.radial_gradient("L").resize(size).convert("RGB")
    image.save(out, form, **how)
    return out.getvalue()


def sound(seconds: float = 1.5, rate: int = 8000) -> bytes:
    """A WAV of silence."""
    out = io.BytesIO()
    with wave.open(out, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(rate)
        file.writeframes(bytes(int(seconds * rate) * 2))
    return out.getvalue()


def film(milliseconds: int = 2500, extra: bytes = b"") -> bytes:
    """An MP4 with a header and no pictures."""
    mvhd = struct.pack(">4sLLLLL", b"mvhd", 0, 0, 0, 1000, milliseconds) + bytes(80)
    inner = struct.pack(">L", len(mvhd) + 4) + mvhd + extra
    moov = struct.pack(">L4s", len(inner) + 8, b"moov") + inner
    return struct.pack(">L4s4sL", 16, b"ftyp", b"isom", 512) + moov
