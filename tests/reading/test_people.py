"""Who is meant: one person once, however called."""

import pytest

from izdeu.reading import read
from tests.reading.saying import brief, one, said


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("They arrested my mother.", "mother"),
        ("They arrested Mom.", "mother"),
        ("Mom was arrested.", "mother"),
        ("They said that Mom had been arrested.", "mother"),
        ("The police arrested my elder brother.", "elder_brother"),
        ("My sister's husband was arrested.", "brother_in_law"),
        ("My brother's son was arrested.", "nephew"),
        ("The father of my husband was arrested.", "father_in_law"),
        ("Husband of my sister was arrested.", "brother_in_law"),
        ("My wife's mother was arrested.", "mother_in_law"),
        ("My daughter's husband's brother was arrested.", "daughter/husband/brother"),
        ("They arrested me.", "self"),
        ("They arrested us.", "self"),
        ("I was arrested.", "self"),
        ("My friend Bek was arrested.", "friend"),
    ],
)
def test_tie(text: str, whom: str) -> None:
    assert brief(said(text, "detained")) == [("detained", whom)]


def test_mother_is_one_however_called() -> None:
    text = "My mother went to a wedding. They arrested her there. Later Mom was sentenced to 12 years. She is ill."
    assert {p.person.key for p in said(text) if p.kind.value != "travelled"} == {"t1/mother"}


def test_a_name_given_once_stays() -> None:
    found = said("My brother Erbol was arrested in 2017. He was sentenced to ten years.")
    assert {(p.person.key, p.person.name, p.person.label) for p in found} == {("t1/brother", "Erbol", "Erbol")}


def test_a_name_told_later_is_of_the_same_person() -> None:
    found = said("My sister was arrested. My sister, Nurgul, was released in 2019.")
    assert {p.person.key for p in found} == {"t1/sister"}
    assert found[0].person.name == "Nurgul"


def test_label_of_the_nameless() -> None:
    assert one("They arrested my mother.", "detained").person.label == "mother of Aigerim Test"


def test_counted_plurals_are_one_claim_each() -> None:
    found = said("My two brothers were arrested.")
    assert [p.person.key for p in found] == ["t1/brother/1", "t1/brother/2"]


def test_both_are_the_two_spoken_of() -> None:
    found = said("My two brothers were arrested. Both were released in 2019.", "released")
    assert [p.person.key for p in found] == ["t1/brother/1", "t1/brother/2"]


def test_members_of_a_counted_plural() -> None:
    text = "I have three brothers. The eldest, Erbol, was arrested in 2017. My second brother was arrested in 2018."
    found = said(text, "detained")
    assert [(p.person.key, p.person.name) for p in found] == [("t1/brother/1", "Erbol"), ("t1/brother/2", None)]


def test_names_of_two() -> None:
    found = said("My two sons, Madi and Alibek, were arrested.")
    assert [p.person.name for p in found] == ["Madi", "Alibek"]


def test_couple() -> None:
    found = said("My brother is a singer. He and his wife were arrested.", "detained")
    assert brief(found) == [("detained", "brother"), ("detained", "sister_in_law")]


def test_a_list() -> None:
    found = said("They arrested my wife, my father, and my sister.", "detained")
    assert sorted(brief(found)) == [("detained", "father"), ("detained", "sister"), ("detained", "wife")]


def test_sister_in_law_is_the_brothers_wife() -> None:
    found = said("My brother and his wife were arrested. My sister-in-law was released after a year.")
    assert {p.person.key for p in found} == {"t1/brother", "t1/brother/wife"}


def test_the_father_of_my_husbands_child_is_he() -> None:
    found = said(
        "My brother has two children. His son can't enroll in school because his dad is in prison.", "imprisoned"
    )
    assert brief(found) == [("imprisoned", "brother")]


def test_then_my_daughter() -> None:
    found = said("They arrested my son-in-law in August 2017, then my daughter.", "detained")
    assert [(whom, p.when.edtf) for (_, whom), p in zip(brief(found), found, strict=True)] == [
        ("daughter", None),
        ("son_in_law", "2017-08"),
    ] or brief(found) == [("detained", "son_in_law"), ("detained", "daughter")]


def test_and_so_has_my_husband() -> None:
    assert sorted(brief(said("I've gotten sick, and so has my husband."))) == [
        ("ill_health", "husband"),
        ("ill_health", "self"),
    ]


def test_dropped_subject() -> None:
    found = said("My uncle was arrested in May 2018 and sentenced to five years.")
    assert brief(found) == [("detained", "uncle"), ("sentenced", "uncle")]


def test_he_is_the_one_of_that_sex() -> None:
    found = said("My brother lives with my aunt. She was arrested in 2018.", "detained")
    assert brief(found) == [("detained", "aunt")]


def test_the_driver_is_nobody_of_ours() -> None:
    assert said("I called the driver. He was arrested as well.", "detained") == []


def test_relative_clause() -> None:
    found = said("My brother, who was sentenced to nine years, is ill.")
    assert brief(found) == [("sentenced", "brother"), ("ill_health", "brother")]


def test_a_tie_is_proposed_once_with_its_words() -> None:
    tie = one("They arrested my mother. She was ill. My mother is 70 years old.", "tie")
    assert (tie.terms, tie.quote, tie.other and tie.other.key) == ({"tie": "mother"}, "my mother", "t1/self")


def test_a_group_is_claimed_of_only_when_harmed() -> None:
    assert brief(said("They threatened my relatives. My relatives went to China.")) == [("threatened", "relative")]


_REPORT = "Gulzira Sharipbai pickets the consulate. Her brother, Ermek Sharipbai, was arrested in 2017. "


@pytest.mark.parametrize(
    ("text", "row"),
    [
        (_REPORT + "On March 9, Sharipbai and three other women were fined.", ("fined", "gulzira-sharipbai")),
        ("Rahima K., who was arrested in 2018, lives in Almaty. She was beaten.", ("ill_treated", "rahima-k")),
        ("Musa Q., a truck driver in his forties, was arrested. He was beaten.", ("ill_treated", "musa-q")),
        ("Aliya Serik fled. A cousin of hers, Tohti, was arrested.", ("detained", "aliya-serik/cousin")),
        ("Aliya Serik, a surveyor, was fined. The surveyor was arrested in May.", ("detained", "aliya-serik")),
        ("Aliya Serik is looking for two nephews. The elder was arrested.", ("detained", "aliya-serik/nephew/1")),
        ("Aliya Serik has a brother. The 48-year-old mother of three was fined.", ("fined", "aliya-serik")),
    ],
)
def test_who_a_report_means(text: str, row: tuple[str, str]) -> None:
    found = {(p.kind.value, p.person.key.split("/", 1)[1]) for p in read(text, "en")}
    assert row in found
