"""A part of a name in plain Latin letters, by the rules of its script."""

import re
import unicodedata
from collections.abc import Callable
from functools import cache

from anyascii import anyascii
from umsc import UgMultiScriptConverter

from izdeu.names.han import pinyin
from izdeu.names.tables import letters, pinyin_syllables, syllables
from izdeu.vocab.person import Script, script_of

_SYLLABLE = re.compile(
    "(?:[zcs]h?|[bpmfdtnlgkhjqxryw])?(?:[iuü]?a(?:ng?|i|o)?|[iu]?o(?:ng|u)?|[iuvü]?e(?:ng?|i|r)?|i(?:ng?|u|ong)?|u(?:n|i)?|[vü]n?)"
)
"""A syllable of pinyin; a few more than Chinese has."""
_UYGHUR = re.compile(r"[ئابپتجچخدرزژسشغفقكگڭلمنھوۇۆۈۋېىيە]+")
_PLAIN = re.compile(r"[^a-z]+")


@cache
def _uyghur() -> Callable[[str], str]:
    convert: Callable[[str], str] = UgMultiScriptConverter("UAS", "ULS")
    return convert


def plain(text: str) -> str:
    """The letters a to z of a Latin text: special letters spelled out, marks taken off, the rest by anyascii."""
    lower = text.casefold().translate(letters().latin)
    bare = "".join(char for char in unicodedata.normalize("NFKD", lower) if not unicodedata.combining(char))
    return _PLAIN.sub("", anyascii(bare).casefold())


def from_latin(part: str) -> str:
    """A Latin part: c is j where the part has Turkish letters, sounds spelled as elsewhere are spelled as here."""
    lower = part.casefold()
    if any(char in lower for char in "şçğıə"):
        lower = lower.replace("c", "j")
    table = letters()
    return table.spellings.sub(lambda found: table.spelled[found[0]], plain(lower))


def from_cyrillic(part: str) -> str:
    """A Cyrillic part by the table of letters."""
    return plain(unicodedata.normalize("NFC", part.casefold()).translate(letters().cyrillic))


def from_arabic(part: str) -> str:
    """A Uyghur part by the converter; one with other letters by the table."""
    if _UYGHUR.fullmatch(part):
        return plain(_uyghur()(part).replace("ë", "e").replace("é", "e"))
    return plain(unicodedata.normalize("NFC", part).translate(letters().arabic))


def from_han(part: str) -> tuple[str, ...]:
    """The syllables of a Chinese part in pinyin, without tones."""
    return tuple(found for char in part if (found := plain(pinyin(char))))


def as_pinyin(latin: str) -> tuple[str, ...]:
    """The syllables a Latin part has if it is pinyin of a transcription; empty when it cannot be."""
    found = pinyin_syllables().findall(latin)
    return tuple(found) if len(found) > 1 and "".join(found) == latin else ()


def is_pinyin(part: str) -> bool:
    """Whether a Latin part is one syllable of pinyin."""
    return _SYLLABLE.fullmatch(part.casefold()) is not None


def _options(heard: tuple[str, ...]) -> list[tuple[str, ...]]:
    """What each syllable, or two that the table knows together ("gu li"), may stand for."""
    table, found, at = syllables(), [], 0
    while at < len(heard):
        together = table.get(" ".join(heard[at : at + 2])) if at + 1 < len(heard) else None
        found.append(together or table.get(heard[at], (heard[at],)))
        at += 2 if together else 1
    return found


def turkic(heard: tuple[str, ...]) -> list[str]:
    """What Chinese syllables may stand for, likeliest first: each as usual, then one at a time as it may be."""
    options = _options(heard)
    usual = [option[0] for option in options]
    found = ["".join(usual)]
    for place, option in enumerate(options):
        found += ["".join((*usual[:place], other, *usual[place + 1 :])) for other in option[1:]]
    found.append("".join(option[-1] for option in options))
    return list(dict.fromkeys(found))


def romanised(part: str) -> str:
    """The one usual reading of a part that is not Chinese."""
    match script_of(part):
        case Script.CYRILLIC:
            return from_cyrillic(part)
        case Script.ARABIC:
            return from_arabic(part)
        case _:
            return from_latin(part)


_ULY = re.compile(r"[a-zöüë]+")
_ULATIN = str.maketrans(
    {
        "ө": "ö",
        "ү": "ü",
        "ә": "e",
        "қ": "q",
        "ғ": "gh",
        "ж": "j",
        "җ": "j",
        "х": "x",
        "һ": "h",
        "ы": "i",
        "і": "i",
        "ң": "ng",
    }
)


def ulatin(part: str) -> str:
    """A part in the Latin letters of our tables (ULY), with ö, ü and ë where its script tells them apart."""
    script, lower = script_of(part), unicodedata.normalize("NFC", part.casefold())
    if script is Script.ARABIC and _UYGHUR.fullmatch(lower):
        return _uyghur()(lower).casefold().replace("é", "ë").replace("'", "")
    if script is Script.CYRILLIC:
        return lower.translate(_ULATIN).translate(letters().cyrillic)
    return lower if script is Script.LATIN and _ULY.fullmatch(lower) else romanised(part)


_BEGINS = {"kh": "h", "gh": "g", "zh": "j", "sh": "s", "ch": "c", "q": "k", "x": "h", "w": "v"}


def first_sounds(part: str) -> frozenset[str]:
    """The first sounds a part may begin with, spelled coarsely; of "E" also "y", of "Ж" and "J" one."""
    text = romanised(part)
    begins = next((sound for spelled, sound in _BEGINS.items() if text.startswith(spelled)), text[:1])
    return frozenset(
        {begins, *({"e", "y"} if begins in ("e", "y") else ()), *({"j", "z"} if begins in ("j", "z") else ())}
    )
