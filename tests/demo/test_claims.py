"""The demo's claims: each quotes words that are there, in the words of the house."""

from collections import Counter
from typing import Any

import isodate
import pytest

from izdeu.places import get
from izdeu.vocab.claim import Where
from izdeu.vocab.dates import Anchor, When, bounds
from izdeu.vocab.kinds import TERMS, Kind
from izdeu.vocab.knowing import KnownHow
from izdeu.vocab.ties import Tie
from tests.demo.content import claim_files, claims, keys, manifest, texts

FIELDS = {"key", "person", "kind", "told_by", "known_how", "passages"}
MAY = {"when", "place", "terms", "other", "note", "picture", "superseded_by", "superseded", "withdrawn"}
KEYS = {row["key"] for row in claims()}
LOGINS = {row["login"] for row in manifest()["members"]}
each_claim = pytest.mark.parametrize("row", claims(), ids=lambda row: str(row["key"]))


def in_quotes(row: dict[str, Any], words: str) -> bool:
    """Whether the words stand in the text of one of the claim's passages."""
    return any(words in texts()[text] for text, *_ in row["passages"])


@each_claim
def test_claim_has_the_agreed_fields(row: dict[str, Any]) -> None:
    assert set(row) >= FIELDS
    assert set(row) <= FIELDS | MAY
    assert row["person"] in keys("persons")
    assert row["told_by"] is None or row["told_by"] in keys("persons")
    KnownHow(row["known_how"])


@each_claim
def test_quotes_stand_in_their_text_once(row: dict[str, Any]) -> None:
    assert row["passages"]
    for text, quote in row["passages"]:
        assert texts()[text].count(quote) == 1, quote


@each_claim
def test_quotes_keep_to_one_line(row: dict[str, Any]) -> None:
    assert not [quote for _, quote in row["passages"] if "\n" in quote or quote != quote.strip()]


@each_claim
def test_date_is_one_and_was_said(row: dict[str, Any]) -> None:
    told = row.get("when", {})
    assert set(told) <= {
        *("edtf", "said", "relation", "anchor", "anchor_id", "duration_min", "duration_max", "inferred", "note"),
    }
    when = When.from_json(told)
    assert in_quotes(row, when.said)
    assert when.said or when.inferred or not told
    for duration in (when.duration_min, when.duration_max):
        assert duration is None or isodate.parse_duration(duration)


@each_claim
def test_anchor_is_a_claim_that_stands_earlier_in_the_file(row: dict[str, Any]) -> None:
    when = When.from_json(row.get("when", {}))
    assert (when.anchor is Anchor.EVENT) is bool(when.anchor_id)
    if when.anchor_id:
        mine = next(rows for rows in claim_files() if row in rows)
        assert when.anchor_id in [other["key"] for other in mine[: mine.index(row)]]


@each_claim
def test_place_was_said(row: dict[str, Any]) -> None:
    place = Where.from_json(row.get("place"))
    assert place is None or in_quotes(row, place.said)
    assert place is None or place.id is None or get(place.id).id == place.id


@each_claim
def test_terms_are_those_of_the_kind(row: dict[str, Any]) -> None:
    terms = row.get("terms", {})
    assert set(terms) <= set(TERMS[Kind(row["kind"])])
    for name in ("for", "imprisonment"):
        assert name not in terms or isodate.parse_duration(terms[name])
    assert not terms.get("years") or isinstance(terms["years"], int)


@each_claim
def test_a_tie_relates_two(row: dict[str, Any]) -> None:
    assert (row["kind"] == "tie") is ("other" in row)
    if "other" in row:
        assert Tie(row["terms"]["tie"])
        assert row["other"] in keys("persons") - {row["person"]}


@each_claim
def test_a_keepsake_is_pictured(row: dict[str, Any]) -> None:
    assert (row["kind"] == "keepsake") is ("picture" in row)
    assert row.get("picture") in {None, *(source["key"] for source in manifest()["sources"] if "alt" in source)}


def test_no_key_stands_twice() -> None:
    assert [key for key, count in Counter(row["key"] for row in claims()).items() if count > 1] == []


def test_every_word_of_the_house_is_used() -> None:
    assert {row["kind"] for row in claims()} == set(Kind)
    assert {row["known_how"] for row in claims()} == set(KnownHow)


def test_what_became_of_a_claim_says_who_when_and_why() -> None:
    changed = [row for row in claims() if row.keys() & {"superseded", "withdrawn"}]
    assert {key for row in changed for key in row.keys() & {"superseded", "withdrawn"}} == {"superseded", "withdrawn"}
    for row in changed:
        what = row.get("superseded") or row["withdrawn"]
        assert what["by"] in LOGINS
        assert what["why"]
        bounds(what["on"])
        assert ("superseded" in row) is (row.get("superseded_by") in KEYS)


def test_two_accounts_contradict_each_other() -> None:
    erbolat = [row for row in claims() if row["person"] in ("erbolat", "erbolat_zh", "erbolat_ru")]
    assert {row["terms"]["imprisonment"] for row in erbolat if row["kind"] == "sentenced"} == {"P9Y", "P15Y"}
    assert len({row["place"]["said"] for row in erbolat if row["kind"] == "imprisoned" and "place" in row}) == 2


def test_nothing_is_told_of_the_future() -> None:
    latest = bounds(manifest()["as_of"]).latest
    assert latest is not None
    assert not [row["key"] for row in claims() if (day := When.from_json(row.get("when", {})).latest) and day > latest]
