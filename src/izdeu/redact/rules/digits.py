"""Digits of every script as 0 to 9, one for one, so that places in the text stay."""

import unicodedata


def ascii_digits(text: str) -> str:
    """The text with every decimal digit as its ASCII digit and full-width signs as plain ones; the length stays."""
    if text.isascii():
        return text
    return "".join(_plain(char) for char in text)


def _plain(char: str) -> str:
    if char.isascii():
        return char
    if char.isdecimal():
        return str(unicodedata.decimal(char))
    if "\uff01" <= char <= "\uff5e":
        return chr(ord(char) - 0xFEE0)
    return _SIGNS.get(char, char)


_SIGNS = {"٫": ".", "٬": ",", "‐": "-", "‑": "-", "‒": "-", "–": "-", "—": "-", "−": "-", "\u00a0": " ", "\u3000": " "}
_SIGNS |= {"＠": "@", "﹫": "@", "。": ".", "\u2009": " ", "\u202f": " "}
