"""The words written from the reviewed tables. That they are up to date is for `scripts/make_tables.py --check`."""

import unicodedata

import pytest

from izdeu.vocab import kinds, knowing, statuses, ties
from izdeu.vocab.kinds import GROUPS, LEADS_TO, NEWS, Group, Kind
from izdeu.vocab.person import Script, script_of
from izdeu.vocab.statuses import RANKS, SHAPES, Status
from izdeu.vocab.ties import INVERSE, SEX, SIDES, Tie

SCRIPTS = {"en": Script.LATIN, "kk": Script.CYRILLIC, "ru": Script.CYRILLIC, "zh": Script.HAN, "ug": Script.ARABIC}
LABELS = [
    (language, word, label)
    for table in (kinds.LABELS, statuses.LABELS, knowing.LABELS, ties.LABELS)
    for word, labels in table.items()
    for language, label in labels.items()
]


@pytest.mark.parametrize(
    ("enum", "labels"),
    [(Kind, kinds.LABELS), (Status, statuses.LABELS), (knowing.KnownHow, knowing.LABELS), (Tie, ties.LABELS)],
)
def test_every_word_has_a_label_in_five_languages(enum: type, labels: dict[object, dict[str, str]]) -> None:
    assert set(labels) == set(enum)  # type: ignore[call-overload]
    assert {tuple(row) for row in labels.values()} == {tuple(SCRIPTS)}


@pytest.mark.parametrize(("language", "word", "label"), LABELS)
def test_labels_are_written_in_the_script_of_their_language(language: str, word: str, label: str) -> None:
    assert script_of(label) is SCRIPTS[language]
    assert label == unicodedata.normalize("NFC", label).strip()


@pytest.mark.parametrize("language", SCRIPTS)
@pytest.mark.parametrize("table", [kinds.LABELS, statuses.LABELS, knowing.LABELS, ties.LABELS])
def test_no_two_words_have_one_label(language: str, table: dict[str, dict[str, str]]) -> None:
    labels = [row[language] for row in table.values()]
    assert len(set(labels)) == len(labels)


def test_every_kind_has_a_group_and_what_leads_to_a_status_is_fate() -> None:
    assert set(GROUPS) == set(Kind)
    assert set(GROUPS.values()) == set(Group)
    assert {GROUPS[kind] for kind in LEADS_TO} == {Group.FATE}
    assert Status.MISSING not in {LEADS_TO.get(kind) for kind in NEWS}


def test_every_status_has_a_shape_and_a_rank_of_its_own() -> None:
    assert set(SHAPES) == set(RANKS) == set(Status) == set(LEADS_TO.values())
    assert len(set(RANKS.values())) == len(Status)


_BACK = {"up": "down", "down": "up", "beside": "beside", "partner": "partner", "apart": "apart"}


@pytest.mark.parametrize("tie", Tie)
@pytest.mark.parametrize("sex", ["m", "f", "x"])
def test_every_tie_turned_round_is_a_tie_of_the_other_side(tie: Tie, sex: str) -> None:
    back = Tie(INVERSE[tie][sex])
    assert SIDES[back] == _BACK[SIDES[tie]]
    assert sex == "x" or SEX.get(back, sex) == sex


@pytest.mark.parametrize("tie", Tie)
@pytest.mark.parametrize("sex", ["m", "f", "x"])
def test_a_tie_turned_round_twice_says_no_more_than_before(tie: Tie, sex: str) -> None:
    again = Tie(INVERSE[Tie(INVERSE[tie][sex])][SEX.get(tie, "x")])
    assert again == tie or INVERSE[again]["x"] == INVERSE[tie]["x"] or again in _WIDER.get(tie, ())


_WIDER = {Tie.HUSBAND: (Tie.PARTNER,), Tie.WIFE: (Tie.PARTNER,), Tie.PARTNER: (Tie.HUSBAND, Tie.WIFE)}
