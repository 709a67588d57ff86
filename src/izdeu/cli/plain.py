"""Words of others, printed so that they cannot steer the terminal."""

import re

_STEERING = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
"""Control characters but tab and newline (escape sequences begin with one), and those that turn the line around."""


def plain(words: str) -> str:
    """The words, each character that would steer the terminal written as `\\xNN` or `\\uNNNN`."""
    return _STEERING.sub(lambda found: found[0].encode("unicode_escape").decode(), words)


def plain_json(text: str) -> str:
    """JSON that means the same, those characters written as JSON escapes."""
    return _STEERING.sub(lambda found: f"\\u{ord(found[0]):04x}", text)
