"""Persons as lists show them: names in their scripts, or what to call them where no name is known."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from izdeu.casebook import doors
from izdeu.casebook.models import Case, Member, NameForm, Person
from izdeu.casebook.queries.leads import leads_seen
from izdeu.vocab import person as words
from izdeu.vocab.person import Script
from izdeu.vocab.source import RenditionRole
from izdeu.vocab.statuses import Status
from izdeu.vocab.ties import Tie

_DEPTH = 3
"""How many ties a label follows: husband of the sister of the mother of somebody with a name."""


@dataclass(frozen=True, slots=True)
class Called:
    """What to call a person without a name: what they are to somebody who has one (`ties` read outwards)."""

    ties: tuple[Tie, ...]
    of: str


@dataclass(frozen=True, slots=True)
class PersonRef:
    """Enough to name a person and to find them. `called` is there only when there is no name."""

    number: int
    names: tuple[words.NameForm, ...] = ()
    called: Called | None = None
    plain: str = ""

    @property
    def label(self) -> str:
        """The first name form, else what the first source calls them, in English."""
        return self.names[0].form if self.names else self.plain or f"person {self.number}"

    @property
    def by_script(self) -> tuple[words.NameForm, ...]:
        """The first name form in each script, at most one a script."""
        first: dict[Script, words.NameForm] = {}
        for name in self.names:
            first.setdefault(name.script, name)
        return tuple(first.values())

    @property
    def initials(self) -> str:
        """The first letters of the first two words of the label."""
        return "".join(word[0] for word in self.label.split()[:2]).upper() if self.names else ""


@dataclass(frozen=True, slots=True)
class Silence:
    """Days since the last news of a person: at least so many, at most so many (None: nobody can tell)."""

    at_least: int | None
    at_most: int | None

    @classmethod
    def since(cls, earliest: date | None, latest: date | None, today: date) -> "Silence | None":
        """The silence since news of which only the bounds are known; None when both are open."""
        if earliest is None and latest is None:
            return None
        return cls(_days(latest, today), _days(earliest, today))


def _days(since: date | None, today: date) -> int | None:
    return max(0, (today - since).days) if since else None


@dataclass(frozen=True, slots=True)
class PersonCard:
    """A person as a card on the home page shows them."""

    person: PersonRef
    sex: str
    portrait: int | None
    portrait_shows: str
    """The description of the portrait, "" when nobody has written one."""
    status: Status | None
    as_of: str
    disputed: bool
    silence: Silence | None
    sources: int
    claims: int
    contradictions: int
    sought: bool
    assigned: str
    next_step: str


def refs(
    member: Member, numbers: Iterable[int | None], known: dict[int, PersonRef] | None = None
) -> dict[int, PersonRef]:
    """Whom the numbers mean, in a constant number of queries; persons the member may not see are not among them.

    Names of all records judged to be the same person are told together, the record's own first. Those already in
    `known` are not asked for again; the others are put there, and it is what comes back.
    """
    known = {} if known is None else known
    if wanted := {number for number in numbers if number} - known.keys():
        known |= _asked(member, wanted)
    return known


def _asked(member: Member, wanted: set[int]) -> dict[int, PersonRef]:
    rows = {row.pk: row for row in Person.objects.filter(pk__in=wanted).select_related(*_chain("called_of"))}
    told = _told_so(member, rows.values())
    chains = {number: _chain_of(row, told) for number, row in rows.items()}
    visible = _visible(member, wanted)
    same = leads_seen(member)
    leads = {number: same.get(number, number) for number in rows}
    ends = {chain[-1].pk for chain in chains.values()}
    names = _names(member, wanted | ends, set(leads.values()), same)
    labels = _labels(member, rows)
    return {
        number: _ref(row, names[number] or names[leads[number]], chains[number], names, labels.get(number, ""))
        for number, row in rows.items()
        if number in visible
    }


def _visible(member: Member, numbers: set[int]) -> set[int]:
    if doors.sees_all(member):
        return numbers
    return set(doors.persons(member).filter(pk__in=numbers).values_list("pk", flat=True))


def _chain(field: str) -> list[str]:
    return ["__".join([field] * depth) for depth in range(1, _DEPTH + 1)]


def _chain_of(person: Person, told: frozenset[int] | None) -> list[Person]:
    """The person, whom they are called after, whom those are called after, ...; no further than those `told`."""
    chain = [person]
    while len(chain) <= _DEPTH and chain[-1].called_of is not None and (told is None or chain[-1].pk in told):
        chain.append(chain[-1].called_of)
    return chain


def _told_so(member: Member, rows: Iterable[Person]) -> frozenset[int] | None:
    """Those of the persons and of whom they are called after whose tie a source says that the member sees.

    None where the member sees all.
    """
    if doors.sees_all(member):
        return None
    chain = {one.pk: one for row in rows for one in _chain_of(row, None)}
    told = doors.mentions(member).filter(person__in=chain).values_list("person", "tie", "tie_to_teller", "source")
    said = {(number, word, source) for number, *ties, source in told for word in ties if word}
    named = set(doors.mentions(member).values_list("person", "source")) | {
        (teller, source) for source, teller in doors.sources(member).values_list("pk", "told_by")
    }
    return frozenset(
        number
        for number, tie, source in said
        if chain[number].called_tie == tie and (chain[number].called_of_id, source) in named
    )


def _names(
    member: Member, numbers: set[int], leads: set[int], same: Mapping[int, int]
) -> Mapping[int, tuple[words.NameForm, ...]]:
    """Name forms by record; under a lead's number also those of the records judged the same."""
    found: dict[int, list[words.NameForm]] = defaultdict(list)
    records = {record for record, lead in same.items() if lead in leads}
    for row in doors.names(member).filter(person__in=numbers | leads | records):
        form = _form(row)
        for number in {row.person_id, same.get(row.person_id, row.person_id)}:
            found[number].append(form)
    return defaultdict(tuple, {number: tuple(dict.fromkeys(forms)) for number, forms in found.items()})


def _form(row: NameForm) -> words.NameForm:
    return words.NameForm(row.form, Script(row.script), row.language or None, row.said_by_id)


def _labels(member: Member, rows: Mapping[int, Person]) -> dict[int, str]:
    """What each person is called; by the sources they may see alone where the member does not see all."""
    if doors.sees_all(member):
        return {number: row.called for number, row in rows.items()}
    own = {number: row.called for number, row in rows.items() if row.made_by_id == member.pk}
    told = doors.mentions(member).filter(person__in=rows).order_by("-pk").values_list("person", "label")
    return dict(told) | own


def _ref(
    person: Person,
    names: tuple[words.NameForm, ...],
    chain: list[Person],
    all_names: Mapping[int, tuple[words.NameForm, ...]],
    label: str,
) -> PersonRef:
    called = None
    if not names and len(chain) > 1 and all_names[chain[-1].pk]:
        called = Called(tuple(Tie(row.called_tie) for row in chain[:-1]), all_names[chain[-1].pk][0].form)
    return PersonRef(person.pk, names, called, label)


def cards(
    member: Member, cases: Iterable[Case], today: date, known: dict[int, PersonRef] | None = None
) -> list[PersonCard]:
    """The cards of cases, in their order, in a constant number of queries."""
    rows = list(cases)
    named = refs(member, [case.person_id for case in rows], known)
    shows = descriptions(member, [case.person.portrait_id for case in rows])
    return [_card(case, named[case.person_id], shows.get(case.person.portrait_id or 0), today) for case in rows]


def descriptions(member: Member, pictures: Iterable[int | None]) -> dict[int, str]:
    """What each picture shows, by the number of its source; only of pictures the member may see."""
    wanted = {number for number in pictures if number}
    if not wanted:
        return {}
    texts = doors.renditions(member).filter(source__in=wanted, retired=False)
    described = texts.filter(role=RenditionRole.DESCRIPTION.value).values_list("source_id", "text")
    seen = set(doors.sources(member).filter(pk__in=wanted).values_list("pk", flat=True))
    return dict.fromkeys(seen, "") | dict(described)


def _card(case: Case, person: PersonRef, shows: str | None, today: date) -> PersonCard:
    return PersonCard(
        person=person,
        sex=case.person.sex,
        portrait=case.person.portrait_id if shows is not None else None,
        portrait_shows=shows or "",
        status=Status(case.status) if case.status else None,
        as_of=case.as_of,
        disputed=case.disputed,
        silence=Silence.since(case.news_earliest, case.news_latest, today),
        sources=case.sources,
        claims=case.claims,
        contradictions=case.contradictions,
        sought=case.sought,
        assigned=case.assigned.name if case.assigned else "",
        next_step=case.next_step,
    )
