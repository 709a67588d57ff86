"""The words a claim quotes, how sure it is, and why it was proposed."""

from izdeu.reading.clauses import Clause
from izdeu.reading.dating import Said
from izdeu.reading.kin import Kin
from izdeu.reading.pack import Pack
from izdeu.reading.people import Person
from izdeu.reading.slots import Match
from izdeu.reading.spots import Found
from izdeu.reading.walk import View
from izdeu.reading.wording import called, same_line
from izdeu.vocab.dates import When
from izdeu.vocab.kinds import Kind
from izdeu.vocab.knowing import KnownHow
from izdeu.vocab.reason import Reason, Sort

_APART = 12
_ROUNDED = 8
_LEAST, _MOST = 0.1, 0.95


def span_of(
    view: View, clause: Clause, match: Match, end: int, said: Said | None, place: Found | None, pack: Pack
) -> tuple[int, int]:
    """The tokens to quote: from the subject to the last word that counted, on to the clause's end when that is near.

    Words of the sentence that say when or how long, and stand before the clause, are quoted with it.
    """
    last = max(end, match.end, clause.group.end)
    first = min(match.start, clause.group.start)
    if said and clause.group.end <= said.start < clause.tail_end:
        last = max(last, said.end)
    elif said and said.end <= first and first - said.end <= _APART:
        first = said.start - (said.start > 0 and view.sentence.lows[said.start - 1] in pack.prepositions)
    if clause.link == "since" and clause.before and clause.before.group.base == "be":
        first = min(first, clause.before.start)
    if place and clause.group.end <= place[0] < clause.tail_end:
        last = max(last, place[1])
    return first, _rounded(view, clause, min(last, len(view.sentence.tokens)), pack)


def _rounded(view: View, clause: Clause, last: int, pack: Pack) -> int:
    lows, end = view.sentence.lows, clause.reach
    loose = pack.bounds | pack.coordinators | {".", "!", "?", "…"}
    while end > last and lows[end - 1] in loose:
        end -= 1
    return end if last < end <= last + _ROUNDED else last


def sureness(match: Match, clause: Clause, known: KnownHow) -> float:
    """How sure a claim is, from 0 to 1: its frame's sureness less what is doubtful about its person and source."""
    sure = match.frame.sure
    if match.ref is not None and match.ref.unsure:
        sure -= 0.2
    elif match.ref is not None and match.ref.how == "pronoun":
        sure -= 0.05
    if match.dropped or clause.inherited:
        sure -= 0.05
    if known in (KnownHow.RUMOUR, KnownHow.AS_FAR_AS_KNOWN):
        sure -= 0.05
    return max(_LEAST, min(_MOST, sure))


def words_of(text: str, view: View, start: int, end: int) -> str:
    """The words of tokens `start` to `end` (exclusive) on one line, shortened."""
    tokens = view.sentence.tokens
    return same_line(text[tokens[start].start : tokens[min(max(end, start + 1), len(tokens)) - 1].end])


def why(text: str, view: View, kind: Kind, person: Person, match: Match, when: When, kin: Kin) -> tuple[Reason, ...]:
    """The reasons for a claim: what says it, who is meant, from when."""
    name = called(person, kin)
    says = Reason(Sort.SAYS, {"words": words_of(text, view, match.start, match.end), "kind": kind.value})
    return says, *_meant(text, view, name, match), _date(when)


def _meant(text: str, view: View, name: str, match: Match) -> tuple[Reason, ...]:
    if match.ref is None:
        return (Reason(Sort.UNSAID, {"person": name}),)
    words = words_of(text, view, match.ref.start, match.ref.end)
    if match.ref.how in ("pronoun", "they"):
        sort = Sort.FOLLOWED_UNSURE if match.ref.unsure else Sort.FOLLOWED
        return (Reason(sort, {"words": words, "person": name}),)
    return (Reason(Sort.IS, {"words": words, "person": name}),) if words.casefold() != name.casefold() else ()


def _date(when: When) -> Reason:
    if when.edtf:
        return Reason(Sort.DATE_WORKED_OUT if when.inferred else Sort.DATE, {"said": when.said, "edtf": when.edtf})
    return Reason(Sort.DATE_OPEN, {"said": when.said}) if when.said else Reason(Sort.NO_DATE)


def plainly(words: str, kind: Kind, person: Person, kin: Kin) -> tuple[Reason, ...]:
    """The reason for a claim whose words say it plainly."""
    return (Reason(Sort.SAYS_OF, {"words": words, "kind": kind.value, "person": called(person, kin)}),)
