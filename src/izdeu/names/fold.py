"""A name form made plain: for keys, for splitting into parts."""

import re
import unicodedata
from functools import lru_cache

_APOSTROPHES = dict.fromkeys(map(ord, "'’‘ʼʻʹ`´\u0640\u200b\u200c\u200d\u200e\u200f"))
_NOT_WORD = re.compile(r"[\W_]+")


@lru_cache(maxsize=65536)
def fold(form: str) -> str:
    """The form without case, marks, apostrophes and punctuation, its parts in their order, one space between.

    Letters stay in their script, and letters that are their own (й, ё, ü are not) stay apart. Folding twice is folding.
    """
    plain = unicodedata.normalize("NFKD", form.translate(_APOSTROPHES)).casefold()
    bare = "".join(char for char in plain if not unicodedata.combining(char))
    return " ".join(_NOT_WORD.sub(" ", bare.translate(_APOSTROPHES)).split())


def parts(form: str) -> tuple[str, ...]:
    """The parts of a form as they are written; interpuncts and commas part them, hyphens do not."""
    return tuple(part for part in _SPLIT.split(form) if fold(part))


_SPLIT = re.compile(r"[\s·•・‧∙．.,،、;/()«»\"]+")
