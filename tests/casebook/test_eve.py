"""Eve, who has an account and brings her own sources, learns nothing of what others brought."""

from datetime import date
from errno import ENOSPC
from pathlib import Path
from unittest.mock import patch

import pytest
from django.db import OperationalError, connection

from izdeu.casebook import acts, folder, queries
from izdeu.casebook.acts import Coding
from izdeu.casebook.queries.check import check
from izdeu.vault import Vault
from izdeu.vocab.errors import Refused
from izdeu.vocab.judgement import Judgement
from izdeu.vocab.kinds import Kind
from tests.cast import Cast, keep

TODAY = date(2026, 11, 23)


def _claim(cast: Cast, source: int, person: int) -> str:
    text = queries.bench(cast.bek, source).rendition.id
    return acts.code_claim(cast.bek, Coding(Kind.RELEASED, person, ((text, 0, 9),)))


def test_the_custody_of_her_bytes_does_not_say_who_else_brought_them(cast: Cast, tmp_path: Path) -> None:
    keep(cast.aigerim, tmp_path / "a")
    hers = keep(cast.eve, tmp_path / "b")
    assert [line.member for line in queries.source_page(cast.eve, hers).custody] == ["eve"]
    assert [line.member for line in queries.source_page(cast.bek, hers).custody] == ["aigerim", "eve"]


def test_why_two_records_are_one_is_not_told_to_who_sees_only_one(cast: Cast, tmp_path: Path) -> None:
    man, same = acts.add_person(cast.bek, "Erbol"), acts.add_person(cast.bek, "Ербол")
    _claim(cast, keep(cast.eve, tmp_path), man)
    acts.judge_pair(cast.dana, man, same, Judgement.SAME, "a guard said so")
    assert queries.case_page(cast.eve, man, today=TODAY).judgements == ()
    assert [row.why for row in queries.case_page(cast.bek, man, today=TODAY).judgements] == ["a guard said so"]


def test_what_another_teller_calls_somebody_is_not_told_to_her(cast: Cast, tmp_path: Path) -> None:
    his = keep(cast.bek, tmp_path / "a", "My name is Bek Test. My neighbour was detained in March 2017 in Tekes.")
    acts.read_source(cast.bek, his)
    acts.accept_all(cast.bek, his)
    [neighbour] = [one.person for one in queries.bench(cast.bek, his).mentions if one.person and not one.name]
    _claim(cast, keep(cast.eve, tmp_path / "b", "The man was released in 2019."), neighbour.number)
    seen = queries.case_page(cast.eve, neighbour.number, today=TODAY).card.person
    assert (seen.label, seen.called) == (f"person {neighbour.number}", None)
    assert "Bek Test" in queries.case_page(cast.bek, neighbour.number, today=TODAY).card.person.label


def test_what_her_own_source_calls_somebody_is_told_to_her(cast: Cast, tmp_path: Path) -> None:
    hers = keep(cast.eve, tmp_path, "My name is Eve Test. My neighbour was detained in March 2017 in Tekes.")
    acts.read_source(cast.eve, hers)
    acts.accept_all(cast.bek, hers)
    labels = [card.person.label for card in queries.persons(cast.eve, today=TODAY).cards]
    assert sorted(labels) == ["Eve Test", "neighbour of Eve Test"]


@pytest.mark.parametrize("retired", [False, True])
def test_a_search_of_her_sources_does_not_try_names_that_others_told(cast: Cast, tmp_path: Path, retired: bool) -> None:
    hers = keep(cast.eve, tmp_path / "a", by="Gul")
    teller = queries.source_page(cast.eve, hers).source.told_by
    assert teller
    other = acts.add_person(cast.bek, "Somebody else")
    acts.name_person(cast.bek, teller.number, "Zulfiya", said_by=other)
    if retired:
        acts.retire_name(cast.bek, teller.number, "Zulfiya")
    assert queries.sources(cast.eve, text="Zulf").total == 0
    assert queries.sources(cast.eve, text="Gu").total == 1
    assert queries.sources(cast.bek, text="Zulf").total == (0 if retired else 1)


FORGED = {
    "another's bytes": "update casebook_source set address = (select address from casebook_source where id = 2)",
    "another name": "update casebook_source set name = 'other.txt'",
    "a source gone": "delete from casebook_rendition; delete from casebook_source",
    "no logs at all": "delete from casebook_act; delete from casebook_custodyline; delete from casebook_head",
}


@pytest.mark.parametrize("name", FORGED)
def test_verify_tells_what_she_did_to_the_tables(cast: Cast, tmp_path: Path, name: str) -> None:
    numbers = [keep(cast.bek, tmp_path, words) for words in ("one", "two")]
    assert check() == []
    with connection.cursor() as cursor:
        for statement in FORGED[name].replace("id = 2", f"id = {numbers[1]}").split(";"):
            cursor.execute(statement)
    assert any("not as it was received" in str(problem) for problem in check())


@pytest.mark.parametrize(
    "error", [OSError(ENOSPC, "No space left on device"), OperationalError("database or disk is full")]
)
def test_a_full_disk_is_one_sentence_and_nothing_is_kept(cast: Cast, tmp_path: Path, error: Exception) -> None:
    with patch.object(Vault, "put", side_effect=error), pytest.raises(Refused, match="The disk is full"):
        keep(cast.bek, tmp_path)
    assert queries.sources(cast.bek).total == 0
    assert check() == []


def test_a_refused_source_leaves_no_bytes(cast: Cast, tmp_path: Path) -> None:
    with pytest.raises(Refused, match="at most 200 characters"):
        keep(cast.eve, tmp_path, by="x" * 300)
    assert [path for path in (folder.current().path / "vault").rglob("*") if path.is_file()] == []


def test_a_name_from_others_is_not_told_to_her_and_her_own_is(cast: Cast, tmp_path: Path) -> None:
    keep(cast.eve, tmp_path, by="Gul")
    teller = queries.sources(cast.eve).rows[0].told_by
    assert teller
    acts.name_person(cast.bek, teller.number, "Zulfiya")
    [again] = [row.told_by for row in queries.sources(cast.eve).rows]
    assert again
    assert [name.form for name in again.names] == ["Gul"]
