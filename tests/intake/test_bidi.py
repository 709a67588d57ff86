import pytest
from hypothesis import given
from hypothesis import strategies as st

from izdeu.intake.bidi import fold_forms, logical, pairs, settle_quotes

LINES = [
    "ئاكام 2017-يىلى كېتىلدى.",
    "بىز (ئۇ دوختۇر) ئىدى.",
    "ئۇ Karasu 12 دە، 3.5 يىل",
    "50% ئۇ، «ئۇ»",
    "ولا ٢٠١٧، نعرف",
    "2017/03/05 كۈنى",
]


def visual(line: str) -> list[str]:
    """The line as it lies on paper from left to right, numbers and Latin words unturned (UAX #9, level 1 around 2)."""
    out: list[str] = []
    at = 0
    while at < len(line):
        end = at + 1
        if line[at].isascii() and line[at].isalnum():
            while end < len(line) and (
                (line[end].isalnum() and line[end].isascii()) or (line[end] in " .%/" and _goes_on(line, end))
            ):
                end += 1
        elif line[at] in "٠١٢٣٤٥٦٧٨٩":
            while line[end] in "٠١٢٣٤٥٦٧٨٩":
                end += 1
        out[:0] = list(line[at:end]) if end > at + 1 else [line[at].translate(str.maketrans("()«»", ")(»«"))]
        at = end
    return out


def _goes_on(line: str, at: int) -> bool:
    return line[at] == "%" or (at + 1 < len(line) and line[at + 1].isascii() and line[at + 1].isalnum())


@pytest.mark.parametrize("line", LINES)
def test_lines_come_back_from_paper_as_they_were_written(line: str) -> None:
    assert logical(visual(line), False, True) == line


@pytest.mark.parametrize(
    ("paper", "line"),
    [
        ("ۇئ 0998-123456", "0998-123456 ئۇ"),
        ("%15 ۇئ", "ئۇ 15%"),
        ("123456-0998 ۇئ", "ئۇ 0998-123456"),
        ("3,500 ۇئ", "ئۇ 3,500"),
        ("10:30 ۇئ", "ئۇ 10:30"),
    ],
)
def test_signs_and_hyphens_stand_beside_a_number_after_an_arabic_letter(paper: str, line: str) -> None:
    assert logical(list(paper), False, True) == line


@pytest.mark.parametrize(("text", "settled"), [("«a« »b»", "«a» «b»"), ("»", "»"), ("«a»", "«a»")])
def test_angle_quotes_open_and_close_in_turn(text: str, settled: str) -> None:
    assert settle_quotes(text) == settled


def test_brackets_named_by_meaning_are_left_as_they_are() -> None:
    assert logical(list(")ئۇ("), False, False) == "(ۇئ)"


def test_arabic_words_in_a_latin_line_are_turned_in_place() -> None:
    assert logical(list("a كب c"), True, True) == "a بك c"


def test_a_ligature_keeps_its_own_order() -> None:
    assert logical(["ر", "لا", "ب"], False, True) == "بلار"


def test_shapes_of_letters_become_letters_and_nothing_else_changes() -> None:
    assert fold_forms("ﻛﺘﺎﺏ ﻻ ﴾ﷲ﴿ ①ﬁ") == "كتاب لا ﴾الله﴿ ①ﬁ"


@pytest.mark.parametrize(("text", "count"), [("(a) [b]", 2), (")a(", 0), ("(a]", 0), ("«(a)»", 2)])
def test_brackets_that_close_are_counted(text: str, count: int) -> None:
    assert pairs(text) == count


@given(st.lists(st.text(alphabet="ab12 ()كبي٠،.%-", min_size=1, max_size=3)), st.booleans(), st.booleans())
def test_no_unit_is_lost(units: list[str], rightward: bool, mirror: bool) -> None:
    found = logical(units, rightward, mirror)
    turn = str.maketrans("()", "((")
    assert sorted(found.translate(turn)) == sorted("".join(units).translate(turn))
