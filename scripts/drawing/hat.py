"""Caps and hats. Points are those of `drawing.face`."""

from drawing.brush import Colour, Point, Sheet, spline


def doppa(sheet: Sheet, colour: Colour, pattern: Colour, tone: float = 0.85) -> None:
    """The four-cornered cap, with an almond on each side that shows."""
    crown: list[Point] = [(-88, -74), (-86, -128), (-62, -160), (8, -172), (78, -154), (104, -120), (107, -66)]
    rim: list[Point] = [(70, -82), (10, -90), (-50, -86)]
    sheet.blank([*crown, *rim])
    sheet.wash([*crown, *rim], tone, colour, rim=0.2)
    sheet.stroke([(-88, -74), (-86, -128), (-64, -160), (8, -173), (80, -154), (104, -120), (107, -64)], 3.2, 0.85)
    sheet.stroke([(-88, -74), (-50, -87), (10, -91), (70, -83), (107, -64)], 3.2, 0.85, taper=(0.5, 0.5))
    sheet.stroke([(8, -172), (2, -130), (4, -92)], 2.2, 0.6, pattern)
    for x, tall in ((-43, 40), (54, 42)):
        stem: list[Point] = [(x - 12, -106), (x - 4, -118), (x + 2, -128), (x + 10, -104 - tall)]
        sheet.stroke(stem, 1.8, 0.85, pattern, taper=(0.7, 0.7))
        for at, (px, py) in enumerate(spline(stem, step=9)):
            lean = 11 if at % 2 else -11
            sheet.stroke(
                [(px, py), (px + lean * 0.6, py - 2), (px + lean, py - 8)], 3.6, 0.85, pattern, taper=(0.3, 0.1)
            )
    sheet.stroke([(-84, -88), (-46, -99), (8, -103), (68, -95), (104, -78)], 2.0, 0.75, pattern, taper=(0.6, 0.6))


def skullcap(sheet: Sheet, colour: Colour, tone: float) -> None:
    """A round cap, low, with a stitched band."""
    crown: list[Point] = [(-90, -66), (-88, -106), (-62, -142), (6, -156), (76, -140), (104, -102), (108, -58)]
    rim: list[Point] = [(70, -76), (10, -84), (-52, -80)]
    sheet.blank([*crown, *rim])
    sheet.wash([*crown, *rim], tone, colour, rim=0.3)
    sheet.wash([(40, -148), (84, -132), (106, -96), (108, -60), (76, -74), (70, -110)], 0.14, soft=8, rim=0)
    sheet.stroke(crown, 3.2, 0.8)
    sheet.stroke([crown[0], (-52, -81), (10, -85), (70, -77), crown[-1]], 3.2, 0.8, taper=(0.5, 0.5))
    sheet.stroke([(-89, -90), (-52, -104), (10, -108), (72, -100), (107, -82)], 1.8, 0.55)
    sheet.hairs(
        [
            [(x, -88 - 12 * (1 - (x / 120) ** 2) + 8), (x + 6, -100 - 10 * (1 - (x / 120) ** 2) + 8)]
            for x in range(-78, 100, 14)
        ],
        1.4,
        0.5,
        0.8,
    )


def flat_cap(sheet: Sheet, colour: Colour, tone: float) -> None:
    """A worker's cap with a short peak towards the far side."""
    crown: list[Point] = [
        (-96, -78),
        (-112, -104),
        (-96, -140),
        (-40, -164),
        (36, -164),
        (98, -142),
        (122, -104),
        (110, -66),
    ]
    rim: list[Point] = [(66, -78), (8, -84), (-48, -80)]
    sheet.blank([*crown, *rim])
    sheet.wash([*crown, *rim], tone, colour, rim=0.3)
    sheet.wash([(20, -160), (96, -140), (120, -104), (108, -68), (66, -80), (70, -120)], 0.25, soft=9, rim=0)
    peak: list[Point] = [(-110, -58), (-98, -82), (-40, -90), (14, -82), (36, -68), (-10, -70), (-66, -64)]
    sheet.blank(peak)
    sheet.wash(peak, min(1.0, tone + 0.2), colour, rim=0.3)
    sheet.stroke(spline(peak, closed=True, step=6), 3.0, 0.85, taper=(0.8, 0.8))
    sheet.stroke(crown, 3.4, 0.85)
    sheet.stroke([(34, -70), (70, -78), (110, -64)], 3.0, 0.8)
    sheet.stroke([(-70, -120), (-30, -134), (10, -160)], 1.8, 0.45)
    sheet.stroke([(60, -104), (44, -134), (12, -160)], 1.8, 0.45)


def kalpak(sheet: Sheet) -> None:
    """A tall hat of white felt, its brim turned up and dark within."""
    crown: list[Point] = [(-84, -96), (-74, -150), (-46, -206), (4, -232), (54, -208), (90, -150), (102, -92)]
    sheet.blank([*crown, (60, -96), (0, -104), (-50, -100)])
    sheet.wash([*crown, (60, -96), (0, -104), (-50, -100)], 0.12, (150, 140, 120), rim=0.4)
    sheet.wash([(30, -220), (60, -200), (94, -140), (102, -94), (64, -98), (60, -150)], 0.16, soft=9, rim=0)
    sheet.stroke(crown, 3.2, 0.8)
    sheet.stroke([(4, -231), (8, -170), (2, -112)], 2.0, 0.55)
    for x, lean in ((-30, -1), (42, 1)):
        sheet.stroke(
            [(x, -142), (x + 2 * lean, -164), (x + 14 * lean, -172), (x + 18 * lean, -160), (x + 10 * lean, -157)],
            2.2,
            0.6,
        )
        sheet.stroke(
            [(x, -142), (x - 6 * lean, -166), (x - 16 * lean, -168), (x - 16 * lean, -157), (x - 10 * lean, -156)],
            2.2,
            0.6,
        )
    for side in (
        [(-100, -76), (-104, -108), (-62, -128), (-6, -132), (0, -96), (-48, -82)],
        [(6, -96), (14, -132), (76, -124), (122, -100), (118, -64), (70, -78)],
    ):
        sheet.blank(side)
        sheet.wash(side, 0.14, (150, 140, 120), rim=0.5)
        sheet.stroke(spline(side, closed=True, step=6), 3.0, 0.85, taper=(0.8, 0.8))
        sheet.stroke([(x * 0.93, y * 0.9 - 10.5) for x, y in side[:4]], 3.4, 0.75, (70, 62, 58))
