"""The things the demo's families kept. Points are those of a sheet of 600 by 600."""

from collections.abc import Callable
from math import cos, pi, sin

from drawing.brush import INK, Colour, Point, Sheet, fan, spline

SLATE: Colour = (84, 100, 114)
OCHRE: Colour = (176, 134, 72)
MADDER: Colour = (146, 74, 60)
SAGE: Colour = (112, 122, 96)
UMBER: Colour = (98, 78, 62)
LINEN: Colour = (196, 186, 166)


def ellipse(x: float, y: float, across: float, down: float, turns: tuple[float, float] = (0, 1)) -> list[Point]:
    """Points on an ellipse between two parts of a turn, clockwise from the right."""
    first, last = turns
    count = max(8, int(28 * (last - first)))
    angles = [2 * pi * (first + (last - first) * number / count) for number in range(count + 1)]
    return [(x + across * cos(angle), y + down * sin(angle)) for angle in angles]


def ground(sheet: Sheet, tint: Colour, x: float, y: float, across: float) -> None:
    """A patch of wash behind the thing, and its shadow on the table."""
    sheet.wash(
        [(110, 120), (300, 80), (490, 116), (528, 300), (492, 470), (300, 512), (112, 476), (74, 300)],
        0.1,
        tint,
        soft=9,
        rim=0.5,
    )
    sheet.wash(ellipse(x, y, across, across * 0.13)[:-1], 0.3, soft=9, rim=0)


def closed(
    sheet: Sheet, outline: list[Point], colour: Colour, tone: float, width: float = 3.2, sharp: bool = False
) -> None:
    """A shape that hides what lies behind it: wash and outline."""
    sheet.blank(outline, sharp)
    sheet.wash(outline, tone, colour, rim=0.35, sharp=sharp)
    if sharp:
        for start, end in zip(outline, [*outline[1:], outline[0]], strict=True):
            sheet.stroke(
                [start, ((start[0] + end[0]) / 2, (start[1] + end[1]) / 2), end], width, 0.85, taper=(0.7, 0.7)
            )
    else:
        sheet.stroke(spline(outline, closed=True, step=6), width, 0.85, taper=(0.8, 0.8))


def string(sheet: Sheet) -> None:
    """A coiled string in a small open box."""
    ground(sheet, OCHRE, 310, 440, 200)
    closed(sheet, [(150, 300), (200, 230), (430, 226), (466, 300)], LINEN, 0.5, sharp=True)
    sheet.wash([(160, 298), (206, 238), (424, 234), (456, 298)], 0.35, INK, soft=6, rim=0)
    for number in range(7):
        swing = sheet.random.uniform(-6, 6)
        sheet.stroke(
            ellipse(306 + swing, 290 + swing / 2, 96 - 7 * number, 34 - 3 * number, (0.02 * number, 1.02)),
            2.2,
            0.85,
            (120, 84, 44),
            taper=(0.8, 0.8),
        )
    sheet.stroke([(398, 284), (440, 250), (474, 262), (500, 226), (524, 232)], 2.2, 0.85, (120, 84, 44))
    closed(sheet, [(150, 300), (466, 300), (452, 424), (166, 426)], OCHRE, 0.6, sharp=True)
    sheet.wash([(380, 304), (462, 304), (450, 420), (370, 422)], 0.25, soft=10, rim=0)
    for x, lean in ((250, -1), (362, 1)):
        sheet.stroke(
            [(x, 392), (x + 4 * lean, 350), (x + 22 * lean, 336), (x + 32 * lean, 352), (x + 20 * lean, 362)], 2.8, 0.6
        )
        sheet.stroke(
            [(x, 392), (x - 10 * lean, 346), (x - 26 * lean, 342), (x - 28 * lean, 358), (x - 18 * lean, 362)], 2.8, 0.6
        )


def scarf(sheet: Sheet) -> None:
    """A half-knitted scarf with the needles in it, and its wool."""
    ground(sheet, OCHRE, 300, 462, 210)
    under: list[Point] = [(140, 300), (330, 262), (372, 420), (352, 452), (168, 466), (150, 430)]
    closed(sheet, under, SLATE, 0.7)
    over: list[Point] = [(134, 196), (330, 168), (352, 290), (344, 372), (156, 392), (140, 300)]
    closed(sheet, over, SLATE, 0.78)
    for row in range(11):
        y = 212 + 16 * row
        line = [(148 + 1.2 * row + 16 * n, y - 2.2 * n + (4 if n % 2 else -2)) for n in range(12)]
        sheet.stroke(line, 1.7, 0.55, taper=(0.6, 0.6))
    for x in range(168, 352, 14):
        sheet.stroke([(x, 462 - (x - 168) * 0.06), (x - 2 + sheet.random.uniform(-3, 3), 486)], 2.0, 0.7, SLATE)
    sheet.stroke([(96, 216), (240, 186), (404, 150)], 6.0, 0.9, UMBER, taper=(0.9, 0.25))
    sheet.stroke([(120, 146), (250, 184), (392, 232)], 6.0, 0.9, UMBER, taper=(0.9, 0.25))
    for x, y in ((96, 216), (120, 146)):
        sheet.spot(ellipse(x, y, 8, 8)[:-1], UMBER)
    closed(sheet, ellipse(446, 404, 62, 58)[:-1], SLATE, 0.7)
    for lean in (-0.5, -0.2, 0.1, 0.4):
        sheet.stroke(
            [
                (446 - 52 + 14 * lean, 404 + 44 * lean),
                (446 + 20 * lean, 404 - 34 + 70 * abs(lean)),
                (446 + 50, 404 + 30 * lean),
            ],
            1.8,
            0.5,
        )
        sheet.stroke([(446 + 40 * lean, 350), (446 - 24 + 60 * lean, 404), (446 + 40 * lean, 456)], 1.8, 0.5)
    sheet.stroke([(392, 430), (372, 462), (396, 488), (440, 480), (470, 494)], 2.4, 0.8, SLATE)


def thermos(sheet: Sheet) -> None:
    """A thermos flask and a bowl."""
    ground(sheet, SLATE, 300, 478, 190)
    closed(
        sheet,
        [
            (182, 340),
            (182, 214),
            (190, 182),
            (214, 166),
            (300, 166),
            (324, 182),
            (332, 214),
            (332, 340),
            (332, 440),
            (329, 474),
            (312, 484),
            (257, 487),
            (202, 484),
            (185, 474),
            (182, 440),
        ],
        MADDER,
        0.72,
    )
    sheet.wash([(280, 200), (330, 206), (330, 470), (290, 482)], 0.34, soft=10, rim=0)
    sheet.wash([(200, 216), (212, 214), (212, 470), (200, 466)], 0.5, (250, 244, 232), soft=3, rim=0)
    closed(
        sheet,
        [
            (198, 160),
            (200, 110),
            (204, 92),
            (218, 85),
            (257, 84),
            (296, 85),
            (310, 92),
            (314, 110),
            (316, 160),
            (312, 170),
            (257, 174),
            (202, 170),
        ],
        LINEN,
        0.6,
    )
    sheet.wash([(280, 90), (312, 98), (314, 166), (284, 172)], 0.22, soft=7, rim=0)
    for y in (222, 446):
        sheet.stroke([(182, y), (256, y + 12), (332, y)], 2.4, 0.7)
    for x, y in ((234, 316), (262, 344), (246, 382), (282, 306)):
        for turn in range(5):
            angle = 2 * pi * turn / 5
            sheet.spot(ellipse(x + 9 * cos(angle), y + 9 * sin(angle), 6, 5)[:-1], (238, 226, 204), 0.75)
        sheet.spot(ellipse(x, y, 4, 4)[:-1], OCHRE)
    sheet.stroke([(240, 412), (250, 360), (276, 320)], 1.8, 0.6, (238, 226, 204))
    closed(
        sheet,
        [(364, 412), (428, 410), (492, 412), (484, 444), (464, 470), (444, 482), (412, 482), (392, 470), (372, 444)],
        LINEN,
        0.4,
    )
    rim = ellipse(428, 412, 64, 15)
    closed(sheet, rim[:-1], LINEN, 0.25)
    sheet.wash(ellipse(428, 415, 52, 10)[:-1], 0.75, (132, 84, 46), soft=1.5, rim=0.3)
    sheet.stroke([(384, 444), (428, 454), (472, 444)], 2.4, 0.6, SLATE)
    for x in (416, 440):
        sheet.stroke([(x, 388), (x + 8, 368), (x - 4, 346), (x + 6, 322)], 2.0, 0.25)


def card(sheet: Sheet) -> None:
    """A student card that nobody could read."""
    ground(sheet, SAGE, 300, 436, 210)
    closed(sheet, [(112, 214), (470, 176), (492, 402), (134, 436)], LINEN, 0.35, sharp=True)
    sheet.wash([(112, 214), (470, 176), (475, 226), (117, 264)], 0.6, SLATE, soft=1, rim=0.2, sharp=True)
    closed(sheet, [(144, 286), (238, 277), (248, 396), (154, 406)], LINEN, 0.3, 2.4, sharp=True)
    sheet.wash([(160, 402), (166, 374), (184, 360), (216, 358), (238, 370), (246, 394)], 0.7, OCHRE, rim=0.1)
    closed(sheet, ellipse(198, 330, 21, 26)[:-1], (158, 108, 76), 0.25, 2.0)
    sheet.wash([(176, 328), (178, 304), (198, 297), (218, 303), (220, 326), (212, 314), (186, 314)], 0.9, INK, rim=0)
    for x in (190, 205):
        sheet.spot(ellipse(x, 330, 2.2, 1.8)[:-1], INK)
    sheet.stroke([(190, 344), (198, 345), (207, 342)], 1.6, 0.7)
    for row, end in enumerate((440, 404, 424, 372)):
        y = 288 + 25 * row
        words = [(276 + n, y - 0.105 * n + sheet.random.uniform(-2.4, 2.4)) for n in range(0, end - 276, 7)]
        sheet.stroke(words, 2.2, 0.6, taper=(0.8, 0.8))
    sheet.stroke([(140, 240), (200, 233)], 5.0, 0.8, (240, 234, 220), taper=(0.8, 0.8))
    sheet.stroke([(216, 231), (330, 219)], 3.4, 0.7, (240, 234, 220), taper=(0.8, 0.8))
    for across in (36, 27):
        sheet.stroke(ellipse(428, 352, across, across * 0.96), 2.4, 0.5, MADDER, taper=(0.9, 0.9))
    sheet.stroke([(412, 356), (428, 340), (444, 358)], 2.6, 0.5, MADDER)
    sheet.stroke([(452, 179), (466, 216), (482, 222)], 1.5, 0.35)


def glasses(sheet: Sheet) -> None:
    """Glasses on a closed book."""
    ground(sheet, OCHRE, 300, 470, 220)
    closed(sheet, [(110, 402), (400, 438), (400, 482), (112, 444)], LINEN, 0.4, sharp=True)
    closed(sheet, [(400, 438), (508, 330), (508, 370), (400, 482)], LINEN, 0.55, sharp=True)
    for step in range(1, 5):
        sheet.stroke([(114, 404 + 9 * step), (260, 422 + 9.4 * step), (400, 440 + 9.4 * step)], 1.3, 0.4)
        sheet.stroke([(400, 440 + 9.4 * step), (454, 386 + 9 * step), (508, 332 + 8 * step)], 1.3, 0.4)
    closed(sheet, [(110, 402), (226, 290), (508, 330), (400, 438)], (44, 66, 60), 0.85, sharp=True)
    sheet.stroke([(140, 400), (238, 304), (480, 338)], 1.8, 0.5, (226, 214, 186))
    for x, y in ((236, 352), (350, 368)):
        lens = ellipse(x, y, 50, 27)
        sheet.wash(lens[:-1], 0.4, (216, 222, 216), rim=0)
        sheet.stroke(lens, 4.6, 0.95, (30, 26, 24), taper=(0.95, 0.95))
        sheet.stroke(ellipse(x - 4, y - 2, 34, 17, (0.55, 0.72)), 2.4, 0.8, (250, 246, 238))
    sheet.stroke([(284, 356), (293, 349), (302, 361)], 4.6, 0.95, (30, 26, 24), taper=(0.9, 0.9))
    sheet.stroke([(190, 342), (202, 300), (290, 292), (372, 318)], 4.2, 0.95, (30, 26, 24), taper=(0.9, 0.6))
    sheet.stroke([(398, 376), (412, 334), (330, 296), (250, 284)], 4.2, 0.95, (30, 26, 24), taper=(0.9, 0.6))


def bell(sheet: Sheet) -> None:
    """A small round bell on a strap."""
    ground(sheet, SAGE, 304, 474, 130)
    strap: list[Point] = [
        (122, 148),
        (200, 178),
        (300, 188),
        (400, 176),
        (478, 142),
        (486, 184),
        (404, 222),
        (300, 236),
        (196, 224),
        (114, 190),
    ]
    closed(sheet, strap, UMBER, 0.85)
    for x, y in ((150, 176), (206, 196), (394, 196), (450, 172)):
        sheet.spot(ellipse(x, y, 6, 6)[:-1], (206, 176, 112))
    sheet.stroke([(128, 160), (206, 188), (300, 198), (394, 187), (472, 154)], 1.5, 0.6, (206, 176, 112))
    sheet.stroke(ellipse(302, 240, 19, 25), 5.5, 0.95, (104, 76, 36), taper=(0.95, 0.95))
    body = ellipse(302, 362, 98, 100)[:-1]
    closed(sheet, body, (190, 142, 58), 0.8)
    sheet.wash(
        [(330, 274), (382, 310), (398, 366), (372, 430), (318, 460), (352, 400), (360, 340)], 0.36, soft=12, rim=0
    )
    sheet.wash([(232, 320), (256, 290), (272, 296), (248, 330)], 0.7, (250, 240, 214), soft=5, rim=0)
    sheet.stroke([(205, 356), (250, 374), (302, 378), (356, 373), (399, 354)], 3.0, 0.8)
    sheet.stroke([(206, 368), (250, 386), (302, 390), (356, 385), (398, 366)], 2.2, 0.6)
    sheet.stroke([(302, 408), (303, 434), (302, 460)], 6.5, 0.95, (52, 38, 22), taper=(0.9, 0.9))
    sheet.spot(ellipse(302, 406, 9, 9)[:-1], (52, 38, 22), 0.95)


def mitten(sheet: Sheet) -> None:
    """A child's white mitten on a cord."""
    ground(sheet, MADDER, 290, 470, 140)
    sheet.stroke([(330, 176), (380, 130), (450, 128), (496, 168), (520, 150)], 4.0, 0.85, MADDER, taper=(0.8, 0.4))
    hand: list[Point] = [(216, 262), (196, 330), (200, 410), (232, 458), (296, 468), (346, 438), (362, 376), (356, 262)]
    thumb: list[Point] = [
        (336, 290),
        (372, 304),
        (404, 344),
        (424, 388),
        (416, 412),
        (394, 414),
        (366, 392),
        (336, 372),
    ]
    closed(sheet, thumb, LINEN, 0.4)
    closed(sheet, hand, LINEN, 0.36)
    sheet.wash([(316, 280), (356, 280), (360, 376), (338, 436), (296, 464), (320, 400)], 0.2, soft=10, rim=0)
    closed(sheet, [(212, 190), (284, 178), (356, 186), (364, 262), (286, 278), (208, 266)], LINEN, 0.42)
    for line in fan([(222, 194), (221, 262)], [(350, 192), (353, 260)], 13):
        sheet.stroke(line, 2.0, 0.5)
    for row in range(6):
        y = 300 + 26 * row
        for x in range(222 + (row % 2) * 11, 346 - 4 * max(0, row - 3), 22):
            sheet.stroke([(x - 5, y - 5), (x, y + 3), (x + 5, y - 5)], 1.6, 0.4)
    for x, y, colour in ((284, 356, MADDER), (262, 382, SLATE), (306, 382, SLATE), (284, 408, MADDER)):
        sheet.spot([(x, y - 12), (x + 10, y), (x, y + 12), (x - 10, y)], colour, 0.8)


KEPT: tuple[Callable[[Sheet], None], ...] = (string, scarf, thermos, card, glasses, bell, mitten)


def keepsake(draw: Callable[[Sheet], None]) -> Sheet:
    """The finished sheet of one thing."""
    sheet = Sheet(draw.__name__, 600, 600)
    draw(sheet)
    return sheet
