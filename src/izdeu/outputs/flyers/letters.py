"""The fonts of a release's papers: Debian's Noto, cut to the characters in use, and nothing else to be set in.

Cut once a release and before any page is set: each paper then embeds a small part of a small font, and no font of the
machine, nor its settings, changes how a page looks.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTCollection, TTFont

from izdeu.vocab.errors import Refused

CORE = Path("/usr/share/fonts/truetype/noto")
CJK = Path("/usr/share/fonts/opentype/noto")
HAN_FROM = 0x2E80
"""Han, its marks and its wide forms begin here; what lies before is set in the fonts of the alphabets."""
NASKH_SIZE = 1.14
"""Naskh letters stand small beside Latin ones of the same size: they are cut that much larger, as on the pages."""


@dataclass(frozen=True, slots=True)
class Face:
    """A font file of Debian's, the font in it where it holds several, and how much larger it is cut."""

    file: Path
    inside: str = ""
    size: float = 1


FACES = (
    Face(CORE / "NotoSans-Regular.ttf"),
    Face(CORE / "NotoSans-Bold.ttf"),
    Face(CORE / "NotoSerif-Regular.ttf"),
    Face(CORE / "NotoNaskhArabic-Regular.ttf", size=NASKH_SIZE),
    Face(CORE / "NotoNaskhArabic-Bold.ttf", size=NASKH_SIZE),
    Face(CJK / "NotoSansCJK-Regular.ttc", "Noto Sans CJK SC"),
    Face(CJK / "NotoSansCJK-Bold.ttc", "Noto Sans CJK SC"),
    Face(CJK / "NotoSerifCJK-Regular.ttc", "Noto Serif CJK SC"),
)
SETTINGS = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig><dir>{folder}</dir><cachedir>{folder}/cache</cachedir></fontconfig>
"""


def cut(characters: Iterable[str], folder: Path) -> Path:
    """Cuts the fonts into a folder; gives back the settings that make fontconfig see these alone.

    Refused where Debian's fonts are not installed.
    """
    if missing := sorted({face.file.name for face in FACES if not face.file.exists()}):
        raise Refused(
            "Papers cannot be set: {names} not found. Install Debian's fonts-noto-core and fonts-noto-cjk.",
            names=", ".join(missing),
        )
    points = frozenset(map(ord, characters)) | frozenset(range(0x20, 0x7F))
    for face in FACES:
        _cut(face, points, folder / f"{face.file.stem}.otf")
    settings = folder / "fonts.conf"
    settings.write_text(SETTINGS.format(folder=folder), encoding="utf-8")
    return settings


def _cut(face: Face, points: frozenset[int], out: Path) -> None:
    han = {point for point in points if point >= HAN_FROM or 0x2010 <= point <= 0x2026 or point < 0x80 or point == 0xB7}
    font = _opened(face)
    font.recalcBBoxes = False
    subsetter = Subsetter(_options(han_only=bool(face.inside)))
    subsetter.populate(unicodes=han if face.inside else points)
    subsetter.subset(font)
    font["head"].unitsPerEm = round(font["head"].unitsPerEm / face.size)
    font.recalcTimestamp = False
    font.save(out)


def _opened(face: Face) -> TTFont:
    if not face.inside:
        return TTFont(face.file, lazy=True)
    return next(font for font in TTCollection(face.file, lazy=True) if font["name"].getDebugName(1) == face.inside)


def _options(*, han_only: bool) -> Options:
    chosen = Options(hinting=False, desubroutinize=True, notdef_outline=True, name_IDs=[0, 1, 2, 4, 6, 13, 14, 16, 17])
    chosen.layout_features = [] if han_only else ["*"]
    chosen.drop_tables += ["vhea", "vmtx", "VORG"]
    return chosen
