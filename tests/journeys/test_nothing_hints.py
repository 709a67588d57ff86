"""What a collector gets is byte for byte the same, whatever else is in the casebook."""

import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from izdeu.casebook import acts, queries
from izdeu.casebook.models import Consent
from izdeu.web.urls import urlpatterns
from tests.cast import Cast
from tests.journeys.hidden import ALL, Hers, Others, hers
from tests.may import OPEN

SEARCHES = ("Erbol", "Zulfiya", "叶尔波力", "Serik", "nobody at all", "1")
ASKED = {
    "home": ["", *(f"q={one}" for one in SEARCHES), "page=2"],
    "persons": [
        *("", "disputed=1", "who=sought", "assigned=bek", "order=number", "status=dead", "status=detained"),
        *(f"q={one}" for one in SEARCHES),
    ],
    "sources": ["", "waiting=1", "state=readable", "language=en", "kind=photo", *(f"q={one}" for one in SEARCHES)],
    "known": [f"q={one}" for one in SEARCHES],
    "bench": ["", "whos=1", "order=text"],
    "consent-of-person": ["", "in=ru"],
}
"""By name of a page, what a collector may ask of it."""
NO_SUCH = 987_654
TOKEN = re.compile(rb'(name="csrfmiddlewaretoken" value=")[^"]*')


def client(member: object) -> Client:
    found = Client(SERVER_NAME="localhost", raise_request_exception=True)
    found.force_login(member, "django.contrib.auth.backends.ModelBackend")  # type: ignore[arg-type]
    return found


def answer(response: Any) -> tuple[int, str, bytes]:
    """What a response says, without what is new each time."""
    body = b"".join(response.streaming_content) if response.streaming else response.content
    told = {name: value for name, value in response.headers.items() if name in ("Location", "Content-Disposition")}
    return response.status_code, str(told), TOKEN.sub(rb"\1", body)


def addresses(numbers: dict[str, list[Any]]) -> Iterator[str]:
    """Every page with every number it can be asked for, and all that may be asked of it."""
    for one in urlpatterns:
        name = str(one.name)
        if name in OPEN:
            continue
        for kwargs in _filled(one, numbers):
            for query in ASKED.get(name, [""]):
                yield f"{reverse(name, kwargs=kwargs)}{'?' * bool(query)}{query}"


def _filled(one: Any, numbers: dict[str, list[Any]]) -> Iterator[dict[str, Any]]:
    route = str(one.pattern)
    first = route.partition("/")[0]
    wanted = list(one.pattern.converters)
    if "proposal_number" in wanted:
        yield from ({"number": s, "proposal_number": p} for s in numbers["sources"] for p in numbers["proposals"])
    elif wanted:
        yield from ({wanted[0]: value} for value in numbers.get(first, [NO_SUCH]))
    else:
        yield {}


def hers_by_number(cast: Cast, own: Hers) -> dict[str, list[Any]]:
    """What she sees, by the first word of the addresses."""
    bench = queries.bench(cast.eve, own.first)
    return {
        "sources": [own.first, own.second],
        "persons": list(own.people.values()),
        "proposals": [bench.proposals[0].id, queries.bench(cast.eve, own.second).proposals[-1].id],
        "claims": [claim.address for claim in bench.rendition.claims][:2],
        "consents": list(Consent.objects.filter(source=own.first).values_list("pk", flat=True)),
        "members": ["bek"],
    }


def told(cast: Cast, numbers: dict[str, list[Any]]) -> dict[str, tuple[int, str, bytes]]:
    """Every page as she gets it, and where it matters the part of it that a page asks for."""
    eve = client(cast.eve)
    found = {address: answer(eve.get(address)) for address in addresses(numbers)}
    part = {
        address: eve.get(address, HTTP_HX_REQUEST="true") for address in found if address.startswith(("/?", "/known"))
    }
    return found | {f"{address} (part)": answer(response) for address, response in part.items()}


def differences(before: dict[str, Any], after: dict[str, Any]) -> list[str]:
    """What is not as it was, with the first words that differ."""
    return [
        f"{address}: {_where(before[address], after[address])}"
        for address in before
        if before[address] != after[address]
    ]


def _where(one: tuple[int, str, bytes], other: tuple[int, str, bytes]) -> str:
    if one[:2] != other[:2]:
        return f"{one[:2]} then {other[:2]}"
    at = next(
        (n for n, (a, b) in enumerate(zip(one[2], other[2], strict=False)) if a != b), min(map(len, (one[2], other[2])))
    )
    return f"{one[2][at - 60 : at + 80]!r} then {other[2][at - 60 : at + 80]!r}"


@pytest.fixture
def casebook_of_two(cast: Cast, tmp_path: Path) -> tuple[Hers, Others]:
    """Hers, with a record in it that was there before; and the others, who have done nothing yet but bring a source."""
    early = acts.add_person(cast.bek, "Сұлтан", sex="m")
    own = hers(cast, tmp_path)
    return own, Others(cast, own, early)


@pytest.mark.skipif(
    os.environ.get("IZDEU_TEST_DATABASE") == "postgres", reason="its pages have not been made equal there yet"
)
def test_no_page_of_hers_changes_by_all_that_others_do(cast: Cast, casebook_of_two: tuple[Hers, Others]) -> None:
    own, others = casebook_of_two
    numbers = hers_by_number(cast, own)
    before = told(cast, numbers)
    assert {before[reverse("person", args=[one])][0] for one in own.people.values()} == {200}
    for thing in ALL:
        getattr(others, thing)()
    assert differences(before, told(cast, numbers)) == []


@pytest.mark.slow
@pytest.mark.parametrize("thing", ALL)
def test_no_page_of_hers_changes_by_one_thing(cast: Cast, casebook_of_two: tuple[Hers, Others], thing: str) -> None:
    own, others = casebook_of_two
    numbers = hers_by_number(cast, own)
    before = told(cast, numbers)
    getattr(others, thing)()
    assert differences(before, told(cast, numbers)) == []
