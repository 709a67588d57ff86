"""Claims for tests, told in one line. Everybody is invented."""

from datetime import date
from typing import Any

from izdeu.forms.matter import Author, Matter
from izdeu.vocab.claim import Claim, Quoted, Where
from izdeu.vocab.consent import Use
from izdeu.vocab.dates import When
from izdeu.vocab.kinds import Kind
from izdeu.vocab.knowing import KnownHow
from izdeu.vocab.person import NameForm, Script
from izdeu.vocab.source import Passage
from izdeu.vocab.ties import Tie

MISSING, WIFE, NEIGHBOUR = 1, 2, 3
TERMS = (
    "amount",
    "currency",
    "imprisonment",
    "by",
    "to",
    "answer",
    "reason",
    "charge",
    "court",
    "condition",
    "years",
    "occupation",
    "tie",
)


def claim(kind: str, edtf: str | None = None, words: str = "", **more: Any) -> Claim:
    """A claim of the missing person, told by the wife unless it says otherwise; its words are its passage."""
    said = words or f"{kind} {edtf}"
    place = Where(said=more.pop("at"), id=more.pop("place_id", None)) if "at" in more else None
    terms: dict[str, Any] = {key: more.pop(key) for key in TERMS if key in more}
    return Claim(
        id=f"{kind}:{edtf}:{said}",
        person=more.pop("person", MISSING),
        kind=Kind(kind),
        when=When.told(edtf, inferred=more.pop("inferred", False)),
        place=place,
        terms=terms,
        told_by=more.pop("told_by", WIFE),
        known_how=KnownHow(more.pop("known_how", "not_said")),
        passages=(Quoted(7, Passage(0, len(said), said)),),
        **more,
    )


HUSBAND = claim("tie", words="my husband Samat Example", tie="husband", other=WIFE)


def matter(*claims: Claim, **more: Any) -> Matter:
    """The matter of Samat Example, whom his wife Aigerim Test looks for."""
    return Matter(
        person=MISSING,
        names=(NameForm("Самат Үлгі", Script.CYRILLIC), NameForm("Samat Example", Script.LATIN)),
        claims=(HUSBAND, *claims),
        received=more.pop("received", date(2018, 6, 1)),
        people={WIFE: "Aigerim Test", NEIGHBOUR: "Bek Sample"},
        **more,
    )


AUTHOR = Author("Aigerim Test", Tie.WIFE, contact="Almaty, invented street 1", family_agrees=True)
WHOLE = matter(
    claim("born", "1971-02-03", "he was born on 3 February 1971"),
    claim("detained", "2018-03-14", "the police took him on 14 March", at="Tacheng", by="the police", known_how="saw"),
    claim("sentenced", "2019", "12 years", imprisonment="P12Y"),
    claim("appealed", "2019-05", "I wrote to the ministry", to="the ministry", person=WIFE),
    author=AUTHOR,
    allowed=frozenset({Use.WGEID}),
)
