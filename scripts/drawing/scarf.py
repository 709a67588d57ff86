"""Cloth about the head. Points are those of `drawing.face`."""

from drawing.brush import Colour, Point, Sheet, fan
from drawing.dress import FADE


def tied_scarf(sheet: Sheet, colour: Colour, tone: float) -> None:
    """A headscarf tied at the nape, some hair showing at the brow."""
    sheet.wash(
        [(-70, -60), (-40, -84), (6, -96), (60, -78), (86, -40), (92, -4), (84, -40), (60, -64), (10, -80), (-40, -70)],
        0.85,
        (38, 34, 33),
        soft=1.4,
        rim=0.1,
    )
    tail: list[Point] = [(96, 40), (128, 70), (150, 130), (136, 190), (112, 150), (92, 96)]
    sheet.blank(tail)
    sheet.wash(tail, tone, colour)
    sheet.stroke([(98, 44), (130, 74), (150, 132), (136, 190)], 2.8, 0.75)
    sheet.stroke([(136, 190), (114, 150), (94, 96)], 2.4, 0.65)
    sheet.stroke([(100, 60), (120, 100), (126, 150)], 1.8, 0.5)
    shape: list[Point] = [
        (-78, -52),
        (-92, -92),
        (-76, -136),
        (-24, -162),
        (38, -162),
        (92, -132),
        (118, -76),
        (120, -10),
        (108, 44),
        (96, 52),
        (98, 12),
        (88, -46),
        (60, -84),
        (6, -104),
        (-44, -92),
    ]
    sheet.blank(shape)
    sheet.wash(shape, tone, colour, rim=0.3)
    sheet.wash([(60, -146), (96, -126), (120, -70), (118, 0), (104, 44), (100, -20), (90, -80)], 0.22, soft=8, rim=0)
    sheet.stroke([*shape[:10]], 3.2, 0.85)
    sheet.stroke(
        [(-78, -52), (-44, -92), (6, -104), (60, -84), (88, -46), (98, 12), (96, 52)], 3.0, 0.8, taper=(0.5, 0.3)
    )
    for fold in fan([(-30, -100), (20, -130), (100, -90)], [(70, -70), (100, -40), (110, 20)], 4):
        sheet.stroke(fold, 1.8, 0.45)
    dots = [(-58, -108), (-34, -132), (-6, -118), (22, -142), (44, -112), (68, -124), (84, -92), (104, -60), (110, -20)]
    for x, y in dots:
        sheet.wash([(x - 3, y), (x, y - 3), (x + 3, y), (x, y + 3)], 0.75, (244, 238, 226), soft=0.6, rim=0)


def shawl(sheet: Sheet) -> None:
    """A white shawl over hair and shoulders that leaves the face free."""
    back: list[Point] = [
        (-84, 60),
        (-98, -20),
        (-100, -92),
        (-72, -146),
        (-8, -172),
        (66, -156),
        (114, -100),
        (126, -10),
        (128, 70),
        (160, 150),
        (206, 236),
        (214, 345),
        (-192, 345),
        (-176, 250),
        (-128, 168),
        (-96, 110),
    ]
    face: list[Point] = [
        (-70, 100),
        (-90, 30),
        (-86, -46),
        (-70, -94),
        (0, -118),
        (70, -96),
        (96, -30),
        (96, 40),
        (84, 92),
        (46, 142),
        (-6, 164),
        (-44, 146),
    ]
    sheet.blank(back)
    sheet.wash(back, 0.11, (140, 134, 120), rim=0.5, fade=FADE)
    sheet.wash(
        [(96, -110), (124, -20), (126, 70), (160, 160), (212, 300), (120, 300), (104, 160), (100, 60), (100, -40)],
        0.16,
        soft=10,
        rim=0,
        fade=FADE,
    )
    sheet.stroke(back[:12], 3.6, 0.8, taper=(0.5, 0.2), fade=FADE)
    sheet.stroke([(-84, 60), (-96, 110), (-128, 168), (-176, 250), (-192, 345)], 3.6, 0.8, taper=(0.5, 0.2), fade=FADE)
    sheet.stroke([(-70, 108), (-40, 158), (0, 178), (50, 156), (90, 104)], 2.6, 0.6)
    sheet.blank(face)


def shawl_front(sheet: Sheet) -> None:
    """The edge of the shawl round the face, and its folds."""
    edge: list[Point] = [
        (-66, 112),
        (-86, 60),
        (-94, -10),
        (-86, -66),
        (-62, -102),
        (0, -122),
        (66, -102),
        (96, -50),
        (102, 20),
        (94, 80),
        (56, 138),
        (4, 166),
        (-44, 148),
        (-66, 112),
    ]
    sheet.stroke(edge, 3.0, 0.8, taper=(0.7, 0.7))
    sheet.stroke([(-84, -84), (-58, -116), (0, -136), (68, -116), (104, -56)], 1.8, 0.4)
    for fold in fan([(-50, 160), (-80, 220), (-96, 330)], [(10, 176), (0, 250), (-20, 335)], 3):
        sheet.stroke(fold, 2.2, 0.5, fade=FADE)
    for fold in fan([(30, 170), (50, 240), (40, 335)], [(96, 100), (140, 190), (170, 330)], 4):
        sheet.stroke(fold, 2.2, 0.5, fade=FADE)
    stitches = [(-40, 186), (-16, 196), (10, 200), (38, 192), (64, 174)]
    for x, y in stitches:
        sheet.stroke([(x - 6, y + 4), (x, y - 4), (x + 6, y + 4)], 2.2, 0.7, (126, 56, 48))
        sheet.stroke([(x - 6, y + 10), (x, y + 18), (x + 6, y + 10)], 2.2, 0.6, (60, 84, 96))
