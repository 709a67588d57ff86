"""The characters the fonts are cut to."""

from make_fonts import ARABIC, CYRILLIC, HAN_MARKS, LATIN, css_range, gb2312, han_slices

KAZAKH = "әғқңөұүһіӘҒҚҢӨҰҮҺІёЁйЙ"
UYGHUR = "ئابپتجچخدرزژسشغفقكگڭلمنھوۇۆۈۋېىيە،؛؟"
KAZAKH_ARABIC = "اءابۆگعدەجزيكقلمنڭوپرستۋۇفحھچشىٴ"


def points(text: str) -> set[int]:
    return set(map(ord, text))


def test_kazakh_and_uyghur_letters_are_all_there() -> None:
    assert points(KAZAKH) <= CYRILLIC
    assert points(UYGHUR) <= ARABIC
    assert points(KAZAKH_ARABIC) <= ARABIC


def test_every_character_of_gb2312_lies_in_one_slice() -> None:
    parts = han_slices("囍")
    assert sum(map(len, parts)) == len(frozenset().union(*parts))
    assert points("".join(gb2312())) | points("囍") | HAN_MARKS == frozenset().union(*parts)


def test_our_own_characters_come_first() -> None:
    assert ord("囍") in han_slices("囍")[0]


def test_ranges_are_written_as_css_reads_them() -> None:
    assert css_range(frozenset({0x41, 0x42, 0x43, 0x4E2D})) == "U+41-43,U+4E2D"
    assert points("abc’–…") <= LATIN
