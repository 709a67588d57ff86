"""Uyghur words: stems and endings, letters that look alike, names without capitals."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from izdeu.reading.tongues.ug import tongue
from izdeu.reading.words import Word

UG = tongue()


def words(text: str) -> list[Word]:
    return UG.words(UG.tokenize(text, 0, len(text)))


def names(text: str) -> list[tuple[str, str, str]]:
    tokens = UG.tokenize(text, 0, len(text))
    return [(s.name, s.sex, "/".join(sorted(s.cases))) for s in UG.names(tokens, UG.words(tokens), set())]


@pytest.mark.parametrize(
    ("form", "lemma", "whose", "case", "plural"),
    [
        ("ئاكام", "ئاكا", "1", "nom", False),
        ("ئاكامنى", "ئاكا", "1", "acc", False),
        ("ئاپامنىڭ", "ئاپا", "1", "gen", False),
        ("ئىنىسىنىڭ", "ئىنى", "3", "gen", False),
        ("ئېرىمگە", "ئەر", "1", "dat", False),
        ("قىزىمدىن", "قىز", "1", "abl", False),
        ("بالىلىرىم", "بالا", "1", "nom", True),
        ("ئانىسى", "ئانا", "3", "nom", False),
        ("دادىمىز", "دادا", "1p", "nom", False),
        ("ئوغلۇمنى", "ئوغۇل", "1", "acc", False),
        ("سىڭلىسى", "سىڭىل", "3", "nom", False),
        ("ئاتا-ئانامنى", "ئاتا-ئانا", "1", "acc", False),
        ("لاگېرىغا", "لاگېر", "3", "dat", False),
        ("تۈرمىدىكى", "تۈرمە", "", "loc", False),
    ],
)
def test_nouns(form: str, lemma: str, whose: str, case: str, plural: bool) -> None:
    assert words(form) == [Word(lemma, "n", frozenset({case}), plural, whose)]


@pytest.mark.parametrize(
    ("form", "lemma", "shape", "person", "passive", "negated"),
    [
        ("قامىدى", "قاما", "past", "3", False, False),
        ("قامالغان", "قاما", "past", "", True, False),
        ("تۇتۇۋالدى", "تۇت", "past", "3", False, False),
        ("يىغىۋېلىنغان", "يىغ", "past", "", True, False),
        ("كېتىلگەنلىكىنى", "كەت", "noun", "", True, False),
        ("ئالالمىدۇق", "ئال", "past", "1", False, True),
        ("بىلمەيمەن", "بىل", "pres", "1", False, True),
        ("ئاپىرىپتۇ", "ئاپار", "past", "3", False, False),
        ("كەلمىسە", "كەل", "cond", "3", False, True),
        ("بولسىمۇ", "بول", "conv", "", False, False),
        ("باغلاپ", "باغلا", "conv", "", False, False),
        ("ئەۋەتىلگەنلىكى", "ئەۋەت", "noun", "", True, False),
    ],
)
def test_verbs(form: str, lemma: str, shape: str, person: str, passive: bool, negated: bool) -> None:
    (word,) = words(form)
    assert (word.lemma, word.form, word.person, word.passive, word.negated) == (lemma, shape, person, passive, negated)


def test_heard_only() -> None:
    assert words("كېسىپتۇ")[0].said
    assert not words("كەستى")[0].said


def test_give_and_go() -> None:
    assert [w.lemma for w in words("قويۇپ بېرىلدى")] == ["قويۇپ", "بەر"]
    assert words("غۇلجىغا بېرىپ")[1].lemma == "بار"


@pytest.mark.parametrize("form", ["لاگېرغا", "لاگېـــرغا", "ﻻﮔﯧﺮﻏﺎ"])
def test_letters_that_look_alike(form: str) -> None:
    assert words(form)[0].lemma == "لاگېر"


def test_persian_letters_and_a_missing_carrier() -> None:
    assert words("ئاکامنی") == words("اكامنى") == words("ئاكامنى")


@pytest.mark.parametrize(
    ("text", "name", "sex", "case"),
    [
        ("شەمشىقەمەر خانىمنىڭ ئوغلى", "شەمشىقەمەر", "f", "gen"),
        ("ئابدۇكېرىم پالتۇنى تۇتتى", "ئابدۇكېرىم پالتۇ", "m", "acc"),
        ("ئۇنىڭ ئىسمى تۇرسۇن ئىدى", "تۇرسۇن", "m", "nom"),
        ("گۈلەشتەم ئىسىملىك بىر ئايال", "گۈلەشتەم", "f", "nom"),
        ("ئەنۋەر تۇرسۇنغا ئۈچ يىل كەستى", "ئەنۋەر تۇرسۇن", "m", "dat"),
    ],
)
def test_names(text: str, name: str, sex: str, case: str) -> None:
    assert names(text) == [(name, sex, case)]


@pytest.mark.parametrize(
    "text", ["ئۇ ئورنىدىن تۇردى", "ماشىنا توختىدى", "ئۇيغۇرلار ئەركىن ئەمەس", "قەشقەر ئۇنىۋېرسىتېتى"]
)
def test_no_names(text: str) -> None:
    assert names(text) == []


@given(st.text(alphabet=st.characters(min_codepoint=0x600, max_codepoint=0x6FF) | st.characters(), max_size=120))
def test_any_text(text: str) -> None:
    tokens = UG.tokenize(text, 0, len(text))
    found = UG.words(tokens)
    assert len(found) == len(tokens)
    assert all(text[t.start : t.end] == t.text for t in tokens)
    assert all(0 <= s.start < s.end <= len(tokens) for s in UG.names(tokens, found, set()))


def test_one_endless_word_takes_no_time() -> None:
    begin = time.process_time()
    words("لار" * 50_000 + " " + "لىق" * 19)
    assert time.process_time() - begin < 1
