"""All that was allowed of a source or a person is taken back at once; from the next release on it does not go out."""

from izdeu.casebook import doors
from izdeu.casebook.acts.record_consent import Conversation, record_consent
from izdeu.casebook.acts.withdraw_consent import withdraw_consent
from izdeu.casebook.models import Member
from izdeu.vocab.consent import Capacity, Decision, Identity, Subject, Use
from izdeu.vocab.errors import Refused

OUTSIDE = tuple(use for use in Use if use not in (Use.STORE, Use.TEAM))
"""The uses in which something leaves the office."""


def take_back(member: Member, about: Subject, number: int, why: str = "") -> None:
    """Withdraws every consent about it, and records a no to every use that leaves the office.

    The no is recorded even where nobody had been asked: what relatives allow of their own testimonies then says no
    more of somebody who is looked for.
    """
    rows = doors.consents(member).filter(**{about.value: number}).order_by("pk")
    for consent in rows.filter(decisions__withdrawn_at=None).distinct():
        withdraw_consent(member, consent.pk, why)
    no = tuple(Decision(use, Identity.NONE) for use in OUTSIDE)
    record_consent(member, number, Conversation(no, about=about, capacity=Capacity.AUTHORISED, conditions=why.strip()))


def subject_of(said: str) -> tuple[Subject, int]:
    """What `person:4` or `source:3` names; Refused for anything else."""
    word, _, number = said.partition(":")
    if word not in set(Subject) or not number.isdecimal() or len(number) > 9:
        raise Refused("“{said}” names nothing; say person:4 or source:3.", said=said[:60])
    return Subject(word), int(number)
