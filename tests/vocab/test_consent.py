import pytest
from hypothesis import given
from hypothesis import strategies as st

from izdeu.vocab.consent import Identity, Use

_words = st.sampled_from(Identity)


def test_from_nothing_to_the_name() -> None:
    words = ["none", "anonymous", "pseudonym", "initials", "named"]
    assert [Identity(word).rank for word in words] == [0, 1, 2, 3, 4]


@pytest.mark.parametrize("word", Identity)
def test_a_no_stays_a_no_and_a_name_asks_no_more(word: Identity) -> None:
    assert word & Identity.NONE is Identity.NONE
    assert word & Identity.NAMED is word


@given(_words, _words, _words)
def test_the_narrower_of_two_decisions(one: Identity, two: Identity, three: Identity) -> None:
    assert one & two is two & one
    assert (one & two) & three is one & (two & three)
    assert one & one is one
    assert (one & two).rank == min(one.rank, two.rank)


def test_only_decisions_are_compared() -> None:
    with pytest.raises(TypeError):
        Identity.NAMED & "named"


def test_the_uses_of_the_un_go_by_name() -> None:
    assert {"wgeid", "wgad", "ced"} < {use.value for use in Use}
