"""What is not said to have happened is not proposed."""

import pytest

from tests.reading.saying import brief, said


@pytest.mark.parametrize(
    "text",
    [
        "I'm very scared that my younger brothers will end up in a camp.",
        "I am afraid they will arrest my son.",
        "If you keep the Quran at home, they'll take you.",
        "If they arrest my brother, I will write to you.",
        "They will arrest my brother if he calls.",
        "They said that if they say anything, my relatives will be put in jail.",
        "They take people to camps for all kinds of reasons.",
        "People were tortured there.",
        "Many Kazakhs were sentenced to 20 years.",
        "Was my father arrested?",
        "Why did they arrest my father?",
        "I hope that my husband was released.",
        "I want them to release my husband.",
        "I asked them to release my husband.",
        "They demanded that my husband be arrested.",
        "My brother could have been arrested.",
        "My brother might be in prison.",
        "Maybe my brother is in a camp.",
        "My mother was not arrested.",
        "They never arrested my mother.",
        "Nobody arrested my mother.",
        "They did not release my mother.",
        "When he gets out of prison, my father will be over 70.",
        "I'll keep going until they free my father.",
        "I thought they would take me away and kill me.",
        "My father is not ill-treated, unless he refuses.",
        "Release my father!",
        "They planned to arrest my father.",
        "Without being charged, people are held in camps.",
    ],
)
def test_no_fact(text: str) -> None:
    fates = {"detained", "held_in_camp", "imprisoned", "sentenced", "released", "ill_treated", "died", "tried"}
    assert [row for row in brief(said(text)) if row[0] in fates] == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("I learned that my brother was in a camp.", "held_in_camp"),
        ("They told me that my brother had been sentenced to 10 years.", "sentenced"),
        ("It turned out they had arrested my brother.", "detained"),
        ("They began to beat my brother.", "ill_treated"),
        ("My brother was forced to work in a factory.", "restricted"),
        ("My brother is believed to have been arrested.", "detained"),
        ("I was afraid, but they released my brother.", "released"),
    ],
)
def test_a_fact_all_the_same(text: str, kind: str) -> None:
    assert (kind, "brother") in brief(said(text))


@pytest.mark.parametrize(
    "text",
    [
        "A person who takes part in a rally shall be fined or arrested for up to 15 days.",
        "Last year the police stopped a thief near our house, and my father helped them.",
        "My son took the bus to school. He was released from school early because of the snow.",
        "I called my friend and he did not answer. They took the children to the zoo.",
        "Her passport is in the drawer. My daughter lost her phone. The cat disappeared.",
        "If they take me, sing. If they hold me, dream.",
        "You will receive a reply within 30 days. Send your letter to the ministry.",
    ],
)
def test_everyday_words_are_no_claims(text: str) -> None:
    assert [row for row in brief(said(text)) if row[0] not in {"occupation", "travelled"}] == []
