"""The scanned letter: its transcript set in type on a sheet that went through a machine."""

from pathlib import Path
from random import Random

from PIL import Image, ImageChops, ImageDraw, ImageFilter, ImageFont

from drawing.brush import spline
from drawing.keepsakes import ellipse

WIDE, HIGH = 1240, 1754
LEFT, RIGHT = 170, 1090
SERIF = Path("/usr/share/fonts/truetype/noto/NotoSerif-Regular.ttf")


def font(size: int) -> ImageFont.FreeTypeFont:
    """Noto Serif (Debian: fonts-noto-core)."""
    return ImageFont.truetype(str(SERIF), size)


def wrapped(draw: ImageDraw.ImageDraw, text: str, face: ImageFont.FreeTypeFont, width: int) -> list[str]:
    """The text in lines no wider than `width` pixels."""
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if draw.textlength(longer, font=face) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def typed(page: Image.Image, text: str) -> None:
    """The letter's blocks: head in the middle, addressee to the right, the rest in paragraphs."""
    draw, body, y = ImageDraw.Draw(page), font(27), 130
    for number, block in enumerate(text.strip().split("\n\n")):
        if block.startswith("Образец"):
            draw.text((WIDE / 2, HIGH - 110), block, font=font(20), fill=70, anchor="mm")
            continue
        for line in block.split("\n"):
            if number == 0:
                draw.text((WIDE / 2, y), line, font=font(32 if line.isupper() else 25), fill=60, anchor="mm")
                y += 44
                continue
            start = 700 if line.startswith(("Г-же", "На обращение")) else LEFT
            for part in wrapped(draw, line, body, RIGHT - start):
                draw.text((start, y), part, font=body, fill=60)
                y += 42
        y += 38
        if number == 0:
            draw.line((LEFT, y - 24, RIGHT, y - 24), fill=90, width=2)


def stamped(page: Image.Image) -> None:
    """A round stamp without words and a signature nobody made."""
    mark = Image.new("L", page.size, 255)
    draw = ImageDraw.Draw(mark)
    for radius, width in ((128, 5), (114, 2), (62, 3)):
        draw.ellipse((860 - radius, 1230 - radius, 860 + radius, 1230 + radius), outline=120, width=width)
    for x, y in ellipse(860, 1230, 88, 88)[:-1]:
        draw.line((x - 7, y - 7, x + 7, y + 7), fill=130, width=4)
    draw.polygon([(860, 1186), (892, 1250), (828, 1250)], outline=120, width=4)
    sign = [
        (540, 1196),
        (566, 1130),
        (580, 1190),
        (606, 1140),
        (612, 1186),
        (640, 1158),
        (652, 1180),
        (720, 1140),
        (800, 1150),
    ]
    draw.line(spline(sign), fill=90, width=5, joint="curve")
    page.paste(ImageChops.multiply(page, mark.filter(ImageFilter.GaussianBlur(1))))


def letter(transcript: Path) -> Image.Image:
    """A grey scan, a little askew, in sixteen greys."""
    page = Image.new("L", (WIDE, HIGH), 246)
    typed(page, transcript.read_text(encoding="utf-8").replace(" (подпись)", ""))
    stamped(page)
    draw = ImageDraw.Draw(page)
    for third in (1, 2):
        draw.line((0, HIGH * third // 3, WIDE, HIGH * third // 3 + 4), fill=228, width=3)
    specks = Random("reply")
    for _ in range(60):
        x, y = specks.randrange(WIDE), specks.randrange(HIGH)
        draw.ellipse((x, y, x + specks.choice((1, 2, 3)), y + 2), fill=150)
    askew = page.rotate(-0.7, Image.Resampling.BICUBIC, fillcolor=214)
    small = askew.filter(ImageFilter.GaussianBlur(0.6)).resize((827, 1170), Image.Resampling.LANCZOS)
    return small.point(lambda value: value // 17 * 17).quantize(16)
