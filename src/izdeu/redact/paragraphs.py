"""Paragraphs of a text: what stands between empty lines."""

import re

_PARAGRAPH = re.compile(r"[^\n](?:.*?[^\n])?(?=\n[ \t]*\n|\n*\Z)", re.DOTALL)


def paragraphs(text: str) -> tuple[tuple[int, int], ...]:
    """The spans of the paragraphs of a text, in order."""
    return tuple(found.span() for found in _PARAGRAPH.finditer(text))
