"""What somebody allows, as they said it: one conversation about a source or a person, never edited later."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from django.db.models import Q

from izdeu.casebook import doors
from izdeu.casebook.acts.doing import Doing, doing
from izdeu.casebook.acts.persons import teller
from izdeu.casebook.acts.share import end_refused
from izdeu.casebook.models import Consent, Decision, Member, Person, Source
from izdeu.casebook.queries.address import consent_address
from izdeu.casebook.queries.sharing import whole
from izdeu.vocab import consent as vocab
from izdeu.vocab.consent import PARTIES, POINTS, Capacity, Identity, Method, Subject, Use
from izdeu.vocab.errors import Refused
from izdeu.vocab.member import Role
from izdeu.vocab.source import nfc
from izdeu.vocab.ties import Tie


@dataclass(frozen=True, slots=True)
class Form:
    """The text that was shown or read aloud: its version and the SHA-256 of it in the language of the conversation."""

    version: str = ""
    address: str = ""


@dataclass(frozen=True, slots=True)
class Conversation:
    """What is written down of one conversation.

    `given_by`: a person's number, a name (a new person), or "" where it is not known or goes without saying: the
    teller of a source, the person themselves. `explained`: which of the nine points were told. `evidence`: the number
    of a kept source, a recording or a signed paper.
    """

    decisions: tuple[vocab.Decision, ...]
    method: Method = Method.NOT_RECORDED
    about: Subject = Subject.SOURCE
    given_by: str = ""
    capacity: Capacity = Capacity.SELF
    relation: Tie | None = None
    language: str = ""
    interpreter: str = ""
    given_on: date | None = None
    witnessed_by: str = ""
    form: Form = field(default_factory=Form)
    explained: tuple[int, ...] = ()
    conditions: str = ""
    valid_until: date | None = None
    review_due: date | None = None
    evidence: int | None = None


def record_consent(
    member: Member,
    of: int,
    said: Mapping[Use, Identity] | Conversation,
    method: Method = Method.NOT_RECORDED,
) -> int:
    """Records a conversation about a source and all its parts, or about a person; the number of the record.

    What the same giver said earlier of the same uses is kept and no longer holds. A collector records it of the sources
    they brought, and of those who told them or whom they entered.
    """
    told = said if isinstance(said, Conversation) else Conversation(vocab.decisions(said), method)
    with doing(member, "record_consent", Role.COLLECTOR) as act:
        subjects = _subjects(member, told.about, of)
        made = keep_consents(act, subjects, told)
        end_refused(act, [subject.pk for subject in subjects if isinstance(subject, Source)])
        act.about = f"{told.about}:{of}"
        return made[0]


def keep_consents(act: Doing, subjects: Sequence[Source | Person], told: Conversation) -> list[int]:
    """Keeps the record of each subject, inside an act; their numbers. The act's line says what `verify` replays."""
    _check(told, act.at.date())
    row = _row(act, told)
    numbers = [_keep(subject, row, told.decisions) for subject in subjects]
    act.details |= {
        "consents": numbers,
        "of": [f"{told.about}:{subject.pk}" for subject in subjects],
        "given_by": row["given_by"].pk if row["given_by"] else None,
        "decisions": [[one.use.value, one.party, one.level.value, one.ask_again] for one in told.decisions],
        "said": consent_address(Consent(**row), told.decisions),
    }
    return numbers


def _subjects(member: Member, about: Subject, of: int) -> list[Source | Person]:
    if about is Subject.PERSON:
        return [doors.one(_asked_for(member), of, "person")]
    return list(whole(doors.to_change(member, of)))


def _asked_for(member: Member) -> Any:
    """The persons whose consent a member may record: all, or those a collector entered or whose words they brought."""
    seen = doors.persons(member)
    if doors.sees_all(member):
        return seen
    return seen.filter(Q(made_by=member) | Q(pk__in=doors.brought(member).values("told_by")))


def _keep(subject: Source | Person, row: Mapping[str, Any], said: Iterable[vocab.Decision]) -> int:
    about = {"source": subject} if isinstance(subject, Source) else {"person": subject}
    consent = Consent.objects.create(**row, **about)
    Decision.objects.bulk_create(
        Decision(
            consent=consent,
            use=one.use.value,
            party=one.party,
            level=one.level.value,
            ask_again=one.ask_again,
        )
        for one in said
    )
    return consent.pk


def _row(act: Doing, told: Conversation) -> dict[str, Any]:
    return {
        "given_by": teller(act, told.given_by),
        "capacity": told.capacity.value,
        "relation": told.relation.value if told.relation else "",
        "language": told.language[:20],
        "interpreter": _words(told.interpreter),
        "method": told.method.value,
        "given_on": told.given_on,
        "witnessed_by": _words(told.witnessed_by),
        "form": told.form.version,
        "form_address": told.form.address,
        "explained": sorted(set(told.explained)),
        "conditions": nfc(told.conditions).strip(),
        "valid_until": told.valid_until,
        "review_due": told.review_due,
        "evidence": doors.one(doors.sources(act.member), told.evidence, "source") if told.evidence else None,
        "recorded_by": act.member,
        "recorded_at": act.at,
    }


def _words(text: str) -> str:
    return " ".join(nfc(text).split())[:200]


def _check(told: Conversation, today: date) -> None:
    asked = [(one.use, one.party) for one in told.decisions]
    if len(asked) != len(set(asked)):
        raise Refused("One use was answered twice; say one thing of each.")
    for one in told.decisions:
        if one.party != _words(one.party) or (one.party and one.use not in PARTIES):
            raise Refused("“{use}” is not allowed to one party alone.", use=one.use.value)
    if not told.decisions:
        raise Refused("Nothing was asked; write down at least one answer.")
    if not set(told.explained) <= set(POINTS):
        raise Refused("There are nine points to explain, 1 to 9.")
    if told.capacity is Capacity.RELATIVE and told.relation is None:
        raise Refused("Say what the relative is to the person.")
    if told.given_on and told.given_on > today + timedelta(days=1):  # tomorrow has begun elsewhere
        raise Refused("Consent cannot be given on a day that has not come.")
    if told.valid_until and told.given_on and told.valid_until < told.given_on:
        raise Refused("Consent cannot end before it is given.")
