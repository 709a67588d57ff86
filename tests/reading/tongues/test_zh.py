"""Chinese: words cut where a reader would cut them, traditional letters, denials, names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from izdeu.reading.tokens import Token
from izdeu.reading.tongues.zh import tongue
from izdeu.reading.tongues.zh_cut import Cutter
from izdeu.reading.words import Word


def read(text: str) -> tuple[list[Token], list[Word]]:
    tokens = tongue().tokenize(text, 0, len(text))
    return tokens, tongue().words(tokens)


def lows(text: str) -> list[str]:
    return [token.low for token in read(text)[0]]


def word(text: str, low: str) -> Word:
    tokens, words = read(text)
    return next(word for token, word in zip(tokens, words, strict=True) if token.low == low)


def names(text: str) -> list[tuple[str, str]]:
    tokens, words = read(text)
    return [(span.name, span.sex) for span in tongue().names(tokens, words, set())]


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("他被判了十二年。", "他 被 判 了 十二 年 。"),
        ("警察把我哥哥从家里抓走了", "警察 把 我 哥哥 从 家里 抓走 了"),
        ("两个儿子和三个女儿", "两 个 儿子 和 三 个 女儿"),
        ("在伊宁县被送进再教育营", "在 伊宁县 被 送进 再教育营"),
        ("联系不上她", "联系不上 她"),
        ("二十五年", "二十五 年"),
        ("坐了5年牢", "坐 了 5 年 牢"),
    ],
)
def test_cut(text: str, cut: str) -> None:
    assert lows(text) == cut.split()


def test_traditional_is_read_as_simplified_and_kept_as_written() -> None:
    text = "戴著手銬，從監獄裡打來電話"
    tokens, _ = read(text)
    assert "".join(token.low for token in tokens) == "戴着手铐，从监狱里打来电话"
    assert all(token.text == text[token.start : token.end] for token in tokens)


def test_there_is_none() -> None:
    assert word("也没有他的消息", "没有") == Word("有", "v", negated=True)


def test_did_not() -> None:
    assert word("我没有再见到他", "没有").pos == "prt"


def test_a_verb_that_is_owned_is_a_noun() -> None:
    assert word("他的判决，", "判决").pos == "n"
    assert word("法院判决他有罪", "判决").pos == "v"


@pytest.mark.parametrize(
    ("text", "low", "lemma"),
    [
        ("人就让扣住了", "让", "被"),
        ("不让他出国", "让", "让"),
        ("他把人带走了", "人", "伊"),
        ("我的丈夫跟我离了婚", "离", "离婚"),
        ("他坐了五年牢", "坐", "坐牢"),
        ("送去“学习”", "学习", "“学习”"),
        ("他在大学学习", "学习", "学习"),
        ("姨父没了", "没", "没了"),
    ],
)
def test_lemmas(text: str, low: str, lemma: str) -> None:
    assert word(text, low).lemma == lemma


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("我父亲努尔兰·虚构于2017年被捕", ("努尔兰·虚构", "m")),
        ("妹妹巴哈尔古丽都不敢打电话", ("巴哈尔古丽", "f")),
        ("記者採訪了古麗娜爾·模擬，", ("古麗娜爾·模擬", "f")),
        ("我叫王建国，是老师。", ("王建国", "m")),
        ("妻子李秀兰被带走", ("李秀兰", "f")),
        ("赛依拉木别克说，", ("赛依拉木别克", "m")),
        ("王玉兰的父亲被抓了", ("王玉兰", "f")),
    ],
)
def test_names(text: str, name: tuple[str, str]) -> None:
    assert names(text) == [name]


@pytest.mark.parametrize(
    "text", ["任何人都被抓了", "警方说", "他在乌鲁木齐被捕", "维吾尔人和哈萨克人", "那里的人说，马路上没有人"]
)
def test_nobody_is_named(text: str) -> None:
    assert names(text) == []


def test_a_name_made_plain_once_is_a_word_everywhere() -> None:
    assert names("李文山说，他没有犯罪。后来李文山被抓。")[-1][0] == "李文山"


@given(
    st.text(alphabet=st.characters(max_codepoint=0x9FFF), max_size=60)
    | st.text(alphabet="阿依古丽·被王判了没有12年，努", max_size=60)
)
def test_any_text(text: str) -> None:
    tokens, words = read(text)
    assert len(tokens) == len(words)
    assert "".join(token.text for token in tokens) == "".join(text.split())
    for span in tongue().names(tokens, words, set()):
        assert 0 <= span.start < span.end <= len(tokens)


def test_a_name_met_ends_a_run_where_a_longer_one_begins_alike() -> None:
    assert Cutter({"示例": "", "示例星期": ""}).cut("古丽示例")[-1] == 4
