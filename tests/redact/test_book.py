"""A small release: what consent allows is there, all else is not."""

from dataclasses import replace
from pathlib import Path

import pytest

from izdeu.redact import Secrets, Text, clear_book, clear_books
from izdeu.vocab.consent import Identity, Reach, Use
from izdeu.vocab.dates import When
from izdeu.vocab.kinds import Kind
from izdeu.vocab.release import Rule
from izdeu.vocab.source import RenditionRole
from tests.redact.book import SECRETS, Draft, consent, family, read

TAKEN = "He was taken on 5 April 2018."


def taken(level: Identity = Identity.NAMED) -> Draft:
    draft = family(TAKEN, level)
    draft.claim(Kind.DETAINED, 2, 1, TAKEN, when=When.told("2018-04-05", "5 April 2018"), told_by=1)
    return draft


def test_what_a_relative_allows_is_told_with_the_name(tmp_path: Path) -> None:
    book = taken().clear(tmp_path).book.content
    (case,) = book.cases
    assert [name.form for name in case.person.names] == ["Yerlan Bekov"]
    assert case.events[0].when.edtf == "2018-04-05"
    assert case.events[0].quotes[0].words.plain == TAKEN
    assert case.events[0].quotes[0].tie == "sister"
    assert book.testimonies[0].code in case.testimonies


def test_texts_marked_by_many_hands_for_many_uses_are_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    draft = family("Gulnar Omar rang us on +7 701 234 56 78. Her street is Lenin street 5.")
    draft.person(3, "Gulnar Omar", reach=Reach.WITHIN)
    draft.testimony(4, "Gulnar Omar wept.", 1, Identity.PSEUDONYM)
    alone = {use: draft.clear(tmp_path, use) for use in (Use.PUBLIC_SITE, Use.DATASET, Use.STATISTICS)}
    monkeypatch.setattr("izdeu.redact.marking.FEW", 0)
    assert clear_books(draft.material(), dict.fromkeys(alone, SECRETS), tmp_path, 1) == alone


def test_not_asked_means_no(tmp_path: Path) -> None:
    clearing = taken(Identity.NONE).clear(tmp_path)
    assert not clearing.book.content.cases
    assert not clearing.book.content.testimonies
    assert "Yerlan" not in read(clearing)
    assert "He was taken" not in read(clearing)
    assert Rule.NOT_ASKED in {one.rule for one in clearing.report}
    assert clearing.book.content.withheld == 1


def test_a_consent_for_one_use_is_none_for_another(tmp_path: Path) -> None:
    assert not taken().clear(tmp_path, Use.DATASET).book.content.cases


def test_a_relative_who_objects_is_heard(tmp_path: Path) -> None:
    draft = taken()
    draft.person(2, "Yerlan Bekov", sought=True, consents=(consent(Identity.NONE, person=2),))
    assert "Yerlan" not in read(draft.clear(tmp_path))


def test_one_who_is_no_relative_does_not_cover(tmp_path: Path) -> None:
    draft = taken()
    draft.claims[0] = replace(draft.claims[0], terms={"tie": "neighbour"})
    assert not draft.clear(tmp_path).book.content.cases


def test_of_an_article_that_lets_several_speak_each_covers_their_own(tmp_path: Path) -> None:
    draft = taken()
    draft.origins[1] = replace(draft.origins[1], told_by=None, speakers=frozenset({1, 3}))
    draft.person(3, "Zarina Omarova")
    clearing = draft.clear(tmp_path)
    assert len(clearing.book.content.cases) == 1
    draft.origins[1] = replace(draft.origins[1], speakers=frozenset({3}))
    assert not draft.clear(tmp_path).book.content.cases


def test_below_the_name_days_become_years_and_nobody_is_called(tmp_path: Path) -> None:
    clearing = taken(Identity.PSEUDONYM).clear(tmp_path)
    (case,) = clearing.book.content.cases
    assert case.events[0].when.edtf == "2018"
    assert case.person.names[0].form.startswith("P-")
    assert "Yerlan" not in read(clearing)
    assert "Bekov" not in read(clearing)


def test_initials_stand_for_names(tmp_path: Path) -> None:
    clearing = taken(Identity.INITIALS).clear(tmp_path)
    assert clearing.book.content.cases[0].person.names[0].form == "Y. B."
    assert "Y. B. is the brother I had." in read(clearing)


def test_an_anonymous_teller_is_nobody(tmp_path: Path) -> None:
    clearing = taken(Identity.ANONYMOUS).clear(tmp_path)
    assert clearing.book.content.testimonies[0].teller is None
    assert not clearing.book.content.cases[0].person.names


def test_a_third_party_is_masked(tmp_path: Path) -> None:
    draft = family("Daulet came back from the market.")
    draft.person(3, "Даулет Омарұлы", reach=Reach.BEYOND)
    clearing = draft.clear(tmp_path)
    assert "[…] came back from the market." in read(clearing)


def test_somebody_exposed_bars_the_sentence_and_the_claim(tmp_path: Path) -> None:
    draft = family("Daulet Omarov told us. He was taken at night.")
    draft.person(3, "Даулет Омаров")
    claim = draft.claim(Kind.DETAINED, 2, 1, "Daulet Omarov told us. He was taken at night.")
    clearing = draft.clear(tmp_path)
    assert "told us" not in read(clearing)
    assert "He was taken at night." in read(clearing)
    assert (Rule.EXPOSED, 3) in {(one.rule, one.person) for one in clearing.report if one.about == f"claim:{claim}"}


def test_a_member_may_let_it_go_and_the_name_stays_out(tmp_path: Path) -> None:
    draft = family("Daulet Omarov told us. He was taken at night.")
    draft.person(3, "Даулет Омаров")
    draft.decided[draft.claim(Kind.DETAINED, 2, 1, "Daulet Omarov told us. He was taken at night.")] = True
    told = read(draft.clear(tmp_path))
    assert "[…] told us. He was taken at night." in told
    assert "Daulet" not in told


def test_a_cousin_who_phoned_is_implied(tmp_path: Path) -> None:
    draft = family("My cousin told us by phone that he was taken.")
    draft.claim(Kind.DETAINED, 2, 1, "My cousin told us by phone that he was taken.")
    clearing = draft.clear(tmp_path)
    assert "cousin" not in read(clearing)
    assert not clearing.book.content.cases[0].events


def test_a_child_stays_in_until_a_specialist_has_released_it(tmp_path: Path) -> None:
    draft = taken()
    draft.person(2, "Yerlan Bekov", sought=True, locked=True)
    assert not draft.clear(tmp_path).book.content.cases
    assert draft.clear(tmp_path, released_by_specialist=frozenset({"person:2"})).book.content.cases


def test_codes_of_those_named_last_and_all_others_do_not(tmp_path: Path) -> None:
    def code(draft: Draft, passing: bytes) -> str:
        secrets = Secrets(b"lasting", passing)
        return clear_book(draft.material(), Use.PUBLIC_SITE, secrets, tmp_path, 1).book.content.cases[0].code

    named, hidden = taken(), taken(Identity.PSEUDONYM)
    assert code(named, b"one") == code(named, b"two")
    assert code(hidden, b"one") != code(hidden, b"two")
    assert code(hidden, b"one") == code(hidden, b"one")


def translated(paragraphs: str) -> Draft:
    draft = family("\n\nHe called once.")
    origin = draft.origins[1]
    other = Text(2, RenditionRole.TRANSLATION, "ru", paragraphs)
    draft.origins[1] = replace(origin, texts=(*origin.texts, other))
    draft.decided[draft.claim(Kind.CONTACT, 2, 1, "He called once.")] = False
    return draft


def test_what_is_held_back_is_held_back_of_the_translation_too(tmp_path: Path) -> None:
    told = read(translated("Мы ждали.\n\nОн позвонил.").clear(tmp_path))
    assert "Мы ждали." in told
    assert "позвонил" not in told


def test_sentence_by_sentence_only_the_one_is_held_back(tmp_path: Path) -> None:
    told = read(translated("Он был мне братом.\n\nОн позвонил.").clear(tmp_path))
    assert "Он был мне братом." in told
    draft = family("We waited. He called once.")
    other = Text(2, RenditionRole.TRANSLATION, "ru", "Он был мне братом. Мы ждали. Он позвонил.")
    draft.origins[1] = replace(draft.origins[1], texts=(*draft.origins[1].texts, other))
    draft.decided[draft.claim(Kind.CONTACT, 2, 1, "He called once.")] = False
    told = read(draft.clear(tmp_path))
    assert "Мы ждали." in told
    assert "позвонил" not in told


def test_a_translation_that_cannot_be_laid_beside_stays_in(tmp_path: Path) -> None:
    told = read(translated("Мы ждали. Он позвонил.").clear(tmp_path))
    assert "ждали" not in told
    assert "позвонил" not in told
