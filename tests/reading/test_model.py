"""A model of one's own: what it says is believed only as far as the text says it word for word."""

import json
import socket
import time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from izdeu.places import named
from izdeu.reading import read
from izdeu.reading.model import LONGEST, Answered, Limits, ModelFailed, Server, ask, pieces
from izdeu.reading.model_answer import Piece, proposals_of
from izdeu.reading.model_people import Persons
from izdeu.vocab.claim import Where
from izdeu.vocab.dates import When
from izdeu.vocab.errors import Refused
from izdeu.vocab.kinds import Kind
from izdeu.vocab.knowing import KnownHow
from izdeu.vocab.proposal import Proposal
from tests.reading import stand_in
from tests.reading.stand_in import Behaviour, answer, claims, says

TEXT = """My name is Aigerim Test. I live in Almaty.

My brother Erbol was detained in March 2017 in Tekes. A cellmate wrote that a rattle in the chest wakes him.

My mother Saule never leaves the house since that winter.
"""
GOOD: dict[str, Any] = {
    "kind": "ill_health",
    "quote": "a rattle in the chest wakes him",
    "name": "Erbol",
    "tie": "brother",
    "date": "2017-24",
    "date_words": "that winter",
    "place": "Tekes",
    "terms": {"condition": "rattle", "years": 4},
    "known_how": "heard_from_friends",
    "why": "A cough is ill health.",
    "sure": 0.9,
}
QUICK = Limits(seconds=0.5, bytes=100_000)


def asked(behaviour: Behaviour, text: str = TEXT, limits: Limits = QUICK, **more: Any) -> Answered:
    with stand_in.stand_in(behaviour) as url:
        return ask(text, Server(url, "small"), language="en", limits=limits, **more)


def only(behaviour: Behaviour) -> Proposal:
    [proposal] = asked(behaviour).proposals
    return proposal


def test_what_the_text_says_is_proposed_with_the_models_words() -> None:
    found = only(claims(GOOD))
    assert (found.kind, found.quote) == (Kind.ILL_HEALTH, TEXT[found.start : found.end])
    assert (found.rule, found.why) == ("model: small", "The model small says: “A cough is ill health.”.")
    assert (found.terms, found.known_how) == ({"condition": "rattle"}, KnownHow.HEARD_FROM_FRIENDS)
    assert (found.when.edtf, found.when.said, found.when.inferred) == ("2017-24", "that winter", True)
    assert found.place == Where("Tekes", named("Tekes")[0].id)
    assert found.confidence == 0.45


def test_the_person_is_the_one_the_rules_have_met() -> None:
    brother = next(p.person for p in read(TEXT, "en") if p.kind is Kind.DETAINED)
    assert only(claims(GOOD)).person == brother
    assert only(claims(GOOD | {"name": None})).person == brother
    assert only(claims(GOOD)).told_by == next(p.told_by for p in read(TEXT, "en") if p.kind is Kind.DETAINED)


def test_what_the_rules_propose_is_not_proposed_again() -> None:
    again = {"kind": "detained", "quote": "Erbol was detained", "name": "Erbol"}
    assert asked(claims(again, GOOD, GOOD)).proposals == (only(claims(GOOD)),)


@pytest.mark.parametrize(
    ("lie", "dropped"),
    [
        ({"quote": "a rattle in the throat wakes him"}, "a quote that is not in the text"),
        ({"quote": "attle in the ches"}, "a quote that is not in the text"),
        ({"quote": " "}, "a quote that is not in the text"),
        ({"quote": None}, "a quote that is not in the text"),
        ({"quote": TEXT * 9}, "a quote that is not in the text"),
        ({"kind": "eaten"}, "a kind that does not exist"),
        ({"kind": "tie"}, "a kind that does not exist"),
        ({"kind": ["detained"]}, "a kind that does not exist"),
        ({"name": "Bolat Nowhere"}, "nobody who is in the text"),
        ({"name": None, "tie": None}, "nobody who is in the text"),
        ({"name": None, "tie": "brother/emperor"}, "nobody who is in the text"),
        ({"name": ["Erbol"], "tie": "brother"}, "nobody who is in the text"),
    ],
)
def test_a_lie_is_dropped_and_counted(lie: dict[str, Any], dropped: str) -> None:
    assert asked(claims(GOOD | lie)) == Answered((), {dropped: 1})


@pytest.mark.parametrize(
    ("lie", "left"),
    [
        ({"date": "2019-05-01", "date_words": "in May 2019"}, When()),
        ({"date": "2019", "date_words": "March 2017"}, When(said="March 2017")),
        ({"date": "31 March", "date_words": "March 2017"}, When(said="March 2017")),
        ({"date": "2030-24", "date_words": "that winter"}, When(said="that winter")),
        ({"date": {"year": 2017}, "date_words": "that winter"}, When(said="that winter")),
    ],
)
def test_an_invented_date_is_left_out_and_said_so(lie: dict[str, Any], left: When) -> None:
    [found] = asked(claims(GOOD | lie), told_on="2021-07").proposals
    assert found.when == left
    assert "Left out: a date" in found.why


@pytest.mark.parametrize("terms", [{"condition": "cholera"}, {"condition": 7}, {"condition": {"a": []}}, ["rattle"], 3])
def test_invented_terms_and_places_are_left_out(terms: Any) -> None:
    found = only(claims(GOOD | {"terms": terms, "place": "Paris"}))
    assert (found.terms, found.place) == ({}, None)
    assert "Left out: a place" in found.why


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ({"imprisonment": "P12Y"}, {"imprisonment": "P12Y"}),
        (
            {"imprisonment": "P1Y6M", "charge": "rattle in the chest"},
            {"imprisonment": "P1Y6M", "charge": "rattle in the chest"},
        ),
        ({"imprisonment": "twelve years", "imprisonmen": "P12Y"}, {}),
        ({"imprisonment": "P"}, {}),
        ({"imprisonment": "P12YT"}, {}),
        ({"parts": [{"in": "camp", "for": "P3Y"}]}, {"parts": [{"in": "camp", "for": "P3Y"}]}),
        ({"parts": [{"in": "castle", "for": "P3Y"}]}, {}),
    ],
)
def test_terms_are_those_of_the_kind_in_their_form(said: dict[str, Any], kept: dict[str, Any]) -> None:
    assert only(claims(GOOD | {"kind": "sentenced", "terms": said})).terms == kept


@pytest.mark.parametrize(("sure", "confidence"), [(1, 0.5), (0, 0), (-1, 0), (7, 0.25), ("very", 0.25), (True, 0.25)])
def test_a_model_is_never_more_than_half_sure(sure: object, confidence: float) -> None:
    assert only(claims(GOOD | {"sure": sure})).confidence == confidence


@pytest.mark.parametrize(
    "content",
    [
        "I cannot help with that.",
        "",
        "{",
        "[" * 100_000,
        '{"claims": 5}',
        '{"claims": [NaN]}',
        "12",
    ],
)
def test_an_answer_that_is_no_list_of_claims_is_dropped(content: str) -> None:
    assert asked(says(answer(content)), limits=Limits(2, 1_000_000)).proposals == ()


@pytest.mark.parametrize("body", [b"", b"[]", b"\xff\xfe", b'{"choices": []}', b'{"choices": [{"message": {}}]}'])
def test_a_body_of_another_form_is_dropped(body: bytes) -> None:
    assert asked(says(body)) == Answered((), {"an answer that is no list of claims": 1})


def test_a_fence_and_words_around_the_list_do_no_harm() -> None:
    around = f"Here it is:\n```json\n{json.dumps({'claims': [GOOD]})}\n```"
    assert only(says(answer(around))) == only(claims(GOOD))


def test_what_a_model_writes_is_shown_on_one_line() -> None:
    assert only(claims(GOOD | {"why": "a\n\x00\u202e\ud800b" + "c" * 500})).why.startswith("The model small says: “a b")
    assert len(only(claims(GOOD | {"why": "c" * 5000})).why) < 300


@pytest.mark.parametrize(
    ("behaviour", "words"),
    [
        (stand_in.hangs, "no answer in 0.5 seconds"),
        (stand_in.drips, "no answer in 0.5 seconds"),
        (stand_in.breaks_off, "broke off"),
        (stand_in.breaks_off_in_chunks, "broke off"),
        (stand_in.hangs_up, "broke off"),
        (stand_in.babbles, "broke off"),
        (stand_in.floods, "broke off"),
        (stand_in.promises_too_much, "broke off"),
        (says(b"no", "500 Internal Server Error"), "status 500"),
        (says(b"", "307 Temporary Redirect", "Location: http://127.0.0.1:9/\r\n"), "sends elsewhere"),
        (says(b"x", headers="Content-Encoding: gzip\r\n"), "not asked for"),
    ],
    ids=lambda value: getattr(value, "__name__", ""),
)
def test_what_fails_is_one_sentence_in_time(behaviour: Behaviour, words: str) -> None:
    begun = time.monotonic()
    with pytest.raises(ModelFailed, match=words):
        asked(behaviour)
    assert time.monotonic() - begun < 2


def test_nobody_there_is_one_sentence() -> None:
    with stand_in.stand_in(stand_in.hangs_up) as url:
        pass
    with pytest.raises(ModelFailed, match="cannot be asked"):
        ask(TEXT, Server(url, "small"), limits=QUICK)


def test_a_redirect_is_not_followed(monkeypatch: pytest.MonkeyPatch) -> None:
    heard: list[dict[str, Any]] = []
    with stand_in.stand_in(claims(GOOD), heard) as there:
        elsewhere = says(b"", "308 Permanent Redirect", f"Location: {there}/chat/completions\r\n")
        with pytest.raises(ModelFailed):
            asked(elsewhere)
    assert heard == []


def test_no_proxy_of_the_environment_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    monkeypatch.delenv("no_proxy", raising=False)
    assert only(claims(GOOD)).quote == GOOD["quote"]


def test_the_question_holds_the_text_the_form_and_nothing_else() -> None:
    heard: list[dict[str, Any]] = []
    with stand_in.stand_in(claims(), heard) as url:
        ask(TEXT, Server(url, "small"), language="en", told_on="2021-07", limits=QUICK, key="k")
    [question] = heard
    assert (question["model"], question["stream"]) == ("small", False)
    assert {"POST /v1/chat/completions HTTP/1.1", "Authorization: Bearer k"} <= set(question["head"].split("\r\n"))
    system, user = (message["content"] for message in question["messages"])
    assert user == f"It was told on 2021-07.\n\n{TEXT}"
    assert all(f"  {kind.value} (" in system for kind in Kind if kind is not Kind.TIE)


@pytest.mark.parametrize(
    "url",
    [
        "http://192.0.2.1/v1",
        "http://0.0.0.0:1",
        "http://[2001:db8::1]/",
        "https://203.0.113.9",
        "http://169.254.169.254/",
    ],
)
def test_another_host_is_refused_before_anything_is_sent(url: str) -> None:
    with pytest.raises(Refused, match="is not this machine"):
        Server(url, "small").checked()
    with pytest.raises(Refused, match="is not this machine"):
        ask(TEXT, Server(url, "small"), limits=QUICK)


def test_a_name_that_leads_elsewhere_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    found = [(2, 1, 6, "", ("127.0.0.1", 80)), (2, 1, 6, "", ("192.0.2.1", 80))]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *args, **more: found)
    with pytest.raises(Refused, match="is not this machine"):
        ask(TEXT, Server("http://localhost/v1", "small"), limits=QUICK)


@pytest.mark.parametrize(
    "url", ["http://127.0.0.1:8080/v1", "http://localhost:11434", "http://127.9.9.9/", "http://[::1]/"]
)
def test_this_machine_is_allowed(url: str) -> None:
    assert Server(url, "small").checked().leaves is False


@pytest.mark.parametrize(
    "url",
    [
        "",
        "127.0.0.1",
        "ftp://127.0.0.1",
        "http://",
        "http://a b/",
        "http://127.0.0.1:99999",
        "http://u:p@127.0.0.1/",
        "http://127.0.0.1/?q",
        "http://127.0.0.1/#f",
        "http://[::1",
        "http://127.0.0.1/\r\nHost: x",
        "http://é/",
    ],
)
def test_what_is_no_url_is_refused(url: str) -> None:
    with pytest.raises(Refused):
        Server(url, "small").checked()


@pytest.mark.parametrize(
    ("url", "allowed", "leaves", "words"),
    [
        ("https://model.example/v1", "other.example", "texts", "but other.example is allowed"),
        ("https://model.example/v1", "model.example", " ", "Say in words what leaves"),
        ("http://model.example/v1", "model.example", "texts", "only over https"),
    ],
)
def test_another_host_must_be_named_with_what_leaves(url: str, allowed: str, leaves: str, words: str) -> None:
    with pytest.raises(Refused, match=words):
        Server(url, "large", allowed, leaves).checked()
    assert Server("https://model.example/v1", "large", "model.example", "texts of sources").checked().leaves


def test_a_host_that_is_named_is_asked_over_tls_only(monkeypatch: pytest.MonkeyPatch) -> None:
    with stand_in.stand_in(claims(GOOD)) as url:
        port = int(url.split(":")[2].removesuffix("/v1"))
        found = [(2, 1, 6, "", ("127.0.0.1", port))]
        monkeypatch.setattr(socket, "getaddrinfo", lambda *args, **more: found)
        server = Server("https://model.example/v1", "large", "model.example", "texts")
        with pytest.raises(ModelFailed, match=r"SSL|Connection"):
            ask(TEXT, server, limits=QUICK)


def test_a_long_text_is_asked_about_in_pieces_that_cover_it() -> None:
    text = TEXT * 60 + "x" * 12_000
    spans = list(pieces(text))
    assert "".join(text[start:end] for start, end in spans) == text
    assert max(end - start for start, end in spans) <= 5_000
    told: list[tuple[int, int]] = []
    asked(claims(), text, progress=lambda done, of: told.append((done, of)))
    assert told == [(end, len(text)) for _, end in spans]


def test_a_text_that_is_too_long_is_refused() -> None:
    with pytest.raises(Refused, match="letters"):
        ask("x" * (LONGEST + 1), Server("http://127.0.0.1:9", "small"))


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.sampled_from([*GOOD.values(), *Kind]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from([*GOOD, "claims"]), inner),
    max_leaves=20,
)


@given(JSON, st.dictionaries(st.sampled_from(list(GOOD)), JSON), st.text())
def test_whatever_is_answered_nothing_gets_through_that_the_text_does_not_say(
    said: object, changed: dict[str, object], around: str
) -> None:
    content = around + json.dumps({"claims": [said, GOOD | changed]})
    known = read(TEXT, "en")
    found = proposals_of(content, Piece(TEXT, 0, len(TEXT), None), Persons(TEXT, known, []), "small", lambda why: None)
    for proposal in found:
        assert TEXT[proposal.start : proposal.end] == proposal.quote.strip() != ""
        assert 0 <= proposal.confidence <= 0.5
        json.dumps(proposal.as_json(), ensure_ascii=False).encode()
