"""Who we look for."""

from collections.abc import Callable
from pathlib import Path

import pytest
from django.conf import settings

from tests.web.conftest import Seen, Told


def test_home_shows_who_is_looked_for(seen: Seen) -> None:
    home = seen("/")
    assert "brother" in home
    assert "days" in home
    assert "sentenced" in home or "detained" in home


def test_search_answers_with_the_cards_alone(coded: Told) -> None:
    answer = coded.client("bek").get("/", {"q": "Aigerim"}, headers={"HX-Request": "true"})
    assert b"<html" not in answer.content
    assert b"<mark>Aigerim</mark> Test" in answer.content


@pytest.mark.parametrize("code", [code for code, _ in settings.LANGUAGES])
def test_each_language_says_its_direction(coded: Told, code: str) -> None:
    client = coded.client("bek")
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = code
    home = client.get("/").content.decode()
    assert f'dir="{"rtl" if code == "ug" else "ltr"}"' in home[:400]


def test_pages_ask_a_constant_number_of_queries(
    coded: Told, tmp_path: Path, django_assert_max_num_queries: Callable[[int], object]
) -> None:
    client = coded.client("bek")
    for address in ("/", f"/sources/{coded.source}/", f"/sources/{coded.source}/coding/", "/persons/2/"):
        with django_assert_max_num_queries(50):  # type: ignore[attr-defined]
            client.get(address)
