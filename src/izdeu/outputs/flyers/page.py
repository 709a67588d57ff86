"""A flyer as HTML for WeasyPrint."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

import segno
from jinja2 import Environment, PackageLoader, StrictUndefined

from izdeu.outputs.dates import day_words
from izdeu.outputs.flyers.content import Fact, Flyer
from izdeu.outputs.flyers.foot import FEET, foot
from izdeu.outputs.flyers.job import Image, Sheet
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
ROOMY = 520
"""Letters on a flyer that leave room for larger ones; a picture takes the room of 100."""
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
    return sheet.render(width=width, height=height, scale=paper.scale, feet=FEET)


def sheet(flyer: Flyer, book: PublicBook, tongue: Tongue, number: int | None = None) -> Sheet:
    """The page of a flyer, as it is best, then with less and less on it; `number` is that of a page of a booklet."""
    said = Setting(flyer, book, tongue, number)
    wide = [said.html(flyer.facts, roomy=True)] if _length(flyer) <= ROOMY else []
    fewer = [said.html(flyer.facts[at:], roomy=False) for at in range(len(flyer.facts) + 1)]
    return Sheet(tuple(wide + fewer), images(flyer))


def _length(flyer: Flyer) -> int:
    """About how much there is to read on it, in letters."""
    said = [fact.said for fact in flyer.facts if fact.said]
    words = sum(len(one.words.plain) + len(one.translation.plain if one.translation else "") for one in said)
    return words + 60 * len(flyer.facts) + 60 * len(flyer.names) + 100 * (flyer.picture is not None)


@dataclass(frozen=True, slots=True)
class Setting:
    """A flyer, and what it is set with."""

    flyer: Flyer
    book: PublicBook
    tongue: Tongue
    number: int | None = None

    def html(self, facts: tuple[Fact, ...], *, roomy: bool) -> str:
        """The HTML with these facts; `roomy` sets them larger."""
        picture = self.flyer.picture is not None
        step = name_step(self.flyer.names, narrow=picture)
        return render(
            "flyer.html", self.book, self.tongue, flyer=self.flyer, facts=facts, roomy=roomy, step=step,
            picture=picture, number=self.number, foot=foot(self.book.keepers, self.flyer.address),
        )  # fmt: skip


def render(template: str, book: PublicBook, tongue: Tongue, **more: object) -> str:
    """A template with what all of them use."""
    return (
        sheets()
        .get_template(template)
        .render(
            book=book,
            release=_release(book, tongue),
            t=tongue,
            _=tongue.gettext,
            words=_words(tongue),
            apart=_apart(tongue),
            tag=tag,
            form=form,
            side=side,
            **more,
        )
    )


def images(flyer: Flyer) -> tuple[Image, ...]:
    """The pictures of a flyer. Refused where one is neither PNG nor JPEG."""
    drawn = (picture(flyer.picture, f"{flyer.code}-picture"),) if flyer.picture else ()
    return (*drawn, code(flyer.address, f"{flyer.code}-code")) if flyer.address else drawn


def _words(tongue: Tongue) -> Callable[..., object]:
    return lambda words: shown(tongue, words)


def _apart(tongue: Tongue) -> Callable[[str], object]:
    return lambda text: apart(text, tongue.direction)


def _release(book: PublicBook, tongue: Tongue) -> str:
    _ = tongue.gettext
    return _("Release {number} of {day}. What stands here was told by witnesses.").format(
        number=book.number, day=day_words(tongue, book.day)
    )


def name_step(names: tuple[PublicName, ...], *, narrow: bool) -> int:
    """Which of the steps the first name is set in: the largest that takes two lines at most; smaller by a picture."""
    if not names:
        return 4
    room = 118.0 if narrow else 182.0
    width = WIDTHS.get(names[0].script, 0.56)
    parts = names[0].form.replace("·", "· ").split() or [names[0].form]
    longest = max(1, *map(len, parts)) * width
    whole = max(1, len(names[0].form)) * width
    most = min(room / 6.2, room / longest, 1.85 * room / whole)
    return next((at for at, size in enumerate(STEPS) if size <= most), len(STEPS) - 1) + 1


def picture(shown: PublicPicture, name: str) -> Image:
    """A picture of the release to be set. Refused where its first bytes are not those of its kind."""
    start = PICTURES.get(shown.media_type)
    with shown.file.open("rb") as data:
        if start is None or data.read(len(start)) != start:
            raise Refused("A picture of the release is neither PNG nor JPEG: it cannot be set on paper.")
    return Image(name, shown.media_type, file=shown.file)


def code(address: str, name: str) -> Image:
    """The address as a QR code, in black, as a drawing that stays sharp at any size."""
    drawn = segno.make(address, error="m", boost_error=False).svg_inline(border=0, omitsize=True)
    return Image(name, "image/svg+xml", data=drawn.encode())
