"""Whether a casebook still is what was put into it: bytes, texts, passages, claims and both logs."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from izdeu.casebook import folder
from izdeu.casebook.models import Act, Claim, ClaimPassage, CustodyLine, Head, Passage, Person, Rendition, Source
from izdeu.casebook.queries.address import claim_address
from izdeu.casebook.queries.leads import leads
from izdeu.casebook.queries.replay import differences
from izdeu.vault import CustodyAction
from izdeu.vocab.act import FIRST, check_chain
from izdeu.vocab.address import address_of_bytes
from izdeu.vocab.errors import Refused
from izdeu.vocab.source import Passage as Span
from izdeu.vocab.source import nfc


@dataclass(frozen=True, slots=True)
class Problem:
    """What does not hold, and where."""

    about: str
    error: Refused

    def __str__(self) -> str:
        return f"{self.about}: {self.error}"


def check(*, bytes_too: bool = True, progress: Callable[[int, int], None] = lambda done, of: None) -> list[Problem]:
    """All that does not hold, in the order found; an empty list when the casebook is as it was written."""
    found = [*_logs(), *_replayed(), *_joined(), *_received(), *_texts(), *_passages(), *_claims()]
    if bytes_too:
        found += _bytes(progress)
    return found


def log_end() -> tuple[int, str]:
    """How many acts there are and the hash of the last: written down elsewhere, they show a log cut off at its end."""
    head = Head.objects.filter(pk=1).first()
    return (head.act_seq, head.act_hash) if head else (0, FIRST)


def _try(about: str, test: Callable[[], object]) -> Iterator[Problem]:
    try:
        test()
    except Refused as error:
        yield Problem(about, error)


def _logs() -> Iterator[Problem]:
    head = Head.objects.filter(pk=1).first()
    ends = (
        [(0, FIRST)] * 2
        if head is None
        else [
            (head.act_seq, head.act_hash),
            (head.custody_seq, head.custody_hash),
        ]
    )
    for name, table, end in (("log of acts", Act, ends[0]), ("custody log", CustodyLine, ends[1])):
        lines = [row.line() for row in table.objects.all()]
        yield from _try(name, lambda lines=lines: check_chain(lines))  # type: ignore[misc]
        if ((lines[-1].seq, lines[-1].hash) if lines else (0, FIRST)) != end:
            yield Problem(name, Refused("The log does not end where it should: lines were cut off."))


def _replayed() -> Iterator[Problem]:
    """Nothing is asked of a log that cannot be read: that it was changed is told by its chain."""
    try:
        for about in differences():
            yield Problem(about, Refused("The log of acts says otherwise of it."))
    except (KeyError, TypeError, ValueError, AttributeError):
        yield Problem("log of acts", Refused("The log cannot be followed."))


def _joined() -> Iterator[Problem]:
    """The records shown as one person are those that the judgements in force make one."""
    same = leads()
    kept = dict(Person.objects.exclude(lead=None).values_list("pk", "lead_id"))
    told = {number: lead for number, lead in same.items() if number != lead}
    for number in sorted(number for number in kept.keys() | told.keys() if kept.get(number) != told.get(number)):
        yield Problem(f"person {number}", Refused("The judgements do not say that this record is part of another."))


def _received() -> Iterator[Problem]:
    """The sources are those that the custody log says were received: none added, none gone, none in another's place."""
    lines = CustodyLine.objects.filter(verb=CustodyAction.RECEIVED.value).values_list("about", "details")
    told = {said.get("source"): (address, said.get("name"), said.get("size")) for address, said in lines}
    kept = {pk: tuple(row) for pk, *row in Source.objects.values_list("pk", "address", "name", "size")}
    for number in sorted(told.keys() | kept.keys(), key=str):
        if told.get(number) != kept.get(number):
            yield Problem(f"source {number}", Refused("The source is not as it was received."))


def _texts() -> Iterator[Problem]:
    for pk, text, address in Rendition.objects.values_list("pk", "text", "address"):
        if nfc(text) != text or address_of_bytes(text.encode()) != address:
            yield Problem(f"text {pk}", Refused("The text was changed since it was kept."))


def _passages() -> Iterator[Problem]:
    text, last = "", 0
    for row in Passage.objects.order_by("rendition_id").iterator():
        if row.rendition_id != last:
            text, last = row.rendition.text, row.rendition_id
        span = Span(row.start, row.end, row.quote)
        yield from _try(f"passage {row.pk}", lambda span=span, text=text: span.check(text))  # type: ignore[misc]


def _claims() -> Iterator[Problem]:
    quoted: dict[int, list[tuple[str, int, int]]] = {}
    links = ClaimPassage.objects.values_list(
        "claim_id", "passage__rendition__address", "passage__start", "passage__end"
    )
    for claim, address, start, end in links:
        quoted.setdefault(claim, []).append((address, start, end))
    for row in Claim.objects.all():
        if claim_address(row, quoted.get(row.pk, [])) != row.address:
            yield Problem(f"claim {row.address[:12]}", Refused("The claim was changed since it was coded."))


def _bytes(progress: Callable[[int, int], None]) -> Iterator[Problem]:
    vault = folder.current().vault()
    rows = list(Source.objects.order_by("pk").values_list("pk", "address"))
    for done, (number, address) in enumerate(rows, start=1):
        yield from _try(f"source {number}", lambda address=address: vault.check(address))  # type: ignore[misc]
        progress(done, len(rows))
