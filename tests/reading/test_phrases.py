"""Phrases of dates, lengths, ages and money in five languages: the tables in phrases/ say what each must mean."""

from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from time import process_time
from typing import Any, NamedTuple

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from izdeu.reading.anchors import Anchors, resolve
from izdeu.reading.date_finder import DateFinder as EnglishDates
from izdeu.reading.dating import Said
from izdeu.reading.durations import Duration
from izdeu.reading.durations import DurationFinder as EnglishDurations
from izdeu.reading.pack import pack_of, table
from izdeu.reading.roles.ages import years_of_age
from izdeu.reading.roles.dates import DateFinder
from izdeu.reading.roles.durations import DurationFinder
from izdeu.reading.roles.money import money
from izdeu.reading.roles.numbers import Numbers
from izdeu.reading.tokens import Token, tokenize
from izdeu.reading.words import Word
from izdeu.vocab.dates import When

_PHRASES = Path(__file__).parent / "phrases"
_TABLED = ("kk", "ru", "ug", "zh")
_TABLES = {language: table(language, "dates") for language in _TABLED}


class Bare:
    """A tongue that knows nothing: words as written, Chinese by single characters."""

    def tokenize(self, text: str, start: int, end: int) -> list[Token]:
        return [piece for token in tokenize(text, start, end) for piece in _characters(token)]

    def words(self, tokens: Sequence[Token]) -> list[Word]:
        return [Word(token.low) for token in tokens]


def _characters(token: Token) -> list[Token]:
    if not "\u3400" <= token.text[0] <= "\u9fff":
        return [token]
    return [Token(char, char, token.start + n, token.start + n + 1) for n, char in enumerate(token.text)]


def _tongue(language: str) -> Any:
    return import_module(f"izdeu.reading.tongues.{language}").tongue()


class Read(NamedTuple):
    tokens: list[Token]
    words: list[Word]
    durations: list[Duration]
    dates: list[Said]


def _read(language: str, tongue: Any, text: str) -> Read:
    tokens = tongue.tokenize(text, 0, len(text))
    if language == "en":
        lows, pack = [token.low for token in tokens], pack_of("en")
        durations = EnglishDurations(lows, pack).all()
        return Read(tokens, [], durations, EnglishDates(lows, durations, pack).all())
    words = tongue.words(tokens)
    durations = DurationFinder(tokens, words, _TABLES[language]).all()
    return Read(tokens, words, durations, DateFinder(tokens, words, durations, _TABLES[language]).all())


def _rows() -> list[Any]:
    found = []
    for language in ("en", *_TABLED):
        for row in yaml.safe_load((_PHRASES / f"{language}.yaml").read_text(encoding="utf-8")):
            for sort in ("bare",) if language == "en" else ("bare", "tongue"):
                mark = f"{language}-{sort}-{row['say']}-{row.get('told_on') or row.get('last') or ''}"
                found.append(pytest.param(language, sort, row, id=mark))
    return found


def _check_date(row: dict[str, Any], read: Read) -> None:
    if "dates" in row:
        assert len(read.dates) == row["dates"]
    if "edtf" not in row:
        return
    anchors = Anchors(row.get("told_on"), True, row.get("last"), 0)
    when = resolve(read.dates[0], row["say"], anchors, 1, row.get("lasting", False)) if read.dates else When()
    assert when.edtf == row["edtf"]
    for field in ("relation", "earliest", "latest"):
        if field in row:
            assert getattr(when, field) == row[field]
    assert len(read.dates) <= 1


def _check_length(row: dict[str, Any], read: Read) -> None:
    if "least" not in row and "most" not in row:
        return
    assert len(read.durations) == 1
    for field in ("least", "most"):
        if field in row:
            assert getattr(read.durations[0], field) == row[field]


@pytest.mark.parametrize(("language", "sort", "row"), _rows())
def test_phrase(language: str, sort: str, row: dict[str, Any]) -> None:
    read = _read(language, Bare() if sort == "bare" else _tongue(language), row["say"])
    _check_date(row, read)
    _check_length(row, read)
    if "durations" in row:
        assert len(read.durations) == row["durations"]
    if "age" in row:
        ages = [years_of_age(read.tokens, read.words, i, _TABLES[language]) for i in range(len(read.tokens))]
        assert [age[0] for age in ages if age] == ([row["age"]] if row["age"] else [])
    if "money" in row:
        found = money(read.tokens, read.words, 0, len(read.tokens), _TABLES[language])
        assert found is not None
        assert list(found[:2]) == row["money"]


@pytest.mark.parametrize("language", ["en", *_TABLED])
def test_every_row_of_the_phrase_table_is_there(language: str) -> None:
    rows = yaml.safe_load((_PHRASES / f"{language}.yaml").read_text(encoding="utf-8"))
    assert {row["row"] for row in rows if "row" in row} == {1, 3, 4, 5, 6, 7, 8, 9, 10}
    assert sum("row" not in row for row in rows) >= 25


@pytest.mark.parametrize(
    ("language", "words", "value", "end"),
    [
        ("ru", "двадцать пять человек", 25, 2),
        ("ru", "50 000 тенге", 50000, 2),
        ("ru", "несколько тысяч", 0, 2),
        ("ru", "два с половиной", 2.5, 3),
        ("kk", "он екі адам", 12, 2),
        ("kk", "екі жүз елу адам", 250, 3),
        ("ug", "ئون ئىككى ئادەم", 12, 2),
        ("zh", "十 二 人", 12, 2),
        ("zh", "十二 人", 12, 1),
        ("zh", "两 人", 2, 1),
        ("zh", "5万 人", 50000, 1),
    ],
)
def test_number(language: str, words: str, value: float, end: int) -> None:
    lows = words.split()
    assert Numbers(_TABLES[language]).at(lows, [Word(low) for low in lows], 0) == (value, end)


@pytest.mark.parametrize(("language", "word"), [("ru", "пятый"), ("kk", "оны"), ("zh", "人"), ("ru", "12-го")])
def test_no_count(language: str, word: str) -> None:
    assert Numbers(_TABLES[language]).at([word], [Word(word)], 0) is None


_PIECES = {
    "ru": "с|по|до|2017|года|в|начале|12|марта|лет|два|с половиной|назад|-|.|,|(|юаней|учебный|99999999999999|примерно",
    "kk": "2017|жылы|жылдан|дейін|бастап|12|наурыз|айында|екі|жүз|мың|жарым|басында|-|.|бұрын|он|теңге|жаста",
    "ug": "2017|-|يىلى|4|ئاينىڭ|12|كۈنى|دىن|باشلاپ|ئون|يېرىم|بېشىدا|تەخمىنەن|يۈەن|ياشتا|.",
    "zh": "二|〇|一|七|年|12|月|日|半|个|万|十|初|底|到|从|之前|岁|元|拘留|前|後|农历",
}


@pytest.mark.parametrize("language", _TABLED)
@given(data=st.data())
def test_any_text_is_read_and_spans_are_inside_it(language: str, data: st.DataObject) -> None:
    pieces = st.one_of(st.sampled_from(_PIECES[language].split("|")), st.text(max_size=4))
    text = data.draw(st.sampled_from(["", " "])).join(data.draw(st.lists(pieces, max_size=25)))
    read = _read(language, Bare(), text)
    count = len(read.tokens)
    spans = [(said.start, said.end) for said in read.dates] + [(d.start, d.end) for d in read.durations]
    assert all(0 <= start < end <= count for start, end in spans)
    for i in range(count):
        Numbers(_TABLES[language]).at([token.low for token in read.tokens], read.words, i)
        years_of_age(read.tokens, read.words, i, _TABLES[language])
    money(read.tokens, read.words, 0, count, _TABLES[language])
    for said in read.dates:
        resolve(said, "", Anchors("2021-06-15", True, "2017-03-05", 0), 1, False)


@pytest.mark.parametrize("language", _TABLED)
def test_time_grows_with_the_text_only(language: str) -> None:
    rows = yaml.safe_load((_PHRASES / f"{language}.yaml").read_text(encoding="utf-8"))
    text = " ".join(row["say"] for row in rows)

    def seconds(times: int) -> float:
        started = process_time()
        _read(language, Bare(), " ".join([text] * times))
        return process_time() - started

    seconds(1)
    assert min(seconds(40), seconds(40)) < 20 * max(seconds(8), 0.01)
