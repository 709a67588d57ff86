"""What Kazakh words are, in Cyrillic, Arabic and Latin letters."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from izdeu.reading.pack import table
from izdeu.reading.tongues import NameSpan
from izdeu.reading.tongues.kk import tongue
from izdeu.reading.tongues.kk_forms import readings
from izdeu.reading.words import Word

KK = tongue()


def words(text: str) -> list[Word]:
    return KK.words(KK.tokenize(text, 0, len(text)))


def names(text: str, *known: str) -> list[NameSpan]:
    tokens = KK.tokenize(text, 0, len(text))
    return KK.names(tokens, KK.words(tokens), set(known))


@pytest.mark.parametrize(
    ("form", "lemma", "whose", "case", "plural"),
    [
        ("әпкем", "әпке", "1", "nom", False),
        ("әпкемді", "әпке", "1", "acc", False),
        ("ағамның", "аға", "1", "gen", False),
        ("інісінің", "іні", "3", "gen", False),
        ("күйеуіме", "күйеу", "1", "dat", False),
        ("қызымнан", "қыз", "1", "abl", False),
        ("балаларым", "бала", "1", "nom", True),
        ("ерні", "ерін", "3", "nom", False),
        ("орнынан", "орын", "3", "abl", False),
        ("түрмесінде", "түрме", "3", "loc", False),
        ("лагерьге", "лагерь", "", "dat", False),
        ("төлқұжатымызды", "төлқұжат", "1p", "acc", False),
        ("әке-шешемнің", "әке-шеше", "1", "gen", False),
    ],
)
def test_a_noun_by_its_endings(form: str, lemma: str, whose: str, case: str, plural: bool) -> None:
    word = words(form)[0]
    assert (word.lemma, word.whose, word.cases, word.plural) == (lemma, whose, frozenset({case}), plural)


@pytest.mark.parametrize(
    ("said", "lemma", "form", "person"),
    [
        ("Олар ұстады.", "ұста", "past", "3"),
        ("Мен көштім.", "көш", "past", "1"),
        ("Ол қамалған.", "қама", "past", "3"),
        ("Бізге айтады.", "айт", "pres", "3"),
        ("Хат жазып,", "жаз", "conv", ""),
        ("Келсе,", "кел", "cond", "3"),
        ("Мені босатсын!", "босат", "imp", "3"),
        ("Есікті жапты.", "жап", "past", "3"),
        ("Есікті жауып,", "жап", "conv", ""),
        ("Кітап оқиды.", "оқы", "pres", "3"),
        ("Суретін қояды.", "қой", "pres", "3"),
        ("Телефон шығарып,", "шығар", "conv", ""),
    ],
)
def test_a_verb_by_its_endings(said: str, lemma: str, form: str, person: str) -> None:
    word = words(said)[-2]
    assert (word.pos, word.lemma, word.form, word.person) == ("v", lemma, form, person)


@pytest.mark.parametrize("form", ["ұсталды", "қамалды", "сотталған", "кесілді", "босатылды", "алынды", "тартылды"])
def test_a_passive_is_the_active_verb(form: str) -> None:
    word = words(f"Ол {form}.")[1]
    assert word.passive
    assert word.lemma in {"ұста", "қама", "сотта", "кес", "босат", "ал", "тарт"}


def test_what_is_only_heard_and_what_is_denied() -> None:
    assert words("Оны алып кетіпті.")[2].said
    assert words("Ол қайтпады.")[1].negated


def test_can_and_and_are_told_by_their_neighbours() -> None:
    assert words("Бара алмайды.")[1].lemma == "алу"
    assert words("Паспортын алмады.")[1].lemma == "ал"
    assert words("Әкем мен шешем")[1].pos == "conj"
    assert words("Сол жылы мен көштім.")[2].lemma == "мен"


def test_a_word_that_is_noun_and_verb_is_told_by_its_place() -> None:
    assert words("Атын жазды.")[1].pos == "v"
    assert words("Былтыр жазда ұсталды.")[1].pos == "n"


@pytest.mark.parametrize(
    ("arabic", "cyrillic"),
    [
        ("ءىنىم", "інім"),
        ("اپامنىڭ", "апамның"),
        ("اكەم", "әкем"),
        ("ءاپكەمدى", "әпкемді"),
        ("لاگەرگە", "лагерге"),
        ("تۇرمەدە", "түрмеде"),
        ("تولقۇجاتىن", "төлқұжатын"),
        ("پوليتسيا", "полиция"),
        ("كۇيەۋى", "күйеуі"),
        ("سوتتالدى", "сотталды"),
        ("قىزمەتكە", "қызметке"),
    ],
)
def test_arabic_letters_are_read_as_cyrillic(arabic: str, cyrillic: str) -> None:
    token = KK.tokenize(arabic, 0, len(arabic))[0]
    assert (token.text, token.low) == (arabic, cyrillic)


def test_the_same_is_understood_in_both_scripts() -> None:
    cyrillic, arabic = words("Ағамды лагерьге қамап қойды."), words("اعامدى لاگەرگە قاماپ قويدى.")
    assert [(word.lemma[:5], word.cases, word.form) for word in cyrillic] == [
        (word.lemma[:5], word.cases, word.form) for word in arabic
    ]


def test_latin_letters_do_no_harm() -> None:
    assert words("Ağam Almatyda tūrady.")[0].lemma == "аға"


def test_a_number_keeps_its_ending_and_leaves_a_word() -> None:
    said = "2018-де, 5-наурызда"
    assert [token.text for token in KK.tokenize(said, 0, len(said))] == ["2018-де", ",", "5-", "наурызда"]


@pytest.mark.parametrize(
    ("said", "name", "sex", "case"),
    [
        ("Кеше Айгүлдің хаты келді.", "Айгүл", "f", "gen"),
        ("Олар Серікті ұстады.", "Серік", "m", "acc"),
        ("Күйеуім Нұрлан Әбілұлы қамалды.", "Нұрлан Әбілұлы", "m", "nom"),
        ("Бұл Гүлназ Мақсатқызына берілді.", "Гүлназ Мақсатқызы", "f", "dat"),
        ("Ол Мақсат қызы Айнұр еді.", "Мақсат қызы Айнұр", "f", "nom"),
        ("Мейрамкүл Болжамқызы Қазақстанға келді.", "Мейрамкүл Болжамқызы", "f", "nom"),
        ("ءىنىم سەرىكتى ۇستادى.", "سەرىك", "m", "acc"),
    ],
)
def test_names_lose_their_endings(said: str, name: str, sex: str, case: str) -> None:
    span = names(said)[0]
    assert (span.name, span.sex, span.cases) == (name, sex, frozenset({case}))


@pytest.mark.parametrize("said", ["Сыртқы істер министрлігіне жаздым.", "Ол БҰҰ-ға жазды.", "Бүгін Түрмеде жатыр."])
def test_capitals_that_name_nobody(said: str) -> None:
    assert names(said) == []


@pytest.mark.parametrize("name", ["classes", "kin", "trades"])
def test_members_of_tables_are_dictionary_forms(name: str) -> None:
    """A word of a table is reached from the text: one of its readings has it for its lemma."""
    listed = table("kk", name)
    phrases = (
        [*listed["singular"], *listed["pairs"], *listed["groups"]]
        if name == "kin"
        else listed["trades"]
        if name == "trades"
        else [member for members in listed.values() for member in members]
    )
    lost = [
        (phrase, word)
        for phrase in map(str, phrases)
        for word in phrase.split()
        if not any(reading.word.lemma == word for reading in readings(word))
    ]
    assert lost == []


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=200))
def test_any_text_has_one_word_for_each_token_and_whole_offsets(text: str) -> None:
    tokens = KK.tokenize(text, 0, len(text))
    assert len(KK.words(tokens)) == len(tokens)
    assert all(text[token.start : token.end] == token.text for token in tokens)


@given(st.text(alphabet="әіңғүұқөһабвгдеклмнопрстуыь-", max_size=80))
def test_any_form_is_read_in_bounded_time(form: str) -> None:
    begin = time.process_time()
    assert readings(form or "а")
    assert time.process_time() - begin < 1
