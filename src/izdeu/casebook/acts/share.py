"""A source or a case is shown to a collector, or to all, who did not bring it; and no longer."""

from collections.abc import Iterable
from datetime import date

from izdeu.casebook import doors
from izdeu.casebook.acts.doing import Doing, doing
from izdeu.casebook.models import LockRow, Member, Share, Source
from izdeu.casebook.queries.consents import of_sources
from izdeu.casebook.queries.sharing import of_case, whole
from izdeu.vocab.consent import Allowed, Consent, Identity, Subject, Use
from izdeu.vocab.errors import NotAllowed, NotFound, Refused
from izdeu.vocab.member import Role

EVERYONE = ""
"""Instead of a login: every member of the casebook, those who join later too."""


def share(member: Member, about: Subject, number: int, to: str = EVERYONE) -> list[int]:
    """Shows a source with its parts, or all sources that a case rests on now, to a member; the numbers of the sources.

    An editor shares anything, others what they brought. What is locked, and what its teller does not want the team to
    read, is not shared: Refused, or of a case left out.
    """
    with doing(member, "share", Role.COLLECTOR) as act:
        reader = _reader(to)
        rows = _theirs(member, _of(member, about, number))
        why_not = {row.pk: _why_not(member, row, act.at.date()) for row in rows}
        open_to = [row for row in rows if why_not[row.pk] is None]
        if (why := why_not[rows[0].pk]) is not None and (about is Subject.SOURCE or not open_to):
            raise why
        known = set(Share.objects.filter(to=reader, ended_at=None).values_list("source", flat=True))
        new = [row for row in open_to if row.pk not in known]
        if not new:
            raise Refused("There is nothing here that is not shared so already.")
        Share.objects.bulk_create(Share(source=row, to=reader, made_by=member, made_at=act.at) for row in new)
        act.about = f"{about}:{number}"
        act.details = {"to": to, "sources": [row.pk for row in new]}
        return [row.pk for row in new]


def unshare(member: Member, about: Subject, number: int, to: str = EVERYONE) -> list[int]:
    """Ends that a member sees a source with its parts, or the sources of a case; the numbers of the sources.

    Whoever brought a source may end what an editor shared of it. It is not seen from this moment on; what was read is
    not unread.
    """
    with doing(member, "unshare", Role.COLLECTOR) as act:
        rows = _theirs(member, _of(member, about, number))
        shares = doors.shares(member).filter(source__in=[row.pk for row in rows])
        shares = shares.filter(to__login=to) if to else shares.filter(to=None)
        ended = sorted(shares.values_list("source", flat=True))
        if not ended:
            raise Refused("This is not shared so.")
        shares.update(ended_at=act.at, ended_by=member)
        act.about, act.details = f"{about}:{number}", {"to": to, "sources": ended}
        return ended


def end_refused(act: Doing, sources: Iterable[int]) -> None:
    """Ends, inside an act, all sharing of those of the sources that the team may no longer read."""
    listed = sorted(set(sources))
    rows = Source.objects.filter(pk__in=Share.objects.filter(source__in=listed, ended_at=None).values("source"))
    refused = [row.pk for row in rows if _refused(act.member, row, act.at.date())]
    shares = Share.objects.filter(source__in=refused, ended_at=None)
    if ended := sorted((source, login or EVERYONE) for source, login in shares.values_list("source", "to__login")):
        shares.update(ended_at=act.at, ended_by=act.member)
        act.details["unshared"] = [list(one) for one in ended]


def _reader(to: str) -> Member | None:
    """The member with a login who does not see everything anyway; in the same words whether there is one or not."""
    if to == EVERYONE:
        return None
    found = Member.objects.filter(login=to, is_active=True).first()
    if found is None or doors.sees_all(found):
        raise NotFound("There is no collector “{login}” here to share with.", login=to[:60])
    return found


def _of(member: Member, about: Subject, number: int) -> list[Source]:
    if about is Subject.SOURCE:
        return whole(doors.one(doors.sources(member), number, "source"))
    return of_case(member, doors.one(doors.persons(member), number, "person"))


def _theirs(member: Member, rows: list[Source]) -> list[Source]:
    """Those of the sources that the member may share, see `doors.may_share`; NotAllowed when there are none."""
    if not rows:
        raise Refused("No source says anything of this person yet; there is nothing to share.")
    found = [row for row in rows if doors.may_share(member, row)]
    if not found:
        raise NotAllowed("You may share what you brought; ask an editor to share this.")
    return found


def _why_not(member: Member, row: Source, today: date) -> Refused | None:
    if LockRow.objects.filter(source=row, opened_at=None).exists():
        return Refused(
            "Source {number} is locked; only a specialist opens it, and then it can be shared.", number=row.pk
        )
    if _refused(member, row, today):
        return Refused("Its teller does not allow that those who work with us read source {number}.", number=row.pk)
    return None


def _refused(member: Member, row: Source, today: date) -> bool:
    """Whether somebody who was asked whether the team may read it said no, or took a yes back."""
    said: tuple[Consent, ...] = of_sources(member, [row.pk]).get(row.pk, ())
    allowed = Allowed.of(said, Use.TEAM, today)
    return bool(allowed.following) and allowed.level is Identity.NONE
