"""Days to remember: on the home page, on their own, and as a feed that names nobody and that a new password ends."""

import pytest

from izdeu.casebook import acts
from izdeu.casebook.acts import Posted, Written
from izdeu.casebook.models import Appeal, Claim
from izdeu.vocab.appeal import By
from izdeu.vocab.kinds import Kind
from tests.web.conftest import Told


@pytest.fixture
def written(coded: Told) -> Told:
    brother = Claim.objects.filter(kind=Kind.DETAINED.value).values_list("person", flat=True)[0]
    acts.name_person(coded.cast.bek, brother, "Erbol")
    acts.log_appeal(
        coded.cast.bek, Written((brother,), "kz_mfa"), Posted("2026-09-01", By.POST, by="Aigerim Test", received="")
    )
    return coded


def feed_of(told: Told, login: str) -> str:
    page = told.client(login).get("/reminders/").content.decode()
    return page.partition("http://testserver/reminders/")[2].partition("<")[0]


def test_the_home_page_tells_what_is_due(written: Told) -> None:
    assert f"Write again about appeal {Appeal.objects.get().pk}." in written.client("dana").get("/").content.decode()


def test_the_feed_needs_no_password_and_names_nobody(written: Told, client: object) -> None:
    answer = client.get("/reminders/" + feed_of(written, "dana"))  # type: ignore[attr-defined]
    text = answer.content.decode()
    assert answer["Content-Type"].startswith("text/calendar")
    assert f"Write again about appeal {Appeal.objects.get().pk}." in text.replace("\r\n ", "")
    assert "Erbol" not in text
    assert "Dana" not in text


def test_a_new_password_and_leaving_end_the_feed(written: Told, client: object) -> None:
    address = "/reminders/" + feed_of(written, "dana")
    acts.change_member(written.cast.zere, "dana", password="correct horse battery staple")
    assert client.get(address).status_code == 404  # type: ignore[attr-defined]
    address = "/reminders/" + feed_of(written, "bek")
    acts.change_member(written.cast.zere, "bek", active=False)
    assert client.get(address).status_code == 404  # type: ignore[attr-defined]


@pytest.mark.parametrize("token", ["1~0", "x", "1~abc~def", "~", "999999999999~a~b"])
def test_an_address_that_was_not_given_leads_nowhere(written: Told, client: object, token: str) -> None:
    assert client.get(f"/reminders/{token}.ics").status_code == 404  # type: ignore[attr-defined]


def test_collectors_are_told_of_no_appeal(written: Told) -> None:
    assert "appeal " not in written.client("eve").get("/reminders/").content.decode()
