"""What people wear about the neck and shoulders. Points are those of `drawing.face`."""

from drawing.brush import INK, Colour, Point, Sheet, spline

FADE = (660.0, 790.0)
SKIN: Colour = (158, 108, 76)


def neck(sheet: Sheet, thick: float = 1.0, deep: float = 236) -> None:
    """The neck down to where the clothes leave it free (`deep`), and the shadow of the chin on it."""
    far, near = -44 * thick, 62 * thick
    free: list[Point] = [(far, 118), (near, 88), (near + 1, 150), (near + 6, 182), (4, deep), (far - 5, 190)]
    line = [
        (far, 118),
        (near, 88),
        (near + 1, 150),
        (near + 5, 180),
        (34, (182 + deep) / 2),
        (4, deep),
        (-24, (190 + deep) / 2),
        (far - 4, 188),
    ]
    sheet.blank(line)
    sheet.wash(line, 0.2, SKIN, rim=0.1)
    sheet.wash([*free[:3], (30, 176), (far + 2, 166)], 0.3, soft=6, rim=0)
    sheet.stroke([(far, 142), (far - 1, 168), (far - 5, 192)], 2.8, 0.75, taper=(0.2, 0.4))
    sheet.stroke([(near, 112), (near, 150), (near + 6, 184)], 3.0, 0.75, taper=(0.2, 0.4))
    sheet.stroke([(-8, deep - 22), (2, deep - 12)], 1.8, 0.4)


def body(wide: float = 1.0) -> tuple[list[Point], list[Point]]:
    """The lines of the far and of the near shoulder, from the neck down and out of the picture."""
    far: list[Point] = [
        (-48, 186),
        (-84, 206),
        (-136 * wide, 228),
        (-176 * wide, 268),
        (-192 * wide, 335),
        (-196 * wide, 430),
    ]
    near: list[Point] = [
        (66, 178),
        (104, 198),
        (152 * wide, 220),
        (192 * wide, 262),
        (206 * wide, 335),
        (210 * wide, 430),
    ]
    return far, near


def _cloth(sheet: Sheet, colour: Colour, tone: float, wide: float, inner: list[Point]) -> None:
    far, near = body(wide)
    outline = [*far, *near[::-1], *inner]
    sheet.blank(outline)
    sheet.wash(outline, tone, colour, fade=FADE, rim=0.3)
    shade = [(104, 206), (186 * wide, 268), (202 * wide, 345), (200 * wide, 430), (130, 430), (118, 300)]
    sheet.wash(shade, tone * 0.45, INK, soft=12, rim=0, fade=FADE)
    sheet.stroke(far, 4.0, 0.85, taper=(0.2, 0.6), fade=FADE)
    sheet.stroke(near, 4.2, 0.85, taper=(0.2, 0.6), fade=FADE)


def coat(sheet: Sheet, colour: Colour, tone: float, wide: float = 1.0, lapels: bool = True) -> None:
    """A jacket that fades out below, with or without lapels, open on the chest."""
    _cloth(sheet, colour, tone, wide, [(52, 216), (20, 300), (2, 372), (-18, 300), (-42, 220)])
    if lapels:
        sheet.stroke([(-47, 190), (-64, 236), (-42, 254), (-54, 270), (-6, 360)], 3.0, 0.75, fade=FADE)
        sheet.stroke([(68, 182), (90, 236), (62, 256), (74, 272), (8, 360)], 3.0, 0.75, fade=FADE)


def shirt(sheet: Sheet, colour: Colour, tone: float, thick: float = 1.0, closed: bool = False) -> None:
    """A shirt in the opening of the coat, the neck in it, and its collar over both."""
    front: list[Point] = [(-52, 188), (70, 180), (58, 240), (30, 310), (2, 376), (-26, 310), (-48, 240)]
    sheet.blank(front)
    sheet.wash(front, tone, colour, fade=FADE)
    deep = 230 if closed else 266
    neck(sheet, thick, deep)
    for side in (
        [(-50, 180), (-20, 212), (3, deep), (3, deep), (-38, deep + 22), (-40, deep + 22), (-58, 206)],
        [(70, 172), (34, 210), (5, deep), (5, deep), (48, deep + 18), (50, deep + 18), (80, 200)],
    ):
        sheet.blank(side)
        sheet.wash(side, tone, colour, rim=0.5)
        sheet.stroke(spline(side, closed=True, step=6), 2.8, 0.8, taper=(0.7, 0.7))
    sheet.stroke([(4, deep + 4), (5, 300), (3, 366)], 1.8, 0.5, fade=FADE)


def jumper(sheet: Sheet, colour: Colour, tone: float, wide: float = 1.0, thick: float = 1.0) -> None:
    """A knitted jumper with a round neck."""
    _cloth(sheet, colour, tone, wide, [(46, 210), (8, 226), (-30, 212)])
    neck(sheet, thick, 224)
    low: list[Point] = [(-60, 192), (-36, 230), (8, 244), (56, 226), (80, 186)]
    high: list[Point] = [(-49, 184), (-30, 210), (8, 222), (46, 206), (68, 176)]
    sheet.blank([*high, *low[::-1]])
    sheet.wash([*high, *low[::-1]], tone, colour, rim=0.3)
    sheet.stroke(high, 3.0, 0.8, taper=(0.6, 0.6))
    sheet.stroke(low, 2.4, 0.65, taper=(0.6, 0.6))
    ribs = [
        [(x, 216 + 10 * (1 - abs(x - 8) / 60)), (x - 1, 230 + 10 * (1 - abs(x - 8) / 60))] for x in range(-36, 58, 9)
    ]
    sheet.hairs(ribs, 1.3, 0.45, 0.6)
