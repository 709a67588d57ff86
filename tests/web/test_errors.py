"""What cannot be done is said in one sentence."""

from unittest.mock import patch

import pytest
from django.db import DatabaseError
from django.test import Client, RequestFactory

from izdeu.web.views import errors
from tests.web.conftest import Told


def test_a_broken_page_asks_the_database_nothing() -> None:
    answer = errors.broken(RequestFactory().get("/"))
    assert answer.status_code == 500
    assert "nothing was changed" in answer.content.decode()


def test_what_breaks_inside_is_not_told(told: Told) -> None:
    client = told.client("bek")
    client.raise_request_exception = False
    with patch("izdeu.web.views.home.ask", side_effect=DatabaseError("the words of a witness")):
        answer = client.get("/")
    assert answer.status_code == 500
    assert b"the words of a witness" not in answer.content


def test_a_form_from_elsewhere_is_refused(told: Told) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(told.cast.bek, backend="django.contrib.auth.backends.ModelBackend")
    answer = client.post(f"/sources/{told.source}/read/")
    assert answer.status_code == 403
    assert "This form is too old" in answer.content.decode()


@pytest.mark.parametrize("address", ["/nowhere/", "/persons/99999999999999999999/", "/sources/4711/file/"])
def test_nothing_there(told: Told, address: str) -> None:
    answer = told.client("bek").get(address)
    assert answer.status_code == 404
    assert answer.content.decode().count("<h1>") == 1


def test_too_many_wrong_passwords(told: Told) -> None:
    for _ in range(6):
        answer = Client().post("/sign-in/", {"username": "bek", "password": "wrong"})
    assert answer.status_code == 429
    assert "wait a quarter of an hour" in answer.content.decode()
