"""What a file says of itself (title, author, date, language), made safe to show. Hints, never facts."""

import re
from collections import Counter
from datetime import date

from izdeu.intake.encoding import clean
from izdeu.intake.letters import script

_LONGEST = 300
_DATE = re.compile(r"\s*(?:D:)?(\d{4})(?:[-:/.]?(\d{2})(?:[-:/.]?(\d{2}))?)?(?!\d{5})")
_TAG = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*")


def short(text: object) -> str | None:
    """A title or a name on one line, at most 300 code points; None when nothing is left."""
    line = " ".join(clean(str(text)).split()) if text else ""
    return line[:_LONGEST] or None


def edtf(text: object) -> str | None:
    """The EDTF of a date as formats write it (ISO 8601, EXIF `2019:05:03`, PDF `D:20190503`), to the day at most."""
    found = _DATE.match(str(text)) if text else None
    if not found or not 1 <= int(found[1]) <= 9998:
        return None
    year, month, day = found.groups()
    try:
        date(int(year), int(month or 1), int(day or 1))
    except ValueError:
        return None
    return "-".join(part for part in (year, month, day) if part)


def language(text: object) -> str | None:
    """The language of a tag such as `kk-KZ`: `kk`; None when it is no tag."""
    found = _TAG.fullmatch(str(text).strip()) if text else None
    return re.split("[-_]", found.group())[0].lower() if found else None


_SCRIPTS = {
    "latin": frozenset(["en", "tr", "de", "fr", "es", "it", "nl", "pl", "cs", "sv", "uz", "az", "kk", "tk"]),
    "cyrillic": frozenset(["ru", "kk", "ky", "mn", "tg", "uk", "be", "bg", "uz", "tt", "ba"]),
    "arabic": frozenset(["ug", "ar", "fa", "ur", "kk", "ky", "ps", "ku"]),
    "han": frozenset(["zh", "ja"]),
}
_ENOUGH = 4000


def believed(tongue: str | None, text: str) -> str | None:
    """The language a file names for itself, unless its letters are not those of that language: templates lie."""
    scripts = Counter(filter(None, map(script, text[:_ENOUGH])))
    if not tongue or not scripts:
        return tongue
    (most, _), *_ = scripts.most_common(1)
    known = set().union(*_SCRIPTS.values())
    return tongue if tongue not in known or tongue in _SCRIPTS.get(most, known) else None
