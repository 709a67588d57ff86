"""The forms of an appeal: that it was sent, and what came back."""

from collections.abc import Mapping
from enum import StrEnum
from typing import TypeVar

from izdeu.casebook.acts import Came, Posted
from izdeu.vocab.appeal import By, Impact, Response
from izdeu.vocab.errors import Refused
from izdeu.web.views.asking import whole

Word = TypeVar("Word", bound=StrEnum)


def posted(said: Mapping[str, str], document: int | None = None) -> Posted:
    """How, when and by whom something was sent."""
    return Posted(
        on=said.get("on", ""),
        how=_word(By, said.get("how", "")),
        by=said.get("by", "").strip()[:300],
        received=said.get("received", ""),
        reference=said.get("reference", ""),
        document=document,
    )


def came(said: Mapping[str, str], source: int | None = None) -> Came:
    """What came back; Refused where nobody said what sort of answer it is."""
    response = _word(Response, said.get("response", ""))
    if response is None:
        raise Refused("Say what came back, or that nothing has.")
    return Came(
        on=said.get("on", ""),
        response=response,
        how=_word(By, said.get("how", "")),
        source=source if source is not None else whole(said.get("source", "").strip()),
        says=said.get("says", ""),
        impact=_word(Impact, said.get("impact", "")) or Impact.UNKNOWN,
        next_step=said.get("next_step", ""),
    )


def _word(words: type[Word], said: str) -> Word | None:
    return words(said) if said in set(words) else None
