"""Case sheets: labels with values, tables, who a sheet is about; prose with a colon in it is none."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from izdeu.reading import read, tellings
from izdeu.reading.pack import languages, table
from izdeu.vocab.kinds import Kind
from izdeu.vocab.source import nfc

SHEET = """Name: Nurlan Pretend
Born: 12 March 1978
Detained: April 2017
Sentence: 13 years
Testifier: Aigul Pretend
Relation to the testifier: brother"""
ROLES = """name surname given patronymic other_name number person sex birthplace held_at sentenced_on court reason
died_at cause passport status teller tie_of_person tie_of_teller tie known told_on note family plain"""
WORDS = """Name Born Detained: Sentence Full name / ID : ： | || - – — 。 ؛ ، 【姓名】 姓名 刑期： Имя: Срок ئىسمى:
аты-жөні: جازاسى: 1. 2) № 13 years 1978 12.03.1978 unknown Nurlan Pretend brother Testifier: Notes: Relation
|---|---| He said: camp in Ghulja life"""
SCRAPS = [*WORDS.split(), "\t", "\n", "\n", "\n\n"]


def said(text: str, language: str = "en") -> list[tuple[str, str | None, str | None, str]]:
    """Kind, person, date and quote of what a text claims."""
    return [(p.kind.value, p.person.name, p.when.edtf, p.quote) for p in read(text, language)]


@pytest.mark.parametrize("language", languages())
def test_labels_stand_for_a_kind_or_a_known_role(language: str) -> None:
    rows = table(language, "fields")
    assert set(rows["labels"]) <= {kind.value for kind in Kind} | set(ROLES.split())
    assert set(rows["labels"]) >= {"name", "born", "detained", "sentenced", "teller", "status"}


def test_a_sheet_is_of_its_person_and_by_its_testifier() -> None:
    found = [p for p in read(SHEET, "en") if p.kind is not Kind.TIE]
    assert {p.person.name for p in found} == {"Nurlan Pretend"}
    assert {p.told_by.name if p.told_by else None for p in found} == {"Aigul Pretend"}
    assert ("sentenced", "Nurlan Pretend", None, "Sentence: 13 years") in said(SHEET)
    assert {p.person.tie_to_teller for p in found} == {"brother"}


def test_each_name_begins_a_sheet() -> None:
    two = SHEET + "\n" + SHEET.replace("Nurlan", "Serik").replace("2017", "2018")
    assert [row[1:3] for row in said(two) if row[0] == "detained"] == [
        ("Nurlan Pretend", "2017-04"),
        ("Serik Pretend", "2018-04"),
    ]


@pytest.mark.parametrize("mark", [": ", ":\t", "\t", " - ", " — ", " | ", ":\n", "\n", "： "])
def test_marks_between_label_and_value(mark: str) -> None:
    text = "\n".join(
        mark.join(pair) for pair in [("Name", "Nurlan Pretend"), ("Arrested", "May 2017"), ("Term", "9 years")]
    )
    assert [row[:3] for row in said(text)] == [
        ("detained", "Nurlan Pretend", "2017-05"),
        ("sentenced", "Nurlan Pretend", None),
    ]


@pytest.mark.parametrize("value", ["", "unknown", "—", "n/a", "not known", "?", "no", "not yet", "-"])
def test_an_empty_value_claims_nothing(value: str) -> None:
    text = f"Name: Nurlan Pretend\nBorn: 1978\nDetained: {value}\nReleased: {value}\nSentence: {value}\nCharge: {value}"
    assert [row[0] for row in said(text)] == ["born"]


@pytest.mark.parametrize(
    "text",
    [
        "He said: we will take you. The sentence: 13 years. His name: nobody asked.",
        "My mother cried.\nThe sentence: 13 years. We did not believe it.\nNobody told us why.",
        "To: the Ministry\nDate: 3 May 2019\nSubject: my uncle",
        "Reporter: Where is he?\nWitness: I do not know.\nReporter: And she?\nWitness: At home.",
        "Name: we were all asked.\nThen they wrote it down.",
    ],
)
def test_prose_is_no_sheet(text: str) -> None:
    assert not [p for p in read(text, "en") if p.rule.startswith("field")]


def test_a_row_is_a_person() -> None:
    head = "Name | Born | Arrested | Sentence\n---|---|---|---\n"
    text = head + "Nurlan Pretend | 1978 | 2017 | 9 years\nAsel Pretend | | | life"
    assert [(p.person.name, p.kind.value, dict(p.terms)) for p in read(text, "en") if p.kind is Kind.SENTENCED] == [
        ("Nurlan Pretend", "sentenced", {"imprisonment": "P9Y"}),
        ("Asel Pretend", "sentenced", {"imprisonment": "life"}),
    ]


def test_what_follows_a_sheet_is_of_the_same_person() -> None:
    text = SHEET + "\n\nIn June 2019 Nurlan was moved to a hospital. He died there.\n"
    assert ("died", "Nurlan Pretend") in [row[:2] for row in said(text)]


@pytest.mark.parametrize("language", languages())
@settings(max_examples=60, deadline=None)
@given(text=st.lists(st.sampled_from(SCRAPS), max_size=60).map(" ".join))
def test_any_sheet(language: str, text: str) -> None:
    whole = nfc(text)
    for proposal in read(text, language):
        assert proposal.quote == whole[proposal.start : proposal.end] != ""
    last = 0
    for telling in tellings(text, language):
        assert last <= telling.start < telling.end <= len(whole)
        last = telling.end


@pytest.mark.parametrize(
    "text",
    [
        "Name: Nurlan Pretend\nBorn: 1978\n" * 1500,
        "Name: " * 5000,
        "Name | Born\n" + "A B | 1978\n" * 1500,
        "|" * 20_000,
        "Name:\n" * 5000,
        ": " * 20_000,
        "Name: A B; born: 1978; " * 1500,
        "【" * 20_000,
    ],
    ids=["sheets", "labels", "rows", "bars", "bare", "colons", "one line", "boxes"],
)
def test_time_is_bounded(text: str) -> None:
    begin = time.process_time()
    read(text, "en")
    assert time.process_time() - begin < 20


def test_the_pieces_of_a_list_say_something_alone() -> None:
    first = "1. Nurlan Pretend, 1978, nurse, arrested May 2017, 9 years, Kuitun prison. Charge: extremism.\n"
    text = first + "2. Asel Pretend - camp - released 2019"
    assert [row[:3] for row in said(text)] == [
        ("born", "Nurlan Pretend", "1978"),
        ("occupation", "Nurlan Pretend", None),
        ("detained", "Nurlan Pretend", "2017-05"),
        ("sentenced", "Nurlan Pretend", None),
        ("imprisoned", "Nurlan Pretend", None),
        ("accused_of", "Nurlan Pretend", None),
        ("held_in_camp", "Asel Pretend", None),
        ("released", "Asel Pretend", "2019"),
    ]


def test_a_name_may_stand_in_parts() -> None:
    text = "Фамилия: Мнимый\nИмя: Талгат\nОтчество: Ержанович\nЗадержан: 11.10.2017"
    assert [row[:3] for row in said(text, "ru")] == [("detained", "Мнимый Талгат Ержанович", "2017-10-11")]
