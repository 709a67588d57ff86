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
from tests.casebook.coded import read_as, three
from tests.casebook.test_export import another_casebook, export
from tests.cast import Cast, keep

BESIDE = "beside"
NOW = datetime(2022, 5, 1, tzinfo=UTC)
SINCE = {"reasons", "mended", "as_read"}
"""What a proposal has since the first version."""


def as_the_first_version_wrote_it(book: dict[str, Any]) -> dict[str, Any]:
    for source in book["sources"]:
        del source["readings"], source["steps"]
        source["proposals"] = [{k: v for k, v in row.items() if k not in SINCE} for row in source["proposals"]]
    return book


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
