"""Reasons in the language of the page, with the words of the text set apart."""

from dataclasses import replace

import pytest
from django.utils.translation import override

from izdeu.casebook import queries
from izdeu.vocab.reason import ENGLISH, Reason, Sort
from izdeu.web import reasons
from tests.web.conftest import Told

VALUES = {"words": "<she>", "person": "Aliya", "kind": "detained", "tie": "sister", "whose": "Gul", "said": "x"}


@pytest.fixture
def one(told: Told) -> queries.ProposalView:
    return queries.bench(told.cast.bek, told.source).proposals[0]


@pytest.mark.parametrize("sort", list(Sort))
@pytest.mark.parametrize("language", ["en", "kk", "ru", "ug", "zh-hans"])
def test_every_reason_is_told_in_every_language(one: queries.ProposalView, sort: Sort, language: str) -> None:
    with override(language):
        said = str(reasons.why(replace(one, reasons=(Reason(sort, VALUES | {"edtf": "2018-03"}),))))
    assert said
    assert "{" not in said
    assert "<she>" not in said
    assert ("<bdi>Aliya</bdi>" in said) == ("{person}" in ENGLISH[sort])


def test_a_reason_of_no_sort_is_as_the_reader_told_it(one: queries.ProposalView) -> None:
    assert reasons.why(replace(one, reasons=())) == "because the test says so"
