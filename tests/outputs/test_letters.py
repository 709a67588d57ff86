"""Whoever was given a release can find what to delete, and learns nothing else."""

from datetime import date

import pytest

from izdeu.outputs.letters import ToDelete, asking_to_delete

LETTER = ToDelete("A newspaper", 3, date(2026, 11, 1), ("7x3k", "9a2m"), "We look for them", "izdeu@example.org")


@pytest.mark.parametrize("language", ["en", "kk", "ru", "zh", "ug"])
def test_the_letter_names_codes_release_and_keepers(language: str) -> None:
    text = asking_to_delete(LETTER, language)
    assert all(
        part in text for part in ("A newspaper", "3", "2026-11-01", "7x3k", "9a2m", LETTER.title, LETTER.keepers)
    )
    assert "{" not in text


def test_each_language_has_its_own_letter_and_others_get_the_english_one() -> None:
    assert len({asking_to_delete(LETTER, language) for language in ("en", "kk", "ru", "zh", "ug")}) == 5
    assert asking_to_delete(LETTER, "fr") == asking_to_delete(LETTER, "en")
