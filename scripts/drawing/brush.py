"""A sheet of paper, a brush and a wash. Points are in sheet units; the same seed draws the same picture."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from io import BytesIO
from math import hypot
from random import Random

from PIL import Image, ImageChops, ImageDraw, ImageFilter

Point = tuple[float, float]
Colour = tuple[int, int, int]

SCALE = 3
PAPER: Colour = (246, 241, 231)
INK: Colour = (43, 38, 35)


def spline(points: Sequence[Point], closed: bool = False, step: float = 1.0) -> list[Point]:
    """A smooth line through the points (Catmull-Rom), sampled about every `step` units."""
    ring = [points[-1], *points, points[0], points[1]] if closed else [points[0], *points, points[-1]]
    line: list[Point] = []
    for before, start, end, after in zip(ring, ring[1:], ring[2:], ring[3:], strict=False):
        count = max(2, int(hypot(end[0] - start[0], end[1] - start[1]) / step))
        line += [_between(before, start, end, after, number / count) for number in range(count)]
    return [*line, points[0] if closed else points[-1]]


def _between(a: Point, b: Point, c: Point, d: Point, t: float) -> Point:
    def at(p: float, q: float, r: float, s: float) -> float:
        return 0.5 * (2 * q + (r - p) * t + (2 * p - 5 * q + 4 * r - s) * t**2 + (3 * q - p - 3 * r + s) * t**3)

    return at(a[0], b[0], c[0], d[0]), at(a[1], b[1], c[1], d[1])


class Sheet:
    """A picture in the making; `turn` maps the points of a drawing onto the sheet."""

    def __init__(self, seed: str, width: int = 600, height: int = 750, turn: Callable[[Point], Point] | None = None):
        self.random = Random(seed)
        self.size = (width * SCALE, height * SCALE)
        self.turn = turn or (lambda point: point)
        self.weight = 1.0
        self.image = Image.new("RGB", self.size, PAPER)
        self.cloud = self._noise(9, 12, 150, 255)
        self.tooth = self._noise(width, height, 196, 255)

    @contextmanager
    def moved(self, across: float, down: float) -> Iterator[None]:
        """What is drawn within lies so far across and down of where it would."""
        before = self.turn
        self.turn = lambda point: before((point[0] + across, point[1] + down))
        try:
            yield
        finally:
            self.turn = before

    def _noise(self, across: int, down: int, low: int, high: int) -> Image.Image:
        grains = bytes(self.random.randint(low, high) for _ in range(across * down))
        return Image.frombytes("L", (across, down), grains).resize(self.size, Image.Resampling.BICUBIC)

    def _place(self, points: Sequence[Point]) -> list[Point]:
        return [(x * SCALE, y * SCALE) for x, y in map(self.turn, points)]

    def _lay(self, mask: Image.Image, tone: float, colour: Colour) -> None:
        self.image.paste(colour, mask=mask.point(lambda value: int(value * tone)))

    def wash(
        self,
        outline: Sequence[Point],
        tone: float,
        colour: Colour = INK,
        soft: float = 1.2,
        rim: float = 0.35,
        fade: tuple[float, float] | None = None,
        sharp: bool = False,
    ) -> None:
        """Diluted ink in an outline: uneven as water leaves it, darker at the rim, fading between two heights."""
        line = list(outline) if sharp else spline(outline, closed=True, step=3)
        shape = Image.new("L", self.size, 0)
        ImageDraw.Draw(shape).polygon(self._place(line), fill=255)
        shape = shape.filter(ImageFilter.GaussianBlur(soft * SCALE))
        inner = ImageChops.multiply(shape, self.cloud)
        if rim:
            edge = ImageChops.subtract(shape, shape.filter(ImageFilter.GaussianBlur(5 * SCALE)))
            inner = ImageChops.add(inner, edge.point(lambda value: int(value * rim)))
        if fade:
            inner = ImageChops.multiply(inner, self._fade(*fade))
        self._lay(ImageChops.multiply(inner, self.tooth), tone, colour)

    def spot(self, outline: Sequence[Point], colour: Colour, tone: float = 1.0) -> None:
        """A small even mark of undiluted colour."""
        shape = Image.new("L", self.size, 0)
        ImageDraw.Draw(shape).polygon(self._place(spline(outline, closed=True)), fill=255)
        self._lay(shape.filter(ImageFilter.GaussianBlur(0.4 * SCALE)), tone, colour)

    def blank(self, outline: Sequence[Point], sharp: bool = False) -> None:
        """Bare paper inside an outline, for what lies in front."""
        shape = Image.new("L", self.size, 0)
        line = list(outline) if sharp else spline(outline, closed=True, step=3)
        ImageDraw.Draw(shape).polygon(self._place(line), fill=255)
        self.image.paste(PAPER, mask=shape.filter(ImageFilter.GaussianBlur(0.7 * SCALE)))

    def _fade(self, full: float, gone: float) -> Image.Image:
        height = self.size[1] // SCALE
        column = bytes(int(255 * min(1, max(0, (gone - y) / (gone - full)))) for y in range(height))
        return Image.frombytes("L", (1, height), column).resize(self.size, Image.Resampling.BILINEAR)

    def stroke(
        self,
        points: Sequence[Point],
        width: float = 3.0,
        tone: float = 0.9,
        colour: Colour = INK,
        taper: tuple[float, float] = (0.25, 0.25),
        fade: tuple[float, float] | None = None,
    ) -> None:
        """One pull of the brush along the points: it swells to `width` and thins to its ends."""
        line = self._place(spline(points, step=0.6))
        mask = Image.new("L", self.size, 0)
        draw = ImageDraw.Draw(mask)
        wobble = self.random.uniform(0, 6)
        for number, (x, y) in enumerate(line):
            part = number / max(1, len(line) - 1)
            radius = width * self.weight * SCALE / 1.8 * self._pressure(part, taper, wobble)
            draw.ellipse((x - radius, y - radius, x + radius, y + radius), fill=255)
        if fade:
            mask = ImageChops.multiply(mask, self._fade(*fade))
        self._lay(ImageChops.multiply(mask, self.tooth), tone, colour)

    @staticmethod
    def _pressure(part: float, taper: tuple[float, float], wobble: float) -> float:
        rise = min(1.0, taper[0] + (1 - taper[0]) * part / 0.3)
        fall = min(1.0, taper[1] + (1 - taper[1]) * (1 - part) / 0.35)
        swell = 1 + 0.16 * ((part * 7 + wobble) % 2 - 1) ** 2 - 0.08
        return min(rise, fall) * swell

    def hairs(
        self, lines: Sequence[Sequence[Point]], width: float = 1.6, tone: float = 0.5, stray: float = 2.0
    ) -> None:
        """Many fine pulls beside each other, each a little astray."""
        for line in lines:
            astray = [(x + self.random.gauss(0, stray), y + self.random.gauss(0, stray)) for x, y in line]
            self.stroke(astray, width * self.random.uniform(0.6, 1.2), tone * self.random.uniform(0.6, 1.1))

    def jpeg(self) -> bytes:
        """The picture at its own size, as a JPEG without metadata."""
        small = self.image.resize((self.size[0] // SCALE, self.size[1] // SCALE), Image.Resampling.LANCZOS)
        out = BytesIO()
        small.save(out, "JPEG", quality=84, optimize=True, progressive=True)
        return out.getvalue()


def fan(start: Sequence[Point], end: Sequence[Point], count: int) -> list[list[Point]]:
    """`count` lines that lie between two lines of equal length."""
    parts = [number / max(1, count - 1) for number in range(count)]
    return [[(a + (c - a) * t, b + (d - b) * t) for (a, b), (c, d) in zip(start, end, strict=True)] for t in parts]
