import pytest

from tests.reading.saying import one


@pytest.mark.parametrize(
    ("text", "how"),
    [
        ("They arrested my brother.", "not_said"),
        ("My sister told me that my brother had been arrested.", "heard_from_relatives"),
        ("We learned through some friends that my brother had been arrested.", "heard_from_friends"),
        ("Our former neighbours told me that my brother was arrested.", "heard_from_neighbours"),
        ("I heard from his coworkers that my brother was arrested.", "heard_from_coworkers"),
        ("A policeman told me that my brother was arrested.", "heard_from_officials"),
        ("The driver said that my brother had been arrested.", "heard_from_others"),
        ("My brother told me on the phone that he had been arrested.", "heard_from_person"),
        ("As far as I know, my brother was arrested.", "as_far_as_known"),
        ("People say my brother was arrested.", "rumour"),
        ("I saw how they arrested my brother.", "saw"),
    ],
)
def test_how_known(text: str, how: str) -> None:
    assert one(text, "detained").known_how.value == how


def test_what_was_done_to_me_i_lived() -> None:
    assert one("They beat me.", "ill_treated").known_how.value == "lived_it"
