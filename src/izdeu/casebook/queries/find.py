"""A name in any script finds the person."""

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from functools import lru_cache

from django.db.models import Count, Max, QuerySet, Sum

from izdeu.casebook import doors, folder
from izdeu.casebook.models import Member, NameForm
from izdeu.casebook.queries.people import PersonRef, refs
from izdeu.names import Hit as Found
from izdeu.names import NameIndex

State = tuple[object, ...]
Search = Callable[[str, int], list[Found]]
_CACHE: dict[str, tuple[State, Search]] = {}
"""The search over all names in use, with the state of names and judgements that it was built from.

It remembers its last answers: the bench asks for the same names at each decision.
"""


@dataclass(frozen=True, slots=True)
class Hit:
    """A person whose name may be the one searched, how sure that is, and why."""

    person: PersonRef
    form: str
    score: float
    reasons: tuple[str, ...]


LIKELY = 0.7
"""Below this score two names are rarely the same; searches that should not distract leave such hits out."""


def find(member: Member, name: str, limit: int = 10, least: float = 0.0) -> list[Hit]:
    """Persons the member may see by a name in any script, best first, each once; a number finds that person."""
    if name.strip().isdecimal():
        number = int(name) if len(name.strip()) < 12 else 0
        return [Hit(person, person.label, 1.0, ("number",)) for person in _visible(member, [number])]
    return find_each(member, [name], limit, least)[name]


def find_each(member: Member, names: Iterable[str], limit: int = 10, least: float = 0.0) -> dict[str, list[Hit]]:
    """The persons of each name as `find` gives them, all together in as many queries as for one name."""
    search = _search(member)
    best = {name: _best(search, name, limit) for name in names}
    found = {person.number: person for person in _visible(member, {number for one in best.values() for number in one})}
    return {
        name: [Hit(found[n], *why) for n, why in one.items() if n in found and why[1] >= least][:limit]
        for name, one in best.items()
    }


def _best(search: Search, name: str, limit: int) -> dict[int, tuple[str, float, tuple[str, ...]]]:
    """By person the form most like the name, how sure that is and why, best first."""
    best: dict[int, tuple[str, float, tuple[str, ...]]] = {}
    for hit in search(name, limit * 5 + 20):
        best.setdefault(int(hit.key), (hit.form, hit.score, tuple(hit.reasons)))
    return best


def _visible(member: Member, numbers: Collection[int]) -> list[PersonRef]:
    seen = doors.persons(member).filter(pk__in=numbers).values_list("pk", flat=True)
    return list(refs(member, seen).values())


def _search(member: Member) -> Search:
    """The search over all names for those who see all, built anew when names changed; of their own names for the rest.

    Nothing of the shared one reaches a collector, not even how long a search takes.
    """
    rows = doors.names(member)
    if not doors.sees_all(member):
        return _built(rows.values_list("person_id", "person__lead_id", "form")).search
    shown = NameForm.objects.filter(retired=False)
    state = _state(shown)
    kept = _CACHE.get("all")
    if kept is None or kept[0] != state:
        index = _built(shown.values_list("person_id", "person__lead_id", "form"))
        kept = _CACHE["all"] = (state, lru_cache(maxsize=1024)(index.search))
    return kept[1]


def _state(shown: QuerySet[NameForm]) -> State:
    """Other names in use, other persons judged the same, or another casebook: another state."""
    names = shown.aggregate(Count("pk"), Max("pk"), Sum("pk"), Sum("person__lead"))
    return folder.current().path, *names.values()


def _built(rows: Iterable[tuple[int, int | None, str]]) -> NameIndex:
    return NameIndex.build([(str(lead or person), form) for person, lead, form in rows])
