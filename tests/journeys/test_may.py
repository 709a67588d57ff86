"""Every page, with every role, does what the one table says (tests/may.py); what is hidden is as what is missing."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from django.db import transaction
from django.test import Client
from django.urls import reverse

from izdeu.casebook import acts, queries
from izdeu.casebook.acts import Posted, Written
from izdeu.casebook.models import Member
from izdeu.cli.main import GROUPS
from izdeu.vocab.appeal import By
from izdeu.vocab.consent import Identity, Subject, Use
from izdeu.vocab.member import Role
from izdeu.web.urls import urlpatterns
from tests.cast import Cast, keep
from tests.cli.run import Shell
from tests.may import COMMANDS, OPEN, PAGES, On, Page

NO_SUCH = 987_654
MAY = {200, 302, 400}
Numbers = dict[On, Any]


def test_every_page_is_in_the_table() -> None:
    assert {str(one.name) for one in urlpatterns} == set(PAGES) | OPEN


def test_every_command_is_in_the_table() -> None:
    assert {name for group in GROUPS.values() for name in group} == set(COMMANDS)


@pytest.fixture
def hers(cast: Cast, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Numbers:
    """What Aigerim brought and Bek made of it, by what it is; nothing goes on in the background."""
    for view in ("release", "source"):
        monkeypatch.setattr(f"izdeu.web.views.{view}.in_background", lambda job: None)
    number = keep(cast.aigerim, tmp_path / "hers", by="Aigerim Test")
    acts.read_source(cast.aigerim, number)
    one = queries.bench(cast.bek, number).proposals[0]
    acts.accept_proposal(cast.bek, one.id)
    waiting = queries.bench(cast.bek, number).proposals[-1]
    claim = queries.bench(cast.bek, number).rendition.claims[0]
    consent = acts.record_consent(cast.aigerim, number, {Use.TEAM: Identity.NAMED})
    person, teller = claim.person.number, queries.source_info(cast.bek, number).told_by
    assert teller
    numbers: Numbers = {On.SOURCE: number, On.PERSON: person, On.CLAIM: claim.address, On.CONSENT: consent}
    appeal = acts.log_appeal(cast.bek, Written((person,), "kz_prosecutor"), Posted("2026-10-01", By.POST))
    return numbers | {On.APPEAL: appeal, On.PROPOSAL: (number, waiting.id), On.MEMBER: "eve", On.NOTHING: None}


def address(name: str, number: Any) -> str:
    """Where the page is of a number, a word, or nothing."""
    return reverse(name, args=number if isinstance(number, tuple) else [number] if number else [])


@contextmanager
def undone() -> Iterator[None]:
    """What is done within is not done."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


def client(member: Member) -> Client:
    found = Client(SERVER_NAME="localhost")
    found.force_login(member, "django.contrib.auth.backends.ModelBackend")
    return found


def asked(who: Client, name: str, method: str, number: Any) -> Any:
    """What a page answers; a form is sent as the table fills it."""
    with undone():
        said = PAGES[name].said if method == "post" else {}
        return getattr(who, method)(address(name, number), said)


def least(page: Page, method: str) -> Role | None:
    return page.get if method == "get" else page.post


def wrong(response: Any, member: Member, role: Role | None, other: Role = Role.COLLECTOR) -> bool:
    """Whether an answer to a member who sees the row is not what the table says."""
    if role is None:
        return bool(response.status_code != 405)
    if Role(member.role).does(role) and Role(member.role).does(other):
        return response.status_code not in MAY | {404}
    return response.status_code not in {403, 404}


def _other(page: Page, method: str, brought: bool) -> Role:
    return Role.COLLECTOR if brought or method == "get" else page.others


@pytest.mark.parametrize("method", ["get", "post"])
def test_each_role_may_what_the_table_says(cast: Cast, hers: Numbers, method: str) -> None:
    found = []
    for member in (cast.aigerim, cast.bek, cast.dana, cast.zere):
        who = client(member)
        for name, page in PAGES.items():
            response = asked(who, name, method, hers[page.on])
            if wrong(response, member, least(page, method), _other(page, method, member == cast.aigerim)):
                found.append((member.login, name, response.status_code))
    assert found == []


@pytest.mark.parametrize("method", ["get", "post"])
def test_hidden_and_missing_are_one_answer(cast: Cast, hers: Numbers, method: str) -> None:
    eve, found = client(cast.eve), []
    missing: Numbers = {On.CLAIM: "0" * 64, On.PROPOSAL: (NO_SUCH, NO_SUCH), On.MEMBER: "nobody", On.NOTHING: None}
    for name, page in PAGES.items():
        if page.on is not On.NOTHING:
            there = asked(eve, name, method, hers[page.on])
            not_there = asked(eve, name, method, missing.get(page.on, NO_SUCH))
            if said(there) != said(not_there) or there.status_code in MAY:
                found.append((name, there.status_code, not_there.status_code))
    assert found == []


def said(response: Any) -> tuple[int, str]:
    """The status and the words, numbers and addresses aside."""
    words = re.sub(r"[0-9a-f]{64}|\d+|value=\"[^\"]*\"|\b(eve|nobody)\b", "N", response.content.decode())
    return response.status_code, words


@pytest.mark.parametrize("method", ["get", "post"])
def test_what_is_shared_is_read_and_no_more(cast: Cast, hers: Numbers, method: str) -> None:
    acts.share(cast.aigerim, Subject.SOURCE, hers[On.SOURCE], "eve")
    eve, found = client(cast.eve), []
    for name, page in PAGES.items():
        response = asked(eve, name, method, hers[page.on])
        expected = None if method == "get" and page.get is None else least(page, method)
        if expected is None or not (page.own and expected is Role.COLLECTOR):
            bad = wrong(response, cast.eve, expected)
        else:
            bad = response.status_code != 403
        if bad:
            found.append((name, response.status_code))
    assert found == []


def test_without_the_passphrase_no_command_tells_anything(tmp_path: Path) -> None:
    phrase = tmp_path / "phrase"
    phrase.write_text("a passphrase of ours")
    Shell(tmp_path / "c", phrase)("init")
    shell, names = Shell(tmp_path / "c"), {"all.json", "out.json", "out"}
    said = {
        shell(*(tmp_path / one if one in names else one for one in args), code=1) for args in COMMANDS.values() if args
    }
    assert said == {"This casebook is sealed; name a file that holds its passphrase: --passphrase-file F.\n"}
