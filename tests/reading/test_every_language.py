"""What must hold of the reader in every language: no crash, bounded time, nobody who is not there."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from izdeu.reading import languages, read
from izdeu.reading.roles.pack import RolePack
from izdeu.vocab.source import nfc

LANGUAGES = ("en", "kk", "ru", "ug", "zh")
PIECES = {
    "en": "my brother he was arrested and sentenced to 12 years in camp “ ” ? not if Erbol Test's mother said , .",
    "ru": "мой брат он был арестован осуждён на 12 лет лагерь в тюрьме « » ? не если Ербол Пробный мать сказала , . у",
    "kk": "менің ағам ол ұсталды және 12 жылға кесілді лагерьде « » ? жоқ егер Ербол Сынақ анасы деді , . оның інісін",
    "ug": "مېنىڭ ئاكام ئۇ تۇتۇلدى ۋە 12 يىللىق كېسىلدى لاگېردا « » ؟ يوق ئەگەر ئابلەت ئانىسى دېدى ، . ئۇنىڭ",
    "zh": "我 哥哥 他 被 抓 和 判 12 年 集中营 “ ” ？ 没 如果 努尔兰 · 测试 母亲 说 ， 。 的 把 在 监狱",
}


def check(text: str, language: str | None) -> None:
    whole = nfc(text)
    for proposal in read(text, language, "2020-05"):
        assert proposal.quote == whole[proposal.start : proposal.end] != ""
        assert 0 < proposal.confidence < 1
        assert proposal.why
        assert proposal.rule


def test_five_languages() -> None:
    assert languages() == LANGUAGES


@pytest.mark.parametrize("language", LANGUAGES)
@settings(max_examples=60, deadline=None)
@given(text=st.text(max_size=200))
def test_any_text(language: str, text: str) -> None:
    check(text, language)


@pytest.mark.parametrize("language", LANGUAGES)
@settings(max_examples=120, deadline=None)
@given(data=st.data())
def test_any_words(language: str, data: st.DataObject) -> None:
    words = st.sampled_from([*PIECES[language].split(), "\n", "\n\n", "2017", "31", "½", "😢", "—", "[", "]", "№"])
    joint = "" if language == "zh" else " "
    text = joint.join(data.draw(st.lists(words, max_size=50)))
    check(text, language)
    assert read(text, language) == read(text, language)


@pytest.mark.parametrize("language", ["kk", "ru", "ug", "zh"])
def test_every_frame_can_be_read(language: str) -> None:
    frames = RolePack(language).frames
    assert all(frames.of(verb) for verb in frames.bases)


LONG = {
    "en": "they arrested my brother and ",
    "ru": "моего брата арестовали и ",
    "kk": "ағамды ұстап кетті және ",
    "ug": "ئاكامنى تۇتۇپ كەتتى ۋە ",
    "zh": "我哥哥被抓了，",
}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "times", [1, 4], ids=["one sentence of 20,000 words", "a heap of marks and words of other languages"]
)
def test_time_is_bounded(language: str, times: int) -> None:
    text = LONG[language] * 5000 if times == 1 else ("« “ [ ( 2017 12 №, " + "".join(LONG.values())) * 400
    begin = time.process_time()
    check(text, language)
    assert time.process_time() - begin < 30


NOBODY = {
    "en": [
        "Article 293. Whoever disturbs public order shall be sentenced to up to five years in prison.",
        "If you go to the consulate again, they will arrest you.",
        "People say there are a million in the camps.",
        "O wind of the steppe, carry my song / beyond the mountains where no road goes.",
        "Name | Age | Town\nTotal | 3 | 2",
    ],
    "ru": [
        "Статья 405. Участие в запрещённой организации наказывается лишением свободы на срок до шести лет.",
        "Если ты ещё раз пойдёшь к консульству, тебя арестуют.",
        "Говорят, в лагерях держат миллион человек.",
        "Ветер степной, унеси мою песню / туда, за горы, где нет дорог.",
        "Имя | Возраст | Город\nВсего | 3 | 2",
    ],
    "kk": [
        "405-бап. Тыйым салынған ұйымның қызметіне қатысу алты жылға дейін бас бостандығынан айыруға жазаланады.",
        "Консулдыққа тағы барсаң, сені қамаймыз.",
        "Жұрт лагерьлерде миллион адам отыр дейді.",
        "Дала желі, әнімді ала кетші / жол жетпейтін таулардың ар жағына.",
        "Аты | Жасы | Қаласы\nБарлығы | 3 | 2",
    ],
    "ug": [
        "293-ماددا. جامائەت تەرتىپىنى بۇزغانلارغا بەش يىلغىچە قاماق جازاسى بېرىلىدۇ.",
        "يەنە كونسۇلخانىغا بارساڭ، سېنى تۇتىمىز.",
        "كىشىلەر لاگېرلاردا بىر مىليون ئادەم بار دەيدۇ.",
        "ئەي شامال، ناخشامنى ئېلىپ كەت / يول يەتمەس تاغلارنىڭ ئارقىسىغا.",
        "ئىسمى | يېشى | شەھىرى\nجەمئىي | 3 | 2",
    ],
    "zh": [
        "第二百九十三条 聚众扰乱社会秩序的，处五年以下有期徒刑、拘役或者管制。",
        "如果你再去领事馆，他们会抓你。",
        "人们说有一百万人被关在营里。",
        "草原的风啊，带走我的歌 / 到没有路的山那边。",
        "姓名 | 年龄 | 城市\n合计 | 3 | 2",
    ],
}


@pytest.mark.parametrize(("language", "text"), [(code, text) for code, texts in NOBODY.items() for text in texts])
def test_nobody_is_there(language: str, text: str) -> None:
    assert [(p.kind.value, p.person.label, p.quote) for p in read(text, language, "2020")] == []
