"""A flyer as HTML for WeasyPrint."""

from collections.abc import Callable
from functools import cache

import segno
from jinja2 import Environment, PackageLoader, StrictUndefined

from izdeu.outputs.flyers.content import Fact, Flyer
from izdeu.outputs.flyers.job import Image
from izdeu.outputs.flyers.paper import Paper
from izdeu.outputs.flyers.sides import apart, form, side
from izdeu.outputs.site.words import shown, tag
from izdeu.outputs.tongue import Tongue
from izdeu.vocab.errors import Refused
from izdeu.vocab.person import Script
from izdeu.vocab.public import PublicBook, PublicName, PublicPicture

PICTURES = {"image/jpeg": b"\xff\xd8\xff", "image/png": b"\x89PNG\r\n\x1a\n"}
WIDTHS = {Script.HAN: 1.0, Script.ARABIC: 0.5}
"""About how wide a letter is, in parts of the size of its type; others 0.56."""
ROOMY = 620
"""Letters on a flyer that leave room for larger ones."""
STEPS = (24, 21, 18.5, 16, 14, 12, 10.5, 9)
"""Sizes of the first name, in millimetres on A4: see the style."""


@cache
def sheets() -> Environment:
    """The templates, escaping everything."""
    return Environment(
        loader=PackageLoader("izdeu.outputs.flyers"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )


def style(paper: Paper) -> str:
    """The style of a paper. All lengths are in rem, so that A5 is A4 made smaller."""
    width, height = paper.size
    sheet = sheets().get_template("flyer.css")
    return sheet.render(width=width, height=height, scale=paper.scale, narrow=width / paper.scale)


def pages(flyer: Flyer, book: PublicBook, tongue: Tongue) -> tuple[str, ...]:
    """The HTML of a flyer, then with less and less on it: the first that takes one page is the one to print."""
    least = len(flyer.facts)
    wide = [_set(flyer, book, tongue, flyer.facts, roomy=True)] if _length(flyer) <= ROOMY else []
    fewer = [_set(flyer, book, tongue, flyer.facts[at:], roomy=False) for at in range(least + 1)]
    return tuple(wide + fewer)


def _length(flyer: Flyer) -> int:
    """About how much there is to read on it, in letters."""
    said = [fact.said for fact in flyer.facts if fact.said]
    words = sum(len(one.words.plain) + len(one.translation.plain if one.translation else "") for one in said)
    return words + 60 * len(flyer.facts) + 60 * len(flyer.names)


def _set(flyer: Flyer, book: PublicBook, tongue: Tongue, facts: tuple[Fact, ...], *, roomy: bool) -> str:
    """The HTML with these facts; `roomy` sets them larger."""
    return (
        sheets()
        .get_template("flyer.html")
        .render(
            flyer=flyer,
            facts=facts,
            roomy=roomy,
            book=book,
            release=_release(book, tongue),
            step=step(flyer.names, narrow=flyer.picture is not None),
            picture=bool(flyer.picture),
            t=tongue,
            _=tongue.gettext,
            words=_words(tongue),
            tag=tag,
            form=form,
            side=side,
            apart=_apart(tongue),
        )
    )


def images(flyer: Flyer) -> tuple[Image, ...]:
    """The pictures of a flyer. Refused where one is neither PNG nor JPEG."""
    drawn = (picture(flyer.picture),) if flyer.picture else ()
    return (*drawn, code(flyer.address)) if flyer.address else drawn


def _words(tongue: Tongue) -> Callable[..., object]:
    return lambda words: shown(tongue, words)


def _apart(tongue: Tongue) -> Callable[[str], object]:
    return lambda text: apart(text, tongue.direction)


def _release(book: PublicBook, tongue: Tongue) -> str:
    _ = tongue.gettext
    return _("Release {number} of {day}. What stands here was told by witnesses.").format(
        number=book.number, day=book.day.isoformat()
    )


def step(names: tuple[PublicName, ...], *, narrow: bool) -> int:
    """Which of the steps the first name is set in: the largest in which it takes two lines at most."""
    if not names:
        return 4
    room = 118.0 if narrow else 182.0
    width = WIDTHS.get(names[0].script, 0.56)
    parts = names[0].form.replace("·", "· ").split() or [names[0].form]
    longest = max(len(part) for part in parts) * width
    whole = len(names[0].form) * width
    fits = (at for at, size in enumerate(STEPS) if longest * size <= room and whole * size <= 1.85 * room)
    return next(fits, len(STEPS) - 1) + 1


def picture(shown: PublicPicture) -> Image:
    """A picture of the release to be set. Refused where its first bytes are not those of its kind."""
    start = PICTURES.get(shown.media_type)
    with shown.file.open("rb") as data:
        if start is None or data.read(len(start)) != start:
            raise Refused("A picture of the release is neither PNG nor JPEG: it cannot be set on paper.")
    return Image("picture", shown.media_type, file=shown.file)


def code(address: str) -> Image:
    """The address as a QR code, in black, as a drawing that stays sharp at any size."""
    drawn = segno.make(address, error="m", boost_error=False).svg_inline(border=0, omitsize=True)
    return Image("code", "image/svg+xml", data=drawn.encode())
