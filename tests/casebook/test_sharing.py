"""What is shared is seen, whole, by whom it is shared with; until it is not."""

import json
import shutil
from datetime import date
from pathlib import Path

import pytest

from izdeu.casebook import acts, queries
from izdeu.casebook.acts import Coding
from izdeu.casebook.models import Act, Member
from izdeu.casebook.queries.sharing import sharing
from izdeu.intake import draft
from izdeu.vocab.consent import Identity, Lock, Subject, Use
from izdeu.vocab.errors import NotAllowed, NotFound, Refused
from izdeu.vocab.kinds import Kind
from izdeu.vocab.member import Role
from izdeu.vocab.source import RenditionRole
from tests.casebook.test_export import another_casebook, comes_back, export
from tests.cast import Cast, keep

SOURCE, CASE = Subject.SOURCE, Subject.PERSON
TODAY = date(2026, 11, 23)


def _numbers(member: Member) -> list[int]:
    return sorted(row.number for row in queries.sources(member).rows)


@pytest.fixture
def kept(cast: Cast, tmp_path: Path) -> int:
    return keep(cast.aigerim, tmp_path / "kept", by="Gul")


def _claim(cast: Cast, source: int, person: int) -> str:
    text = queries.bench(cast.bek, source).rendition.id
    return acts.code_claim(cast.bek, Coding(Kind.RELEASED, person, ((text, 0, 9),)))


def test_who_brought_it_shares_it_and_takes_it_back(cast: Cast, kept: int) -> None:
    assert acts.share(cast.aigerim, SOURCE, kept, "eve") == [kept]
    assert _numbers(cast.eve) == [kept]
    assert acts.unshare(cast.aigerim, SOURCE, kept, "eve") == [kept]
    assert _numbers(cast.eve) == []


def test_shared_with_everyone_it_is_seen_by_who_joins_later(cast: Cast, kept: int) -> None:
    acts.share(cast.dana, SOURCE, kept)
    gul = acts.add_member(cast.zere, "gul", "Gul", Role.COLLECTOR, None)
    assert _numbers(gul) == [kept]


def test_with_the_source_come_its_teller_its_claims_and_whom_they_are_of(cast: Cast, kept: int) -> None:
    man = acts.add_person(cast.bek, "Erbol")
    address = _claim(cast, kept, man)
    acts.share(cast.dana, SOURCE, kept, "eve")
    page = queries.source_page(cast.eve, kept)
    assert page.source.told_by
    assert page.source.told_by.label == "Gul"
    assert [claim.address for claim in page.renditions[0].claims] == [address]
    assert queries.case_page(cast.eve, man, today=TODAY).card.person.names == ()  # the source does not say it
    assert [hit.form for hit in queries.find(cast.eve, "Gul")] == ["Gul"]


def test_a_case_is_shared_with_the_sources_it_rests_on_now(cast: Cast, kept: int, tmp_path: Path) -> None:
    man = acts.add_person(cast.bek, "Erbol")
    _claim(cast, kept, man)
    assert acts.share(cast.dana, CASE, man, "eve") == [kept]
    later = keep(cast.bek, tmp_path / "later", "He was released.")
    _claim(cast, later, man)
    assert _numbers(cast.eve) == [kept]
    assert acts.share(cast.dana, CASE, man, "eve") == [later]
    assert acts.unshare(cast.dana, CASE, man, "eve") == [kept, later]
    assert _numbers(cast.eve) == []


def test_of_a_case_a_collector_shares_what_they_brought(cast: Cast, kept: int, tmp_path: Path) -> None:
    man = acts.add_person(cast.bek, "Erbol")
    for number in (kept, keep(cast.bek, tmp_path / "his", "He was released.")):
        _claim(cast, number, man)
    assert acts.share(cast.aigerim, CASE, man, "eve") == [kept]


def test_parts_are_shared_with_what_holds_them(cast: Cast, tmp_path: Path) -> None:
    (tmp_path / "both").mkdir()
    for name in ("one.txt", "two.txt"):
        (tmp_path / "both" / name).write_text(name)
    packed = Path(shutil.make_archive(str(tmp_path / "both"), "zip", tmp_path / "both"))
    work = tmp_path / "work"
    work.mkdir()
    number = acts.keep_source(cast.aigerim, draft(packed, work=work)).number
    assert len(acts.share(cast.aigerim, SOURCE, number, "eve")) == 3
    acts.unshare(cast.aigerim, SOURCE, number, "eve")
    part = queries.source_page(cast.aigerim, number).parts[0].number
    acts.share(cast.aigerim, SOURCE, part, "eve")
    assert queries.source_page(cast.eve, part).source.part_of is None


@pytest.mark.parametrize("role", ["bek", "eve"])
def test_who_neither_brought_it_nor_edits_may_not_share_it(cast: Cast, kept: int, role: str) -> None:
    acts.share(cast.aigerim, SOURCE, kept, "eve")
    for act in (acts.share, acts.unshare):
        with pytest.raises(NotAllowed):
            act(getattr(cast, role), SOURCE, kept, "eve")
        line = Act.objects.order_by("-seq")[0]
        assert (line.member, line.verb, line.details) == (role, "refused", {"verb": act.__name__})


def test_what_she_does_not_see_she_cannot_share(cast: Cast, kept: int) -> None:
    for act in (acts.share, acts.unshare):
        with pytest.raises(NotFound, match=f"There is no source {kept} that you can see."):
            act(cast.eve, SOURCE, kept, "eve")


@pytest.mark.parametrize("to", ["nobody", "bek", "zere", "x" * 500])
def test_a_login_that_is_not_there_and_one_that_sees_all_are_the_same_words(cast: Cast, kept: int, to: str) -> None:
    with pytest.raises(NotFound, match=f"There is no collector “{to[:60]}” here to share with."):
        acts.share(cast.aigerim, SOURCE, kept, to)


def test_what_is_shared_is_read_and_not_changed(cast: Cast, kept: int) -> None:
    acts.share(cast.aigerim, SOURCE, kept, "eve")
    for change in (
        lambda: acts.describe_source(cast.eve, kept, title="mine"),
        lambda: acts.read_source(cast.eve, kept),
        lambda: acts.record_consent(cast.eve, kept, {Use.PUBLIC_SITE: Identity.NAMED}),
        lambda: acts.add_rendition(cast.eve, kept, RenditionRole.TRANSLATION, "ru", "words"),
    ):
        with pytest.raises(NotAllowed):
            change()


def test_she_may_not_take_back_a_consent_of_what_is_shared_with_her(cast: Cast, kept: int) -> None:
    consent = acts.record_consent(cast.aigerim, kept, {Use.TEAM: Identity.NAMED})
    acts.share(cast.aigerim, SOURCE, kept, "eve")
    with pytest.raises(NotAllowed):
        acts.withdraw_consent(cast.eve, consent)


def test_while_it_is_locked_no_sharing_holds_and_none_begins(cast: Cast, kept: int) -> None:
    acts.share(cast.aigerim, SOURCE, kept, "eve")
    acts.lock(cast.bek, SOURCE, kept, Lock.SEXUAL_VIOLENCE)
    assert (_numbers(cast.eve), _numbers(cast.aigerim)) == ([], [kept])
    with pytest.raises(Refused, match="locked"):
        acts.share(cast.dana, SOURCE, kept)


def test_a_teller_who_does_not_want_the_team_to_read_it_ends_the_sharing(cast: Cast, kept: int) -> None:
    acts.share(cast.aigerim, SOURCE, kept, "eve")
    consent = acts.record_consent(cast.aigerim, kept, {Use.TEAM: Identity.NAMED})
    assert _numbers(cast.eve) == [kept]
    acts.withdraw_consent(cast.aigerim, consent, "afraid")
    assert _numbers(cast.eve) == []
    with pytest.raises(Refused, match="does not allow"):
        acts.share(cast.dana, SOURCE, kept, "eve")
    assert queries.check() == []


def test_who_sees_it_is_told_to_each_as_far_as_it_concerns_them(cast: Cast, kept: int) -> None:
    acts.add_member(cast.zere, "gul", "Gul", Role.COLLECTOR, None)
    for to in ("eve", "gul"):
        acts.share(cast.aigerim, SOURCE, kept, to)
    seen = {who.login: sharing(who, SOURCE, kept) for who in cast}
    assert {login: [one.login for one in page.shared] for login, page in seen.items()} == {
        "eve": ["eve"],
        **{login: ["eve", "gul"] for login in ("aigerim", "bek", "dana", "zere")},
    }
    assert [login for login, page in seen.items() if page.may] == ["aigerim", "dana", "zere"]
    assert seen["aigerim"].readers == seen["eve"].readers == ()


def test_it_is_exported_restored_and_replayed(cast: Cast, kept: int) -> None:
    acts.share(cast.dana, SOURCE, kept, "eve")
    acts.share(cast.dana, SOURCE, kept)
    acts.unshare(cast.aigerim, SOURCE, kept)
    assert queries.check() == []
    text = export()
    assert comes_back(text) == text
    book = json.loads(text)
    book["shares"][0]["to"] = "aigerim"
    with another_casebook() as keeper, pytest.raises(Refused, match="does not hold together"):
        acts.restore(keeper, book)
