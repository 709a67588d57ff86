"""Files of every sort with marks where nobody looks: properties, tags, comments, names of members."""

import io
from collections.abc import Callable
from email.message import EmailMessage
from typing import Any

from mutagen.id3 import COMM, TIT2, TPE1
from mutagen.wave import WAVE
from PIL import Image, PngImagePlugin

from tests.intake.make import saved, sound, worded, zipped

Word = Callable[[], str]


def jpeg(word: Word) -> bytes:
    """A photo with tags, a thumbnail's place, a profile and a comment."""
    exif = Image.Exif()
    for tag in (0x010E, 0x010F, 0x0110, 0x013B, 0x8298, 0x9C9B, 0x9C9F):
        exif[tag] = word() if tag < 0x9000 else word().encode("utf-16-le")
    exif.get_ifd(0x8769)[0x9286] = b"ASCII\0\0\0" + word().encode()
    exif.get_ifd(0x8825)[0x001B] = word().encode()
    out = io.BytesIO()
    image = Image.effect_noise((320, 240), 60).convert("RGB")
    xmp = f'<x:xmpmeta xmlns:x="adobe:ns:meta/">{word()}</x:xmpmeta>'.encode()
    image.save(out, "JPEG", exif=exif, comment=word().encode(), icc_profile=word().encode() * 3, xmp=xmp)
    return out.getvalue() + word().encode()


def png(word: Word) -> bytes:
    """A picture with chunks of text, compressed ones among them."""
    info, out = PngImagePlugin.PngInfo(), io.BytesIO()
    info.add_text("Author", word())
    info.add_text("Comment", word(), zip=True)
    info.add_itxt("XML:com.adobe.xmp", word(), zip=True)
    Image.effect_noise((200, 200), 60).convert("RGB").save(out, "PNG", pnginfo=info)
    return out.getvalue()


def wav(word: Word) -> bytes:
    """A recording with tags."""
    made = io.BytesIO(sound())
    tags: Any = WAVE(made)  # type: ignore[no-untyped-call]
    tags.add_tags()
    for frame in (TIT2, TPE1, COMM):
        tags.tags.add(frame(encoding=3, text=[word()]))
    made.seek(0)
    tags.save(made)
    return made.getvalue()


def docx(word: Word, body: str) -> bytes:
    """A document with properties and a comment."""
    document = worded(body)
    for name in ("author", "title", "subject", "keywords", "comments", "last_modified_by", "category"):
        setattr(document.core_properties, name, word())
    paragraph = document.paragraphs[0]
    document.add_comment(paragraph.runs, text=word(), author=word(), initials="x")
    return saved(document)


def pdf(word: Word, body: str) -> bytes:
    """A paper with properties."""
    told = " ".join(f"/{name} ({word()})" for name in ("Title", "Author", "Subject", "Keywords", "Creator", "Producer"))
    shown = f"BT /F1 12 Tf 72 700 Td ({body}) Tj ET"
    objects = [
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
        f"<</Length {len(shown)}>>\nstream\n{shown}\nendstream",
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        f"<<{told}>>",
    ]
    listed = "\n".join(f"{at} 0 obj\n{one}\nendobj" for at, one in enumerate(objects, start=1))
    return f"%PDF-1.4\n{listed}\ntrailer\n<</Root 1 0 R/Info 6 0 R/Size 7>>\n%%EOF\n".encode()


def html(word: Word, body: str) -> bytes:
    """A page with a title, a comment and an attribute."""
    text = f"<title>{word()}</title><!-- {word()} --><script>let {word()}</script><p data-x='{word()}'>{body}</p>"
    return f"<html><body>{text}</body></html>".encode()


def eml(word: Word, body: str) -> bytes:
    """A letter with headers and a picture attached."""
    mail = EmailMessage()
    for name in ("Subject", "X-Mailer", "Message-ID", "Organization"):
        mail[name] = word()
    mail["From"], mail["To"] = f"{word()} <{word()}@example.org>", f"{word()}@example.org"
    mail.set_content(body)
    mail.add_attachment(jpeg(word), maintype="image", subtype="jpeg", filename=f"{word()}.jpg")
    return mail.as_bytes()


def archive(word: Word, body: str) -> bytes:
    """A zip with a comment, and members whose names tell."""
    return zipped([(f"{word()}/{word()}.txt", body), (f"{word()}.png", png(word))])
