"""One person's file with every word it rests on."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime

from django.db.models import Q

from izdeu.casebook import doors
from izdeu.casebook.models import Case, JudgementRow, Member, Person
from izdeu.casebook.queries.claims import ClaimView, as_words, views
from izdeu.casebook.queries.leads import leads_seen, records_of
from izdeu.casebook.queries.people import PersonCard, PersonRef, cards, refs
from izdeu.casebook.queries.projection import cases
from izdeu.casebook.queries.sources import SourceInfo, infos
from izdeu.casebook.queries.told import told_until
from izdeu.timeline import CaseFile, Family, case_file, family
from izdeu.vocab.claim import Claim, ClaimState
from izdeu.vocab.judgement import Judgement
from izdeu.vocab.kinds import GROUPS, Group, Kind
from izdeu.vocab.person import Script
from izdeu.vocab.source import nfc

HARMS = [kind.value for kind in Kind if GROUPS[kind] is Group.HARM]


@dataclass(frozen=True, slots=True)
class NameSource:
    """A source in which a name stands, and the language it is in, "" where nobody has said."""

    number: int
    language: str


@dataclass(frozen=True, slots=True)
class NameView:
    """A name form, the record it stands on, who used it, and the sources that name the person so.

    `made_by` is the member who entered it, "" where a source has it or the asking member does not see all.
    """

    record: int
    form: str
    script: Script
    language: str
    said_by: PersonRef | None
    sources: tuple[NameSource, ...] = ()
    made_by: str = ""


@dataclass(frozen=True, slots=True)
class JudgementView:
    """A decision in force that touches one of the person's records."""

    one: PersonRef
    other: PersonRef
    judgement: Judgement
    why: str
    made_by: str
    made_at: datetime


@dataclass(frozen=True, slots=True)
class CasePage:
    """All that a case page shows. `claims` holds every claim that `file`, `family` and `around` name, by address.

    `around`: what was done to the witnesses and the family. `former`: claims withdrawn or superseded. `people`:
    everybody named, by number; ties between records judged the same are told of their lead.
    """

    card: PersonCard
    names: tuple[NameView, ...]
    records: tuple[int, ...]
    file: CaseFile
    claims: Mapping[str, ClaimView]
    family: Family
    people: Mapping[int, PersonRef]
    around: tuple[ClaimView, ...]
    former: tuple[ClaimView, ...]
    sources: tuple[SourceInfo, ...]
    judgements: tuple[JudgementView, ...]


def person_number(member: Member, said: str) -> int:
    """The number under which the member sees the person that has this number, see `leads_seen`."""
    number: int = doors.one(doors.persons(member), said, "person").pk
    return leads_seen(member).get(number, number)


def case_page(member: Member, number: int | str, *, today: date) -> CasePage:
    """The case file of a person, all records judged the same together, in a constant number of queries."""
    lead = person_number(member, str(number))
    records = records_of(member, lead)
    people: dict[int, PersonRef] = {}
    about = views(member, doors.claims(member).filter(Q(person__in=records) | Q(other__in=records)), people)
    leads = dict(leads_seen(member)) | dict.fromkeys(records, lead)
    words = [_led(as_words(claim), leads) for claim in about if claim.standing]
    file = case_file(words, today=today, person=lead, told_until=told_until(words))
    kin = family(file.ties, lead)
    around = _around(member, about, set(records), people)
    judged = _judgements(member, records)
    refs(member, {lead, *_judged(judged), *(node.person for node in kin.nodes)}, people)
    return CasePage(
        card=_card(member, lead, today, people),
        names=tuple(_names(member, records, people)),
        records=tuple(records),
        file=file,
        claims={claim.address: claim for claim in (*about, *around)},
        family=kin,
        people=people,
        around=tuple(around),
        former=tuple(claim for claim in about if not claim.standing),
        sources=tuple(_sources(member, about, people)),
        judgements=tuple(_judgement_view(row, people) for row in judged),
    )


def _led(claim: Claim, leads: Mapping[int, int]) -> Claim:
    other = leads.get(claim.other, claim.other) if claim.other else None
    return replace(claim, person=leads.get(claim.person, claim.person), other=other)


def _around(
    member: Member, about: Iterable[ClaimView], records: set[int], people: dict[int, PersonRef]
) -> list[ClaimView]:
    """Standing claims of harm to the witnesses and the family; the person's own harms are in the file itself.

    Those near are they who told of this person, and they who are tied to, or called after, them or a teller.
    """
    standing = [claim for claim in about if claim.standing]
    named = [(claim.person, claim.other) for claim in standing if claim.kind is Kind.TIE]
    tellers = {claim.told_by.number for claim in standing if claim.told_by}
    near = {who.number for pair in named for who in pair if who} | tellers
    ties = doors.claims(member).filter(kind=Kind.TIE.value, state=ClaimState.STANDING.value)
    family = ties.filter(Q(person__in=tellers) | Q(other__in=tellers)).values_list("person", "other")
    called = doors.persons(member).filter(called_of__in=tellers | records).values_list("pk", flat=True)
    near |= {number for pair in family for number in pair} | set(called)
    rows = doors.claims(member).filter(person__in=near - records, kind__in=HARMS, state=ClaimState.STANDING.value)
    return views(member, rows.order_by("earliest", "pk"), people)


def _card(member: Member, lead: int, today: date, people: dict[int, PersonRef]) -> PersonCard:
    case = next((case for case in cases(member, lead)), None)
    return cards(member, [case or Case(person=Person.objects.get(pk=lead))], today, people)[0]


def _names(member: Member, records: list[int], people: dict[int, PersonRef]) -> Iterable[NameView]:
    rows = list(doors.names(member).filter(person__in=records).select_related("made_by"))
    said = refs(member, [row.said_by_id for row in rows], people)
    named = doors.mentions(member).filter(person__in=records).exclude(name="").order_by("source")
    stands: dict[str, dict[int, NameSource]] = defaultdict(dict)
    for name, number, language in named.values_list("name", "source", "source__language"):
        stands[" ".join(nfc(name).split())][number] = NameSource(number, language)
    for row in rows:
        sources = tuple(stands.get(row.form, {}).values())
        entered = "" if sources or not doors.sees_all(member) else row.made_by.name
        who = said.get(row.said_by_id or 0)
        yield NameView(row.person_id, row.form, Script(row.script), row.language, who, sources, entered)


def _sources(member: Member, claims: Iterable[ClaimView], people: dict[int, PersonRef]) -> list[SourceInfo]:
    numbers = {passage.source for claim in claims for passage in claim.passages}
    return infos(member, doors.sources(member).filter(pk__in=numbers), people)


def _judgements(member: Member, records: list[int]) -> list[JudgementRow]:
    """The decisions in force on the records; only those on two persons whom the member sees."""
    rows = JudgementRow.objects.filter(Q(left__in=records) | Q(right__in=records), withdrawn_at=None)
    if not doors.sees_all(member):
        rows = rows.filter(left__in=doors.persons(member), right__in=doors.persons(member))
    return list(rows.select_related("made_by"))


def _judged(rows: Iterable[JudgementRow]) -> set[int]:
    return {number for row in rows for number in (row.left_id, row.right_id)}


def _judgement_view(row: JudgementRow, people: Mapping[int, PersonRef]) -> JudgementView:
    return JudgementView(
        people[row.left_id],
        people[row.right_id],
        Judgement(row.judgement),
        row.why,
        row.made_by.name,
        row.made_at,
    )
