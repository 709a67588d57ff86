"""A name found in any script. Every name is invented."""

import random
import subprocess
import sys
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from izdeu.names import NameIndex, compare

SPELLINGS = ["Айгүл Сериккызы", "Aigul Serikqyzy", "阿依古丽·赛里克", "ئايگۈل سېرىك"]
GIVEN = [
    "Ai",
    "Gul",
    "Nur",
    "Dil",
    "Er",
    "Bek",
    "Sau",
    "Mar",
    "Zhan",
    "Kuan",
    "Tal",
    "Asyl",
    "Bol",
    "Tur",
    "Kun",
    "Ora",
]
ENDS = ["nur", "zhan", "bek", "lan", "gul", "khan", "bol", "tai", "mira", "sultan", "dar", "kul", "man", "shat", "dos"]


def crowd(size: int) -> list[tuple[str, str]]:
    rnd = random.Random(7)
    names = [first + last for first in GIVEN for last in ENDS]
    return [(f"p{n}", f"{rnd.choice(names)} {rnd.choice(names)}uly") for n in range(size)]


def test_one_person_under_four_spellings_is_found_first_in_a_crowd() -> None:
    index = NameIndex.build([*crowd(2000), *((f"she{n}", form) for n, form in enumerate(SPELLINGS))])
    for form in SPELLINGS:
        hits = index.search(form, limit=4)
        assert {hit.key for hit in hits} == {"she0", "she1", "she2", "she3"}
        assert hits[0].form == form


def test_a_key_with_many_forms_is_found_once_by_its_best() -> None:
    index = NameIndex.build([("she", form) for form in SPELLINGS])
    hits = index.search("Aigul Serik")
    assert [hit.key for hit in hits] == ["she"]
    assert hits[0].score == pytest.approx(max(compare("Aigul Serik", form).score for form in SPELLINGS), abs=0.01)
    assert hits[0].reasons


def test_nothing_like_it_finds_nothing() -> None:
    index = NameIndex.build([("she", "Aigul Serik"), ("none", "··")])
    assert index.search("Bob") == []
    assert index.search("") == []
    assert NameIndex.build([]).search("Aigul") == []


def test_ten_thousand_forms_are_indexed_and_searched_fast() -> None:
    forms = crowd(10_000)
    begun = time.process_time()
    index = NameIndex.build(forms)
    built = time.process_time() - begun
    for _, form in forms[:20]:
        assert index.search(form)
    took = (time.process_time() - begun - built) / 20
    assert built < 10
    assert took < 0.5


@given(st.lists(st.tuples(st.text(max_size=5), st.text(max_size=20)), max_size=8), st.text(max_size=20))
def test_hits_are_ordered_bounded_and_of_the_index(forms: list[tuple[str, str]], form: str) -> None:
    hits = NameIndex.build(forms).search(form, limit=3)
    assert len(hits) <= 3
    assert [hit.score for hit in hits] == sorted((hit.score for hit in hits), reverse=True)
    assert len({hit.key for hit in hits}) == len(hits)
    assert all((hit.key, hit.form) in forms for hit in hits)


def test_importing_the_room_reads_no_dictionary_and_no_django() -> None:
    code = "import sys, izdeu.names, izdeu.places; print(sorted({'django', 'pypinyin'} & set(sys.modules)))"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, env={"PYTHONPATH": ":".join(sys.path)}
    )
    assert done.stdout.strip() == "[]"
