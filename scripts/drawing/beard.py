"""Moustaches and beards, and the glasses above them. Points are those of `drawing.face`."""

from drawing.brush import Colour, Point, Sheet, fan
from drawing.face import Build
from drawing.hair import BLACK, GREY


def moustache(sheet: Sheet, wide: float = 1.0, thick: float = 1.0, colour: Colour = BLACK, tone: float = 0.85) -> None:
    """A moustache that lets the mouth be seen."""
    far: list[Point] = [(-24, 78), (-38 * wide, 80), (-52 * wide, 90 + 4 * thick), (-58 * wide, 100)]
    near: list[Point] = [(-24, 78), (-6 * wide, 80), (12 * wide, 88 + 4 * thick), (22 * wide, 101)]
    under: list[Point] = [(10 * wide, 97), (-8, 92), (-24, 92), (-40, 92), (-52 * wide, 97)]
    sheet.wash([far[0], *near[1:], *under, *far[:0:-1]], tone, colour, soft=1.2, rim=0.15)
    sheet.hairs(fan([(-28, 79), (-31, 90)], [(-48 * wide, 88), (-55 * wide, 97)], 8), 1.5, 0.5, 0.8)
    sheet.hairs(fan([(-20, 79), (-17, 90)], [(10 * wide, 88), (19 * wide, 98)], 9), 1.5, 0.5, 0.8)


def stubble(sheet: Sheet, build: Build) -> None:
    """Some days without a razor: a shadow on jaw and lip."""
    w, h = build.wide, build.long
    sheet.wash(
        [
            (-70 * w, 84),
            (-56, 122 * h),
            (-12, 151 * h),
            (40, 138 * h),
            (80 * w, 84),
            (86 * w, 46),
            (60, 78),
            (24, 84),
            (-24, 78),
            (-58, 82),
        ],
        0.24,
        (70, 66, 66),
        soft=4,
        rim=0,
    )
    sheet.wash([(-44, 80), (-24, 77), (4, 80), (10, 92), (-24, 90), (-48, 92)], 0.24, (70, 66, 66), soft=2.5, rim=0)


def short_beard(sheet: Sheet, build: Build, colour: Colour = BLACK, tone: float = 0.62) -> None:
    """A beard kept short along the jaw, with a moustache."""
    w, h = build.wide, build.long
    outer: list[Point] = [
        (-78 * w, 62),
        (-70 * w, 110),
        (-44, 150 * h),
        (-10, 166 * h),
        (32, 158 * h),
        (68, 122),
        (88 * w, 70),
        (91 * w, 20),
    ]
    inner: list[Point] = [(85 * w, 22), (76 * w, 66), (56, 94), (28, 104), (16, 122), (-24, 122), (-54, 116), (-64, 88)]
    sheet.wash([*outer, *inner], tone, colour, soft=1.8, rim=0.1)
    sheet.hairs(fan([(-72 * w, 92), (-60, 128)], [(-14, 136), (-12, 166 * h)], 14), 1.5, 0.5, 2)
    sheet.hairs(fan([(-4, 136), (0, 166 * h)], [(82 * w, 50), (87 * w, 80)], 22), 1.5, 0.5, 2)
    sheet.wash([(-36, 118), (-26, 114), (-12, 118), (-14, 130), (-34, 130)], tone * 0.7, colour, soft=2, rim=0)
    moustache(sheet, 1.0, 0.9, colour, tone)


def long_beard(sheet: Sheet) -> None:
    """An old man's white beard, down to the breast."""
    shape: list[Point] = [
        (-80, 66),
        (-80, 118),
        (-58, 166),
        (-34, 204),
        (-8, 226),
        (24, 206),
        (58, 168),
        (84, 116),
        (92, 66),
        (91, 24),
        (82, 52),
        (66, 84),
        (36, 94),
        (-24, 78),
        (-62, 92),
    ]
    sheet.blank(shape)
    sheet.wash(shape, 0.16, GREY, soft=2, rim=0.3)
    sheet.hairs(fan([(-74, 92), (-66, 140), (-36, 190)], [(-30, 120), (-28, 170), (-12, 220)], 9), 1.6, 0.5)
    sheet.hairs(fan([(86, 32), (82, 60)], [(91, 36), (90, 72)], 4), 1.6, 0.5, 1)
    sheet.hairs(fan([(-20, 120), (-14, 170), (-6, 222)], [(84, 70), (72, 130), (34, 190)], 14), 1.6, 0.5)
    sheet.wash([(86, 60), (90, 110), (58, 166), (40, 180), (60, 120)], 0.18, soft=6, rim=0)
    sheet.blank([(-24, 77), (-46, 82), (-62, 108), (-36, 96), (-24, 94), (-8, 96), (26, 110), (6, 82)])
    sheet.hairs(fan([(-26, 80), (-28, 92)], [(-58, 96), (-60, 112)], 7), 1.6, 0.55, 1)
    sheet.hairs(fan([(-20, 80), (-18, 92)], [(18, 94), (24, 112)], 8), 1.6, 0.55, 1)
    sheet.stroke([(-44, 102), (-26, 104), (-6, 101)], 2.4, 0.7)


def glasses(sheet: Sheet, round_: bool = False) -> None:
    """Thin-rimmed glasses."""
    high = 25 if round_ else 21
    for x, half in ((-50, 23), (27, 29)):
        ring = [
            (x - half, 2),
            (x - half * 0.8, -high * 0.72),
            (x, -high),
            (x + half * 0.8, -high * 0.72),
            (x + half, 2),
            (x + half * 0.75, high * 0.8),
            (x, high),
            (x - half * 0.75, high * 0.8),
            (x - half, 2),
        ]
        sheet.stroke(ring, 2.6, 0.85, taper=(0.9, 0.9))
        sheet.wash(ring[:-1], 0.07, (90, 110, 120), rim=0)
    sheet.stroke([(-27, -4), (-15, -10), (-2, -4)], 2.6, 0.85, taper=(0.9, 0.9))
    sheet.stroke([(56, -4), (80, -8), (100, -6)], 2.6, 0.85, taper=(0.9, 0.7))
