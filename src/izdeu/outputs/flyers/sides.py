"""The side words begin on. WeasyPrint takes it from `dir` alone and knows no `auto`: it is told of all that is said."""

from unicodedata import bidirectional

from markupsafe import Markup, escape

from izdeu.outputs.site.words import tag
from izdeu.vocab.person import Script
from izdeu.vocab.public import PublicName

_SIDES = {"L": "ltr", "R": "rtl", "AL": "rtl"}
_LANGUAGES = {Script.ARABIC: "ug", Script.HAN: "zh"}
"""What a form is set as when nobody said its language: these scripts need one to be set right."""


def side(text: str, otherwise: str = "ltr") -> str:
    """`rtl` or `ltr`, by the first letter that has a direction (Unicode Bidirectional Algorithm, rule P2)."""
    found = (_SIDES[kind] for char in text if (kind := bidirectional(char)) in _SIDES)
    return next(found, otherwise)


def apart(text: str, otherwise: str = "ltr") -> Markup:
    """Words that keep their own direction, whatever stands around them."""
    return Markup('<bdi dir="{}">{}</bdi>').format(side(text, otherwise), text)


def form(name: PublicName, parts: str = "") -> Markup:
    """A name form in its language and direction; where `parts` names a class, each part of a Chinese name has it."""
    language = tag(name.language or _LANGUAGES.get(name.script, ""))
    whole = _parted(name.form, parts) if parts and "·" in name.form else escape(name.form)
    return Markup('<bdi lang="{}" dir="{}">{}</bdi>').format(language, side(name.form), whole)


def _parted(text: str, kind: str) -> Markup:
    """Parts that keep together, each with the point after it."""
    found = [part for part in text.replace("·", "·\n").split("\n") if part]
    return Markup("").join(Markup('<span class="{}">{}</span>').format(kind, part) for part in found)
