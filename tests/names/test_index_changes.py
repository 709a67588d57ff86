"""An index that was changed, saved and opened answers as one freshly built. Every name is invented."""

import tempfile
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from izdeu.names import NameIndex
from tests.names.hostile import FORMS

PEOPLE = [
    "Aigul Serik",
    "Айгүл Серікқызы",
    "阿依古丽·赛里克",
    "ئايگۈل سېرىك",
    "Nurlan Testov",
    "努尔兰",
    "Гүлнұр",
    "A. Serik",
]
NAMES = st.one_of(st.sampled_from(PEOPLE), FORMS)
KEYS = st.sampled_from(["a", "b", "c", "д", "5"])
ADD, REMOVE, SEARCH, REOPEN = "add", "remove", "search", "reopen"
STEPS = st.one_of(
    st.tuples(st.just(ADD), KEYS, NAMES),
    st.tuples(st.just(REMOVE), KEYS, st.just("")),
    st.tuples(st.just(SEARCH), st.just(""), NAMES),
    st.tuples(st.just(REOPEN), st.just(""), st.just("")),
)


def found(index: NameIndex, form: str) -> list[tuple[str, str, float]]:
    return [(hit.key, hit.form, round(hit.score, 3)) for hit in index.search(form)]


@settings(max_examples=60)
@given(st.lists(st.tuples(KEYS, NAMES), max_size=6), st.lists(STEPS, max_size=12), NAMES)
def test_a_changed_index_answers_as_one_freshly_built(
    begin: list[tuple[str, str]], steps: Sequence[tuple[str, str, str]], asked: str
) -> None:
    index, there = NameIndex.build(begin), list(begin)
    with tempfile.TemporaryDirectory() as folder:
        for step, key, form in steps:
            if step == ADD:
                index.add(key, form)
                there.append((key, form))
            elif step == REMOVE:
                index.remove(key)
                there = [pair for pair in there if pair[0] != key]
            elif step == SEARCH:
                assert found(index, form) == found(NameIndex.build(there), form)
            else:
                index.save(Path(folder) / "names")
                index = NameIndex.load(Path(folder) / "names")
        assert found(index, asked) == found(NameIndex.build(there), asked)


def test_equal_scores_stand_in_one_order_however_they_came() -> None:
    pairs = [(f"p{at}", "Aigul Serik") for at in range(12)] + [("q", "Айгүл Серік"), ("r", "Айгүл Серік")]
    once, other = NameIndex.build(pairs), NameIndex.build(pairs[::-1])
    assert found(once, "Aigul Serik") == found(other, "Aigul Serik")
    assert found(once, "阿依古丽·赛里克") == found(other, "阿依古丽·赛里克")
    grown = NameIndex.build(pairs[:3])
    for pair in pairs[3:]:
        grown.add(*pair)
        grown.search("Aigul")
    assert found(grown, "Aigul Serik") == found(once, "Aigul Serik")


def test_what_is_removed_is_not_found_until_it_is_added_again(tmp_path: Path) -> None:
    index = NameIndex.build([("she", "Aigul Serik"), ("he", "Serik Test")])
    index.remove("she")
    assert [hit.key for hit in index.search("Айгүл Серік")] in ([], ["he"])
    index.save(tmp_path)
    index = NameIndex.load(tmp_path)
    assert "she" not in {hit.key for hit in index.search("Айгүл Серік")}
    index.add("she", "Айгүл Серік")
    assert index.search("Aigul Serik")[0].key == "she"


def test_saving_fewer_segments_leaves_none_behind(tmp_path: Path) -> None:
    many = NameIndex.build((f"p{at}", f"Test{at} Serik") for at in range(40))
    many.add("new", "Aigul Nurlan")
    many.save(tmp_path)
    NameIndex.build([("only", "Guldar Testova")]).save(tmp_path)
    assert {hit.key for hit in NameIndex.load(tmp_path).search("Aigul Nurlan")} <= {"only"}


def saved(folder: Path) -> Path:
    index = NameIndex.build((f"p{at}", form) for at, form in enumerate(PEOPLE))
    index.save(folder)
    return folder


FILES = sorted(path.name for path in (saved(Path(tempfile.mkdtemp())) / "0").iterdir())


def refused(folder: Path) -> str:
    with pytest.raises(ValueError, match="build it again") as refusal:
        NameIndex.load(folder).search("Aigul Serik")
    said = str(refusal.value)
    assert "\n" not in said
    return said


@pytest.mark.parametrize("name", FILES)
def test_a_file_that_is_missing_or_cut_is_refused_with_a_sentence(name: str, tmp_path: Path) -> None:
    file = saved(tmp_path) / "0" / name
    whole = file.read_bytes()
    file.write_bytes(whole[: len(whole) // 2])
    refused(tmp_path)
    file.write_bytes(b"")
    refused(tmp_path)
    file.unlink()
    refused(tmp_path)


@pytest.mark.parametrize("name", [name for name in FILES if name.endswith(".npy")])
def test_an_array_of_another_shape_or_kind_is_refused_with_a_sentence(name: str, tmp_path: Path) -> None:
    file = saved(tmp_path) / "0" / name
    for wrong in (np.zeros((3, 3, 3), np.float32), np.zeros(0, np.float64), np.array(["a"])):
        np.save(file, wrong)
        refused(tmp_path)


@pytest.mark.parametrize("text", ["{}", "7", '[["a"]]', "\ud800", '"she"', '{"removed.json": 1}'])
@pytest.mark.parametrize("name", ["removed.json", "sums.json"])
def test_tables_that_are_none_are_refused_with_a_sentence(name: str, text: str, tmp_path: Path) -> None:
    (saved(tmp_path) / "0" / name).write_bytes(text.encode("utf-8", "surrogatepass"))
    refused(tmp_path)


def test_an_index_is_saved_where_it_was_opened(tmp_path: Path) -> None:
    NameIndex.build((f"p{at}", f"Test{at} Serik") for at in range(3000)).save(tmp_path)
    index = NameIndex.load(tmp_path)
    before = found(index, "Test3 Serik")
    index.save(tmp_path)
    assert found(index, "Test3 Serik") == before == found(NameIndex.load(tmp_path), "Test3 Serik")


@settings(max_examples=80)
@given(st.sampled_from(FILES), st.integers(0, 10**6), st.integers(1, 255))
def test_one_damaged_byte_is_refused(name: str, at: int, flip: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        file = saved(Path(folder)) / "0" / name
        data = bytearray(file.read_bytes())
        data[at % len(data)] ^= flip
        file.write_bytes(bytes(data))
        refused(Path(folder))


def test_keys_of_any_letters_come_back(tmp_path: Path) -> None:
    keys = ["", "\ud800", "a\nb", "\U0001f9ff"]
    index = NameIndex.build((key, f"Aigul Test{at}") for at, key in enumerate(keys))
    index.remove("a\nb")
    index.remove("\ud800")
    index.save(tmp_path)
    assert {hit.key for hit in NameIndex.load(tmp_path).search("Aigul")} == {"", "\U0001f9ff"}


def test_a_folder_that_is_not_there_or_was_not_saved_to_its_end_is_told(tmp_path: Path) -> None:
    NameIndex.build([("she", "Aigul Serik")]).save(tmp_path / "whole")
    (tmp_path / "whole/segments").unlink()
    for folder in ("whole", "missing", "."):
        with pytest.raises(ValueError, match="build it again"):
            NameIndex.load(tmp_path / folder)
