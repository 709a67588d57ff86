"""The demo's manifest: what a loader may rely on."""

from collections import Counter
from typing import Any

import pytest

from izdeu.vocab.consent import Capacity, Identity, Method, Use
from izdeu.vocab.dates import bounds
from izdeu.vocab.judgement import Judgement
from izdeu.vocab.person import Script, script_of
from izdeu.vocab.source import RenditionRole, SourceKind
from izdeu.vocab.ties import Tie
from tests.demo.content import DEMO, claims, keys, manifest, texts

SOURCE = {"key", "file", "title", "kind", "language", "told_by", "told_on", "added_by", "consent", "consent_method"}
SOURCE_MAY = {"consent_note", "renditions", "read", "accept", "alt"}
PERSON = {"key", "called", "sex", "names"}
PERSON_MAY = {"sought", "protected", "portrait", "portrait_alt", "note"}
LOGINS = {row["login"] for row in manifest()["members"]}


def test_roles_are_all_there() -> None:
    assert {row["role"] for row in manifest()["members"]} == {"coordinator", "editor", "documenter", "collector"}


@pytest.mark.parametrize("section", ["sources", "persons"])
def test_no_key_stands_twice(section: str) -> None:
    assert max(Counter(row["key"] for row in manifest()[section]).values()) == 1


@pytest.mark.parametrize("row", manifest()["sources"], ids=lambda row: str(row["key"]))
def test_source_has_the_agreed_fields(row: dict[str, Any]) -> None:
    assert set(row) >= SOURCE
    assert set(row) <= SOURCE | SOURCE_MAY
    SourceKind(row["kind"])
    Method(row["consent_method"])
    bounds(row["told_on"])
    assert row["told_by"] is None or row["told_by"] in keys("persons")
    assert row["added_by"] in LOGINS
    assert row["consent"]
    for use, identity in row["consent"].items():
        assert Use(use)
        assert Identity(identity)


@pytest.mark.parametrize("row", manifest()["sources"], ids=lambda row: str(row["key"]))
def test_source_files_are_there_and_small(row: dict[str, Any]) -> None:
    for name in [row["file"], *(made["file"] for made in row["renditions"])]:
        assert 0 < (DEMO / name).stat().st_size < 60_000, name


def test_renditions_say_who_made_them_from_what() -> None:
    made = [(source["key"], row) for source in manifest()["sources"] for row in source["renditions"]]
    assert {row["role"] for _, row in made} == {"translation", "transcript"}
    for source, row in made:
        assert RenditionRole(row["role"])
        assert (row["made_by"] in LOGINS, row["made_from"]) == (True, source)


@pytest.mark.parametrize("row", manifest()["persons"], ids=lambda row: str(row["key"]))
def test_person_has_the_agreed_fields(row: dict[str, Any]) -> None:
    assert set(row) >= PERSON
    assert set(row) <= PERSON | PERSON_MAY
    assert row["sex"] in ("m", "f", None)
    for name in row["names"]:
        assert script_of(name["form"]) is Script(name["script"])
        assert name["said_by"] is None or name["said_by"] in keys("persons")


def test_name_forms_stand_in_the_text_they_are_said_to_be_from() -> None:
    for person in manifest()["persons"]:
        for name in person["names"]:
            if "from" in name:
                assert name["form"] in texts()[name["from"]], name


def test_portraits_are_described() -> None:
    pictured = [row for row in manifest()["persons"] if "portrait" in row]
    assert len(pictured) >= 9
    for row in pictured:
        assert 0 < (DEMO / row["portrait"]).stat().st_size < 60_000
        assert row["portrait_alt"].startswith(row["called"].split()[0])


def test_a_protected_person_has_no_portrait() -> None:
    protected = [row for row in manifest()["persons"] if row.get("protected")]
    assert protected
    assert not [row["key"] for row in protected if "portrait" in row]


def test_one_person_is_known_in_four_scripts() -> None:
    forms = {row["key"]: {name["script"] for name in row["names"]} for row in manifest()["persons"]}
    same = [row for row in manifest()["judgements"] if row["judgement"] == "same" and "withdrawn" not in row]
    joined = forms["erbolat"].union(*(forms[row["b"]] for row in same if row["a"] == "erbolat"))
    assert joined == {"Latn", "Cyrl", "Arab", "Hani"}


def test_every_person_is_reached() -> None:
    reached = {row["told_by"] for row in [*claims(), *manifest()["sources"]]}
    reached |= {row["person"] for row in claims()} | {row.get("other") for row in claims()}
    assert keys("persons") <= reached


def test_judgements_are_by_those_who_may() -> None:
    editors = {row["login"] for row in manifest()["members"] if row["role"] in ("editor", "coordinator")}
    for row in manifest()["judgements"]:
        assert Judgement(row["judgement"])
        assert {row["a"], row["b"]} <= keys("persons")
        assert row["by"] in editors
        assert row["why"]
        bounds(row["on"])


def test_next_steps_name_person_member_and_day() -> None:
    for row in manifest()["next_steps"]:
        assert (row["person"] in keys("persons"), row["assigned"] in LOGINS) == (True, True)
        assert bounds(row["due"]).earliest == bounds(row["due"]).latest


def test_every_file_of_the_folder_is_used() -> None:
    named = {"demo.yaml", "README.md", *manifest()["claims"]}
    for source in manifest()["sources"]:
        named |= {source["file"], *(made["file"] for made in source["renditions"])}
    named |= {row["portrait"] for row in manifest()["persons"] if "portrait" in row}
    assert {path.relative_to(DEMO).as_posix() for path in DEMO.rglob("*") if path.is_file()} == named


def test_consents_name_who_decides_of_whom() -> None:
    for row in manifest()["consents"]:
        assert row.get("person") in keys("persons") or row.get("source") in keys("sources")
        assert row["by"] in keys("persons") or " " in row["by"]
        assert row["decide"]
        Capacity(row["as"])
        Tie(row.get("relation", "relative"))
    assert {"none", "anonymous", "initials", "named"} <= {
        level for row in manifest()["consents"] for level in row["decide"].values()
    }
    assert any("withdrawn" in row for row in manifest()["consents"])


def test_reach_and_locks_are_of_persons() -> None:
    assert {*manifest()["reach"], *manifest()["locks"]} <= keys("persons")
    protected = {row["key"] for row in manifest()["persons"] if row.get("protected")}
    assert protected <= {key for key, word in manifest()["reach"].items() if word == "within"}
