"""Traditional characters read as simplified ones, character for character, so that no offset moves."""

from functools import cache

from izdeu.reading.pack import table

_WIDE_DIGITS = {ord("０") + n: str(n) for n in range(10)}


@cache
def _simpler() -> dict[int, str]:
    rows = table("zh", "characters")
    traditional, simplified = ("".join(rows[name].split()) for name in ("traditional", "simplified"))
    return {ord(a): b for a, b in zip(traditional, simplified, strict=True)} | _WIDE_DIGITS


def simplified(text: str) -> str:
    """The text in simplified characters and plain digits; as long as the text."""
    return text.translate(_simpler())
