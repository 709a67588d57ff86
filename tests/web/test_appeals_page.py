"""The pages of appeals and of silence: ways, drafts, sent, answered; and told to nobody who may not."""

import pytest

from izdeu.casebook import acts
from izdeu.casebook.models import Claim
from izdeu.vocab.kinds import Kind
from tests.web.conftest import Told

LOGGED = {"authority": "kz_mfa", "on": "2026-09-01", "how": "post", "by": "Aigerim Test", "text": "Where is he?"}


@pytest.fixture
def erbol(coded: Told) -> int:
    brother = Claim.objects.filter(kind=Kind.DETAINED.value).values_list("person", flat=True)[0]
    acts.name_person(coded.cast.bek, brother, "Erbol")
    return brother


def test_the_ways_are_shown_with_their_rules_and_a_draft_is_one_click_away(told: Told, erbol: int) -> None:
    client = told.client("dana")
    page = client.get(f"/persons/{erbol}/appeals/").content.decode()
    assert "The Working Group takes cases from every country." in page
    answer = client.post(f"/persons/{erbol}/appeals/draft/", {"form": "wgeid", "authority": "wgeid"})
    assert "Erbol" in client.get(answer["Location"]).content.decode()


def test_what_a_relative_sent_is_logged_and_counts_its_days(told: Told, erbol: int) -> None:
    client = told.client("bek")
    answer = client.post(f"/persons/{erbol}/appeals/", LOGGED)
    assert answer.status_code == 302
    page = client.get(answer["Location"]).content.decode()
    assert "Where is he?" in page
    assert "An answer is due by 22 September 2026." in page
    assert "the term for an answer is over" in client.get("/appeals/").content.decode()


def test_a_wrong_day_is_told_in_a_sentence_and_nothing_is_lost(told: Told, erbol: int) -> None:
    answer = told.client("bek").post(f"/persons/{erbol}/appeals/", LOGGED | {"on": "soon"})
    assert answer.status_code == 400
    assert "Where is he?" in answer.content.decode()


def test_what_came_back_ends_the_silence(told: Told, erbol: int) -> None:
    client = told.client("bek")
    at = client.post(f"/persons/{erbol}/appeals/", LOGGED)["Location"]
    reply = {"do": "reply", "response": "denied", "on": "2026-10-01", "says": "He is a citizen of another country."}
    assert client.post(at, reply).status_code == 302
    assert "citizen of another country" in client.get(at).content.decode()
    page = client.get("/silence/").content.decode()
    assert 'class="answer"' in page
    assert "it is denied (1)" in page


def test_a_draft_that_nobody_allowed_is_not_sent(told: Told, erbol: int) -> None:
    client = told.client("dana")
    at = client.post(f"/persons/{erbol}/appeals/draft/", {"form": "wgeid", "authority": "wgeid"})["Location"]
    answer = client.post(at, {"do": "send", "on": "2026-11-20"})
    assert answer.status_code == 400
    assert "Nobody has allowed" in answer.content.decode()


@pytest.mark.parametrize("login", ["aigerim", "eve"])
def test_collectors_see_none_of_it(told: Told, erbol: int, login: str) -> None:
    at = told.client("bek").post(f"/persons/{erbol}/appeals/", LOGGED)["Location"]
    client = told.client(login)
    assert client.get(at).status_code == 404
    assert "Where is he?" not in client.get("/appeals/").content.decode()
    assert client.post(at, {"do": "reply", "response": "token", "on": "2026-10-01"}).status_code in (403, 404)
