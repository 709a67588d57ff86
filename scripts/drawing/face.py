"""A head turned a little aside, in a few lines. Points are counted from between the eyes, x towards the near ear."""

from collections.abc import Callable
from dataclasses import dataclass

from drawing.brush import Point, Sheet

CENTRE = (306.0, 334.0)


@dataclass(frozen=True)
class Build:
    """What makes one face not another: widths and lengths as factors of the common head, age from 0 to 1."""

    wide: float = 1.0
    long: float = 1.0
    jaw: float = 1.0
    eyes: float = 1.0
    brow: float = 1.0
    nose: float = 1.0
    mouth: float = 0.0
    lips: float = 1.0
    age: float = 0.0
    size: float = 1.46
    left: bool = True
    down: float = 0.0


def turned(build: Build) -> Callable[[Point], Point]:
    """How the points of a head with this build come onto the sheet."""
    side = 1 if build.left else -1
    middle = CENTRE[0] if build.left else 600 - CENTRE[0]

    def place(point: Point) -> Point:
        return middle + side * point[0] * build.size, CENTRE[1] + build.down + point[1] * build.size

    return place


def contour(build: Build) -> tuple[list[Point], list[Point]]:
    """The far side of the face from the temple to the chin, and the near side from the chin to the ear."""
    wide, long, jaw = build.wide, build.long, build.jaw
    far = [(-76, -92), (-86, -48), (-81, -10), (-86, 26), (-79, 70), (-60 * jaw, 114), (-34 * jaw, 143), (-12, 153)]
    near = [(-12, 153), (20 * jaw, 148), (52 * jaw, 124), (78 * jaw, 88), (90, 50), (94, 20)]
    return (
        [(x * wide, y * long if y > 0 else y) for x, y in far],
        [(x * wide, y * long if y > 0 else y) for x, y in near],
    )


def skin(sheet: Sheet, build: Build) -> None:
    """The light wash of the face, and the shadow on its near side."""
    far, near = contour(build)
    whole = [*far, *near[1:], (96, -40), (70, -104), (0, -128), (-52, -118)]
    sheet.blank(whole)
    sheet.wash(whole, 0.17, (158, 108, 76), rim=0.15)
    w, h = build.wide, build.long
    cheek = [(60 * w, -60), (94 * w, -20), (92 * w, 40), (80 * w * build.jaw, 88 * h), (40 * w, 136 * h)]
    sheet.wash([*cheek, (10, 150 * h), (30 * w, 110 * h), (52 * w, 60 * h), (66 * w, 0)], 0.22, soft=8, rim=0)
    sheet.wash([(-50, -14), (-20, -22), (-24, 6), (-30, 22), (-22, 34), (-14, 4), (-30, -10)], 0.13, soft=4, rim=0)


def lines(sheet: Sheet, build: Build) -> None:
    """The outline of the face in two pulls."""
    far, near = contour(build)
    sheet.stroke(far, 3.4, 0.85, taper=(0.2, 0.5))
    sheet.stroke(near, 3.6, 0.85, taper=(0.5, 0.15))


def _eye(sheet: Sheet, x: float, y: float, w: float, h: float, flip: int) -> None:
    inner, outer = x - flip * w, x + flip * w
    iris = h * 0.86
    ball = [(x - iris, y - 1), (x - iris * 0.6, y - iris * 0.75), (x + iris * 0.6, y - iris * 0.75), (x + iris, y - 1)]
    sheet.spot([*ball, (x + iris * 0.65, y + iris * 0.72), (x - iris * 0.65, y + iris * 0.72)], (52, 42, 37))
    sheet.spot([(x - 3.4, y - 3.2), (x - 1.2, y - 4.6), (x + 0.2, y - 2.8), (x - 1.8, y - 1.4)], (250, 246, 238), 0.75)
    sheet.stroke(
        [(inner, y + 2.5), (x - flip * w * 0.45, y - h * 0.72), (x + flip * w * 0.3, y - h * 0.8), (outer, y + 0.5)],
        4.2,
        0.95,
        taper=(0.35, 0.3),
    )
    sheet.stroke(
        [(x - flip * w * 0.5, y + h * 0.82), (x + flip * w * 0.25, y + h * 0.86), (outer - flip * 2, y + 3)], 1.3, 0.45
    )
    sheet.stroke([(inner + flip * 3, y - h * 0.9), (x, y - h * 1.55), (outer + flip * 1, y - h * 0.9)], 1.5, 0.4)


def eyes(sheet: Sheet, build: Build) -> None:
    """Both eyes and brows; the far one a little narrower."""
    s = build.eyes
    _eye(sheet, -50, 2, 15.5 * s, 8.6 * s, -1)
    _eye(sheet, 26, 0, 19.5 * s, 9.2 * s, 1)
    heavy = 5.6 * build.brow
    sheet.stroke([(-29, -21), (-50, -29), (-71, -21)], heavy * 0.8, 0.72, taper=(0.6, 0.15))
    sheet.stroke([(1, -22), (26, -32), (60, -20)], heavy, 0.72, taper=(0.6, 0.12))


def nose(sheet: Sheet, build: Build) -> None:
    """The ridge on the far side, the tip, the near wing."""
    n = build.nose
    sheet.stroke([(-30, 6), (-35, 28), (-43, 50 * n), (-42, 59 * n), (-30, 63 * n)], 2.4, 0.7, taper=(0.1, 0.4))
    sheet.stroke([(-28, 64 * n), (-19, 66 * n), (-12, 62 * n)], 2.6, 0.75)
    sheet.stroke([(-5, 46 * n), (0, 55 * n), (-6, 63 * n)], 2.0, 0.55)
    sheet.wash([(-36, 62 * n), (-8, 64 * n), (-14, 74 * n), (-28, 75 * n)], 0.14, soft=3, rim=0)


def mouth(sheet: Sheet, build: Build) -> None:
    """The line between the lips, the shadow under them; `mouth` lifts or lowers the corners."""
    y, lift = 99 * build.long, build.mouth + 2
    sheet.stroke(
        [(-52, y - lift), (-40, y - 2), (-27, y + 1), (-12, y - 2), (14, y - lift)], 2.8, 0.85, taper=(0.3, 0.2)
    )
    upper = 6 * build.lips
    sheet.wash(
        [(-50, y - lift), (-36, y - upper), (-27, y - upper + 2), (-16, y - upper), (12, y - lift), (-26, y + 1)],
        0.22,
        (140, 66, 52),
        soft=1,
        rim=0,
    )
    sheet.wash(
        [(-46, y), (-26, y + 2), (8, y), (-8, y + 10 * build.lips), (-32, y + 10 * build.lips)],
        0.13,
        (140, 66, 52),
        soft=1.6,
        rim=0,
    )
    sheet.stroke([(-38, y + 14 * build.lips), (-24, y + 16 * build.lips), (-10, y + 13 * build.lips)], 1.8, 0.4)


def years(sheet: Sheet, build: Build) -> None:
    """What age leaves: folds by the mouth, under the eyes, on the brow."""
    if not build.age:
        return
    tone, y = 0.5 * build.age, 99 * build.long
    sheet.stroke([(6, 58), (22, 78), (24, y)], 2.0, tone)
    sheet.stroke([(-56, 62), (-64, 80), (-62, y - 4)], 1.6, tone)
    sheet.stroke([(8, 19), (26, 24), (44, 16)], 1.5, tone * 0.9)
    sheet.stroke([(-64, 18), (-52, 22), (-40, 17)], 1.4, tone * 0.8)
    if build.age > 0.5:
        sheet.stroke([(-58, -60), (-10, -66), (46, -58)], 1.5, tone * 0.7)
        sheet.stroke([(-48, -76), (-8, -81), (36, -75)], 1.3, tone * 0.6)
        sheet.stroke([(52, -4), (64, -9), (70, -8)], 1.2, tone * 0.8)
        sheet.stroke([(52, 4), (64, 5), (71, 9)], 1.2, tone * 0.8)


def ear(sheet: Sheet, build: Build) -> None:
    """The near ear."""
    w = build.wide
    sheet.wash(
        [(90 * w, 0), (104 * w, -12), (113 * w, 4), (108 * w, 32), (96 * w, 46), (90 * w, 34)],
        0.2,
        (158, 108, 76),
        rim=0.2,
    )
    sheet.stroke([(92 * w, -2), (104 * w, -13), (114 * w, 4), (109 * w, 30), (97 * w, 47), (91 * w, 40)], 2.6, 0.75)
    sheet.stroke([(98 * w, 2), (106 * w, 4), (103 * w, 22)], 1.5, 0.45)


def head(sheet: Sheet, build: Build, ears: bool = True) -> None:
    """A whole face without hair: wash, features, lines."""
    if ears:
        ear(sheet, build)
    skin(sheet, build)
    nose(sheet, build)
    mouth(sheet, build)
    eyes(sheet, build)
    years(sheet, build)
    lines(sheet, build)
