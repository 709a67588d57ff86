"""A name in any script, or a part of one, finds the person."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field
from threading import Lock

from django.db.models import Count, Max, QuerySet, Sum

from izdeu.casebook import doors, folder
from izdeu.casebook.models import Member, NameForm, Person
from izdeu.casebook.queries.leads import leads_seen
from izdeu.casebook.queries.people import PersonRef, refs
from izdeu.names import Finder, Found, How, Reason
from izdeu.names.finder import LIKELY
from izdeu.names.reasons import NUMBER

__all__ = ["LIKELY", "Hit", "find", "find_each"]

State = tuple[object, ...]
Forms = Mapping[str, frozenset[str]]
Search = Callable[[str, int], list[Found]]

REMEMBERED = 1024
"""Answers that are remembered while names do not change: the bench asks for the same names at each decision."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A person whose name may be the one searched: the form found, how sure it is the whole name, and why.

    `spans` are the parts of the form that were found; `how` says whether the whole name was, or a part of it.
    """

    person: PersonRef
    form: str
    score: float
    reasons: tuple[Reason, ...]
    spans: tuple[tuple[int, int], ...] = ()
    how: How = How.NAME

    @property
    def likely(self) -> bool:
        """Whether the whole name is likely meant."""
        return self.how is How.NAME and self.score >= LIKELY


def find(member: Member, name: str, limit: int = 10, least: float = 0.0) -> list[Hit]:
    """Persons the member may see by a name or a part of one, each once, in the order of `Finder.search`; or by number.

    What is only a little like the whole name is left out below the score `least`.
    """
    said = name.strip()
    if said.isdecimal():
        number = int(said) if len(said) < 12 else 0
        why = (Reason(NUMBER, number=str(number)),)
        return [Hit(person, person.label, 1.0, why) for person in _visible(member, [number])]
    return find_each(member, [name], limit, least)[name]


def find_each(member: Member, names: Iterable[str], limit: int = 10, least: float = 0.0) -> dict[str, list[Hit]]:
    """The persons of each name as `find` gives them, all together in as many queries as for one name."""
    search = _search(member)
    found = {name: [one for one in search(name, limit) if _shown(one, least)] for name in names}
    persons = {one.number: one for one in _visible(member, {int(one.key) for hits in found.values() for one in hits})}
    return {
        name: [_hit(persons[int(one.key)], one) for one in hits if int(one.key) in persons]
        for name, hits in found.items()
    }


def _shown(one: Found, least: float) -> bool:
    return one.how is not How.NAME or one.score >= least


def _hit(person: PersonRef, one: Found) -> Hit:
    return Hit(person, one.form, one.score, one.reasons, one.spans, one.how)


def _visible(member: Member, numbers: Collection[int]) -> list[PersonRef]:
    seen = doors.persons(member).filter(pk__in=numbers).values_list("pk", flat=True)
    return list(refs(member, seen).values())


def _search(member: Member) -> Search:
    """The search over all names for those who see all; of their own names for the rest.

    Nothing of the shared one reaches a collector, not even how long a search takes.
    """
    if doors.sees_all(member):
        _ALL.follow(NameForm.objects.filter(retired=False))
        return _ALL.search
    return Finder(_pairs(_forms(doors.names(member), leads_seen(member)))).search


@dataclass
class _Kept:
    """A search over all names in use that takes in what changed; threads take turns."""

    state: State = ()
    forms: Forms = field(default_factory=dict)
    finder: Finder = field(default_factory=Finder)
    answers: dict[tuple[str, int], list[Found]] = field(default_factory=dict)
    lock: Lock = field(default_factory=Lock)

    def follow(self, shown: QuerySet[NameForm]) -> None:
        """Takes in the names that changed since the last time; all of them in another casebook."""
        with self.lock:
            state = _state(shown)
            if state == self.state:
                return
            forms = _forms(shown, dict(Person.objects.exclude(lead=None).values_list("pk", "lead_id")))
            if self.state[:1] == state[:1]:
                self._change(forms)
            else:
                self.finder = Finder(_pairs(forms))
            self.state, self.forms, self.answers = state, forms, {}

    def _change(self, forms: Forms) -> None:
        for key in self.forms.keys() | forms.keys():
            before, now = self.forms.get(key, frozenset()), forms.get(key, frozenset())
            if before - now:
                self.finder.remove(key)
                before = frozenset()
            for form in sorted(now - before):
                self.finder.add(key, form)

    def search(self, name: str, limit: int) -> list[Found]:
        """What `Finder.search` answers."""
        with self.lock:
            if len(self.answers) >= REMEMBERED:
                self.answers.clear()
            if (name, limit) not in self.answers:
                self.answers[name, limit] = self.finder.search(name, limit)
            return self.answers[name, limit]


_ALL = _Kept()


def _state(shown: QuerySet[NameForm]) -> State:
    """Other names in use, other persons judged the same, or another casebook: another state."""
    names = shown.aggregate(Count("pk"), Max("pk"), Sum("pk"), Sum("person__lead"))
    return folder.current().path, *names.values()


def _forms(rows: QuerySet[NameForm], leads: Mapping[int, int]) -> Forms:
    """The forms of each person, all records judged the same together, under the lead's number."""
    found: dict[str, set[str]] = defaultdict(set)
    for person, form in rows.values_list("person_id", "form"):
        found[str(leads.get(person, person))].add(form)
    return {key: frozenset(forms) for key, forms in found.items()}


def _pairs(forms: Forms) -> Iterable[tuple[str, str]]:
    return [(key, form) for key, said in forms.items() for form in sorted(said)]
