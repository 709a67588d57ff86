"""Hair. Points are those of `drawing.face`."""

from drawing.brush import Colour, Point, Sheet, fan

BLACK: Colour = (38, 34, 33)
GREY: Colour = (120, 114, 108)


def swept(sheet: Sheet, colour: Colour = BLACK, tone: float = 0.86) -> None:
    """A man's thick hair, parted on the near side and swept over."""
    top: list[Point] = [
        (-82, -40),
        (-96, -92),
        (-84, -138),
        (-34, -168),
        (34, -166),
        (84, -140),
        (108, -88),
        (106, -30),
        (98, 4),
    ]
    low: list[Point] = [(90, 6), (84, -30), (72, -74), (36, -92), (-10, -80), (-50, -90), (-72, -70)]
    sheet.blank([*top, *low])
    sheet.wash([*top, *low], tone, colour, rim=0.2)
    sheet.hairs(fan([(46, -158), (-10, -160), (-86, -104)], [(40, -104), (0, -108), (-66, -84)], 11), 2.2, 0.6, 2.4)
    sheet.hairs(fan([(48, -156), (74, -100), (88, -30)], [(60, -154), (98, -110), (104, -20)], 6), 2.0, 0.55)
    sheet.stroke(top[1:8], 3.2, 0.8)


def cropped(sheet: Sheet, colour: Colour = BLACK, tone: float = 0.8) -> None:
    """A young man's short hair, brushed forward."""
    top: list[Point] = [(-80, -66), (-86, -104), (-60, -140), (-8, -154), (52, -146), (92, -108), (104, -56), (98, 6)]
    low: list[Point] = [(91, 4), (84, -40), (70, -78), (34, -86), (0, -92), (-36, -86), (-66, -92)]
    sheet.blank([*top, *low])
    sheet.wash([*top, *low], tone, colour, rim=0.2)
    sheet.stroke(top, 3.0, 0.75)
    sheet.hairs(fan([(-62, -134), (-78, -112), (-74, -80)], [(70, -136), (66, -108), (56, -74)], 20), 1.8, 0.6, 1.6)
    sheet.hairs(fan([(-68, -96), (-66, -80)], [(34, -92), (30, -74)], 13), 2.2, 0.75, 1.4)
    sheet.hairs(fan([(70, -110), (80, -70), (88, -20)], [(92, -90), (98, -50), (98, -4)], 7), 2.0, 0.6)


def grey_sides(sheet: Sheet) -> None:
    """Short grey hair that shows below a cap at the near temple."""
    sheet.hairs(fan([(72, -66), (80, -34), (86, -6)], [(98, -58), (101, -30), (96, -6)], 9), 2.0, 0.5)
    sheet.hairs(fan([(-80, -62), (-83, -44)], [(-76, -64), (-80, -46)], 3), 1.8, 0.45)


def dark_sides(sheet: Sheet) -> None:
    """Short dark hair that shows below a cap at the near temple."""
    sheet.wash([(70, -72), (102, -66), (103, -24), (95, 4), (88, 2), (82, -34)], 0.8, BLACK, soft=1.6, rim=0.1)
    sheet.stroke([(-80, -72), (-84, -50), (-83, -36)], 4.0, 0.7)


def drawn_back(sheet: Sheet) -> None:
    """A woman's hair parted in the middle and drawn back to a knot."""
    knot: list[Point] = [(84, -100), (118, -100), (138, -66), (124, -32), (96, -36)]
    sheet.wash(knot, 0.86, BLACK, rim=0.2)
    sheet.hairs(fan([(92, -92), (118, -84), (126, -50)], [(96, -50), (110, -44), (118, -38)], 5), 1.4, 0.5, 1)
    top: list[Point] = [
        (-80, -22),
        (-92, -70),
        (-76, -124),
        (-28, -150),
        (30, -152),
        (84, -124),
        (108, -70),
        (106, -6),
        (97, 12),
    ]
    low: list[Point] = [(92, -8), (84, -44), (56, -84), (6, -108), (-20, -112), (-52, -86), (-72, -52)]
    sheet.blank([*top, *low])
    sheet.wash([*top, *low], 0.86, BLACK, rim=0.2)
    sheet.stroke([(-20, -113), (-12, -132), (6, -150)], 1.6, 0.9, (200, 190, 176))
    sheet.hairs(fan([(-10, -112), (40, -106), (88, -60)], [(6, -146), (72, -124), (108, -66)], 9), 1.4, 0.55, 1.4)
    sheet.stroke(top[1:7], 3.0, 0.8)


def fringe_and_plaits(sheet: Sheet) -> None:
    """A small girl's fringe and two plaits."""
    for x, sway in ((-92, -8), (104, 10)):
        _plait(sheet, x, sway)
    top: list[Point] = [
        (-88, 44),
        (-104, -10),
        (-102, -84),
        (-70, -140),
        (-6, -162),
        (62, -150),
        (106, -98),
        (118, -20),
        (106, 50),
    ]
    low: list[Point] = [(92, 30), (88, -26), (66, -44), (20, -40), (-30, -40), (-66, -44), (-80, -14)]
    sheet.wash([*top, *low], 0.86, BLACK, rim=0.2)
    sheet.hairs(fan([(-30, -150), (-56, -100), (-68, -44)], [(50, -146), (66, -100), (70, -44)], 18), 1.6, 0.6, 1.6)
    sheet.hairs(fan([(-66, -56), (-66, -36)], [(62, -56), (64, -36)], 20), 2.2, 0.8, 1.6)


def _plait(sheet: Sheet, x: float, sway: float) -> None:
    edge = [
        (x - 13, 30),
        (x - 15 + sway / 2, 90),
        (x - 10 + sway, 160),
        (x + 9 + sway, 160),
        (x + 15 + sway / 2, 90),
        (x + 13, 30),
    ]
    sheet.blank(edge)
    sheet.wash(edge, 0.84, BLACK, rim=0.2)
    for number in range(7):
        y, at = 40 + 17 * number, x + sway * (10 + 17 * number) / 130
        sheet.stroke([(at - 13, y), (at - 4, y + 9), (at + 3, y + 18)], 1.7, 0.75, (168, 160, 150))
        sheet.stroke([(at + 13, y + 6), (at + 6, y + 13), (at - 1, y + 20)], 1.7, 0.6, (168, 160, 150))
    end = x + sway
    sheet.stroke([(end - 10, 163), (end + 10, 163)], 6, 0.95, (150, 62, 50), taper=(0.7, 0.7))
    sheet.hairs(fan([(end - 6, 168), (end - 10, 192)], [(end + 6, 168), (end + 8, 190)], 7), 2.8, 0.85)
