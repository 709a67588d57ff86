"""Whether every column that holds a word of the vocabulary holds one."""

from collections.abc import Iterator
from enum import StrEnum

from django.db.models import Model

from izdeu.casebook.models import (
    Appeal,
    Claim,
    Consent,
    Decision,
    JudgementRow,
    LockRow,
    Member,
    Mention,
    NameForm,
    Person,
    Proposal,
    Reading,
    Released,
    Rendition,
    Reply,
    Source,
    Step,
)
from izdeu.vocab.appeal import By, Impact, Response
from izdeu.vocab.bench import ReadBy, ReadingState, StepKind
from izdeu.vocab.claim import ClaimState
from izdeu.vocab.consent import Capacity, Identity, Lock, Method, Reach, Use
from izdeu.vocab.judgement import Judgement
from izdeu.vocab.kinds import Kind
from izdeu.vocab.knowing import KnownHow
from izdeu.vocab.member import Role
from izdeu.vocab.person import Script
from izdeu.vocab.proposal import ProposalState
from izdeu.vocab.source import RenditionRole, SourceKind, SourceState
from izdeu.vocab.ties import Tie

_OPEN = {"how", "called_tie", "relation", "tie", "tie_to_teller"}
"""Columns that may be empty; a mention may also be the teller's own `self`."""

WORDS: tuple[tuple[type[Model], str, type[StrEnum]], ...] = (
    (Member, "role", Role),
    (Source, "kind", SourceKind),
    (Source, "state", SourceState),
    (Rendition, "role", RenditionRole),
    (Person, "called_tie", Tie),
    (NameForm, "script", Script),
    (Mention, "tie", Tie),
    (Mention, "tie_to_teller", Tie),
    (Claim, "kind", Kind),
    (Claim, "known_how", KnownHow),
    (Claim, "state", ClaimState),
    (Proposal, "kind", Kind),
    (Proposal, "known_how", KnownHow),
    (Proposal, "state", ProposalState),
    (Reading, "state", ReadingState),
    (Reading, "by", ReadBy),
    (Step, "kind", StepKind),
    (JudgementRow, "judgement", Judgement),
    (Appeal, "how", By),
    (Reply, "how", By),
    (Reply, "response", Response),
    (Reply, "impact", Impact),
    (Consent, "capacity", Capacity),
    (Consent, "relation", Tie),
    (Consent, "method", Method),
    (Decision, "use", Use),
    (Decision, "level", Identity),
    (LockRow, "why", Lock),
    (Person, "reach", Reach),
    (Released, "use", Use),
    (Released, "level", Identity),
)


def unknown_words() -> Iterator[tuple[str, str]]:
    """Each (table and column, word) that the vocabulary does not have; pages cannot show such a row."""
    for table, column, words in WORDS:
        known = {*words, "", "self"} if column in _OPEN else set(words)
        for word in table._default_manager.order_by(column).values_list(column, flat=True).distinct():
            if word not in known:
                yield f"{table.__name__.lower()} {column}", word
