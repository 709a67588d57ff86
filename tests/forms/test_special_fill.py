from izdeu.forms.filled import filled
from izdeu.vocab.consent import Use
from tests.forms.told import AUTHOR, NEIGHBOUR, WHOLE, WIFE, claim, matter

HERE = claim("detained", "2019-03-14", "the police took him", at="Kazakhstan", place_id="kz", by="the police")


def test_victim_perpetrators_facts_and_remedies_are_filled() -> None:
    draft = filled("special", WHOLE)
    told = {one.code for one in draft.fields if one.filled}
    assert {"name", "forces", "date", "place", "circumstances", "action", "author", "family_consent"} <= told
    assert {"name_in_letter", "name_in_report"} <= {one.code for one in draft.missing}
    assert "sp_naming" in {one.code for one in draft.warnings}


def test_harm_to_those_who_speak_is_told_without_their_names() -> None:
    fined = claim("fined", "2021-02-09", "I was fined", person=WIFE)
    draft = filled("special", matter(HERE, fined))
    assert draft.value("reprisals") == "9 February 2021: fined; told by the wife"
    assert draft.value("risks") is None


def test_the_last_news_and_the_silence_stand_side_by_side() -> None:
    told = (
        claim("contact", "2018-01"),
        claim("contact", "2019-06", told_by=NEIGHBOUR),
        claim("contact_lost", "2019-07"),
    )
    assert [line[:9] for line in str(filled("special", matter(*told)).value("going_on")).splitlines()] == [
        "June 2019",
        "July 2019",
    ]


def test_it_is_ready_with_both_answers_on_naming_and_not_in_russian() -> None:
    said = {"name_in_letter": "yes", "name_in_report": "no"}
    appealed = claim("appealed", "2019-05", to="the ministry", person=WIFE)
    whole = matter(HERE, appealed, author=AUTHOR, given=said, allowed=frozenset({Use.LETTER_NAMED}))
    assert filled("special", whole).ready
    assert not filled("special", whole, "ru").ready
    assert filled("special", whole, "ru").value("state") == "Казахстан"
