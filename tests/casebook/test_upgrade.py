"""What an earlier Izdeu kept and exported is here in this one: the tables of a casebook in use, and its export."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from django.db import IntegrityError, connections
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.migrations.executor import MigrationExecutor

from izdeu.casebook import acts, queries
from izdeu.casebook.models import Proposal, Reading, Step
from izdeu.vocab.act import FIRST, LogLine
from izdeu.vocab.consent import Identity, Method, Use
from tests.casebook.coded import read_as, three
from tests.casebook.test_export import another_casebook, export
from tests.cast import Cast, keep

BESIDE = "beside"
NOW = datetime(2022, 5, 1, tzinfo=UTC)
LATER = datetime(2023, 5, 1, tzinfo=UTC)
SINCE = {"reasons", "mended", "as_read"}
"""What a proposal has since the first version."""


def as_the_first_version_wrote_it(book: dict[str, Any]) -> dict[str, Any]:
    book["consents"] = [row for told in book["consents"] for row in a_row_a_use(told)]
    del book["locks"], book["exposed"], book["shares"]
    for row in book["members"]:
        del row["specialist"]
    for row in book["persons"]:
        del row["reach"]
    for source in book["sources"]:
        del source["readings"], source["steps"]
        source["proposals"] = [{k: v for k, v in row.items() if k not in SINCE} for row in source["proposals"]]
    return book


def a_row_a_use(told: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for index, said in enumerate(told["decisions"]):
        row = {"id": told["id"] + index, "source": told["source"], "use": said["use"], "level": said["level"]}
        row |= {"method": told["method"], "recorded_by": told["recorded_by"], "withdrawn_at": said["withdrawn_at"]}
        yield row | {"given_at": told["recorded_at"]}


@pytest.fixture
def read(cast: Cast, tmp_path: Path) -> int:
    """A source with a proposal of each state."""
    number = keep(cast.aigerim, tmp_path)
    with read_as(three):
        acts.read_source(cast.bek, number)
    first, second, _ = queries.bench(cast.bek, number).proposals
    acts.accept_proposal(cast.bek, first.id)
    acts.reject_proposal(cast.bek, second.id, "a reason")
    return number


def test_an_export_of_the_first_version_comes_back(cast: Cast, read: int) -> None:
    old = as_the_first_version_wrote_it(json.loads(export()))
    with another_casebook() as keeper:
        acts.restore(keeper, old)
        assert queries.check() == []
        assert sorted(row.state for row in Proposal.objects.all()) == ["accepted", "rejected", "waiting"]
        assert not Reading.objects.exists()
        assert not Step.objects.exists()
        assert as_the_first_version_wrote_it(json.loads(export())) == old
        page = queries.bench(queries.keeper(), read)
        assert (page.waiting, page.reading, page.asking) == (1, None, None)


def test_a_reading_exported_before_a_model_could_be_asked_is_one_of_the_rules(cast: Cast, read: int) -> None:
    old = json.loads(export())
    for row in old["sources"][0]["readings"]:
        del row["by"], row["notes"], row["failed"]
    with another_casebook() as keeper:
        acts.restore(keeper, old)
        assert Reading.objects.get().by == "rules"


@pytest.fixture
def beside(tmp_path: Path, django_db_blocker: Any) -> Iterator[BaseDatabaseWrapper]:
    """An empty SQLite file beside the tests' database."""
    rows = {"ENGINE": "django.db.backends.sqlite3", "NAME": str(tmp_path / "old.sqlite")}
    settings = connections.configure_settings({"default": rows, BESIDE: rows})
    connections.settings[BESIDE] = settings[BESIDE]
    with django_db_blocker.unblock():
        yield connections[BESIDE]
        connections[BESIDE].close()
    del connections[BESIDE], connections.settings[BESIDE]


def migrated(beside: BaseDatabaseWrapper, to: str = "") -> Any:
    """The tables at a migration, the newest if none is named; its apps."""
    executor = MigrationExecutor(beside)
    leaves = [leaf for leaf in executor.loader.graph.leaf_nodes() if leaf[0] == "casebook"]
    executor.migrate([("casebook", to)] if to else leaves)
    executor = MigrationExecutor(beside)
    return executor.loader.project_state([("casebook", to)] if to else leaves).apps


def table(apps: Any, name: str) -> Any:
    return apps.get_model("casebook", name).objects.using(BESIDE)


def fill(apps: Any) -> None:
    """A source with two proposals, one of them decided."""
    bek = table(apps, "Member").create(login="bek", name="Bek", role="documenter")
    source = table(apps, "Source").create(
        name="a", kind="interview", state="readable", size=3, received_by=bek, received_at=NOW
    )
    text = table(apps, "Rendition").create(source=source, role="as_received", text="сөз", address="0" * 64, made_at=NOW)
    who = table(apps, "Mention").create(source=source, key="t1/self", label="Aigerim Test")
    told = {"rendition": text, "mention": who, "kind": "born", "start": 0, "end": 3, "quote": "сөз", "confidence": 0.5}
    table(apps, "Proposal").create(**told, state="waiting")
    table(apps, "Proposal").create(**told, state="rejected", reason="no", decided_by=bek, decided_at=NOW)


def test_a_casebook_of_the_first_version_keeps_its_rows(beside: BaseDatabaseWrapper) -> None:
    old = migrated(beside, "0001_initial")
    fill(old)
    before = list(table(old, "Proposal").order_by("pk").values())
    new = migrated(beside)
    after = list(table(new, "Proposal").order_by("pk").values())
    assert [{k: v for k, v in row.items() if k not in SINCE} for row in after] == before
    assert [[row[name] for name in sorted(SINCE)] for row in after] == [[{}, [], []]] * 2
    assert table(new, "Rendition").get().text == "сөз"
    assert table(new, "Reading").count() == 0


def test_a_reading_of_before_a_model_could_be_asked_stays_one_of_the_rules(beside: BaseDatabaseWrapper) -> None:
    old = migrated(beside, "0004_reading_failures")
    fill(old)
    text, bek = table(old, "Rendition").get(), table(old, "Member").get()
    said = {"rendition_id": text.pk, "begun_by_id": bek.pk, "begun_at": NOW, "heard_at": NOW}
    table(old, "Reading").create(**said, state="stopped", read_to=2, run=3, failed=[[0, 1, "ValueError"]])
    new = migrated(beside)
    row = table(new, "Reading").get()
    assert (row.by, row.state, row.read_to, row.run, row.failed) == ("rules", "stopped", 2, 3, [[0, 1, "ValueError"]])
    table(new, "Reading").create(**said, by="model")
    with pytest.raises(IntegrityError):
        table(new, "Reading").create(**said, by="model")


def test_what_was_allowed_use_by_use_is_a_conversation_now(beside: BaseDatabaseWrapper) -> None:
    old = migrated(beside, "0005_asking_a_model")
    fill(old)
    source, bek = table(old, "Source").get(), table(old, "Member").get()
    for use, level, at, gone in (
        ("team", "named", NOW, None),
        ("media", "named", NOW, LATER),
        ("media", "none", LATER, None),
        ("court", "named", LATER, LATER),
    ):
        said = {"use": use, "level": level, "given_at": at, "withdrawn_at": gone, "method": "written"}
        table(old, "Consent").create(source=source, recorded_by=bek, **said)
    new = migrated(beside)
    first, second = table(new, "Consent").order_by("pk")
    assert (first.source_id, first.person_id, first.given_by_id, first.capacity) == (source.pk, None, None, "self")
    assert [(row.recorded_at, row.method) for row in (first, second)] == [(NOW, "written"), (LATER, "written")]
    assert said_in(first) == [("team", "named", None), ("media", "named", None)]
    assert said_in(second) == [("media", "none", None), ("court", "named", LATER)]


def said_in(consent: Any) -> list[tuple[str, str, Any]]:
    return list(consent.decisions.order_by("pk").values_list("use", "level", "withdrawn_at"))


def test_consents_exported_use_by_use_come_back_as_conversations(cast: Cast, tmp_path: Path) -> None:
    number = keep(cast.aigerim, tmp_path)
    said = {Use.TEAM: Identity.NAMED, Use.MEDIA: Identity.NONE}
    acts.record_consent(cast.bek, number, said, Method.WRITTEN)
    old = as_the_first_version_wrote_it(json.loads(export()))
    _log_as_the_first_version_did(old)
    with another_casebook() as keeper:
        acts.restore(keeper, old)
        assert queries.check() == []
        assert dict(queries.source_page(queries.keeper(), number).consents) == said


def _log_as_the_first_version_did(book: dict[str, Any]) -> None:
    """Lines of `record_consent` as they were, the chain made anew."""
    last = FIRST
    for row in book["acts"]:
        if row["verb"] == "record_consent":
            said = {use: level for use, _party, level, _ask in row["details"]["decisions"]}
            row["details"] = {"sources": [int(row["about"].partition(":")[2])], "consents": said, "method": "written"}
        line = LogLine.after(last, *(row[name] for name in ("seq", "at", "member", "verb", "about", "details")))
        row["prev"], row["hash"], last = line.prev, line.hash, line.hash
