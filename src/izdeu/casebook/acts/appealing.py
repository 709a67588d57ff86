"""What the acts on appeals share: whom they are for, that a date is one, and what the log says of a row."""

from collections.abc import Iterable
from datetime import date

from izdeu.casebook import doors
from izdeu.casebook.acts.doing import Doing
from izdeu.casebook.models import Appeal, AppealOf, Member, Person, Reply
from izdeu.casebook.queries.address import appeal_address, reply_address
from izdeu.casebook.queries.leads import leads_seen
from izdeu.forms.authorities import authorities
from izdeu.vocab.dates import bounds
from izdeu.vocab.errors import Refused


def found(member: Member, number: int | str) -> Appeal:
    """The appeal of a number; NotFound when the member cannot see it."""
    return doors.one(doors.appeals(member), number, "appeal")


def persons(member: Member, numbers: Iterable[int]) -> list[Person]:
    """The persons an appeal is for, each once, as their leads; Refused when there is none."""
    rows = [doors.one(doors.persons(member), number, "person") for number in dict.fromkeys(numbers)]
    same = leads_seen(member)
    leads = dict.fromkeys(same.get(row.pk, row.pk) for row in rows)
    if not leads:
        raise Refused("Say for whom it is.")
    return list(Person.objects.filter(pk__in=leads))


def addressee(code: str, to: str) -> tuple[str, str]:
    """The code of an authority of the tables, or what another is called; Refused where there is neither."""
    if code and code not in {one.code for one in authorities()}:
        raise Refused("There is no authority “{code}” in the tables; write what it is called instead.", code=code[:40])
    if not code and not to.strip():
        raise Refused("Say to whom it goes.")
    return code, " ".join(to.split())[:300]


def day(edtf: str, today: date, *, needed: bool = True) -> str:
    """A date that can have been, as EDTF; BadDate when it is none, Refused when it lies ahead or lacks."""
    said = edtf.strip()[:80]
    if not said and needed:
        raise Refused("Say on which day, as 2026-11-23; a year or a month will do.")
    if said and (first := bounds(said).earliest) and first > today:
        raise Refused("{day} is still to come.", day=said)
    return said


def keep_persons(row: Appeal, of: Iterable[Person]) -> None:
    """Whom a new appeal is for."""
    AppealOf.objects.bulk_create(AppealOf(appeal=row, person=person) for person in of)


def logged(act: Doing, row: Appeal | Reply) -> None:
    """What the act's line says: the row, and the address of all it says now, which `verify` looks for."""
    if isinstance(row, Appeal):
        act.about, said = f"appeal:{row.pk}", appeal_address(row)
    else:
        act.about, said = f"reply:{row.pk}", reply_address(row)
    act.details |= {"said": said}
