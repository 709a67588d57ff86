"""Who sees which row: the only way from a member to a table (principle 6). What is not let through is not there.

A collector sees the sources they brought or that are shared with them, and what rests on those; every other role sees
the casebook; a member who is no longer active sees nothing. Seeing is not changing: a collector changes the sources
they brought, no others.
"""

from typing import TypeVar

from django.db.models import Exists, Model, OuterRef, Q, QuerySet

from izdeu.casebook.models import (
    Appeal,
    Claim,
    ClaimPassage,
    Consent,
    ExposedDecision,
    LockRow,
    Member,
    Mention,
    NameForm,
    Passage,
    Person,
    PictureDecision,
    Proposal,
    Rendition,
    Share,
    Source,
)
from izdeu.vocab.errors import NotAllowed, NotFound
from izdeu.vocab.member import Role

Row = TypeVar("Row", bound=Model)


def sees_all(member: Member) -> bool:
    """Whether the member's role sees the whole casebook."""
    return member.may(Role.DOCUMENTER)


def require(member: Member, role: Role) -> None:
    """Passes when the member's role does all that `role` does; else NotAllowed."""
    if not member.may(role):
        raise NotAllowed("Your role does not do this; ask somebody who is at least {role}.", role=role.value)


def require_specialist(member: Member) -> None:
    """Passes for a specialist, whom a coordinator has made one; else NotAllowed, whatever the role."""
    if not (member.is_active and member.specialist):
        raise NotAllowed("Only a specialist opens what is locked; a coordinator says who is one.")


def sources(member: Member) -> QuerySet[Source]:
    """The sources a member may see: to a collector those they brought, and those that are shared with them."""
    if sees_all(member):
        return Source.objects.all()
    if not member.is_active:
        return Source.objects.none()
    shared = shares(member).exclude(source__in=LockRow.objects.filter(opened_at=None, person=None).values("source"))
    return Source.objects.filter(Q(received_by=member) | Q(pk__in=shared.values("source")))


def brought(member: Member) -> QuerySet[Source]:
    """The sources a member may change: to a collector those they brought."""
    if sees_all(member):
        return Source.objects.all()
    return Source.objects.filter(received_by=member) if member.is_active else Source.objects.none()


def to_change(member: Member, number: int | str) -> Source:
    """The source with a number, to be changed; NotFound when the member may not see it, NotAllowed when only that."""
    return changeable(member, one(sources(member), number, "source"))


def changeable(member: Member, source: Source) -> Source:
    """The source, if the member may change it; else NotAllowed."""
    if not sees_all(member) and source.received_by_id != member.pk:
        raise NotAllowed("This source is shared with you to be read; who brought it, or a documenter, may change it.")
    return source


def may_share(member: Member, source: Source) -> bool:
    """Whether the member may show a source to others: an editor any, others what they brought."""
    return member.may(Role.EDITOR) or (member.is_active and source.received_by_id == member.pk)


def shares(member: Member) -> QuerySet[Share]:
    """The shares in force that a member may know of: to a collector those of what they brought, and with them."""
    rows = Share.objects.filter(ended_at=None)
    if sees_all(member):
        return rows
    mine = Q(source__received_by=member) | Q(to=member) | Q(to=None)
    return rows.filter(mine) if member.is_active else rows.none()


def renditions(member: Member) -> QuerySet[Rendition]:
    """The renditions of those sources."""
    return Rendition.objects.all() if sees_all(member) else Rendition.objects.filter(source__in=sources(member))


def passages(member: Member) -> QuerySet[Passage]:
    """The passages of those renditions."""
    if sees_all(member):
        return Passage.objects.all()
    return Passage.objects.filter(rendition__source__in=sources(member))


def mentions(member: Member) -> QuerySet[Mention]:
    """Whom those sources speak of."""
    return Mention.objects.all() if sees_all(member) else Mention.objects.filter(source__in=sources(member))


def proposals(member: Member) -> QuerySet[Proposal]:
    """What the reader proposed in those renditions."""
    if sees_all(member):
        return Proposal.objects.all()
    return Proposal.objects.filter(rendition__source__in=sources(member))


def claims(member: Member) -> QuerySet[Claim]:
    """The claims that rest on a passage the member may see."""
    if sees_all(member):
        return Claim.objects.all()
    resting = ClaimPassage.objects.filter(claim=OuterRef("pk"), passage__rendition__source__in=sources(member))
    return Claim.objects.filter(Exists(resting))


def persons(member: Member) -> QuerySet[Person]:
    """The persons those claims are about or told by, who told those sources, or whom the member entered."""
    if sees_all(member):
        return Person.objects.all()
    seen = claims(member)
    return Person.objects.filter(
        Q(pk__in=seen.values("person"))
        | Q(pk__in=seen.values("other"))
        | Q(pk__in=seen.values("told_by"))
        | Q(pk__in=sources(member).values("told_by"))
        | Q(made_by=member, pk__gt=0 if member.is_active else 2**62)
    )


def names(member: Member) -> QuerySet[NameForm]:
    """The name forms of those persons in use.

    To a collector only those that they entered themselves, that the sources they see use of this person, and under
    which somebody who brought such a source entered its teller.
    """
    shown = NameForm.objects.filter(retired=False)
    if sees_all(member):
        return shown
    used = mentions(member).filter(person=OuterRef("person"), name=OuterRef("form"))
    told = sources(member).filter(told_by=OuterRef("person"), received_by=OuterRef("made_by"))
    return shown.filter(
        Q(made_by=member) | Exists(used) | Exists(told),
        person__in=persons(member).values("pk"),
    )


def consents(member: Member) -> QuerySet[Consent]:
    """What was allowed of those sources, and what a collector recorded themselves; all of it to others."""
    if sees_all(member):
        return Consent.objects.all()
    own = Q(recorded_by=member) if member.is_active else Q(pk__in=())
    return Consent.objects.filter(own | Q(source__in=sources(member)))


def locks(member: Member) -> QuerySet[LockRow]:
    """The locks on those sources; to a collector none on persons, they may be for what others told."""
    return LockRow.objects.all() if sees_all(member) else LockRow.objects.filter(source__in=sources(member))


def exposed_decisions(member: Member) -> QuerySet[ExposedDecision]:
    """What was decided of those claims."""
    if sees_all(member):
        return ExposedDecision.objects.all()
    return ExposedDecision.objects.filter(claim__in=claims(member))


def appeals(member: Member) -> QuerySet[Appeal]:
    """The appeals, with what came back: of all persons, so for those who see the whole casebook; none to others."""
    return Appeal.objects.all() if sees_all(member) else Appeal.objects.none()


def picture_decisions(member: Member) -> QuerySet[PictureDecision]:
    """What was decided of the pictures among those sources."""
    if sees_all(member):
        return PictureDecision.objects.all()
    return PictureDecision.objects.filter(source__in=sources(member))


def one(rows: QuerySet[Row], number: int | str, what: str) -> Row:
    """The row with a number; NotFound in the same words whether it is not there or not for this member."""
    row = rows.filter(pk=number).first() if str(number).isdecimal() and int(number) < 2**63 else None
    if row is None:
        raise NotFound(f"There is no {what} {{number}} that you can see.", number=number)
    return row


def by_address(rows: QuerySet[Row], prefix: str, what: str) -> Row:
    """The one row whose address begins with a prefix of at least 6 digits; NotFound when none or several do."""
    found = list(rows.filter(address__startswith=prefix.lower())[:2]) if len(prefix) >= 6 else []
    if len(found) != 1:
        raise NotFound(f"There is no {what} {{number}} that you can see.", number=prefix)
    return found[0]
