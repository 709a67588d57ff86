"""Every word of the vocabulary has a label, and every sentence of the pages is there in every language."""

from enum import StrEnum
from pathlib import Path
from typing import Any

import pytest
from babel.messages.pofile import read_po
from django.conf import settings

from izdeu.casebook import acts
from izdeu.names.candidates import Style
from izdeu.vault import CustodyAction
from izdeu.vocab.bench import Mended
from izdeu.vocab.claim import ClaimState
from izdeu.vocab.consent import Identity, Use
from izdeu.vocab.dates import Relation
from izdeu.vocab.judgement import Judgement
from izdeu.vocab.kinds import TERMS
from izdeu.vocab.member import Role
from izdeu.vocab.person import Script
from izdeu.vocab.proposal import ProposalState
from izdeu.vocab.reason import Sort
from izdeu.vocab.source import RenditionRole, SourceKind, SourceState
from izdeu.web import reasons, terms, text

CATALOGS = sorted(Path(settings.LOCALE_PATHS[0]).glob("*/LC_MESSAGES/django.po"))


@pytest.mark.parametrize(
    ("enum", "table"),
    [
        (ClaimState, text.CLAIM_STATES),
        (CustodyAction, text.CUSTODY),
        (Identity, text.LEVELS),
        (Judgement, text.JUDGEMENTS),
        (Mended, text.MENDED),
        (Sort, reasons.SENTENCES),
        (ProposalState, text.PROPOSAL_STATES),
        (Relation, text.RELATIONS),
        (RenditionRole, text.RENDITION_ROLES),
        (Script, text.SCRIPTS),
        (Style, text.HANZI_STYLES),
        (Role, text.ROLES),
        (Role, text.ROLE_DUTIES),
        (SourceKind, text.SOURCE_KINDS),
        (SourceState, text.SOURCE_STATES),
        (Use, text.USES),
    ],
    ids=lambda value: getattr(value, "__name__", ""),
)
def test_every_word_has_a_label(enum: type[StrEnum], table: dict[Any, Any]) -> None:
    assert set(table) == set(enum)


def test_every_act_has_words_in_the_log() -> None:
    verbs = {name for name in acts.__all__ if name.islower()}
    assert verbs - set(text.VERBS) == set()


def test_every_term_has_a_name() -> None:
    assert {key for keys in TERMS.values() for key in keys} - set(terms.NAMES) - {"tie"} == set()


def test_there_is_a_catalog_for_every_language() -> None:
    assert {path.parts[-3].replace("_", "-").lower() for path in CATALOGS} == {
        code for code, _ in settings.LANGUAGES if code != "en"
    }


@pytest.mark.parametrize("path", CATALOGS, ids=lambda path: path.parts[-3])
def test_every_sentence_of_the_pages_is_translated(path: Path) -> None:
    with path.open("rb") as source:
        catalog = read_po(source)
    missing = []
    for message in catalog:
        if not message.id or not any(name.startswith("web/") for name, _ in message.locations):
            continue
        forms = message.string if isinstance(message.string, tuple | list) else (message.string,)
        if message.fuzzy or not all(forms):
            missing.append(message.id)
    assert missing == []
