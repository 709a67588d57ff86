"""Cut Debian's Noto fonts to the characters in use: `make fonts`. Skips what is up to date; `--force` cuts anew.

Writes woff2 slices and `fonts.css` (with unicode-range, so that a page loads only the slices it needs) into
`src/izdeu/web/static/fonts/`, which git ignores. Needs Debian's fonts-noto-core and fonts-noto-cjk.
"""

import hashlib
import json
import os
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTCollection, TTFont
from pypinyin.phrases_dict import phrases_dict

ROOT = Path(__file__).parents[1]
OUT = ROOT / "src/izdeu/web/static/fonts"
CORE = Path("/usr/share/fonts/truetype/noto")
CJK = Path("/usr/share/fonts/opentype/noto")
TEXTS = (ROOT / "src/izdeu/resources", ROOT / "src/izdeu/locale", ROOT / "src/izdeu/web/templates")
HAN_SLICES = 14

MISSING = """The fonts were not cut: {names} not found.
Install Debian's packages fonts-noto-core and fonts-noto-cjk (apt install fonts-noto-core fonts-noto-cjk), then run
`make fonts` again. Until then the pages are set in the fonts of the reader's device and say so."""

Points = frozenset[int]


def ranges(*pairs: tuple[int, int]) -> Points:
    """The code points of inclusive ranges."""
    return frozenset(point for low, high in pairs for point in range(low, high + 1))


LATIN = ranges(
    (0x20, 0x7E), (0xA0, 0xFF), (0x131, 0x131), (0x152, 0x153), (0x2BB, 0x2BC), (0x2C6, 0x2C6), (0x2DA, 0x2DC),
    (0x2000, 0x2064), (0x20AC, 0x20AC), (0x2122, 0x2122), (0x2212, 0x2212), (0x2215, 0x2215), (0xFFFD, 0xFFFD),
)  # fmt: skip
LATIN_EXT = ranges((0x100, 0x2BA), (0x2BD, 0x2C5), (0x300, 0x36F), (0x1E00, 0x1EFF), (0x20A0, 0x20BF)) - LATIN
CYRILLIC = ranges((0x400, 0x52F), (0x1C80, 0x1C88), (0x2116, 0x2116), (0x2DE0, 0x2DFF), (0xA640, 0xA69F))
ARABIC = ranges(
    (0x600, 0x6FF), (0x750, 0x77F), (0x8A0, 0x8FF), (0x200C, 0x200F), (0x204F, 0x204F), (0xFB50, 0xFDFF),
    (0xFE70, 0xFEFC),
)  # fmt: skip
SIGNS = ranges((0x2190, 0x2193), (0x2248, 0x2248), (0x2260, 0x2260))
HAN_MARKS = ranges(
    (0xB7, 0xB7), (0x2014, 0x2015), (0x2018, 0x2019), (0x201C, 0x201D), (0x2026, 0x2026), (0x3000, 0x303F),
    (0xFF00, 0xFFEF), (0xFE30, 0xFE4F), (0x2460, 0x2473), (0x25CB, 0x25CB),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Face:
    """One file of Debian's, and the family, weight and size adjustment it is shown under."""

    family: str
    weight: int
    file: Path
    inside: str = ""
    adjust: str = ""

    @property
    def slug(self) -> str:
        """The start of its files' names: `noto-serif-400`."""
        return f"{self.family.lower().replace(' ', '-')}-{self.weight}"


@dataclass(frozen=True, slots=True)
class Slice:
    """A part of a face: its name and the characters in it."""

    face: Face
    name: str
    points: Points

    @property
    def file(self) -> Path:
        """Where its woff2 is written."""
        return OUT / f"{self.face.slug}-{self.name}.woff2"


ALPHABETS = [
    Face("Noto Serif", 400, CORE / "NotoSerif-Regular.ttf"),
    Face("Noto Serif", 700, CORE / "NotoSerif-Bold.ttf"),
    Face("Noto Sans", 400, CORE / "NotoSans-Regular.ttf"),
    Face("Noto Sans", 700, CORE / "NotoSans-Bold.ttf"),
]
MATHS = Face("Noto Sans", 400, CORE / "NotoSansMath-Regular.ttf")
# Naskh letters stand small beside Latin ones of the same size: they are shown at 114 %.
NASKH = [
    Face("Noto Naskh Arabic", 400, CORE / "NotoNaskhArabic-Regular.ttf", adjust="114%"),
    Face("Noto Naskh Arabic", 700, CORE / "NotoNaskhArabic-Bold.ttf", adjust="114%"),
]
HAN = [
    Face("Noto Serif SC", 400, CJK / "NotoSerifCJK-Regular.ttc", "Noto Serif CJK SC"),
    Face("Noto Sans SC", 400, CJK / "NotoSansCJK-Regular.ttc", "Noto Sans CJK SC"),
    Face("Noto Sans SC", 700, CJK / "NotoSansCJK-Bold.ttc", "Noto Sans CJK SC"),
]
FACES = [*ALPHABETS, MATHS, *NASKH, *HAN]


def gb2312() -> Iterator[str]:
    """The 6,763 characters of GB 2312, in its order."""
    for row in range(0xB0, 0xF8):
        for cell in range(0xA1, 0xFF):
            if char := bytes([row, cell]).decode("gb2312", errors="ignore"):
                yield char


def own_han() -> Counter[str]:
    """How often each Han character stands in our own tables, translations and templates."""
    counts: Counter[str] = Counter()
    for folder in TEXTS:
        for path in sorted(folder.rglob("*")):
            if path.suffix in {".yaml", ".csv", ".po", ".html"}:
                counts.update(char for char in path.read_text() if "\u3400" <= char <= "\u9fff")
    return counts


def han_slices(own: Iterable[str]) -> list[Points]:
    """GB 2312 and our own characters, the most used first, in slices of about the same size; marks in the first."""
    used = Counter(char for phrase in phrases_dict for char in phrase)
    ours = set(own)
    chars = sorted(set(gb2312()) | ours, key=lambda char: (char not in ours, -used[char], char))
    size = -(-len(chars) // HAN_SLICES)
    parts = [frozenset(map(ord, chars[start : start + size])) for start in range(0, len(chars), size)]
    return [parts[0] | HAN_MARKS, *parts[1:]]


def slices(own: Iterable[str]) -> list[Slice]:
    """All that is cut."""
    alphabets = {"latin": LATIN, "latin-ext": LATIN_EXT, "cyrillic": CYRILLIC}
    found = [Slice(face, name, points) for face in ALPHABETS for name, points in alphabets.items()]
    found += [Slice(MATHS, "signs", SIGNS), *(Slice(face, "arabic", ARABIC) for face in NASKH)]
    han = han_slices(own)
    return found + [Slice(face, f"han-{n:02}", points) for face in HAN for n, points in enumerate(han, start=1)]


def open_face(face: Face) -> TTFont:
    """The font of a face; for a collection the one with the family name wanted."""
    if not face.inside:
        return TTFont(face.file, lazy=True)
    fonts = TTCollection(face.file, lazy=True)
    return next(font for font in fonts if font["name"].getDebugName(1) == face.inside)


def options(face: Face, *, first: bool) -> Options:
    """Every shaping feature for the alphabets; none for Han, where they would only draw in other countries' forms.

    Hints and subroutines are taken out at the first cut; the slices made from that have none.
    """
    chosen = Options(hinting=not first, desubroutinize=first, notdef_outline=True, name_IDs=[0, 1, 2, 13, 14])
    chosen.layout_features = [] if face.inside else ["*"]
    chosen.drop_tables += ["vhea", "vmtx", "VORG"]
    return chosen


def cut(font: TTFont, face: Face, points: Iterable[int], to: Path, flavor: str | None) -> None:
    """Write the font with these characters only, whole or not at all."""
    font.recalcBBoxes = False  # it draws every glyph three times; the boxes of the whole font hold for a part
    subsetter = Subsetter(options(face, first=flavor is None))
    subsetter.populate(unicodes=points)
    subsetter.subset(font)
    font.flavor = flavor
    whole = to.with_suffix(".part")
    font.save(whole)
    whole.replace(to)


def cut_face(job: tuple[Face, list[Slice]]) -> None:
    """Write all slices of one face: cut once to what any slice needs, then each from that."""
    face, parts = job
    with tempfile.TemporaryDirectory() as folder:
        small = Path(folder) / "small.otf"
        cut(open_face(face), face, frozenset().union(*(part.points for part in parts)), small, None)
        for part in parts:
            cut(TTFont(small, lazy=True), face, part.points, part.file, "woff2")


def css_range(points: Points) -> str:
    """The value of unicode-range."""
    spans: list[list[int]] = []
    for point in sorted(points):
        if spans and spans[-1][1] == point - 1:
            spans[-1][1] = point
        else:
            spans.append([point, point])
    return ",".join(f"U+{low:X}" if low == high else f"U+{low:X}-{high:X}" for low, high in spans)


def css(parts: Iterable[Slice]) -> str:
    """The @font-face rules."""
    rules = []
    for part in parts:
        adjust = f"size-adjust:{part.face.adjust};" if part.face.adjust else ""
        rules.append(
            f'@font-face{{font-family:"{part.face.family}";font-weight:{part.face.weight};font-style:normal;'
            f'font-display:swap;{adjust}src:url("{part.file.name}") format("woff2");'
            f"unicode-range:{css_range(part.points)}}}\n"
        )
    return (
        "/* Written by scripts/make_fonts.py. The fonts: SIL Open Font License 1.1, The Noto Project Authors. */\n"
        + ("".join(rules))
    )


def stamp(parts: Iterable[Slice]) -> str:
    """What the slices depend on: this script, Debian's files, and the characters."""
    files = [[str(face.file), face.file.stat().st_size, int(face.file.stat().st_mtime)] for face in FACES]
    cuts = [[part.file.name, css_range(part.points)] for part in parts]
    known = json.dumps([files, cuts, Path(__file__).read_text()])
    return hashlib.sha256(known.encode()).hexdigest()


def main() -> None:
    """Cut the fonts, or say that they are up to date, or what is missing."""
    if missing := [face.file.name for face in FACES if not face.file.exists()]:
        raise SystemExit(MISSING.format(names=", ".join(missing)))
    parts, start = slices(own_han()), time.monotonic()
    mark, now = OUT / "stamp", stamp(parts)
    if "--force" not in sys.argv and mark.exists() and mark.read_text() == now:
        print("The fonts are up to date.")
        return
    OUT.mkdir(parents=True, exist_ok=True)
    mark.unlink(missing_ok=True)
    jobs = [(face, [part for part in parts if part.face == face]) for face in reversed(FACES)]
    with ProcessPoolExecutor(os.cpu_count()) as pool:
        list(pool.map(cut_face, jobs))
    wanted = {part.file.name for part in parts}
    for old in OUT.glob("*.woff2"):
        if old.name not in wanted:
            old.unlink()
    (OUT / "fonts.css").write_text(css(parts))
    mark.write_text(now)
    size = sum(path.stat().st_size for path in OUT.glob("*.woff2")) / 1e6
    print(f"{len(parts)} slices of Noto, {size:.1f} MB, in {time.monotonic() - start:.0f} s.")


if __name__ == "__main__":
    main()
