"""Eve at the page: without an account, with one, with a file made to harm. She gets nothing."""

import re
from pathlib import Path

import pytest
from django.test import Client
from django.urls import reverse

from izdeu.web.urls import urlpatterns
from tests.cast import PASSWORD, Cast, keep, make_cast
from tests.may import OPEN

WORDS = {"number": 1, "proposal_number": 1, "address": "a" * 64, "login": "zere"}
ADDRESSES = [
    reverse(str(one.name), kwargs={key: WORDS[key] for key in one.pattern.converters})
    for one in urlpatterns
    if one.name not in OPEN
]
SCRIPT = b"<html xmlns='http://www.w3.org/1999/xhtml'><script>fetch('/members/')</script></html>"


def _client(member: object = None) -> Client:
    client = Client(SERVER_NAME="localhost")
    if member:
        client.force_login(member, "django.contrib.auth.backends.ModelBackend")  # type: ignore[arg-type]
    return client


def _words(client: Client, address: str) -> str:
    text = re.sub(r"<[^>]+>|\s+", " ", client.get(address).content.decode())
    return re.sub(r"\b\d+\b", "N", text)


@pytest.mark.parametrize("address", ADDRESSES)
def test_without_an_account_every_page_is_the_sign_in(cast: Cast, address: str) -> None:
    for response in (_client().get(address), _client().post(address)):
        assert (response.status_code, response["Location"]) == (302, f"/sign-in/?next={address}")


@pytest.mark.parametrize("page", ["", "file/", "text/", "coding/", "coding/claim/"])
def test_not_hers_and_not_there_are_the_same_words(cast: Cast, tmp_path: Path, page: str) -> None:
    number, eve = keep(cast.aigerim, tmp_path), _client(cast.eve)
    assert eve.get(f"/sources/{number}/{page}").status_code == 404
    assert _words(eve, f"/sources/{number}/{page}") == _words(eve, f"/sources/{number + 1000}/{page}")


def test_six_wrong_passwords_lock_one_login_and_no_other(casebook: object, db: None) -> None:
    make_cast(PASSWORD)
    tries = [
        _client().post("/sign-in/", {"username": login, "password": "a wrong password"}).status_code
        for login in ["bek"] * 7 + ["nobody"] * 7
    ]
    assert tries == ([200] * 5 + [429] * 2) * 2
    forwarded = {"username": "bek", "password": PASSWORD}
    assert _client().post("/sign-in/", forwarded, HTTP_X_FORWARDED_FOR="203.0.113.9").status_code == 429
    assert _client().post("/sign-in/", {"username": "dana", "password": PASSWORD}).status_code == 302


@pytest.mark.parametrize("name", ["page.html", "picture.svg", "page.xml", "fake.png"])
def test_a_file_with_a_script_is_handed_over_and_never_shown(cast: Cast, tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(SCRIPT)
    client = _client(cast.eve)
    with (tmp_path / name).open("rb") as file:
        kept = client.post("/sources/add/", {"files": file})["Location"]
    response = client.get(f"{kept}file/")
    assert response["Content-Type"] == "application/octet-stream"
    assert response["Content-Disposition"].startswith("attachment")
    assert response["X-Content-Type-Options"] == "nosniff"


@pytest.mark.parametrize("to", ["https://evil.example/", "//evil.example", "/\\evil.example", "javascript:alert(1)"])
def test_no_address_leads_to_another_site(casebook: object, db: None, to: str) -> None:
    make_cast(PASSWORD)
    said = {"username": "eve", "password": PASSWORD, "next": to, "look": "night", "language": "ru"}
    for address in ("/sign-in/", "/look/", "/language/"):
        assert _client().post(address, said)["Location"] == "/"
