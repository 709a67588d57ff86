"""Consents for one authority alone: a yes counts for whom it names, a no also where nobody can tell whom it names."""

from dataclasses import replace

import pytest

from izdeu.casebook.queries.parties import by_code
from izdeu.forms.authorities import authority
from izdeu.vocab.consent import Decision, Identity, Use
from tests.redact.book import consent, family

MINISTRY = authority("kz_mfa")


@pytest.mark.parametrize(
    ("party", "level", "code"),
    [
        ("Ministry of Foreign Affairs of Kazakhstan", Identity.NAMED, "kz_mfa"),
        ("министерство иностранных дел республики казахстан", Identity.NONE, "kz_mfa"),
        ("those people at the ministry", Identity.NONE, "kz_mfa"),
        ("those people at the ministry", Identity.NAMED, "those people at the ministry"),
        ("kz_prosecutor", Identity.NONE, "kz_prosecutor"),
    ],
)
def test_whom_a_decision_means(party: str, level: Identity, code: str) -> None:
    told = replace(consent(level), decisions=(Decision(Use.STATE_AUTHORITY, level, party),))
    material = family("").material()
    origins = {number: replace(one, consents=(told,)) for number, one in material.origins.items()}
    found = by_code(replace(material, origins=origins), MINISTRY)
    assert {row.decisions[0].party for one in found.origins.values() for row in one.consents} == {code}
