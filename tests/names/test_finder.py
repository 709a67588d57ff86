"""A name, or any part of one, finds the person; what was found is told and marked. Everybody is invented."""

import csv
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from izdeu.names import Finder, compare
from izdeu.names.finder import LIKELY, How
from izdeu.names.touched import touched
from izdeu.names.written import span_of
from tests.names.test_index import crowd

SLIPS = Path(__file__).parent / "gold/slips.tsv"
PEOPLE = [
    ("aigul", "Айгүл Серікқызы"),
    ("aigul", "阿依古丽·赛里克"),
    ("qairat", "Қайрат Сұңқарұлы"),
    ("memet", "买买提·吐尔逊"),
    ("gulnar", "گۈلنار ھوشۇر"),
    ("o'brien", "Mary-Ann O’Brien"),
]


@pytest.fixture(scope="module")
def finder() -> Finder:
    return Finder(PEOPLE)


def keys(finder: Finder, asked: str) -> list[str]:
    return [one.key for one in finder.search(asked)]


@pytest.mark.parametrize(
    ("asked", "key", "how"),
    [
        ("Aigul Serik", "aigul", How.NAME),
        ("А", "aigul", How.BEGINS),
        ("Қ", "qairat", How.BEGINS),
        ("к", "qairat", How.BEGINS),
        ("Сункар", "qairat", How.NAME),
        ("Сунк", "qairat", How.BEGINS),
        ("нкар", "qairat", How.INSIDE),
        ("古丽", "aigul", How.INSIDE),
        ("買買", "memet", How.BEGINS),
        ("提", "memet", How.INSIDE),
        ("هوش", "gulnar", How.BEGINS),
        ("obri", "o'brien", How.BEGINS),
        ("Айгүл Ешкімбаева", "aigul", How.PART),
        ("Nobody Tursun", "memet", How.PART),
    ],
)
def test_whatever_of_a_name_is_asked_finds_the_person(finder: Finder, asked: str, key: str, how: How) -> None:
    first = finder.search(asked)[0]
    assert (first.key, first.how) == (key, how)
    assert first.reasons
    assert first.spans


def test_the_likely_come_first_then_beginnings_then_insides() -> None:
    finder = Finder([("inside", "Bakhtinur"), ("begins", "Inuria"), ("whole", "Inur Sabit"), ("second", "Sara Inuria")])
    assert keys(finder, "inur") == ["whole", "begins", "second", "inside"]


def test_what_is_added_and_removed_is_found_and_is_not() -> None:
    finder = Finder(PEOPLE)
    finder.add("new", "Ерлан Дос")
    assert keys(finder, "Ерл") == keys(finder, "Erlan Dos")[:1] == ["new"]
    finder.remove("new")
    assert "new" not in keys(finder, "Ерл") + keys(finder, "Erlan Dos")
    finder.add("new", "Болат Дос")
    assert keys(finder, "Бол")[0] == keys(finder, "Bolat Dos")[0] == "new"


@pytest.mark.parametrize(
    ("asked", "form", "marked"),
    [
        ("Aigul", "阿依古丽·赛里克", ["阿依古丽"]),
        ("Serik", "阿依古丽·赛里克", ["赛里克"]),
        ("Serik Aigul", "Айгүл Серік", ["Айгүл", "Серік"]),
        ("Patigul Mijit", "Раtigul Мijit", ["Раtigul", "Мijit"]),
        ("Айгүл Серік", "Aigul Serik kyzy", ["Aigul", "Serik kyzy"]),
        ("Aigul Serik", "Aiguli Naibijiang", ["Aiguli"]),
        ("Bob", "Айгүл", []),
        ("Serik", "Айгүл-Нұр Серік", ["Серік"]),
        ("Obul Patigul", "Patigul‐Obul", ["Patigul", "Obul"]),
    ],
)
def test_the_part_that_is_alike_is_marked(asked: str, form: str, marked: list[str]) -> None:
    assert [form[begin:end] for begin, end in touched(asked, form)] == marked


@pytest.mark.parametrize(
    ("form", "asked", "marked"),
    [
        ("Қайрат", "кай", "Қай"),
        ("Mary-Ann O’Brien", "obri", "O’Bri"),
        ("Ann Mary-Ann", "y an", "y-An"),
        ("Ü̈mit", "um", "Ü̈m"),
    ],
)
def test_letters_are_marked_as_they_stand(form: str, asked: str, marked: str) -> None:
    span = span_of(form, asked)
    assert span is not None
    assert form[slice(*span)] == marked


def test_slips_of_one_name_are_likely_and_near_names_mostly_are_not() -> None:
    with SLIPS.open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file, delimiter="\t"))
    likely = {
        same: [compare(r["written"], r["meant"]).score >= LIKELY for r in rows if r["same"] == same] for same in "01"
    }
    assert sum(likely["1"]) >= 49 * len(likely["1"]) / 50
    assert sum(likely["0"]) <= 7 * len(likely["0"]) / 30


def test_every_slip_finds_the_form_that_is_meant() -> None:
    with SLIPS.open(encoding="utf-8") as file:
        rows = [row for row in csv.DictReader(file, delimiter="\t") if row["same"] == "1"]
    finder = Finder([*crowd(500), *((row["meant"], row["meant"]) for row in rows)])
    missed = [
        row["written"] for row in rows if row["meant"] not in [one.key for one in finder.search(row["written"], 3)]
    ]
    assert len(missed) <= 2, missed


def test_letters_are_found_quickly_among_ten_thousand() -> None:
    finder = Finder(crowd(10_000))
    finder.search("a")
    begun = time.process_time()
    for asked in ("n", "ura", "zzz", "古", "Ku") * 4:
        finder.search(asked)
    assert (time.process_time() - begun) / 20 < 0.1


@given(st.lists(st.tuples(st.text(max_size=3), st.text(max_size=20)), max_size=6), st.text(max_size=20))
def test_any_text_is_answered_in_bounds(forms: list[tuple[str, str]], asked: str) -> None:
    found = Finder(forms).search(asked, 3)
    assert len({one.key for one in found}) == len(found) <= 3
    for one in found:
        assert (one.key, one.form) in forms
        assert one.reasons
        assert all(0 <= begin < end <= len(one.form) for begin, end in one.spans)


@pytest.mark.parametrize("asked", ["", "··", "‏", "😀", "a" * 10_000, "а b " * 2_500, "́" * 10_000])
def test_what_is_no_name_is_answered_soon(finder: Finder, asked: str) -> None:
    begun = time.process_time()
    finder.search(asked)
    assert time.process_time() - begun < 2


def test_an_element_in_characters_finds_the_names_it_stands_in_in_other_scripts() -> None:
    (first,) = Finder([("nurgul", "Нұргүл Сапар"), ("nurlan", "Нұрлан Сапар")]).search("古丽")
    assert (first.key, first.how) == ("nurgul", How.PIECE)
    assert first.reasons == ("古丽 is written Гүл (Gül), which stands in Нұргүл Сапар",)
    assert [first.form[begin:end] for begin, end in first.spans] == ["гүл"]
