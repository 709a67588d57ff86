"""Lengths of time as people write them, in five languages, to ISO 8601."""

import re

from izdeu.timeline.lengths import length
from izdeu.vocab.errors import Refused

_UNITS = {
    "Y": r"y|yrs?|years?|год(?:а|ы)?|лет|жыл|年|يىل",
    "M": r"m|mos?|months?|мес(?:яц(?:а|ев)?)?|ай|个?月|ئاي",
    "W": r"w|weeks?|нед(?:ел[ьияю])?|апта|周|星期|ھەپتە",
    "D": r"d|days?|дн(?:я|ей)|день|күн|天|日|كۈن",
}
_UNIT = "|".join(f"(?P<{unit}>{words})" for unit, words in _UNITS.items())
_PART = re.compile(rf"(\d{{1,4}})\s*(?:{_UNIT})(?![^\W\d])", re.IGNORECASE)


def iso_length(text: str) -> str:
    """The ISO 8601 duration of "12 years" or "1 жыл 6 ай"; ISO itself passes; Refused for anything else."""
    said = " ".join(text.split())
    if said.casefold() == "life" or (said.startswith("P") and length(said)):
        return said
    parts = [(match.lastgroup or "", int(match[1])) for match in _PART.finditer(said)]
    if not parts or _PART.sub("", said).strip(" ,;+"):
        raise Refused("“{text}” is no length of time; write it like “12 years” or “1 year 6 months”.", text=said[:80])
    return "P" + "".join(f"{count}{unit}" for unit, count in sorted(parts, key=lambda part: "YMWD".index(part[0])))
