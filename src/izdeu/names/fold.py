"""A name form made plain: for keys, for splitting into parts."""

import re
import unicodedata
from functools import lru_cache

from izdeu.names.signs import APOSTROPHES, COMMAS, HYPHENS, POINTS, UNSEEN

_NOT_HEARD: dict[int, str | None] = dict.fromkeys(map(ord, APOSTROPHES + UNSEEN)) | dict.fromkeys(map(ord, POINTS), " ")
_NOT_WORD = re.compile(r"[\W_]+")


@lru_cache(maxsize=65536)
def fold(form: str) -> str:
    """The form without case, marks, apostrophes and punctuation, its parts in their order, one space between.

    Letters stay in their script, and letters that are their own (й, ё, ü are not) stay apart. Folding twice is folding.
    """
    plain = unicodedata.normalize("NFKD", form.translate(_NOT_HEARD)).casefold()
    bare = "".join(char for char in plain if not unicodedata.combining(char))
    return " ".join(_NOT_WORD.sub(" ", bare.translate(_NOT_HEARD)).split())


def parts(form: str) -> tuple[str, ...]:
    """The parts of a form as they are written: interpuncts and commas part them, hyphens Chinese characters only."""
    return tuple(part for part in _SPLIT.split(form) if fold(part))


_HAN = "[\u3400-\u9fff\uf900-\ufaff]"
_SPLIT = re.compile(rf"[\s{re.escape(POINTS + COMMAS)}]+|(?<={_HAN})[{re.escape(HYPHENS)}]+(?={_HAN})")
