"""The people of the demo, one function each. Nobody sat for them."""

from collections.abc import Callable

from drawing import beard, dress, hair, hat, scarf
from drawing.brush import Colour, Sheet
from drawing.face import Build, head, turned

SLATE: Colour = (84, 100, 114)
OCHRE: Colour = (176, 134, 72)
MADDER: Colour = (146, 74, 60)
SAGE: Colour = (112, 122, 96)
UMBER: Colour = (98, 78, 62)
COAL: Colour = (60, 58, 60)
LINEN: Colour = (196, 186, 166)


def erbolat(sheet: Sheet, build: Build) -> None:
    """About thirty, a moustache, thick hair."""
    dress.coat(sheet, UMBER, 0.72)
    dress.shirt(sheet, LINEN, 0.3, thick=1.05)
    head(sheet, build)
    beard.moustache(sheet, 0.92, 0.9)
    hair.swept(sheet)


def nurgul(sheet: Sheet, build: Build) -> None:
    """A young woman, her headscarf tied behind."""
    dress.jumper(sheet, SLATE, 0.6, 0.9, thick=0.86)
    head(sheet, build, ears=False)
    scarf.tied_scarf(sheet, MADDER, 0.66)


def kulpash(sheet: Sheet, build: Build) -> None:
    """Old, a white shawl."""
    scarf.shawl(sheet)
    head(sheet, build, ears=False)
    scarf.shawl_front(sheet)


def raikhan(sheet: Sheet, build: Build) -> None:
    """A nurse, her hair drawn back."""
    dress.coat(sheet, LINEN, 0.28, 0.9)
    dress.shirt(sheet, SLATE, 0.35, closed=True, thick=0.88)
    head(sheet, build)
    hair.drawn_back(sheet)


def talgat(sheet: Sheet, build: Build) -> None:
    """A cap, some days' beard."""
    dress.coat(sheet, COAL, 0.7, 1.05)
    dress.shirt(sheet, SAGE, 0.45, closed=True, thick=1.1)
    head(sheet, build)
    beard.stubble(sheet, build)
    hair.dark_sides(sheet)
    hat.flat_cap(sheet, UMBER, 0.62)


def mutellip(sheet: Sheet, build: Build) -> None:
    """A doppa, glasses, a short grey beard."""
    dress.coat(sheet, SLATE, 0.66)
    dress.shirt(sheet, LINEN, 0.25, closed=True, thick=0.98)
    head(sheet, build)
    hair.grey_sides(sheet)
    beard.short_beard(sheet, build, hair.GREY, 0.5)
    with sheet.moved(0, 12):
        hat.doppa(sheet, (44, 66, 60), (226, 214, 186))
    beard.glasses(sheet)


def shirzat(sheet: Sheet, build: Build) -> None:
    """Young, short hair, nearly laughing."""
    dress.jumper(sheet, OCHRE, 0.66, 0.96, thick=0.96)
    head(sheet, build)
    hair.cropped(sheet)


def kenes(sheet: Sheet, build: Build) -> None:
    """A felt hat, a broad moustache."""
    dress.coat(sheet, SAGE, 0.7, 1.06)
    dress.shirt(sheet, LINEN, 0.3, thick=1.12)
    head(sheet, build)
    beard.moustache(sheet, 1.12, 1.3)
    hair.dark_sides(sheet)
    hat.kalpak(sheet)


def rakhym(sheet: Sheet, build: Build) -> None:
    """Old, a white beard, a skullcap."""
    dress.coat(sheet, UMBER, 0.72)
    dress.shirt(sheet, LINEN, 0.35, closed=True, thick=0.95)
    head(sheet, build)
    hair.grey_sides(sheet)
    beard.long_beard(sheet)
    with sheet.moved(0, 8):
        hat.skullcap(sheet, OCHRE, 0.45)


def ablet(sheet: Sheet, build: Build) -> None:
    """A doppa, a short dark beard."""
    dress.coat(sheet, COAL, 0.55, lapels=False)
    dress.shirt(sheet, LINEN, 0.3, closed=True, thick=1.06)
    head(sheet, build)
    hair.dark_sides(sheet)
    beard.short_beard(sheet, build)
    with sheet.moved(0, 12):
        hat.doppa(sheet, COAL, (222, 206, 176))


def subhi(sheet: Sheet, build: Build) -> None:
    """A small girl with two plaits."""
    with sheet.moved(2, -44):
        dress.jumper(sheet, MADDER, 0.62, 0.74, thick=0.66)
    head(sheet, build, ears=False)
    hair.fringe_and_plaits(sheet)


SITTERS: dict[Callable[[Sheet, Build], None], Build] = {
    erbolat: Build(jaw=1.06, brow=1.25, wide=1.0, mouth=1),
    nurgul: Build(wide=0.92, jaw=0.84, brow=0.7, nose=0.94, lips=1.25, eyes=1.08, left=False),
    kulpash: Build(wide=0.98, jaw=0.96, brow=0.55, age=0.95, lips=0.8, mouth=2, eyes=0.92),
    raikhan: Build(wide=0.95, jaw=0.88, brow=0.8, nose=0.95, lips=1.15, eyes=1.05, age=0.15, left=False, mouth=1),
    talgat: Build(wide=1.04, jaw=1.14, brow=1.2, nose=1.05, age=0.3, mouth=-1),
    mutellip: Build(wide=0.96, long=1.04, brow=0.9, nose=1.06, age=0.75, left=False, mouth=1),
    shirzat: Build(wide=0.96, jaw=0.96, brow=1.0, mouth=5, eyes=1.02),
    kenes: Build(wide=1.08, jaw=1.12, brow=1.15, eyes=0.92, age=0.4, left=False, size=1.36, down=52),
    rakhym: Build(wide=0.97, long=1.02, brow=0.8, nose=1.06, age=1.0, eyes=0.88),
    ablet: Build(wide=1.0, jaw=1.0, brow=1.3, nose=1.04, age=0.2),
    subhi: Build(wide=1.04, long=0.76, jaw=1.1, eyes=1.16, brow=0.45, nose=0.7, lips=0.95, size=1.42, down=26, mouth=2),
}


TINTS: dict[str, Colour] = {
    "erbolat": SLATE,
    "nurgul": OCHRE,
    "kulpash": MADDER,
    "raikhan": SAGE,
    "talgat": OCHRE,
    "mutellip": OCHRE,
    "shirzat": SLATE,
    "kenes": OCHRE,
    "rakhym": SLATE,
    "ablet": MADDER,
    "subhi": SAGE,
}


def portrait(draw: Callable[[Sheet, Build], None]) -> Sheet:
    """The finished sheet of one sitter."""
    build = SITTERS[draw]
    sheet = Sheet(draw.__name__, turn=turned(build))
    sheet.weight = build.size / 1.2
    sheet.wash(
        [(-170, -150), (-60, -196), (90, -186), (168, -110), (182, 40), (176, 190), (-150, 210), (-182, 60)],
        0.10,
        TINTS[draw.__name__],
        soft=9,
        rim=0.5,
    )
    draw(sheet, build)
    return sheet
