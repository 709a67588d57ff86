"""A mended proposal teaches the others of its telling, and no others; it is undone as one."""

from dataclasses import replace
from pathlib import Path

import pytest

from izdeu.casebook import acts
from izdeu.casebook.acts import Coding
from izdeu.casebook.acts.following import moved, years_between
from izdeu.casebook.models import Act, Proposal, Step
from izdeu.casebook.models import Mention as Row
from izdeu.reading import read
from izdeu.vocab.dates import Anchor, When
from izdeu.vocab.kinds import Kind
from izdeu.vocab.proposal import Mention
from izdeu.vocab.proposal import Proposal as Proposed
from izdeu.vocab.reason import Reason, Sort
from tests.casebook.coded import proposed, read_as
from tests.cast import Cast, keep

SISTERS = """My mother Sara was ill. She was taken to a hospital.

My sister Aliya came to us. People said that my mother Sara was tired, but not Aliya. She was detained in March 2018. \
She was sentenced to 7 years. They took her to a camp.

My mother Sara was released. She died in 2021.
"""
YEARS = "Erbol was detained last year. Daulet was arrested this March. Serik was detained in 2017."
SELF = Mention("t1/self", "Gulnur Test", "Gulnur Test", "self", None, "self")
MOTHER = Mention("t1/mother", "Sara", "Sara", "mother", "t1/self", "mother")
SISTER = Mention("t1/sister", "Aliya", "Aliya", "sister", "t1/self", "sister")
BROTHER = Mention("t1/brother", "Erbol", "Erbol", "brother", "t1/self", "brother")


def said(text: str, kind: Kind, quote: str, who: Mention, sort: Sort, words: str, **more: object) -> Proposed:
    """A proposal with the way to its person."""
    reason = Reason(sort, {"words": words, "person": who.label, "tie": "mother", "whose": "Gulnur Test"})
    return replace(proposed(text, kind, quote, who, **more), told_by=SELF, reasons=(reason,))


def sisters(text: str) -> list[Proposed]:
    """A reader that takes every "she" for the mother."""
    is_, followed, tie = Sort.IS, Sort.FOLLOWED, Sort.TIE
    return [
        said(text, Kind.TIE, "My mother Sara", MOTHER, tie, "My mother Sara", other=SELF, terms={"tie": "mother"}),
        said(text, Kind.ILL_HEALTH, "My mother Sara was ill", MOTHER, is_, "My mother Sara"),
        said(text, Kind.HOSPITALISED, "She was taken to a hospital", MOTHER, followed, "She"),
        said(text, Kind.TIE, "My sister Aliya", SISTER, tie, "My sister Aliya", other=SELF, terms={"tie": "sister"}),
        said(text, Kind.DETAINED, "She was detained in March 2018", MOTHER, followed, "She"),
        said(text, Kind.SENTENCED, "She was sentenced to 7 years", MOTHER, Sort.FOLLOWED_UNSURE, "She"),
        said(text, Kind.HELD_IN_CAMP, "They took her to a camp", MOTHER, followed, "her"),
        said(text, Kind.RELEASED, "My mother Sara was released", MOTHER, is_, "My mother Sara"),
        said(text, Kind.DIED, "She died in 2021", MOTHER, followed, "She"),
    ]


def years(text: str) -> list[Proposed]:
    """A reader that works dates out from the day of telling."""
    worked_out = {"anchor": Anchor.TESTIMONY, "inferred": True}
    return [
        said(
            text,
            Kind.DETAINED,
            "Erbol was detained last year",
            BROTHER,
            Sort.IS,
            "Erbol",
            when=When.told("2021", "last year", **worked_out),
        ),
        said(
            text,
            Kind.DETAINED,
            "Daulet was arrested this March",
            SISTER,
            Sort.IS,
            "Daulet",
            when=When.told("2022-03", "this March", **worked_out),
        ),
        said(
            text,
            Kind.DETAINED,
            "Serik was detained in 2017",
            MOTHER,
            Sort.IS,
            "Serik",
            when=When.told("2017", "in 2017"),
        ),
    ]


def told(cast: Cast, path: Path, text: str) -> int:
    number = keep(cast.bek, path, text, on="2022-05")
    with read_as(years if text == YEARS else sisters):
        acts.read_source(cast.bek, number)
    return number


def by_quote(source: int, words: str) -> Proposal:
    return Proposal.objects.select_related("mention", "rendition").get(rendition__source=source, quote__contains=words)


def mend(cast: Cast, row: Proposal, **more: object) -> None:
    teller = acts.say_who(cast.bek, row.told_by_id, None) if row.told_by_id else None
    row.refresh_from_db()
    said = {
        "told_by": teller,
        "kind": Kind(row.kind),
        "person": row.mention.person_id,
        "when": When.from_json(row.when),
        "terms": row.terms,
    }
    spans = ((row.rendition_id, row.start, row.end),)
    acts.mend_proposal(cast.bek, row.pk, Coding(spans=spans, **{**said, **more}))


def about(source: int) -> dict[str, str]:
    rows = Proposal.objects.filter(rendition__source=source).exclude(kind="tie").select_related("mention")
    return {row.quote: row.mention.name or row.mention.label for row in rows}


def test_she_is_the_sister_and_all_that_follow_her_follow(cast: Cast, tmp_path: Path) -> None:
    source = told(cast, tmp_path, SISTERS)
    before = about(source)
    wrong = by_quote(source, "was detained")
    assert wrong.mention.name == "Sara"
    sister = acts.say_who(cast.bek, Row.objects.get(name="Aliya").pk, None)
    mend(cast, wrong, person=sister)
    after = about(source)
    assert {quote for quote in before if before[quote] != after[quote]} == {
        "She was sentenced to 7 years",
        "They took her to a camp",
    }
    assert after["She was sentenced to 7 years"] == "Aliya"
    assert Act.objects.order_by("-seq")[0].details["followed"] == sorted(
        row.pk for row in Proposal.objects.exclude(as_read={})
    )
    [step] = Step.objects.all()
    assert step.said["person"]["count"] == 2
    acts.undo_step(cast.bek, step.pk)
    assert about(source) == before
    assert not Proposal.objects.exclude(as_read={}).exists()


def test_undoing_the_mended_one_undoes_what_followed(cast: Cast, tmp_path: Path) -> None:
    source = told(cast, tmp_path, SISTERS)
    before = about(source)
    wrong = by_quote(source, "was detained")
    mend(cast, wrong, person=acts.add_person(cast.bek, "Nurgul Test"))
    assert "Nurgul Test" in about(source).values()
    acts.undo_decision(cast.bek, wrong.pk)
    assert about(source) == before


def test_reading_again_neither_forgets_nor_repeats_what_was_taught(cast: Cast, tmp_path: Path) -> None:
    source = told(cast, tmp_path, SISTERS)
    mend(cast, by_quote(source, "was detained"), person=acts.add_person(cast.bek, "Nurgul Test"))
    taught = about(source)
    count = Proposal.objects.count()
    with read_as(sisters):
        acts.read_source(cast.bek, source)
    assert (about(source), Proposal.objects.count()) == (taught, count)


def test_what_was_accepted_as_taught_stays(cast: Cast, tmp_path: Path) -> None:
    source = told(cast, tmp_path, SISTERS)
    mend(cast, by_quote(source, "was detained"), person=acts.add_person(cast.bek, "Nurgul Test"))
    acts.accept_proposal(cast.bek, by_quote(source, "was sentenced").pk)
    acts.undo_step(cast.bek, Step.objects.get().pk)
    after = about(source)
    assert after["She was sentenced to 7 years"] == "Nurgul Test"
    assert after["They took her to a camp"] == "Sara"


def test_a_mended_teller_is_the_teller_of_that_run(cast: Cast, tmp_path: Path) -> None:
    source = told(cast, tmp_path, SISTERS)
    row = by_quote(source, "was ill")
    teller = acts.add_person(cast.bek, "Aunt Test")
    acts.say_who(cast.bek, row.mention.pk, None)
    mend(cast, row, told_by=teller)
    tellers = Proposal.objects.filter(rendition__source=source, state="waiting").values_list("told_by__person")
    assert set(tellers) == {(teller,)}


def test_a_mended_year_moves_what_was_worked_out_from_the_same_day(cast: Cast, tmp_path: Path) -> None:
    source = told(cast, tmp_path, YEARS)
    row = by_quote(source, "Erbol was detained")
    acts.say_who(cast.bek, row.mention.pk, None)
    mend(cast, row, when=When.told("2019", "last year"))
    assert by_quote(source, "Daulet was arrested").when["edtf"] == "2020-03"
    assert by_quote(source, "Serik was detained").when["edtf"] == "2017"
    acts.undo_step(cast.bek, Step.objects.get().pk)
    assert by_quote(source, "Daulet was arrested").when["edtf"] == "2022-03"


def test_another_kind_teaches_nothing(cast: Cast, tmp_path: Path) -> None:
    source = told(cast, tmp_path, SISTERS)
    row = by_quote(source, "was detained")
    acts.say_who(cast.bek, row.mention.pk, None)
    mend(cast, row, kind=Kind.QUESTIONED)
    assert not Step.objects.exists()


@pytest.mark.parametrize(
    ("was", "now", "years"),
    [
        ("2021", "2019", -2),
        ("2021-07~", "2019-07~", -2),
        ("2019/2021", "2020/2022", 1),
        ("2021-07", "2019-08", 0),
        ("2021", "2021-05", 0),
        (None, "2019", 0),
        ("2021-XX-05", "2020-XX-05", -1),
        ("20XX", "2019", 0),
    ],
)
def test_the_years_between_two_dates(was: str | None, now: str, years: int) -> None:
    assert years_between(was, now) == years
    assert not years or moved(was or "", years) == now


def test_the_same_words_that_named_the_wrong_person_name_the_right_one(cast: Cast, tmp_path: Path) -> None:
    source = told(cast, tmp_path, SISTERS)
    mend(cast, by_quote(source, "was ill"), person=acts.add_person(cast.bek, "Sara Other"))
    assert {quote for quote, name in about(source).items() if name == "Sara Other"} == {
        "She was taken to a hospital",
        "She was detained in March 2018",
        "She was sentenced to 7 years",
        "They took her to a camp",
        "My mother Sara was released",
        "She died in 2021",
    }
    assert by_quote(source, "My sister Aliya").mention.name == "Aliya"


def test_the_reader_says_how_it_came_to_a_person() -> None:
    found = read("My name is Gulnur Test. My sister Aliya was ill. She was detained in March 2018.", "en", "2022-05")
    sorts = {one.quote: {reason.sort for reason in one.reasons} for one in found}
    assert Sort.FOLLOWED in sorts["She was detained in March 2018"]
    assert Sort.TIE in sorts["My sister Aliya"]
