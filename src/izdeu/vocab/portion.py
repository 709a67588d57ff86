"""What one addressee may have of a person's matter: plain names and claims, without a casebook behind them."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from izdeu.vocab.claim import Claim
from izdeu.vocab.consent import Identity
from izdeu.vocab.person import NameForm

UNNAMED_RELATIVE = 0
"""Stands for a teller who is a relative and may be known by no more than that. No person has this number."""


@dataclass(frozen=True, slots=True)
class Portion:
    """`level`: how far the person may be known there; `names` are their names, initials, one pseudonym, or none.

    The words of a claim are cut already, its date and place as exact as they may be told. `told_by` is a teller, or
    UNNAMED_RELATIVE, or None; `tellers` says by their numbers what to call those who may be known.
    """

    person: int
    level: Identity
    names: tuple[NameForm, ...] = ()
    claims: tuple[Claim, ...] = ()
    tellers: Mapping[int, str] = field(default_factory=dict)

    @property
    def empty(self) -> bool:
        """Whether nothing of the person may be told at all."""
        return self.level is Identity.NONE or not self.claims
