"""What stands where on a case page, and what is not said."""

from dataclasses import replace
from datetime import date

from izdeu.outputs.site.appeals import appeals
from izdeu.outputs.site.facts import facts, leading
from izdeu.outputs.site.silence import Silence, silence
from izdeu.outputs.site.words import anchored, shown
from izdeu.outputs.tongue import tongue
from izdeu.vocab.kinds import Kind
from izdeu.vocab.knowing import KnownHow
from izdeu.vocab.public import Piece, PublicCase, PublicContradiction, PublicEvent, PublicWhen, StandIn, Words
from izdeu.vocab.statuses import Status
from tests.outputs.books import DAY, case, person, quote, when, words

ENGLISH = tongue("en")


def test_a_witness_leads_before_a_paper() -> None:
    paper = replace(quote(1, 0), words=words("A long paper that says a good deal about it all.", "en"))
    paper = replace(paper, known_how=KnownHow.PAPER)
    own = replace(quote(1, 1), words=words("He sang.", "en"))
    told = replace(case(1), events=(PublicEvent(Kind.DETAINED, (paper,)), PublicEvent(Kind.CONTACT, (own,))), life=())
    assert leading(replace(told, keepsakes=())) == own


def test_nobody_quoted_leads_nothing() -> None:
    assert leading(PublicCase("x", person(1))) is None


def test_silence_is_never_more_exact_than_the_news() -> None:
    told = replace(case(1), status=Status.MISSING, news=PublicWhen("", date(2026, 10, 1), date(2026, 10, 22)))
    assert silence(told, DAY) == Silence(10, 31)
    assert silence(replace(told, news=PublicWhen("", None, date(2026, 10, 22))), DAY) == Silence(10, None)
    assert silence(replace(told, status=Status.DEAD), DAY) is None


def test_an_appeal_counts_as_unanswered_only_when_no_answer_may_follow_it() -> None:
    asked = PublicEvent(Kind.APPEALED, (), when("2026-10-02"))
    early, undated = PublicEvent(Kind.REPLIED, (), when("2026-09")), PublicEvent(Kind.REPLIED, ())
    found = [appeals(replace(case(1), search=search), DAY) for search in ((asked,), (early, asked), (asked, undated))]
    assert [one and one.days for one in found] == [30, 30, None]


def test_a_contradiction_with_no_event_is_left_out() -> None:
    told = replace(case(1), contradictions=(PublicContradiction("order", (0, 99)), PublicContradiction("new", (1, 2))))
    assert [[fact.n for fact in clash.sides] for clash in facts(told).clashes] == [[2, 3]]


def test_what_is_withheld_is_seen_and_read_out() -> None:
    told = Words((Piece("He lives in "), Piece("", StandIn.BAR), Piece(".")), "en")
    assert 'class="bar"' in shown(ENGLISH, told)
    assert "[withheld]" in shown(ENGLISH, told)


def test_quotes_that_overlap_all_have_their_place() -> None:
    told = Words((Piece("They came at night "), Piece("A. B.", StandIn.INITIALS), Piece(" and left.")), "en")
    html = anchored(ENGLISH, told, ("They came at night", "night A. B. and", "and left."))
    assert html.count("<span") == html.count("</span>")
    assert html.count(' id="') == 3
