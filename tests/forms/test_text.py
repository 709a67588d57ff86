from izdeu.forms.tables import LANGUAGES
from izdeu.forms.text import in_plain_text
from izdeu.forms.wgeid.fill import fill
from tests.forms.told import WHOLE, matter


def test_the_draft_to_paste() -> None:
    text = in_plain_text(fill(WHOLE))
    assert "(b) date of the disappearance: 14 March 2018 [3]" in text
    assert "nationality at that time: unknown" in text
    assert "sex: M* [1]" in text
    assert "[3] the police took him on 14 March" in text


def test_what_is_for_ourselves_stands_last() -> None:
    text = in_plain_text(fill(WHOLE))
    assert text.index("For ourselves, not to be sent") > text.index("[3] the police")
    assert "Ask Aigerim Test (wife): nationality" in text[text.index("For ourselves") :]


def test_it_is_said_in_every_language() -> None:
    assert all(len(in_plain_text(fill(matter()), language)) > 500 for language in LANGUAGES)
