"""What happened: each kind by the sentences people say it in."""

import pytest

from tests.reading.saying import brief, one, said


@pytest.mark.parametrize(
    ("text", "kind", "whom"),
    [
        ("The police took my father away.", "detained", "father"),
        ("My father was taken into custody.", "detained", "father"),
        ("Three policemen came for my father.", "detained", "father"),
        ("They questioned my father for two days.", "questioned", "father"),
        ("My father was called in for questioning by the police.", "questioned", "father"),
        ("They put my father in a camp.", "held_in_camp", "father"),
        ("My father was sent to a re-education camp near Kulja.", "held_in_camp", "father"),
        ("My father ended up in the hospital.", "hospitalised", "father"),
        ("My father was put on trial.", "tried", "father"),
        ("The court sentenced my father to 12 years.", "sentenced", "father"),
        ("My father got 12 years.", "sentenced", "father"),
        ("They gave my father 12 years.", "sentenced", "father"),
        ("My father is in prison in Urumqi.", "imprisoned", "father"),
        ("They transferred my father to a prison in Karamay.", "transferred", "father"),
        ("They let my father go.", "released", "father"),
        ("My father was set free in 2019.", "released", "father"),
        ("My father is under house arrest.", "restricted", "father"),
        ("They confiscated my father's passport.", "restricted", "father"),
        ("My father is not allowed to leave.", "restricted", "father"),
        ("My father died in 2012.", "died", "father"),
        ("My father passed away.", "died", "father"),
        ("My father disappeared.", "vanished", "father"),
        ("We lost contact with my father.", "contact_lost", "father"),
        ("I haven't heard from my father since 2017.", "contact_lost", "father"),
        ("They beat my father.", "ill_treated", "father"),
        ("They put chains on my father.", "ill_treated", "father"),
        ("They shaved my mother's hair.", "ill_treated", "mother"),
        ("My father has diabetes.", "ill_health", "father"),
        ("My father's health has deteriorated.", "ill_health", "father"),
        ("My father can no longer walk.", "ill_health", "father"),
        ("They accused my father of separatism.", "accused_of", "father"),
        ("My father was charged with praying.", "accused_of", "father"),
        ("My father worked as a driver.", "occupation", "father"),
        ("My father went back to China in 2016, and then they arrested him.", "travelled", "father"),
        ("They threatened my father.", "threatened", "father"),
        ("The court fined me 70 dollars.", "fined", "self"),
        ("My son was expelled from university.", "family_harm", "son"),
        ("My son can't enroll in universities.", "family_harm", "son"),
        ("My children lost the right to go to college.", "family_harm", "child"),
        ("I wrote to the president.", "appealed", "self"),
        ("I filed a complaint with the prosecutor.", "appealed", "self"),
        ("The ministry answered in May 2019.", "replied", "self"),
        ("I went to the protests.", "protested", "self"),
        ("I stand in front of the Chinese Consulate every day.", "protested", "self"),
        ("They summoned my father.", "summoned", "father"),
        ("My father was born in 1950.", "born", "father"),
        ("My father is 60 years old.", "age", "father"),
        ("I still have my father's scarf.", "keepsake", "father"),
        ("This scarf is the only thing I have left from my father.", "keepsake", "father"),
    ],
)
def test_kind(text: str, kind: str, whom: str) -> None:
    assert (kind, whom) in brief(said(text)), brief(said(text))


def test_who_does_what_to_whom() -> None:
    assert brief(said("My brother arrested a thief.")) == []
    assert brief(said("My brother arrested a thief in the market, and the police praised him.", "detained")) == []


def test_a_relative_who_takes_her_away_is_no_arrest() -> None:
    assert said("My uncle took my sister away to the village.", "detained") == []
    assert said("I took my mother to the hospital.", "detained") == []


@pytest.mark.parametrize(
    "text",
    [
        "I go to protests every day. In February 2021 I was detained for six hours.",
        "We stood outside the Chinese Consulate. After that the police arrested me for 10 days.",
        "They sometimes detain us for several days at the rallies.",
    ],
)
def test_a_witness_is_detained_for_protesting(text: str) -> None:
    assert ("detained_for_protest", "self") in brief(said(text))
    assert ("detained", "self") not in brief(said(text))


def test_the_missing_are_not_detained_for_the_witnesss_protest() -> None:
    assert brief(said("I go to protests every day. They arrested my brother in Urumqi in 2017.", "detained")) == [
        ("detained", "brother")
    ]


def test_the_same_again_is_told_once() -> None:
    text = "They arrested my brother in March 2017. When they arrested my brother I was in Almaty."
    assert len(said(text, "detained")) == 1


def test_the_noun_of_an_event() -> None:
    found = one("I go to protests. I complain about my detention on 5 July 2021.", "detained_for_protest")
    assert found.when.edtf == "2021-07-05"


def test_quote_is_the_text() -> None:
    text = "My name is Aigerim Test.\n\n“They took Mom,” I said. They arrested my mother in Kulja – in 2017 😢."
    for proposal in said(text):
        assert proposal.quote in "My name is Aigerim Test. " + text


def test_why_is_a_sentence() -> None:
    why = one("They arrested my mother. Later she was sentenced to 12 years.", "sentenced").why
    assert why.startswith("“she was sentenced to 12 years” says sentenced")
    assert why.endswith(".")
    assert "mother of Aigerim Test" in why
    assert "no date" in why
