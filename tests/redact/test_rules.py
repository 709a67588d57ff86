"""Each rule holds something back that nothing else does: without it, a mark escapes."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest

from izdeu.redact import claims, coarser, implied, levels, naming, pictures, rules, shelf, tables, workplaces
from izdeu.redact.rules import ALWAYS
from izdeu.vocab.claim import Where
from izdeu.vocab.consent import Allowed, Identity, Reach
from izdeu.vocab.dates import When
from izdeu.vocab.kinds import Kind
from izdeu.vocab.public import PublicPicture
from izdeu.vocab.release import Rule
from izdeu.vocab.source import RenditionRole, SourceKind
from tests.redact.book import Draft, consent, family, read
from tests.redact.canaries import picture


def nothing(*_: Any) -> Iterator[Any]:
    yield from ()


@dataclass(frozen=True)
class Canary:
    """A casebook, what is never to be read of it, and how the rule that holds it back is switched off."""

    draft: Draft
    mark: str
    room: Any
    function: str
    off: Any = nothing

    def switch_off(self, monkeypatch: pytest.MonkeyPatch) -> None:
        if isinstance(self.room, dict):
            monkeypatch.setitem(self.room, Rule(self.function), self.off)
        else:
            monkeypatch.setattr(self.room, self.function, self.off)


def not_asked() -> Canary:
    draft = family("He liked plums.", Identity.NONE)
    return Canary(draft, "plums", Allowed, "of", lambda *_: Allowed(Identity.NAMED))


def degree() -> Canary:
    named = family("He liked plums.", Identity.PSEUDONYM)
    return Canary(named, "Yerlan", Allowed, "of", lambda *_: Allowed(Identity.NAMED))


def exposed() -> Canary:
    draft = family("My cousin told us he fell ill.")
    draft.claim(Kind.ILL_HEALTH, 2, 1, "My cousin told us he fell ill.")
    return Canary(draft, "cousin", implied, "find")


def exposed_other() -> Canary:
    draft = family("He called once.")
    draft.person(3, "Nurbek Saparov")
    draft.claim(Kind.CONTACT, 2, 1, "He called once.", other=3, terms={"how": "by plumphone"})
    return Canary(draft, "plumphone", claims, "meant")


def exposed_sentence() -> Canary:
    draft = family("He called once.")
    draft.person(3, "Nurbek Saparov")
    draft.claim(Kind.CONTACT, 2, 1, "He called once.", other=3)
    return Canary(draft, "He called once", shelf, "meant")


def held_back() -> Canary:
    draft = family("He liked plums.")
    draft.decided[draft.claim(Kind.CONTACT, 2, 1, "He liked plums.")] = False
    return Canary(draft, "plums", None, "")


def locked() -> Canary:
    draft = family("He liked plums.", locked=True)
    return Canary(draft, "plums", levels.Levels, "_locked", lambda *_: False)


def name() -> Canary:
    draft = family("Then Nurbek came.")
    draft.person(3, "Nurbek Saparov", reach=Reach.BEYOND)
    return Canary(draft, "Nurbek", naming, "find")


def tie() -> Canary:
    return Canary(family("I am his sister.", Identity.ANONYMOUS), "sister", implied, "tellers_ties")


def workplace() -> Canary:
    draft = family("He was a welder there.", Identity.INITIALS)
    draft.claim(Kind.OCCUPATION, 2, 1, "He was a welder there.", terms={"occupation": "welder"})
    return Canary(draft, "welder", workplaces, "find")


def contact(rule: Rule, text: str, mark: str) -> Canary:
    return Canary(family(f"It is {text}, they said."), mark, ALWAYS, rule.value)


def day() -> Canary:
    return Canary(family("It was the 5 April 2018.", Identity.ANONYMOUS), "April", coarser, "dates")


def claimed_day() -> Canary:
    draft = family("They came.", Identity.ANONYMOUS)
    draft.claim(Kind.DETAINED, 2, 1, "They came.", when=When.told("2018-04-05"))
    return Canary(draft, "2018-04-05", claims, "year_of", lambda when: when)


def place() -> Canary:
    return Canary(family("It was in Tekes county.", Identity.ANONYMOUS), "Tekes", coarser, "places")


def claimed_place() -> Canary:
    draft = family("They came.", Identity.ANONYMOUS)
    draft.claim(Kind.DETAINED, 2, 1, "They came.", place=Where("the plum garden"))
    return Canary(draft, "plum garden", claims, "prefecture_of", lambda place: place)


def covered_faces() -> Canary:
    draft = family("Look.")
    draft.testimony(5, "A man with plums.", None, Identity.NAMED)
    texts = (replace(draft.origins[5].texts[0], role=RenditionRole.DESCRIPTION),)
    shown = replace(draft.origins[5], kind=SourceKind.PHOTO, media_type="image/png", part_of=1, texts=texts)
    draft.origins[5] = replace(shown, cover_faces=True, open=picture())
    return Canary(draft, "plums", pictures, "redrawn", lambda *given: PublicPicture("a", "b", 1, 1, Path(), given[2]))


def small_cell() -> Canary:
    draft = Draft()
    for n in range(1, 8):
        draft.person(2 * n, "Dana", reach=Reach.BEYOND)
        draft.person(2 * n + 1, f"Yerlan {n}", sought=True)
        draft.testimony(n, "They came.", 2 * n, Identity.NAMED)
        draft.tie(2 * n + 1, "son", 2 * n, n, "They came.")
        when = When.told("2018" if n < 7 else "2011")
        draft.claim(Kind.DETAINED, 2 * n + 1, n, "They came.", when=when)
    return Canary(draft, "2011=1", tables, "LEAST", 0)


CANARIES: dict[str, Canary] = {
    "not_asked": not_asked(),
    "degree": degree(),
    "exposed": exposed(),
    "exposed other": exposed_other(),
    "exposed sentence": exposed_sentence(),
    "locked": locked(),
    "name": name(),
    "tie": tie(),
    "workplace": workplace(),
    "phone": contact(Rule.PHONE, "+7 701 234 56 78", "234 56"),
    "email": contact(Rule.EMAIL, "plum@mail.kz", "plum@"),
    "id_number": contact(Rule.ID_NUMBER, "passport PLUM/77-a1", "PLUM"),
    "plate": contact(Rule.PLATE, "新A·12345", "12345"),
    "handle": contact(Rule.HANDLE, "t.me/plum", "t.me"),
    "address": contact(Rule.ADDRESS, "12 Plum Street", "Plum"),
    "file_name": contact(Rule.FILE_NAME, "plum.jpg", "plum"),
    "letter_head": contact(Rule.LETTER_HEAD, "so:\nTo: plum gardens\nSubject: pears\nthen", "plum"),
    "date": day(),
    "date of a claim": claimed_day(),
    "place": place(),
    "place of a claim": claimed_place(),
    "picture": covered_faces(),
    "small_cell": small_cell(),
}


def told(draft: Draft, spool: Path) -> str:
    clearing = draft.clear(spool)
    cells = (cell for table in clearing.book.content.tables for cell in table.cells)
    return read(clearing) + "".join(f"\n{cell.keys[0]}={cell.count}" for cell in cells)


@pytest.mark.parametrize("which", CANARIES)
def test_the_rule_holds_it_back(which: str, tmp_path: Path) -> None:
    assert CANARIES[which].mark not in told(CANARIES[which].draft, tmp_path)


@pytest.mark.parametrize("which", CANARIES)
def test_without_the_rule_it_escapes(which: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    CANARIES[which].switch_off(monkeypatch)
    assert CANARIES[which].mark in told(CANARIES[which].draft, tmp_path)


def test_every_rule_has_its_canary() -> None:
    tested = {which.split()[0] for which in CANARIES}
    assert set(Rule) - tested == {Rule.HELD_BACK, Rule.RECORDING}


def test_what_a_member_held_back_stays_in(tmp_path: Path) -> None:
    draft = held_back().draft
    assert "plums" not in told(draft, tmp_path)
    draft.decided.clear()
    assert "plums" in told(draft, tmp_path)


def test_every_rule_of_contacts_is_asked() -> None:
    assert set(rules.ALWAYS) <= set(Rule)


def test_a_consent_of_a_person_is_asked_like_that_of_a_source(tmp_path: Path) -> None:
    draft = family("He liked plums.")
    draft.person(2, "Yerlan Bekov", sought=True, consents=(consent(Identity.ANONYMOUS, person=2),))
    assert "Yerlan" not in told(draft, tmp_path)
