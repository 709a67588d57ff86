"""The case file, and who may not read it."""

import re
from datetime import date
from typing import Any

from izdeu.casebook import acts, queries
from izdeu.vocab.kinds import Kind
from tests.web.conftest import Seen, Told

TODAY = date(2026, 11, 23)


def test_every_fact_of_a_case_leads_to_its_words(seen: Seen, coded: Told) -> None:
    number = next(card.person.number for card in queries.home(coded.cast.bek, today=TODAY).cards)
    case = seen(f"/persons/{number}/")
    links = re.findall(r'href="(/sources/\d+/\?text=\d+)#(p-\d+)"', case)
    assert len(links) >= 2
    for address, anchor in links:
        assert f'id="{anchor}"' in seen(address)


def test_a_case_of_which_nothing_is_dated_is_shown(seen: Seen, coded: Told) -> None:
    number = acts.add_person(coded.cast.bek, "Somebody Undated")
    claim = queries.bench(coded.cast.bek, coded.source).rendition.claims[0]
    acts.code_claim(coded.cast.bek, acts.Coding(Kind.VANISHED, number, ((claim.passages[0].rendition, 0, 20),)))
    assert "Without a date" in seen(f"/persons/{number}/")
    assert "Somebody Unclaimed" in seen(f"/persons/{acts.add_person(coded.cast.bek, 'Somebody Unclaimed')}/")


def test_a_claim_is_set_aside_with_a_reason(coded: Told) -> None:
    client = coded.client("bek")
    claim = queries.bench(coded.cast.bek, coded.source).rendition.claims[0]
    assert client.post(f"/claims/{claim.address}/", {"why": ""}).status_code == 400
    assert client.post(f"/claims/{claim.address}/", {"why": "misheard"}).status_code == 302
    assert "misheard" in client.get(f"/claims/{claim.address}/").content.decode()


def heading(answer: Any) -> str:
    found = re.search(r"<h1>(.*?)</h1>", answer.content.decode())
    return found[1] if found else ""


def test_eve_gets_the_same_words_for_what_is_not_hers_and_what_is_not(coded: Told) -> None:
    eve = coded.client("eve")
    for pattern in ("/sources/{}/", "/sources/{}/file/", "/sources/{}/coding/", "/persons/{}/"):
        there, nowhere = (eve.get(pattern.format(number)) for number in (1, 4711))
        assert there.status_code == nowhere.status_code == 404
        assert heading(there).replace("1", "4711") == heading(nowhere)
    assert b"Aigerim Test" not in eve.get("/").content
    assert b"Aigerim Test" not in eve.get("/", {"q": "Aigerim"}).content


def test_eve_may_not_see_members_or_the_log(coded: Told) -> None:
    for address in ("/members/", "/log/"):
        assert coded.client("eve").get(address).status_code == 403
        assert coded.client("zere").get(address).status_code == 200
