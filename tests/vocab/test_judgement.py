import pytest

from izdeu.vocab.judgement import Judgement

SAME, NOT_SAME, UNSURE = Judgement


@pytest.mark.parametrize(
    ("one", "two", "together"),
    [
        (SAME, SAME, SAME),
        (SAME, NOT_SAME, NOT_SAME),
        (SAME, UNSURE, UNSURE),
        (NOT_SAME, NOT_SAME, UNSURE),
        (NOT_SAME, UNSURE, UNSURE),
        (UNSURE, UNSURE, UNSURE),
    ],
)
def test_what_two_judgements_say_together(one: Judgement, two: Judgement, together: Judgement) -> None:
    assert one + two is two + one is together


@pytest.mark.parametrize("one", Judgement)
@pytest.mark.parametrize("two", Judgement)
@pytest.mark.parametrize("three", Judgement)
def test_a_chain_says_the_same_however_it_is_joined(one: Judgement, two: Judgement, three: Judgement) -> None:
    assert (one + two) + three is one + (two + three)


@pytest.mark.parametrize("word", ["same", "", "x"])
def test_a_judgement_and_a_text_do_not_add_up(word: str) -> None:
    with pytest.raises(TypeError):
        SAME + word
