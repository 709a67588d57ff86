"""Many at once on the bench: lists, the line, steps, a reading under way, what became of each rule."""

import re
from unittest.mock import patch

import pytest

from izdeu.casebook import acts, queries
from izdeu.casebook.models import Mention, Proposal
from tests.web.conftest import Told


def bench(told: Told) -> queries.BenchPage:
    return queries.bench(told.cast.bek, told.source)


def states(told: Told) -> list[str]:
    return [one.state.value for one in bench(told).proposals]


def page(told: Told, query: str = "", login: str = "bek") -> str:
    return told.client(login).get(f"/sources/{told.source}/coding/{query}").content.decode()


def post(told: Told, said: dict[str, object], login: str = "bek") -> int:
    return told.client(login).post(f"/sources/{told.source}/coding/", said).status_code


def test_the_column_stands_by_person_or_as_told(told: Told) -> None:
    assert page(told).count('class="group"') == 2
    as_told = page(told, "?order=text")
    assert as_told.count('class="group"') == 1
    numbers = re.findall(r'<li class="proposal[^"]*" id="proposal-(\d+)"', as_told)
    assert numbers == [str(one.id) for one in bench(told).proposals]


def test_the_line_tells_how_many_that_would_be(told: Told) -> None:
    first = bench(told).proposals[0].id
    Proposal.objects.filter(pk=first).update(confidence=0.9)
    asked = page(told, "?line=90")
    assert 'name="seen" value="1"' in asked
    assert "90 %: 1" in asked
    assert post(told, {"above": 1, "line": 90, "seen": 1}) == 302
    assert states(told) == ["accepted", "waiting", "waiting"]
    assert "1 proposal at least 90 % sure was accepted." in page(told)
    assert post(told, {"undo-step": bench(told).steps[0].id}) == 302
    assert states(told) == ["waiting"] * 3


@pytest.mark.parametrize("said", [{"line": 90, "seen": 2}, {"line": 101}, {"line": "many"}, {}])
def test_a_line_that_is_none_or_no_longer_as_shown_decides_nothing(told: Told, said: dict[str, object]) -> None:
    Proposal.objects.filter(pk=bench(told).proposals[0].id).update(confidence=0.9)
    assert post(told, {"above": 1} | said) == 400
    assert states(told) == ["waiting"] * 3


def test_the_rest_of_a_person_is_rejected_as_it_was_shown(told: Told) -> None:
    group = next(one for one in bench(told).groups if one.waiting == 2)
    assert post(told, {"reject-all": f"{group.key}.3"}) == 400
    assert post(told, {"reject-all": f"{group.key}.2"}) == 302
    assert states(told) == ["rejected", "rejected", "waiting"]
    assert post(told, {"reject-all": "m4711.2"}) == 400


@pytest.mark.parametrize("said", [{"above": 1, "line": 0}, {"reject-all": "m1.1"}, {"undo-step": 1}])
def test_a_collector_decides_nothing_at_once(told: Told, said: dict[str, object]) -> None:
    mention = bench(told).groups[0]
    said = {"reject-all": f"{mention.key}.{mention.waiting}"} if "reject-all" in said else said
    assert post(told, said, "aigerim") == 403
    assert post(told, said, "eve") == 404
    assert states(told) == ["waiting"] * 3


def test_what_came_since_is_asked_for_and_nothing_else(told: Told) -> None:
    last = bench(told).proposals[1].id
    fresh = (
        told.client("bek")
        .get(f"/sources/{told.source}/coding/?since={last}", headers={"HX-Request": "true"})
        .content.decode()
    )
    assert "<html" not in fresh
    assert fresh.count("data-merge") == 1
    assert fresh.count('class="voice"') == 1
    assert "threatened me" in fresh
    assert "Erbol was detained" not in fresh


def test_a_long_text_is_read_in_the_background_and_can_be_stopped(told: Told) -> None:
    begun: list[acts.Underway] = []
    client, address = told.client("aigerim"), f"/sources/{told.source}/read/"
    with patch("izdeu.web.views.source.go_on", begun.append):
        assert client.post(address).status_code == 302
    shown = page(told, login="aigerim")
    assert 'http-equiv="refresh"' in shown
    assert 'name="stop"' in shown
    client.post(address, {"stop": 1})
    shown = page(told, login="aigerim")
    assert "The reading was stopped at 0 %." in shown
    assert 'http-equiv="refresh"' not in shown
    client.post(address, {"go-on": 1})
    assert 'name="go-on"' not in page(told, login="aigerim")
    assert told.client("eve").post(address, {"stop": 1}).status_code == 404


def test_whom_the_text_speaks_of_is_asked_for_apart(told: Told) -> None:
    acts.add_person(told.cast.bek, "Erbol Test")
    Mention.objects.filter(key="t1/brother").update(name="Erbol Test")
    assert "we may know already" not in page(told)
    assert "data-later" in page(told)
    address = f"/sources/{told.source}/coding/?whos=1"
    part = told.client("bek").get(address, headers={"HX-Request": "true"}).content.decode()
    assert "<html" not in part
    assert "1 we may know already" in part
    assert "1 we may know already" in page(told, "?whos=1")


def test_a_reader_that_failed_says_so_and_tries_again(told: Told) -> None:
    with patch("izdeu.casebook.acts.read_source.parts_of", side_effect=ValueError("words of a witness")):
        told.client("aigerim").post(f"/sources/{told.source}/read/")
    shown = page(told)
    assert "The reader failed in this text (ValueError)" in shown
    assert "words of a witness" not in shown
    assert "Try again" in shown


def test_the_page_tells_what_became_of_each_rule(told: Told) -> None:
    client = told.client("bek")
    assert "Nothing was decided yet" in client.get("/rules/").content.decode()
    acts.reject_proposal(told.cast.bek, bench(told).proposals[2].id, "a joke")
    assert "?rule=test" in client.get("/rules/").content.decode()
    one = client.get("/rules/?rule=test").content.decode()
    assert "a man came to my house and threatened me" in one
    assert "a joke" in one
    assert "Of 1 proposal of this rule decided so far 1 was rejected, 0 mended." in page(told)
    assert "threatened me" not in told.client("eve").get("/rules/?rule=test").content.decode()


def test_five_hundred_stand_on_a_page_and_the_others_on_the_next(told: Told) -> None:
    first = Proposal.objects.order_by("pk")[1]
    rows = []
    for _ in range(600):
        first.pk = None
        rows.append(Proposal(**{f.attname: getattr(first, f.attname) for f in Proposal._meta.fields if f.name != "id"}))
    Proposal.objects.bulk_create(rows)
    assert page(told).count('<li class="proposal') == 500
    assert "page=2" in page(told)
    assert page(told, "?page=2").count('<li class="proposal') == 103
    assert page(told, "?page=99").count('<li class="proposal') == 103
