"""The tables of names keep their form."""

import csv
import re
from importlib.resources import files

import pytest

from izdeu.names import fold, readings
from izdeu.names.tables import levels

LATIN = "a-zA-Zëöü"
HAN = re.compile(r"[\u3400-\u9fff]+")
CYRILLIC = re.compile(r"-?[\u0400-\u04ff]+")
ARABIC = re.compile(r"-?[\u0620-\u06d5]+")
SCRIPTS = {
    "uyghur": ARABIC,
    "kazakh": CYRILLIC,
    "russian": CYRILLIC,
    "press": re.compile(rf"-?[{LATIN}\u00c0-\u017f'-]+"),
    "hanzi": HAN,
    "hanzi_new": HAN,
    "hanzi_news": HAN,
    "hanzi_old": HAN,
}
KEYS = {
    "parts": ("latin", "language"),
    "elements": ("latin", "place"),
    "han_syllables": ("sound",),
    "han_news": ("russian",),
}


def rows(name: str) -> list[dict[str, str]]:
    text = (files("izdeu") / "resources/names" / f"{name}.csv").read_text(encoding="utf-8")
    return list(csv.DictReader(text.splitlines()))


@pytest.mark.parametrize("name", KEYS)
def test_no_row_stands_twice(name: str) -> None:
    keys = [tuple(row[column] for column in KEYS[name]) for row in rows(name)]
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize("name", KEYS)
def test_each_column_is_in_its_script(name: str) -> None:
    strange = [
        (row[KEYS[name][0]], column, word)
        for row in rows(name)
        for column, script in SCRIPTS.items()
        for word in (row.get(column) or "").split()
        if not script.fullmatch(word)
    ]
    assert not strange


@pytest.mark.parametrize("name", KEYS)
def test_no_spelling_stands_twice_in_a_row(name: str) -> None:
    for row in rows(name):
        assert None not in {*row, *row.values()}, row
        for column in row.keys() & SCRIPTS.keys():
            words = row[column].split()
            assert len(words) == len(set(words)), (row, column)


def test_every_part_says_its_language_and_sex_and_has_a_chinese_spelling() -> None:
    for row in rows("parts"):
        assert row["language"] in {"ug", "kk", "ug kk", "ky"}, row
        assert row["sex"] in {"m", "f", "x"}, row
        assert re.fullmatch(r"[a-zëöü]+", row["latin"]), row
        assert row["hanzi"] or row["hanzi_new"] or row["hanzi_news"], row


def test_elements_say_where_they_stand_and_what_they_say() -> None:
    for row in rows("elements"):
        assert row["place"] in {"start", "end", "both"}, row
        assert row["sex"] in {"m", "f", "x"}, row
        assert row["says"], row


def test_every_onset_has_a_character_before_every_vowel() -> None:
    table = {row["sound"]: row["hanzi"] for row in rows("han_syllables")}
    onsets = ["", *"bptdkgqhxjzsmnlrwyf", "gh", "ch", "sh", "zh"]
    assert not [onset + vowel for onset in onsets for vowel in "aeëioöuü" if not table.get(onset + vowel)]


def test_every_russian_onset_has_characters_before_the_vowels() -> None:
    table = {row["russian"]: row["hanzi"] for row in rows("han_news")}
    assert not [
        onset + vowel for onset in ["", *"бпдтгквфзсжшчцхмнлр"] for vowel in "аеиоу" if not table.get(onset + vowel)
    ]


def test_every_spelling_of_a_part_can_be_read() -> None:
    for row in rows("parts"):
        for column in row.keys() & SCRIPTS.keys():
            assert all(readings(word) for word in row[column].split()), row


def test_words_behind_the_names_of_places_are_told_by_script() -> None:
    words, chars = levels()
    assert HAN.fullmatch(chars)
    assert all(word == fold(word) for word in words)
