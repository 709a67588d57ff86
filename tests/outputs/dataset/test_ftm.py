"""FollowTheMoney: held against its model as of 4.11.2 (`required` and the properties used), written down here."""

import csv
import json
from dataclasses import replace
from pathlib import Path

import pytest

from izdeu.outputs import dataset
from izdeu.outputs.dataset.facts import TYPES
from izdeu.outputs.dataset.prefix import Prefixes, prefixes
from tests.outputs.dataset.small import TESTIMONY, cleared

THING = {"name", "summary", "description", "notes", "keywords"}
MODEL: dict[str, tuple[set[str], set[str]]] = {
    "Person": ({"name"}, THING | {"gender", "birthDate", "deathDate", "birthPlace", "profession"}),
    "Event": ({"name"}, THING | {"date", "startDate", "endDate", "location", "involved"}),
    "PlainText": (set(), THING | {"title", "author", "authoredAt", "language", "bodyText", "translatedText"}),
    "Documentation": ({"document", "entity"}, {"document", "entity", "role"}),
    "Family": ({"person", "relative"}, {"person", "relative", "relationship"}),
    "Associate": ({"person", "associate"}, {"person", "associate", "relationship"}),
}
HEAD = (
    "canonical_id,entity_id,prop,prop_type,schema,value,dataset,origin,lang,original_value,external,first_seen,"
    "last_seen,id"
)


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dataset")
    dataset.write(cleared(), folder)
    return folder


def entities(out: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in (out / "entities.ftm.json").read_text(encoding="utf-8").splitlines()]


def statements(out: Path) -> list[dict[str, str]]:
    with (out / "statements.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_every_entity_fits_the_model(out: Path) -> None:
    for entity in entities(out):
        required, known = MODEL[str(entity["schema"])]
        assert required <= set(entity["properties"]) <= known  # type: ignore[call-overload]


def test_every_link_leads_to_an_entity(out: Path) -> None:
    there = {entity["id"] for entity in entities(out)}
    links = {row["value"] for row in statements(out) if row["prop_type"] == "entity"}
    assert links <= there
    assert len(there) == len(entities(out))


def test_the_head_of_the_statements_is_exact(out: Path) -> None:
    assert (out / "statements.csv").read_text(encoding="utf-8").splitlines()[0].replace('"', "") == HEAD


def test_no_two_statements_share_an_id_and_each_has_its_type(out: Path) -> None:
    rows = statements(out)
    assert len({row["id"] for row in rows}) == len(rows)
    assert all(row["prop_type"] == TYPES[row["prop"]] for row in rows)


def test_a_language_the_model_lacks_is_left_out(tmp_path: Path) -> None:
    text = replace(TESTIMONY.texts[0], language="ug")
    dataset.write(cleared(testimonies=(replace(TESTIMONY, texts=(text,)),)), tmp_path)
    assert "language" not in {row["prop"] for row in statements(tmp_path)}
    assert "uig" in {row["lang"] for row in statements(tmp_path)}


def test_nobody_is_a_topic_or_has_an_ethnicity(out: Path) -> None:
    for word in ("topics", "ethnicity", "religion", "political", "idNumber", "passportNumber", "fileName"):
        assert word not in {row["prop"] for row in statements(out)}


def test_an_open_date_is_a_start_and_its_edtf_in_words(out: Path) -> None:
    taken = next(entity for entity in entities(out) if entity["id"] == "C-1-e1")["properties"]
    assert taken["startDate"] == ["2017-03"]  # type: ignore[index]
    assert taken["summary"] == ["When (EDTF): 2017-03/.."]  # type: ignore[index]
    assert "endDate" not in taken  # type: ignore[operator]


def test_a_statement_leads_to_the_quote_and_keeps_its_words(out: Path) -> None:
    row = next(row for row in statements(out) if row["prop"] == "startDate")
    assert (row["origin"], row["original_value"]) == ("C-1-e1-q1", "сол көктемде")
    told = [row for row in statements(out) if row["prop"] == "description"]
    assert [row["lang"] for row in told] == ["kaz", "eng"]
    assert told[1]["original_value"].startswith("Ол")


@pytest.mark.parametrize(
    ("edtf", "told"),
    [
        ("2017", Prefixes("2017")),
        ("2017-03", Prefixes("2017-03")),
        ("2017-03-04", Prefixes("2017-03-04")),
        ("2017-22", Prefixes("2017")),
        ("2017-24", Prefixes()),
        ("2017-XX-12", Prefixes("2017")),
        ("[2018-01..2018-04]", Prefixes("2018")),
        ("[2017..2019]", Prefixes()),
        ("2017~", Prefixes()),
        ("2017?", Prefixes()),
        ("2017/2019", Prefixes("", "2017", "2019")),
        ("2017-03/", Prefixes("", "2017-03", "")),
        ("../2017", Prefixes("", "", "2017")),
        ("not a date", Prefixes()),
        ("", Prefixes()),
    ],
)
def test_a_prefix_says_no_more_than_was_told(edtf: str, told: Prefixes) -> None:
    assert prefixes(edtf) == told
