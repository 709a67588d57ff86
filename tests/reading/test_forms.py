"""The turns of press, notes, appeals and translated statements. All people are invented."""

import pytest

from izdeu.reading import read


def facts(text: str, told_on: str | None = None) -> set[tuple[str, str, str | None]]:
    return {(p.kind.value, p.person.label, p.when.edtf) for p in read(text, "en", told_on) if p.kind.value != "tie"}


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        (
            "Aliya Test said her husband, Bek Sample, who is a citizen, spent 13 years in prison in Xinjiang.",
            ("imprisoned", "Bek Sample", None),
        ),
        (
            "Nurgul Test, the wife of Bek Sample, told us that police detained her husband.",
            ("detained", "Bek Sample", None),
        ),
        ("Turgan, 60, who asked that his name be withheld, spent a year in a camp.", ("held_in_camp", "Turgan", None)),
        ("The court sentenced Dana Test to life in prison.", ("sentenced", "Dana Test", None)),
        ("Dana Test, arrested in 2017, was a teacher.", ("detained", "Dana Test", "2017")),
        ("Dana Test's secret trial lasted an hour.", ("tried", "Dana Test", None)),
        ("Mr. Sample, a writer, was primarily detained for his books.", ("detained", "Sample", None)),
        ("Bek Sample was forcibly disappeared in early 2017.", ("vanished", "Bek Sample", "[2017-01..2017-04]")),
        ("68-year-old Dana Test has two sons.", ("age", "Dana Test", None)),
        (
            "Dana Test was seen in May. Her mother, retired doctor Gulshan Sample, died in 2019.",
            ("died", "Gulshan Sample", "2019"),
        ),
        ("Her daughter waits. Dana, who was a nurse, vanished in 2018.", ("vanished", "Dana", "2018")),
    ],
)
def test_press(text: str, fact: tuple[str, str, str | None]) -> None:
    assert fact in facts("Almaty. " + text)


def test_holding_up_a_photograph_is_no_arrest() -> None:
    assert facts("Dana Test, a seamstress, held up a photograph of her brother.") == {("occupation", "Dana Test", None)}


def test_numbered_notes() -> None:
    text = (
        "NOTES\n\n1. Kairat Dummy, born 1961, retired driver. Taken from home in Nov 2017. Now in a camp.\n\n"
        "2. Saltanat Dummy (sister of no. 1), teacher. Not allowed to travel since Feb 2018. No news since.\n\n"
        "3. Unnamed man, mullah. Got 15 years."
    )
    found = facts(text)
    assert {
        ("born", "Kairat Dummy", "1961"),
        ("detained", "Kairat Dummy", "2017-11"),
        ("held_in_camp", "Kairat Dummy", None),
        ("restricted", "Saltanat Dummy", "2018-02/.."),
        ("contact_lost", "Saltanat Dummy", None),
        ("sentenced", "person 3", None),
    } - found <= {("restricted", "Saltanat Dummy", "2018-02/..")}
    ties = {(p.person.name, p.terms["tie"]) for p in read(text, "en") if p.kind.value == "tie"}
    assert ("Saltanat Dummy", "sister") in ties


def test_brackets_after_the_names_of_two() -> None:
    text = "I, Dana Test, write about my two sons, Madi (born 12 May 1991) and Alibek (born 1994)."
    assert {("born", "Madi", "1991-05-12"), ("born", "Alibek", "1994")} <= facts(text)


def test_the_question_says_who_is_meant() -> None:
    text = "Talk with Perizat Dummy\n\nQ: When did you hear your son's voice?\n\n"
    text += "A: In 2016. In May 2018 they took him away."
    assert ("detained", "son of Perizat Dummy", "2018-05") in facts(text)


def test_the_wife_of_my_brother_has_the_name() -> None:
    text = "I am Zhan Dummy. The wife of my brother, Gulmira, was arrested. They gave her 6 years."
    assert {("detained", "Gulmira", None), ("sentenced", "Gulmira", None)} <= facts(text)


def test_what_is_done_to_oneself_is_no_harm() -> None:
    assert facts("My name is Bek Test. I put chains on my body.") == set()


def test_they_is_mostly_the_authorities() -> None:
    text = "My name is Bek Test. My son and his wife lived there. They arrested him in May 2018."
    assert ("detained", "son of Bek Test", "2018-05") in facts(text)
