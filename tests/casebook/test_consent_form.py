"""What is read aloud before anybody decides: nine points and a question for every use, in every language."""

import pytest

from izdeu.casebook.queries.consent_form import LANGUAGES, consent_form
from izdeu.vocab.consent import POINTS, Identity, Subject, Use


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_nine_points_and_every_use_are_there(language: str) -> None:
    form = consent_form(language)
    assert len(form.points) == len(POINTS)
    assert {use for question in form.questions for use in question.uses} == set(Use)
    for subject in Subject:
        assert [level for level, _ in form.choices[subject]] == ["none", "anonymous", "initials", "named"]
    said = [
        form.title,
        *form.points,
        *(one.words for one in form.questions),
        *(w for _, w in form.choices[Subject.PERSON]),
    ]
    assert all(isinstance(words, str) and words.strip() for words in said)


def test_each_language_has_an_address_of_its_own_and_an_unknown_one_is_english() -> None:
    assert len({consent_form(language).address for language in LANGUAGES}) == len(LANGUAGES)
    assert consent_form("fr").address == consent_form("en").address


@pytest.mark.parametrize("language", ["en", "kk", "ru"])
def test_it_can_be_read_aloud(language: str) -> None:
    """The nine points in under two minutes, at 150 words a minute; no sentence is long."""
    points = consent_form(language).points
    assert sum(len(point.split()) for point in points) < 300
    assert max(len(sentence.split()) for point in points for sentence in point.split(". ")) <= 24


def test_no_is_the_first_choice() -> None:
    assert consent_form("en").choices[Subject.SOURCE][0] == (Identity.NONE, "No")
