"""One piece cleared by itself: a text that is said in a source, or a claim."""

from typing import overload

from izdeu.redact import claims
from izdeu.redact.ground import Ground
from izdeu.redact.mark import said
from izdeu.redact.shelf import Shelf
from izdeu.redact.texts import alone
from izdeu.vocab.claim import Claim
from izdeu.vocab.consent import Identity
from izdeu.vocab.public import Words
from izdeu.vocab.release import Cleared, Rule, Withheld


@overload
def clear(piece: str, ground: Ground, source: int | None = None) -> "Cleared[Words] | Withheld": ...
@overload
def clear(piece: Claim, ground: Ground, source: int | None = None) -> "Cleared[Claim] | Withheld": ...


def clear(
    piece: str | Claim, ground: Ground, source: int | None = None
) -> "Cleared[Words] | Cleared[Claim] | Withheld":
    """A text with what is withheld taken out, or a claim as exact as it may be told; `Withheld` where it stays in.

    `source` is the one in which a text is said; a text of no source is judged as if anybody might be meant.
    """
    if isinstance(piece, Claim):
        why = claims.judged(piece, ground, Shelf(ground))
        return why[0] if why else Cleared(claims.outgoing(piece, ground), ground.use, ground.party)
    if source is not None and ground.levels.source(source) is Identity.NONE:
        return Withheld(ground.levels.why(f"source:{source}"), f"source:{source}", words=piece)
    words = alone(piece, ground, source)
    if not said(words):
        return Withheld(Rule.NAME, f"source:{source}" if source is not None else "text", words=piece)
    return Cleared(words, ground.use, ground.party)
