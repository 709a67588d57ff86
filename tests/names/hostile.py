"""Name forms as they come from broken files and unfriendly hands. Every name is invented."""

from hypothesis import strategies as st

MARKS = "\u0300\u0301\u0306\u0308\u0323\u0327\u0654\u064b\u0651\u20dd"
TURNS = "\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2069\u061c\ufeff"
EMOJI = ("\U0001f9ff", "\U0001f468\u200d\U0001f469\u200d\U0001f467", "\U0001f1f0\U0001f1ff", "\u2764\ufe0f")
LETTERS = "aegiklnqruyşëўАайгүлнқңұіжشگۈلئى阿依古丽爾·"
PIECES = st.one_of(
    st.sampled_from(
        ["Aigul", "Айгүл", "ئايگۈل", "阿依古丽", "Serikqyzy", "ұлы", "uly", "Нurlan", "Aйгyл", "A.", "努尔兰"]
    ),
    st.sampled_from([*MARKS, *TURNS, *EMOJI, " ", "·", "-", "'", "\u0640", "\u200d", "\0", "\ud800", "\udfff", "…!?"]),
    st.text(LETTERS, max_size=6),
    st.text(st.characters(), max_size=4),
)
FORMS = st.one_of(st.lists(PIECES, max_size=8).map("".join), st.text(st.characters(), max_size=40))
"""Mixed scripts in a word, look-alikes, marks in any order, marks that turn the writing, emoji, halves of letters."""

LONG = {
    "one letter": "а" * 10_000,
    "one character": "阿" * 10_000,
    "marks on one letter": "А" + "\u0301\u0323" * 5_000,
    "nothing but punctuation": "·-'.,…" * 1_700,
    "a thousand parts": "Айгүл " * 1_700,
    "a thousand endings": "Серік" + "ұлы" * 3_300,
    "endings apart": "Серік" + " uly" * 2_500,
    "pinyin by the syllable": "a yi gu li " * 900,
    "initials": "A. " * 3_300,
    "emoji": "\U0001f9ff" * 10_000,
    "turns": "\u202e\u202d" * 5_000,
    "halves of letters": "\ud800" * 10_000,
    "Uyghur": "ئايگۈل" * 1_700,
    "a ligature that unfolds": "\ufdfa" * 10_000,
    "hyphens": "Ai-gul-" * 1_400,
    "apostrophes": "A'" * 5_000,
}
