"""A book of one case that holds what is awkward in a table. Nobody in it exists."""

from dataclasses import replace
from datetime import date

from izdeu.vocab.consent import Identity, Use
from izdeu.vocab.kinds import Kind
from izdeu.vocab.person import Script
from izdeu.vocab.public import (
    Cell,
    Piece,
    PublicBook,
    PublicCase,
    PublicContradiction,
    PublicEvent,
    PublicName,
    PublicPerson,
    PublicPlace,
    PublicQuote,
    PublicTable,
    PublicTestimony,
    PublicText,
    PublicWhen,
    StandIn,
    Words,
)
from izdeu.vocab.release import Cleared, Tombstone
from izdeu.vocab.source import RenditionRole, SourceKind
from izdeu.vocab.statuses import Status
from izdeu.vocab.ties import Tie

SOUGHT = PublicPerson("C-1", Identity.NAMED, (PublicName("=Erbol Test", Script.LATIN, "kk"),), "m")
SISTER = PublicPerson("W-1", Identity.INITIALS, (PublicName("A. T.", Script.LATIN),), "f")
FRIEND = PublicPerson("W-2", Identity.ANONYMOUS)
SAID = Words((Piece("Ол\n"), Piece("", StandIn.BAR), Piece(", «үйде» еді\0")), "kk")
QUOTE = PublicQuote(SAID, SISTER, Tie.SISTER, testimony="T-1", translations=(Words((Piece("He was at home"),), "en"),))
TAKEN = PublicEvent(
    Kind.DETAINED,
    (QUOTE,),
    PublicWhen("2017-03/..", date(2017, 3, 1), None, "сол көктемде"),
    PublicPlace("сонда", "altay", {"en": "Altay"}, 47.8, -88.1),
    {"by": "police", "parts": [{"in": "camp", "for": "P1Y"}]},
)
BORN = PublicEvent(Kind.BORN, (), PublicWhen("1960~", date(1960, 1, 1), date(1960, 12, 31)))
WORK = PublicEvent(Kind.OCCUPATION, (), terms={"occupation": "teacher"}, other=FRIEND, tie=Tie.COWORKER)
CASE = PublicCase(
    "C-1",
    SOUGHT,
    Status.DETAINED,
    "2018",
    PublicWhen("2018", date(2018, 1, 1), date(2018, 12, 31)),
    (TAKEN,),
    (BORN, WORK),
    contradictions=(PublicContradiction("order", (0,)),),
    testimonies=("T-1",),
    sources=2,
)
TESTIMONY = PublicTestimony(
    "T-1",
    SourceKind.INTERVIEW,
    (PublicText(RenditionRole.TRANSCRIPT, "kk", (SAID,)), PublicText(RenditionRole.TRANSLATION, "en", (SAID,))),
    SISTER,
    PublicWhen("2020-05-01", date(2020, 5, 1), date(2020, 5, 1)),
    cases=("C-1",),
)
BOOK = PublicBook(
    number=2,
    day=date(2026, 11, 1),
    languages=("en",),
    title="A test",
    cases=(CASE,),
    testimonies=(TESTIMONY,),
    tables=(PublicTable("by_status", ("status",), (Cell(("detained",), 7), Cell(("free",), None))),),
    incidence=(("C-1", (1, 0)),),
    lists=("Letters, old", "letters old"),
    tombstones=(Tombstone("C-9", date(2026, 10, 1)),),
    withheld=3,
)


def cleared(**more: object) -> Cleared[PublicBook]:
    """The book, cleared for the dataset, with some of it replaced."""
    return Cleared(replace(BOOK, **more), Use.DATASET)  # type: ignore[arg-type]
