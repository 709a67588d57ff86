"""Russian words and names. All people are invented."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from izdeu.reading.pack import table
from izdeu.reading.tongues.ru import tongue
from izdeu.reading.tongues.ru_parse import readings
from izdeu.reading.words import Word

RU = tongue()
CASES = {"nom", "gen", "dat", "acc", "loc", "abl", "ins"}
SLOTS = {"WHO", "WHOSE", "TERM", "MONEY", "NUMBER", "PLACE"}


def words(text: str) -> list[Word]:
    return RU.words(RU.tokenize(text, 0, len(text)))


def word(text: str, form: str) -> Word:
    tokens = RU.tokenize(text, 0, len(text))
    at = next(i for i, token in enumerate(tokens) if token.text == form)
    return RU.words(tokens)[at]


def names(text: str, known: set[str] | None = None) -> list[tuple[str, str]]:
    tokens = RU.tokenize(text, 0, len(text))
    return [(span.name, span.sex) for span in RU.names(tokens, RU.words(tokens), known or set())]


@pytest.mark.parametrize(
    ("text", "form", "lemma", "passive"),
    [
        ("Он был арестован.", "арестован", "арестовать", True),
        ("Её осудили.", "осудили", "осудить", False),
        ("Он содержится в тюрьме.", "содержится", "содержать", True),
        ("осуждённый брат", "осуждённый", "осудить", True),
        ("Сестра пропала.", "пропала", "пропасть", False),
    ],
)
def test_verbs_have_their_active_lemma(text: str, form: str, lemma: str, passive: bool) -> None:
    found = word(text, form)
    assert (found.lemma, found.pos, found.passive) == (lemma, "v", passive)


def test_a_helping_verb_lends_its_form() -> None:
    found = words("Мы не смогли связаться с ней")
    assert [w.form for w in found if w.pos == "v"] == ["past"]
    assert next(w for w in words("Его будут судить") if w.pos == "v").form == "fut"


def test_what_did_not_happen_has_its_form() -> None:
    assert word("Они хотят, чтобы её отпустили", "отпустили").form == "wish"
    assert word("Его бы отпустили", "отпустили").form == "cond"


@pytest.mark.parametrize(
    ("text", "form", "cases"),
    [
        ("письмо от сестры", "сестры", {"gen"}),
        ("мои сёстры пропали", "сёстры", {"nom"}),
        ("арестовали мою мать", "мать", {"acc"}),
        ("двое моих сыновей пропали", "сыновей", {"nom"}),
        ("о брате", "брате", {"loc"}),
    ],
)
def test_cases_agree_with_their_neighbours(text: str, form: str, cases: set[str]) -> None:
    assert word(text, form).cases == cases


def test_his_brother_is_not_him() -> None:
    assert word("задержали его брата", "его").lemma == "его"
    assert word("задержали его вчера", "его").lemma == "он"
    assert word("лишили его свободы", "его").lemma == "он"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Моего брата Айбека Вымышленова задержали", [("Айбек Вымышленов", "m")]),
        ("жену Гульназ осудили", [("Гульназ", "f")]),
        ("рассказала Айгуль Примеркызы", [("Айгуль Примеркызы", "f")]),
        ("Чжана Вэя приговорили", [("Чжан Вэй", "m")]),
        ("по словам Гульнары Выдумкиной, он пропал", [("Гульнара Выдумкина", "f")]),
        ("с Мейрамбеком Тестовым нет связи", [("Мейрамбек Тестов", "m")]),
        ("А. Примеров обратился в МИД", [("А. Примеров", "m")]),
        ("Её увезли в Синьцзян в Январе", []),
        ("Министерство иностранных дел Казахстана ответило", []),
        ("Роза на улице Абая", []),
        ("Мама плакала. Полиция пришла", []),
    ],
)
def test_names_stand_in_the_nominative(text: str, expected: list[tuple[str, str]]) -> None:
    assert names(text) == expected


def test_a_name_met_before_is_known_in_any_case() -> None:
    assert names("Письмо Зульмираду", {"Зульмирад", "зульмирад"}) == [("Зульмирад", "m")]


def test_a_number_with_its_ending_is_two_tokens() -> None:
    tokens = RU.tokenize("17-летний сын - студент", 0, 23)
    assert [token.low for token in tokens] == ["17", "летний", "сын", "—", "студент"]


def test_every_frame_is_of_words_the_tongue_gives() -> None:
    """A frame whose verb or noun is no lemma could never be met."""
    classes, prefix = table("ru", "classes"), set(table("ru", "grammar")["prefix"])
    for row in table("ru", "frames"):
        for says in row["says"]:
            verbs, *rest = says.split()
            for verb in re.split("[/_]", verbs):
                assert verb == "be" or any(r.lemma == verb and r.pos == "v" for r in readings(verb)), says
            for item in rest:
                name, _, cases = item.rpartition(".")
                name = name if name and set(cases.split("/")) <= CASES else item
                assert not name.isupper() or name in classes or name in SLOTS, says
                assert name.isupper() or all(o in prefix or _is_lemma(o) for o in name.split("/")), says


def _is_lemma(low: str) -> bool:
    stems = tuple(table("ru", "words")["substantives"])
    return low.startswith(stems) or any(r.lemma == low for r in readings(low))


@given(st.text(max_size=300))
def test_any_text_is_read_without_failing(text: str) -> None:
    tokens = RU.tokenize(text, 0, len(text))
    found = RU.words(tokens)
    assert len(found) == len(tokens)
    assert all(text[token.start : token.end] == token.text for token in tokens)
    for span in RU.names(tokens, found, set()):
        assert 0 <= span.start < span.end <= len(tokens)


@given(
    st.lists(
        st.sampled_from(["Айбека", "его", "двух", "сестры", "А", ".", "—", "«", "был", "арестован", "бы", "17", "-"]),
        max_size=60,
    )
)
def test_words_in_any_order_are_read(parts: list[str]) -> None:
    text = " ".join(parts)
    tokens = RU.tokenize(text, 0, len(text))
    assert len(RU.words(tokens)) == len(tokens)
    RU.names(tokens, RU.words(tokens), {"Айбек"})
