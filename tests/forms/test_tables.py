import re
from zoneinfo import ZoneInfo

import pytest

from izdeu.forms.authorities import Authority, authorities
from izdeu.forms.rules import Rule, every_rule
from izdeu.forms.sentences import Said, codes
from izdeu.forms.tables import LANGUAGES, rows

SENTENCES = rows("appeals/sentences.yaml")


@pytest.mark.parametrize("row", SENTENCES, ids=lambda row: row["code"])
def test_a_sentence_stands_in_five_languages_with_the_same_slots(row: dict[str, str]) -> None:
    assert set(row) == {"code", *LANGUAGES}
    slots = [set(re.findall(r"\{(\w+)\}", row[language])) for language in LANGUAGES]
    assert all(one == slots[0] for one in slots)
    values = dict.fromkeys(slots[0], "KZ")
    assert all("{" not in Said(row["code"], values).say(language) for language in LANGUAGES)


def test_no_sentence_stands_twice() -> None:
    assert len(codes()) == len(SENTENCES)


@pytest.mark.parametrize("one", authorities(), ids=lambda one: one.code)
def test_an_authority_has_names_a_zone_and_a_source(one: Authority) -> None:
    assert set(one.names) == set(LANGUAGES)
    assert all(one.names.values())
    assert one.languages
    assert one.source
    assert ZoneInfo(one.zone)
    assert all(channel.to for channel in one.channels)


@pytest.mark.parametrize("one", every_rule(), ids=lambda one: one.code)
def test_a_rule_has_words_and_a_source(one: Rule) -> None:
    assert len(one.says) > 20
    assert one.source
    assert one.language in LANGUAGES


def test_a_treaty_binds_since_a_day_or_not_at_all() -> None:
    for row in rows("appeals/treaties.yaml"):
        assert (row["in_force"] is not None) == row["party"]
        assert len(row["state"]) == 2
