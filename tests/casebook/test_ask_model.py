"""A casebook's model: off by default, switched on by a coordinator, and nothing is half kept."""

from dataclasses import replace
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest

from izdeu.casebook import acts, queries
from izdeu.casebook.models import Act, Proposal, Reading
from izdeu.casebook.queries.bench import _mentions as mentions
from izdeu.reading.model_server import Limits, ModelFailed, Server
from izdeu.vocab.bench import ReadBy, ReadingState
from izdeu.vocab.errors import NotFound, Refused
from izdeu.vocab.kinds import Kind
from tests.casebook.coded import TELLER, proposed, read_as
from tests.cast import TESTIMONY, Cast, keep
from tests.reading import stand_in
from tests.reading.stand_in import Behaviour, claims

GOOD = {"kind": "travelled", "quote": "a man came to my house", "name": None, "tie": "self", "sure": 1}
LIE = GOOD | {"quote": "a man came to my house at night"}
QUICK = Limits(seconds=0.5, bytes=100_000)


def asked(cast: Cast, number: int, behaviour: Behaviour) -> dict[str, object]:
    """What the log says of the answer."""
    with stand_in.stand_in(behaviour) as url:
        acts.set_model(cast.zere, Server(url, "small"))
        acts.ask_model(cast.aigerim, number, limits=QUICK)
    details: dict[str, object] = Act.objects.order_by("-seq")[0].details
    return details


def of_model() -> list[Proposal]:
    return list(Proposal.objects.filter(rule__startswith="model: "))


def test_it_is_off_until_a_coordinator_switches_it_on_and_off_again(cast: Cast, tmp_path: Path) -> None:
    number = keep(cast.aigerim, tmp_path)
    server = Server("http://127.0.0.1:9/v1", "small")
    assert queries.model_setting(cast.bek) is None
    with pytest.raises(Refused, match="No model is switched on"):
        acts.ask_model(cast.bek, number)
    acts.set_model(cast.zere, server)
    setting = queries.model_setting(cast.bek)
    assert setting is not None
    assert (setting.server, setting.set_by) == (server, "zere")
    acts.set_model(cast.zere, None)
    assert queries.model_setting(cast.bek) is None


def test_what_it_proposes_waits_beside_what_the_rules_propose(cast: Cast, tmp_path: Path) -> None:
    number = keep(cast.aigerim, tmp_path)
    rules = acts.read_source(cast.aigerim, number)
    details = asked(cast, number, claims(GOOD, LIE))
    assert details == {"rendition": details["rendition"], "proposed": 1, "dropped": 1}
    [row] = of_model()
    assert (row.quote, row.rule, row.confidence, row.state) == (GOOD["quote"], "model: small", 0.5, "waiting")
    assert row.mention.tie_to_teller == "self"
    assert Proposal.objects.count() == rules + 1


def test_asked_again_its_undecided_proposals_give_way_and_decided_ones_stay(cast: Cast, tmp_path: Path) -> None:
    number = keep(cast.aigerim, tmp_path)
    asked(cast, number, claims(GOOD, GOOD | {"kind": "questioned"}))
    acts.reject_proposal(cast.bek, Proposal.objects.get(kind="questioned").pk)
    assert asked(cast, number, claims(GOOD, GOOD | {"kind": "questioned"}))["proposed"] == 1
    assert sorted(row.state for row in of_model()) == ["rejected", "waiting"]


@pytest.mark.parametrize("behaviour", [stand_in.hangs, stand_in.breaks_off, stand_in.floods, stand_in.babbles])
def test_what_fails_is_a_line_of_the_log_and_nothing_is_kept(cast: Cast, tmp_path: Path, behaviour: Behaviour) -> None:
    number = keep(cast.aigerim, tmp_path)
    with pytest.raises(ModelFailed) as failed:
        asked(cast, number, behaviour)
    line, before = Act.objects.order_by("-seq")[:2]
    assert (line.verb, line.about, line.details["failed"]) == ("model_answered", f"source:{number}", str(failed.value))
    assert (before.verb, before.details["host"]) == ("ask_model", "127.0.0.1")
    assert of_model() == []


def test_a_failure_leaves_what_was_proposed_before(cast: Cast, tmp_path: Path) -> None:
    number = keep(cast.aigerim, tmp_path)
    asked(cast, number, claims(GOOD))
    with pytest.raises(ModelFailed):
        asked(cast, number, stand_in.hangs_up)
    assert len(of_model()) == 1


def test_a_setting_that_was_not_made_in_this_casebook_switches_nothing_on(cast: Cast) -> None:
    acts.set_model(cast.zere, Server("http://127.0.0.1:9/v1", "small"))
    line = Act.objects.order_by("-seq")[0]
    line.details = line.details | {"url": "http://127.0.0.1:10/v1"}
    line.save()
    assert queries.model_setting(cast.zere) is None


def test_another_host_is_refused_and_the_setting_stays(cast: Cast) -> None:
    with pytest.raises(Refused, match="is not this machine"):
        acts.set_model(cast.zere, Server("http://192.0.2.7/v1", "large"))
    assert queries.model_setting(cast.zere) is None


def test_what_eve_may_not_see_she_may_not_ask_about(cast: Cast, tmp_path: Path) -> None:
    number = keep(cast.aigerim, tmp_path)
    acts.set_model(cast.zere, Server("http://127.0.0.1:9/v1", "small"))
    with pytest.raises(NotFound):
        acts.ask_model(cast.eve, number)


def row() -> Reading:
    return Reading.objects.get(by="model")


def test_how_it_stands_is_a_row_beside_that_of_the_rules(cast: Cast, tmp_path: Path) -> None:
    number = keep(cast.aigerim, tmp_path)
    acts.read_source(cast.aigerim, number)
    asked(cast, number, claims(GOOD, LIE))
    page = queries.bench(cast.bek, number)
    assert page.model is not None
    assert page.reading is not None
    assert page.asking is not None
    assert (page.asking.state, page.asking.share) == (ReadingState.DONE, 100)
    assert page.asking.notes[0][1] == {"proposed": 1, "dropped": 1}


def test_a_page_made_while_the_answer_comes_says_that_more_may_come(cast: Cast, tmp_path: Path) -> None:
    number = keep(cast.aigerim, tmp_path)
    with stand_in.stand_in(claims(GOOD)) as url:
        acts.set_model(cast.zere, Server(url, "small"))
        asking = acts.begin_asking(cast.aigerim, number)

        def meanwhile(*given: Any) -> Any:
            asking.go_on()
            return mentions(*given)

        with patch("izdeu.casebook.queries.bench._mentions", meanwhile):
            page = queries.bench(cast.bek, number)
    assert of_model()
    assert page.under_way, "its proposals are not all on this page, so the page must look again"
    assert not queries.bench(cast.bek, number).under_way


def test_what_failed_stands_in_the_row_as_a_sentence(cast: Cast, tmp_path: Path) -> None:
    number = keep(cast.aigerim, tmp_path)
    with pytest.raises(ModelFailed) as failed:
        asked(cast, number, stand_in.hangs)
    [[template, values]] = row().notes
    assert (row().state, template.format(**values)) == ("failed", str(failed.value))
    asked(cast, number, claims(GOOD))
    assert row().state == "done"


def test_what_nobody_foresaw_is_a_row_without_its_words(cast: Cast, tmp_path: Path) -> None:
    number = keep(cast.aigerim, tmp_path)
    acts.set_model(cast.zere, Server("http://127.0.0.1:9/v1", "small"))
    with patch("izdeu.casebook.acts.ask_model.ask", side_effect=LookupError("words of a witness")):
        acts.begin_asking(cast.aigerim, number).go_on()
    assert (row().state, row().notes) == ("failed", [["The asking broke off ({why}).", {"why": "LookupError"}]])
    assert Act.objects.order_by("-seq")[0].details["failed"] == "The asking broke off (LookupError)."


def test_of_an_asking_that_was_stopped_or_begun_anew_nothing_is_kept(cast: Cast, tmp_path: Path) -> None:
    number = keep(cast.aigerim, tmp_path)
    with stand_in.stand_in(claims(GOOD)) as url:
        acts.set_model(cast.zere, Server(url, "small"))
        first = acts.begin_asking(cast.aigerim, number)
        with pytest.raises(NotFound):
            acts.stop_reading(cast.eve, number, by=ReadBy.MODEL)
        acts.stop_reading(cast.aigerim, number, by=ReadBy.MODEL)
        first.go_on()
        assert (row().state, of_model()) == ("stopped", [])
        second = acts.begin_asking(cast.aigerim, number)
        first.go_on()
        assert (row().state, of_model()) == ("under_way", [])
        second.go_on()
    assert (row().state, len(of_model())) == ("done", 1)


def test_a_text_read_anew_keeps_what_the_model_proposed_where_the_rules_say_nothing_of_it(
    cast: Cast, tmp_path: Path
) -> None:
    number = keep(cast.aigerim, tmp_path)
    asked(cast, number, claims(GOOD))
    acts.read_source(cast.aigerim, number)
    [kept] = of_model()
    again = [proposed(TESTIMONY, Kind.TRAVELLED, "came to my house and", replace(TELLER, key=kept.mention.key))]
    with read_as(lambda text: again):
        acts.read_source(cast.aigerim, number)
    assert of_model() == []
    assert Proposal.objects.get(kind="travelled").rule == "test"
