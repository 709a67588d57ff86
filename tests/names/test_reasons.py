"""Each reason can be given, and is given where it is so. Every name is invented."""

import pytest

from izdeu.names import Found, How, compare, hanzi
from izdeu.names.reasons import BEGINS, INSIDE, NUMBER, PIECE, TEMPLATES, Reason

SAID = {
    "{one} stands in both": ("Aigul Serik", "Aigul Nurlan"),
    "{one} and {other} are spellings of one name ({name})": ("Айгүл", "阿依古丽"),
    "{one} reads {reading}, {other} reads {other_reading}: the same": ("Tastanbolat", "Тастанболат"),
    "{one} reads {reading}, {other} reads {other_reading}: alike": ("Tastanbolat", "Тасболат"),
    "{one} reads {reading}, {other} reads {other_reading}: unlike": ("Aigul", "Нұрлан"),
    "{one} may stand for {other}": ("A. Serik", "Айгүл Серік"),
    "{one} does not stand for {other}": ("B. Serik", "Айгүл Серік"),
    "-{ending} in {one} says “{says}” and is not compared": ("Aigul Serikqyzy", "Aigul Serik"),
    "nothing stands against {one}: it counts neither for nor much against": ("Aigul", "Айгүл Серік"),
    "the parts stand in another order": ("Serik Aigul", "Айгүл Серік"),
    "one of the two has no letters": ("", "Айгүл"),
    "the two are written alike": ("AIGUL", "aigul"),
}


WRITTEN = {
    "{form} is a usual way to write {name}": "Айгүл",
    "{form} is put together of {first} and {second}": "Zharqynbek",
    "{form} writes {name} syllable by syllable": "Kötbaran",
    "{form} writes {name} as Chinese news agencies write Russian spellings": "Котбаран",
    "{form} stands so in the name": "阿依古丽",
}


@pytest.mark.parametrize(("template", "name"), WRITTEN.items(), ids=range(len(WRITTEN)))
def test_characters_are_given_with_their_reason(template: str, name: str) -> None:
    assert template in {reason.template for one in hanzi(name, 200) for reason in one.reasons}


def test_every_template_has_an_example_here() -> None:
    assert {*SAID, *WRITTEN, BEGINS, INSIDE, NUMBER, PIECE} == set(TEMPLATES)


@pytest.mark.parametrize(("how", "template"), [(How.BEGINS, BEGINS), (How.INSIDE, INSIDE)])
def test_what_a_finder_found_by_its_letters_is_told(how: How, template: str) -> None:
    (reason,) = Found("she", "Aigul Serik", 0.0, how, "gul").reasons
    assert reason.template == template
    assert "gul" in reason
    assert "Aigul Serik" in reason


@pytest.mark.parametrize(("template", "forms"), SAID.items(), ids=range(len(SAID)))
def test_a_reason_is_given_where_it_is_so(template: str, forms: tuple[str, str]) -> None:
    given = compare(*forms).reasons
    assert template in {reason.template for reason in given}, given


def test_a_reason_is_its_template_filled_in() -> None:
    told = Reason("{one} stands in both", one="Aigul")
    assert told == "Aigul stands in both"
    assert (told.template, dict(told.values)) == ("{one} stands in both", {"one": "Aigul"})


def test_a_form_with_braces_is_told_as_it_stands() -> None:
    assert all("{" not in reason or "{x}" in reason for reason in compare("{x} Aigul", "Айгүл {0}").reasons)


def test_every_part_is_told_of() -> None:
    told = " ".join(compare("Aigul Serikqyzy", "Testova Айгүл Серік").reasons)
    assert all(part in told for part in ("Aigul", "Serikqyzy", "Testova", "Айгүл", "Серік"))
