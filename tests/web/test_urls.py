"""Nobody who is not signed in sees anything."""

import pytest
from django.test import Client
from django.urls import URLPattern, reverse

from izdeu.web import urls

OPEN = {"sign-in", "look", "set_language", "reminders-feed"}
"""Addresses that answer somebody who is not signed in; the feed has its own secret, see test_reminders.py."""


def patterns() -> list[URLPattern]:
    return [one for one in urls.urlpatterns if isinstance(one, URLPattern)]


def address_of(pattern: URLPattern) -> str:
    values = {
        key: "dana" if key == "login" else "abcdef" if key == "address" else 1 for key in pattern.pattern.converters
    }
    return reverse(pattern.name or "", kwargs=values)


@pytest.mark.django_db
@pytest.mark.parametrize("pattern", patterns(), ids=lambda one: str(one.name))
def test_nobody_sees_anything_unsigned(pattern: URLPattern) -> None:
    for answer in (Client().get(address_of(pattern)), Client().post(address_of(pattern))):
        if pattern.name not in OPEN:
            assert answer.status_code == 302
            assert answer.headers["Location"].startswith("/sign-in/")
