"""Who speaks where."""

from izdeu.reading import Role, read, tellings

ARTICLE = """Skip to content

‘They took her’ Families tell

Source: A Paper

Since 2017 many people have been taken to camps.

‘Give her back’

Aigerim Test

They arrested my mother in 2017.

This scarf is the only thing Aigerim has left from her mother

[Editor's note: Aigerim told another paper that her brother was arrested, too.]

‘I wait’

Bek Invented

My wife was sentenced to ten years. I wait for her.

Photos by Somebody
"""


def spoken(text: str) -> list[tuple[str | None, str]]:
    return [(one.speaker, text[one.start : one.end]) for one in tellings(text, "en") if one.role is Role.WITNESS]


def test_article_of_two_testimonies() -> None:
    found = [(p.kind.value, p.person.label, p.told_by and p.told_by.name) for p in read(ARTICLE, "en")]
    assert ("detained", "mother of Aigerim Test", "Aigerim Test") in found
    assert ("sentenced", "wife of Bek Invented", "Bek Invented") in found
    assert ("keepsake", "mother of Aigerim Test", None) in found


def test_page_furniture_and_background_propose_nothing() -> None:
    assert all(p.start > ARTICLE.index("Give her back") for p in read(ARTICLE, "en"))
    assert all(p.end < ARTICLE.index("Photos by") for p in read(ARTICLE, "en"))


def test_the_editors_note_is_not_the_witnesss() -> None:
    notes = [p for p in read(ARTICLE, "en") if p.kind.value == "detained" and p.person.tie == "brother"]
    assert [(p.told_by and p.told_by.name) for p in notes] in ([], [None])


def test_tellings_name_who_speaks() -> None:
    assert [name for name, _ in spoken(ARTICLE)] == ["Aigerim Test", "Bek Invented"]


def test_one_persons_key_is_not_anothers() -> None:
    first = "‘A’\n\nAigerim Test\n\nMy brother was arrested, and I weep for him every day, he was good.\n\n"
    text = first + "‘B’\n\nBek Invented\n\nMy brother died, and I weep for him every day as well, he was good."
    assert len({p.person.key for p in read(text, "en") if p.person.tie == "brother"}) == 2


def test_questions_of_an_interview_are_not_claims() -> None:
    text = "Q: Was your husband sentenced?\n\nA: Yes. He got ten years.\n\nQ: Did they beat him?\n\n"
    text += "A: I don't know. My husband was a driver."
    assert {p.kind.value for p in read(text, "en")} <= {"sentenced", "occupation", "tie"}


def test_turns_with_names() -> None:
    text = "Reporter: What happened?\n\nKamila Test: My son was arrested.\n\n"
    text += "Reporter: When?\n\nKamila Test: In May 2018 they took him away."
    found = [p for p in read(text, "en") if p.kind.value == "detained"]
    assert {(p.told_by and p.told_by.name) for p in found} == {"Kamila Test"}


def test_letter_is_told_by_who_signs_it() -> None:
    text = "Dear Prosecutor,\n\nI ask you to find my brother. He was arrested in 2018.\n\nRespectfully,\nMarat Test"
    assert {p.told_by and p.told_by.name for p in read(text, "en")} == {"Marat Test"}


def test_i_am_so_and_so() -> None:
    text = "I, Saule Test, born in 1980, declare that my husband was arrested in 2018."
    assert {p.told_by and p.told_by.name for p in read(text, "en")} == {"Saule Test"}


NEWS = """ALMATY -- “They took my husband in 2017,” said Aliya Test, whose brother was sentenced to nine years.

Aliya said her father died in 2019. Her mother is ill, according to Bek Sample, a cousin.

Officials say that camps are schools. Bek Sample was arrested on May 5, 2018."""


def test_a_quotation_is_told_by_who_says_it() -> None:
    told = {(p.kind.value, p.person.tie or p.person.name): p.told_by and p.told_by.name for p in read(NEWS, "en")}
    assert told[("detained", "husband")] == "Aliya Test"
    assert told[("died", "father")] == "Aliya Test"


def test_the_reporters_own_words_are_told_by_nobody() -> None:
    told = {(p.kind.value, p.person.tie or p.person.name): p.told_by for p in read(NEWS, "en")}
    assert told[("sentenced", "brother")] is None
    assert told[("detained", "Bek Sample")] is None


def test_what_the_mother_whispers_is_heard_from_her() -> None:
    text = "My name is Aigerim Test. I saw my mother. “They beat me,” she whispered."
    (found,) = [p for p in read(text, "en") if p.kind.value == "ill_treated"]
    assert (found.person.tie, found.told_by and found.told_by.name, found.known_how.value) == (
        "mother",
        "Aigerim Test",
        "heard_from_person",
    )


def test_words_of_an_unknown_speaker_are_nobodys() -> None:
    assert read("My name is Aigerim Test. “They arrested me yesterday,” somebody cried.", "en") == []
