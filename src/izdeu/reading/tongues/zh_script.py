"""Traditional characters read as simplified ones, character for character, so that no offset moves."""

from izdeu.names.han import simplified as simpler

_WIDE_DIGITS = {ord("０") + n: str(n) for n in range(10)}


def simplified(text: str) -> str:
    """The text in simplified characters and plain digits; as long as the text."""
    return simpler(text).translate(_WIDE_DIGITS)
