"""From proposals to claims, and back: nothing takes effect unasked, everything can be undone."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from izdeu.casebook import acts, queries
from izdeu.casebook.acts import Coding
from izdeu.casebook.models import Case, Claim, Person, Proposal
from izdeu.vocab.claim import ClaimState
from izdeu.vocab.dates import When
from izdeu.vocab.errors import BadPassage, NotFound, Refused
from izdeu.vocab.judgement import Judgement
from izdeu.vocab.kinds import Kind
from izdeu.vocab.statuses import Status
from izdeu.vocab.ties import Tie
from tests.casebook.coded import read_as, three
from tests.cast import TESTIMONY, Cast, keep

TODAY = date(2026, 11, 23)


@pytest.fixture(autouse=True)
def _reader() -> Iterator[None]:
    with read_as(three):
        yield


@pytest.fixture
def source(cast: Cast, tmp_path: Path) -> int:
    number = keep(cast.aigerim, tmp_path)
    acts.read_source(cast.bek, number)
    return number


def waiting(cast: Cast, source: int) -> list[int]:
    return [row.id for row in queries.bench(cast.bek, source).proposals if row.state == "waiting"]


def test_reading_makes_neither_claim_nor_person(cast: Cast, source: int) -> None:
    assert len(waiting(cast, source)) == 3
    assert (Claim.objects.count(), Person.objects.count()) == (0, 0)


def test_reading_twice_proposes_once(cast: Cast, source: int) -> None:
    acts.reject_proposal(cast.bek, waiting(cast, source)[0])
    acts.read_source(cast.bek, source)
    assert Proposal.objects.count() == 3
    assert len(waiting(cast, source)) == 2


def test_accepting_makes_a_case_file_in_which_each_fact_has_its_words(cast: Cast, source: int) -> None:
    acts.accept_all(cast.bek, source)
    brother = Person.objects.get(called="brother of Aigerim Test")
    page = queries.case_page(cast.bek, brother.pk, today=TODAY)
    assert page.card.person.called == queries.Called((Tie.BROTHER,), "Aigerim Test")
    assert page.file.status is not None
    assert page.file.status.word is Status.DETAINED
    assert page.file.silence.at_least == (TODAY - date(2017, 3, 31)).days
    [entry] = page.file.entries
    [passage] = page.claims[entry.id].passages
    assert TESTIMONY[passage.start : passage.end] == passage.quote == "My brother Erbol was detained in March 2017"
    assert [claim.kind for claim in page.around] == [Kind.THREATENED]
    assert [node.person for node in page.family.nodes if node.person != brother.pk] == [page.around[0].person.number]


def test_the_home_page_shows_who_we_look_for_and_not_the_witness(cast: Cast, source: int) -> None:
    acts.accept_all(cast.bek, source)
    home = queries.home(cast.bek, today=TODAY)
    assert [card.person.label for card in home.cards] == ["brother of Aigerim Test"]
    assert home.cards[0].status is Status.DETAINED
    assert home.cards[0].silence == queries.Silence(
        *((TODAY - day).days for day in (date(2017, 3, 31), date(2017, 3, 1)))
    )
    assert queries.persons(cast.bek, today=TODAY).total == 2


def test_undoing_an_acceptance_withdraws_the_claim_and_the_proposal_waits_again(cast: Cast, source: int) -> None:
    number = waiting(cast, source)[1]
    address = acts.accept_proposal(cast.bek, number)
    with pytest.raises(Refused, match="accepted already"):
        acts.accept_proposal(cast.bek, number)
    acts.undo_decision(cast.bek, number)
    assert Claim.objects.get(address=address).state == ClaimState.WITHDRAWN
    assert number in waiting(cast, source)
    assert Case.objects.get().sought is False
    assert acts.accept_proposal(cast.bek, number) != address


def test_a_mended_proposal_becomes_the_mended_claim(cast: Cast, source: int) -> None:
    number = waiting(cast, source)[1]
    person = acts.add_person(cast.bek, "Erbol Test")
    row = queries.proposal(cast.bek, number)[1]
    rendition = queries.bench(cast.bek, source).rendition.id
    coding = Coding(Kind.DETAINED, person, ((rendition, row.start, row.end),), When.told("2017-03~", "March 2017"))
    claim = Claim.objects.get(address=acts.mend_proposal(cast.bek, number, coding))
    assert (claim.person_id, claim.when["edtf"]) == (person, "2017-03~")
    assert queries.proposal(cast.bek, number)[1].state == "mended"


def test_saying_who_it_is_gives_the_claims_to_that_person(cast: Cast, source: int) -> None:
    known = acts.add_person(cast.bek, "Ербол Тест")
    mention = next(m.id for m in queries.bench(cast.bek, source).mentions if m.tie_to_teller == "brother")
    acts.say_who(cast.bek, mention, known)
    acts.accept_all(cast.bek, source)
    assert Claim.objects.get(kind="detained").person_id == known
    with pytest.raises(Refused, match="Claims rest on"):
        acts.say_who(cast.bek, mention, None)


def test_a_superseded_claim_is_kept_and_counts_no_more(cast: Cast, source: int) -> None:
    old = acts.accept_proposal(cast.bek, waiting(cast, source)[1])
    row = Claim.objects.get(address=old)
    rendition = queries.bench(cast.bek, source).rendition.id
    coding = Coding(Kind.DETAINED, row.person_id, ((rendition, 0, 10),), When.told("2018", "2018"))
    new = acts.supersede_claim(cast.bek, old, coding, "she meant the year after")
    page = queries.case_page(cast.bek, row.person_id, today=TODAY)
    assert [entry.id for entry in page.file.entries] == [new]
    assert [(claim.address, claim.superseded_by) for claim in page.former] == [(old, new)]
    with pytest.raises(Refused, match="superseded already"):
        acts.withdraw_claim(cast.bek, old, "twice")


@pytest.mark.parametrize(
    ("coding", "sentence"),
    [
        (Coding(Kind.DIED, 1, ()), "needs the words"),
        (Coding(Kind.TIE, 1, ((1, 0, 5),)), "second person"),
    ],
)
def test_a_claim_without_words_or_a_tie_to_nobody_is_refused(cast: Cast, coding: Coding, sentence: str) -> None:
    with pytest.raises(Refused, match=sentence):
        acts.code_claim(cast.bek, coding)


def test_a_passage_outside_the_text_is_refused_and_nothing_is_stored(cast: Cast, source: int) -> None:
    person = acts.add_person(cast.bek, "Erbol")
    rendition = queries.bench(cast.bek, source).rendition.id
    for span in ((5, 5), (9, 2), (0, 10**6), (-4, 3)):
        with pytest.raises(BadPassage):
            acts.code_claim(cast.bek, Coding(Kind.DIED, person, ((rendition, *span),)))
    assert not Claim.objects.exists()


def test_records_judged_the_same_are_one_case_until_it_is_undone(cast: Cast, source: int) -> None:
    acts.accept_all(cast.bek, source)
    first = Person.objects.get(called="brother of Aigerim Test").pk
    second = acts.add_person(cast.bek, "叶尔波力")
    acts.judge_pair(cast.dana, first, second, Judgement.SAME, "same street")
    page = queries.case_page(cast.bek, second, today=TODAY)
    assert page.records == (first, second)
    assert page.card.person.label == "叶尔波力"
    assert [hit.person.number for hit in queries.find(cast.bek, "叶尔波力")] == [first]
    acts.withdraw_judgement(cast.dana, second, first, "another man")
    assert queries.case_page(cast.bek, second, today=TODAY).records == (second,)
    with pytest.raises(NotFound):
        acts.withdraw_judgement(cast.dana, first, second, "twice")


def test_not_the_same_is_never_joined_by_way_of_a_third(cast: Cast) -> None:
    a, b, c = (acts.add_person(cast.bek, name) for name in ("A", "B", "C"))
    acts.judge_pair(cast.dana, a, c, Judgement.NOT_SAME, "different fathers")
    acts.judge_pair(cast.dana, a, b, Judgement.SAME, "same photo")
    with pytest.raises(Refused, match="judged not the same"):
        acts.judge_pair(cast.dana, b, c, Judgement.SAME, "same name")
    assert Person.objects.get(pk=c).lead is None


@pytest.mark.parametrize(("name", "sentence"), [("", "Give a name"), ("x" * 300, "at most 200 characters")])
def test_a_name_of_no_or_300_characters_is_refused(cast: Cast, name: str, sentence: str) -> None:
    with pytest.raises(Refused, match=sentence):
        acts.add_person(cast.bek, name)
    assert not Person.objects.exists()


def test_a_portrait_is_a_picture(cast: Cast, source: int) -> None:
    person = acts.add_person(cast.bek, "Erbol")
    with pytest.raises(Refused, match="not a picture"):
        acts.set_portrait(cast.bek, person, source)
