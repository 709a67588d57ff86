"""The characters of what is said on every site, beside those of the book: the fonts must have them."""

import re
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files

from izdeu.outputs.tongue import tongue
from izdeu.vocab.kinds import LABELS as KINDS
from izdeu.vocab.knowing import LABELS as KNOWING
from izdeu.vocab.statuses import LABELS as STATUSES
from izdeu.vocab.ties import LABELS as TIES

_TABLES: tuple[Mapping[object, Mapping[str, str]], ...] = (KINDS, KNOWING, STATUSES, TIES)  # type: ignore[assignment]
_SIGNS = re.compile("[^\0-\x7f]")


def characters(languages: Iterable[str]) -> set[str]:
    """All characters beyond ASCII of the sentences, labels and names of some languages."""
    return set().union(*map(_of, languages))


@cache
def _of(language: str) -> frozenset[str]:
    own = tongue(language)
    labels = (labels.get(own.code, "") for table in _TABLES for labels in table.values())
    said = [_sentences(own.tag), *labels, *own.months, *own.of_months]
    return frozenset(_SIGNS.findall("".join(said))) | {"“", "”", "–", "…", "·", "•", "≠"}


def _sentences(tag: str) -> str:
    """All that the catalogue of a language holds, as one text; nothing where it has none."""
    compiled = files("izdeu") / "locale" / tag.replace("-", "_") / "LC_MESSAGES/django.mo"
    return compiled.read_bytes().decode("utf-8", "ignore") if compiled.is_file() else ""
