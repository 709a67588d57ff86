"""What the press says: several in one breath, people named late, whose words, threats."""

import pytest

from izdeu.reading import read
from izdeu.vocab.proposal import Proposal


def of(text: str, kind: str) -> list[Proposal]:
    return [proposal for proposal in read(text, "en", "2022-02-11") if proposal.kind.value == kind]


def terms(text: str) -> dict[str | None, object]:
    return {p.person.name: p.terms.get("imprisonment") for p in of(text, "sentenced")}


@pytest.mark.parametrize(
    "text",
    [
        "Serik Madeup and Bolat Notreal were sentenced to 14 and nine years in prison, respectively.",
        "Serik Madeup, 51, and Bolat Notreal, 46, were sentenced to 14 and 9 years.",
        "The court sentenced Serik Madeup to 14 years' imprisonment and Bolat Notreal to nine.",
        "Two teachers from Tacheng were sentenced to 14 and nine years. Serik Madeup and Bolat Notreal were at home.",
    ],
)
def test_sentences_shared_out(text: str) -> None:
    assert terms(text) == {"Serik Madeup": "P14Y", "Bolat Notreal": "P9Y"}


def test_whoever_a_report_opens_with_and_never_names_is_nobody() -> None:
    assert read("An activist was arrested in Almaty on Monday.", "en") == []


def test_the_sister_of_a_brother_says_her_brother() -> None:
    found = of(
        "Bolat Notreal vanished. Bolat's sister Kulyash Notreal says her brother was held in a camp.", "held_in_camp"
    )
    assert [(p.person.name, p.told_by and p.told_by.name) for p in found] == [("Bolat Notreal", "Kulyash Notreal")]


def test_both_brothers_are_two_claims() -> None:
    found = of("I have four sons. Two stayed in China, Aman and Zhuma Madeup. Both brothers were arrested.", "detained")
    assert len({p.person.key for p in found}) == 2


@pytest.mark.parametrize(
    "text",
    [
        "They said if you come again we will put you in jail.",
        "I was told that I could be held responsible.",
    ],
)
def test_threat(text: str) -> None:
    assert [p.person.tie_to_teller for p in of(f"I am Dana Test. {text}", "threatened")] == ["self"]


@pytest.mark.parametrize(
    ("text", "teller"),
    [
        ("Aliya Test spoke about her brother. In her words, Erbol Test was arrested in 2017.", "Aliya Test"),
        ("According to the organizer, lawyer Ayman Test, Erbol Test was arrested in 2017.", "Ayman Test"),
        ('Aliya Test came home late. "They arrested my brother in 2017."', "Aliya Test"),
        ("Erbol Test was arrested in 2017, rights group Atazhurt said.", None),
    ],
)
def test_who_tells(text: str, teller: str | None) -> None:
    assert [p.told_by.name if p.told_by else None for p in of(text, "detained")] == [teller]


def test_an_answer_without_a_verb_is_of_whom_was_asked_about() -> None:
    turns = ("Anna: Where is your wife?", "Bek Test: My wife Saule stayed.", "Anna: Where is Saule now?")
    text = "\n\n".join([*turns, "Bek Test: In the women's prison in Urumqi."])
    assert [p.person.name for p in of(text, "imprisoned")] == ["Saule"]
