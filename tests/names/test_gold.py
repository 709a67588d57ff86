"""The invented people are fit to measure with: scripts as told, nobody in two groups, halves apart."""

import unicodedata
from pathlib import Path

import pytest

GOLD = Path(__file__).parent / "gold"
LETTERS = {"Latn": "LATIN", "Cyrl": "CYRILLIC", "Arab": "ARABIC", "Hani": "CJK"}
HALVES = ("people_dev", "people_held_out")


def rows(name: str) -> list[list[str]]:
    header, *lines = (GOLD / f"{name}.tsv").read_text().splitlines()
    assert all(line.count("\t") == header.count("\t") for line in lines)
    return [line.split("\t") for line in lines]


def scripts(form: str) -> set[str]:
    """The scripts of a form's letters, by the first word of each letter's name."""
    return {unicodedata.name(sign).split()[0].removesuffix("-") for sign in form if sign.isalpha()}


def parts(half: str) -> set[str]:
    return {
        part for _, form, script, lang, *_ in rows(half) if (script, lang) == ("Cyrl", "ru") for part in form.split()
    }


@pytest.mark.parametrize("half", HALVES)
def test_every_form_is_in_its_script(half: str) -> None:
    assert [form for _, form, script, *_ in rows(half) if scripts(form) != {LETTERS[script]}] == []
    assert all(unicodedata.is_normalized("NFC", form) for _, form, *_ in rows(half))
    assert {(kind, source) for *_, kind, source in rows(half)} == {("person", "invented")}


@pytest.mark.parametrize("half", HALVES)
def test_every_person_has_two_scripts_and_three_forms(half: str) -> None:
    people: dict[str, list[str]] = {}
    for group, _, script, *_ in rows(half):
        people.setdefault(group, []).append(script)
    assert len(people) == 120
    assert [group for group, seen in people.items() if len(seen) < 3 or len(set(seen)) < 2] == []


def test_no_form_belongs_to_two_people() -> None:
    forms = [form for half in HALVES for _, form, *_ in rows(half)]
    assert len(forms) == len(set(forms))


def test_the_halves_have_other_names() -> None:
    dev, held_out = (parts(half) for half in HALVES)
    assert len(dev & held_out) <= len(held_out) * 0.05


def test_slips_are_pairs_of_one_script_but_for_look_alikes() -> None:
    slips = rows("slips")
    assert len(slips) == len({(written, meant) for written, meant, *_ in slips}) == 80
    assert {same for _, _, same, _ in slips} == {"0", "1"}
    assert [
        meant for written, meant, *_ in slips if not scripts(meant) <= scripts(written) or len(scripts(meant)) != 1
    ] == []
    mixed = [(same, why) for written, _, same, why in slips if len(scripts(written)) > 1]
    assert len(mixed) >= 4
    assert all(same == "1" and ("Latin" in why or "Cyrillic" in why) for same, why in mixed)
