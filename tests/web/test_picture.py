"""The page of a picture: marked in percent, shown before and after as it would go out, and for collectors not there."""

from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from izdeu.vocab.cover import ALL_OF_IT, Cover, Region
from tests.web.conftest import Told

SIDES = {"left-1": "10", "top-1": "12,5", "width-1": "50", "height-1": "25.25"}


@pytest.fixture
def page(told: Told, tmp_path: Path) -> str:
    from izdeu.casebook import acts
    from izdeu.intake import draft

    path = tmp_path / "face.png"
    Image.new("RGB", (80, 60), "teal").save(path)
    number = acts.keep_source(told.cast.aigerim, draft(path, work=tmp_path), acts.Told("Aigerim Test")).number
    return f"/sources/{number}/picture/"


def teller(told: Told) -> int:
    from izdeu.casebook.models import Source

    return Source.objects.get(pk=told.source).told_by_id or 0


def decided(page: str) -> Cover | None:
    from izdeu.casebook import queries
    from izdeu.casebook.queries.pictures import covers

    return covers(queries.keeper()).get(int(page.split("/")[2]))


def test_regions_are_kept_as_they_were_typed(told: Told, page: str) -> None:
    client, who = told.client("bek"), teller(told)
    assert "Nobody has decided yet" in client.get(page).content.decode()
    assert (
        client.post(page, {"do": "cover", "why": "a child", "in": f"{who}", **SIDES, "person-1": f"{who}"}).status_code
        == 302
    )
    assert decided(page) == Cover(False, (Region(1000, 1250, 5000, 2525, who),), (who,), "a child")
    answer = client.get(page).content.decode()
    assert 'value="12.5"' in answer
    assert 'x="8" y="8" width="40" height="15"' in answer


@pytest.mark.parametrize(
    ("said", "cover"),
    [
        ({"do": "go"}, Cover()),
        ({"do": "whole"}, Cover(regions=(ALL_OF_IT,))),
        ({"do": "in", "others": "{who}, {who}"}, Cover(kept_in=True, persons=(0,))),
    ],
)
def test_each_button_does_what_it_says(told: Told, page: str, said: dict[str, str], cover: Cover) -> None:
    client, who = told.client("dana"), teller(told)
    assert client.post(page, {key: value.format(who=who) for key, value in said.items()}).status_code == 302
    assert decided(page) == replace(cover, persons=(who,) if cover.persons else ())
    assert client.post(page, {"do": "undo"}).status_code == 302
    assert decided(page) is None


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ({"do": "cover"}, "No region is marked"),
        ({"do": "go", **SIDES}, "Regions are marked"),
        ({"do": "cover", **SIDES, "top-1": ""}, "Region 1: say all four numbers"),
        ({"do": "cover", **SIDES, "width-1": "95"}, "ends within the picture"),
        ({"do": "cover", **SIDES, "width-1": "nan"}, "all four numbers"),
        ({"do": "whole", "others": "Erbol"}, "is no number of a person"),
        ({}, "Say what is to become"),
    ],
)
def test_what_is_half_said_is_refused_and_nothing_typed_is_lost(
    told: Told, page: str, said: dict[str, str], why: str
) -> None:
    answer = told.client("bek").post(page, said)
    assert answer.status_code == 400
    assert why in answer.content.decode()
    assert all(f'value="{value}"' in answer.content.decode() for key, value in said.items() if key in SIDES and value)
    assert decided(page) is None


def test_it_is_shown_beforehand_without_being_kept(told: Told, page: str) -> None:
    client = told.client("bek")
    answer = client.post(page, {"do": "look", "why": "Erbol", **SIDES}).content.decode()
    assert 'value="Erbol"' in answer
    assert "as-it-goes/?r=1000%2C1250%2C5000%2C2525" in answer
    shown = client.get(f"{page}as-it-goes/?r=0,0,10000,10000")
    assert (shown.status_code, shown["Content-Type"], shown.content[:2]) == (200, "image/jpeg", b"\xff\xd8")
    assert shown.content != client.get(f"{page}as-it-goes/").content
    assert decided(page) is None
    assert client.get(f"{page}as-it-goes/?r=1,2,3").status_code == 400


def test_an_unsafe_file_says_why_it_stays_in(told: Told, tmp_path: Path) -> None:
    from izdeu.casebook import acts
    from izdeu.intake import draft

    path = tmp_path / "two.png"
    Image.new("RGB", (20, 20)).save(path)
    path.write_bytes(path.read_bytes() + b"<script>1</script>")
    number = acts.keep_source(told.cast.aigerim, draft(path, work=tmp_path)).number
    answer = told.client("bek").get(f"/sources/{number}/picture/").content.decode()
    assert "something besides a picture" in answer
    assert "data-cover" not in answer
    assert told.client("bek").get(f"/sources/{number}/picture/as-it-goes/").status_code == 400


@pytest.mark.parametrize("login", ["aigerim", "eve"])
def test_collectors_neither_see_nor_decide_it(told: Told, page: str, login: str) -> None:
    client = told.client(login)
    assert client.get(page).status_code in (403, 404)
    assert client.get(f"{page}as-it-goes/").status_code in (403, 404)
    assert client.post(page, {"do": "go"}).status_code in (403, 404)
    assert decided(page) is None


def test_what_waits_is_listed_for_editors(told: Told, page: str) -> None:
    from izdeu.casebook import acts
    from izdeu.vocab.consent import Identity, Use

    acts.record_consent(told.cast.bek, int(page.split("/")[2]), {Use.PUBLIC_SITE: Identity.NAMED})
    assert page in told.client("dana").get("/to-decide/").content.decode()
    told.client("dana").post(page, {"do": "go"})
    assert page not in told.client("dana").get("/to-decide/").content.decode()


def test_a_source_that_is_no_picture_has_no_such_page(told: Told) -> None:
    assert told.client("bek").get(f"/sources/{told.source}/picture/").status_code == 404
