"""Whatever is written, a name is answered or refused with a sentence, soon. Every name is invented."""

import time

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from izdeu.names import NameIndex, compare, compare_many, fold, readings
from izdeu.names.encoder import encoder
from izdeu.names.parts import MOST, parts_of
from izdeu.names.prepared import MOST_CUTS, prepare
from tests.names.hostile import EMOJI, FORMS, LONG, MARKS, TURNS

SOON = 2.0
"""Seconds of this process that ten thousand characters may take."""


@given(FORMS)
def test_parts_are_bounded_and_hold_letters(form: str) -> None:
    parts = parts_of(form)
    assert len(parts) <= MOST
    assert all(fold(part.said) and part.said.startswith(part.stem) for part in parts)
    assert bool(parts) == bool(fold(form))


@given(FORMS)
def test_a_prepared_form_has_a_vector_of_length_one_for_each_word(form: str) -> None:
    prepared = prepare(form)
    assert len(prepared.groupings) <= MOST_CUTS + 1
    for grouping in prepared.groupings:
        assert len(grouping.vectors) == len(grouping.parts) + len(grouping.bare)
        assert np.allclose(np.linalg.norm(grouping.vectors, axis=1), 1, atol=1e-4)


@given(FORMS)
def test_the_same_form_has_the_same_vectors(form: str) -> None:
    words = [part.said for part in parts_of(form)]
    if words:
        assert np.array_equal(encoder().vectors(words), encoder().vectors(words))
        together = encoder().vectors([*words, "Abdurehimjan Testoghli"])[: len(words)]
        assert np.allclose(encoder().vectors(words), together, atol=1e-5)


@given(FORMS, FORMS)
def test_two_forms_compare_the_same_both_ways_and_in_a_batch(one: str, other: str) -> None:
    found = compare(one, other)
    assert 0 <= found.score <= 1
    assert found.score == compare(other, one).score
    assert found.reasons
    assert all(reason.template.format(**reason.values) == reason for reason in found.reasons)
    assert compare_many([(one, other), (other, one)]).tolist() == pytest.approx([found.score] * 2, abs=1e-4)


@given(FORMS)
def test_readings_are_plain_and_weighed(form: str) -> None:
    found = readings(form)
    assert all(0 < reading.weight <= 1 and reading.text and reading.why for reading in found)
    assert [r.weight for r in found] == sorted((r.weight for r in found), reverse=True)


@given(FORMS)
def test_a_form_of_more_than_initials_is_found_by_itself(form: str) -> None:
    hits = NameIndex.build([("she", form), ("he", "Testbek Serikuly")]).search(form)
    assert all(part.initial for part in parts_of(form)) or hits[0].score == 1.0


@pytest.mark.parametrize("form", LONG.values(), ids=LONG)
def test_ten_thousand_characters_are_answered_soon(form: str) -> None:
    begun = time.process_time()
    parts_of(form)
    readings(form)
    assert compare(form, "Айгүл Серікқызы").reasons
    assert compare(form, form + "A").reasons
    NameIndex.build([("she", form), ("he", "Testbek Serikuly")]).search(form)
    assert time.process_time() - begun < SOON


@pytest.mark.parametrize("form", ["", " ", "··", "…!?", "--", *TURNS, *EMOJI[:1], "\u0640"])
def test_without_letters_there_is_nothing_to_say(form: str) -> None:
    assert parts_of(form) == ()
    assert readings(form) == []
    assert compare(form, "Айгүл").score == 0
    assert NameIndex.build([("she", form)]).search(form) == []


@given(st.permutations(list("\u0301\u0323\u0308")))
@settings(max_examples=6)
def test_the_order_of_marks_does_not_matter(marks: list[str]) -> None:
    assert compare("Айгул Серик", f"Айгу{''.join(marks)}л Серик").score > 0.9
    assert fold(f"Айгу{''.join(marks)}л") == fold("Айгул")


@pytest.mark.parametrize("sign", [*TURNS, "\u200b", "\u200c", "\u200d"])
def test_signs_nobody_sees_do_not_matter(sign: str) -> None:
    assert compare(f"{sign}Айгүл {sign}Серік{sign}", "Айгүл Серік").score > 0.97
    assert compare(f"Ай{sign}гүл Сер{sign}ік", "Айгүл Серік").score > 0.9


@pytest.mark.parametrize("mark", MARKS)
def test_a_stray_mark_does_not_hide_a_name(mark: str) -> None:
    assert compare(f"Айгүл Сері{mark}к", "Aigul Serik").score > 0.7
