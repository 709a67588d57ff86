"""What was allowed is taken back: from the next release on it does not go out."""

from collections.abc import Collection

from izdeu.casebook import doors
from izdeu.casebook.acts.doing import doing
from izdeu.casebook.acts.share import end_refused
from izdeu.casebook.models import Consent, Decision, Member
from izdeu.casebook.queries.address import about, moment
from izdeu.vocab.consent import Use
from izdeu.vocab.errors import Refused
from izdeu.vocab.member import Role


def withdraw_consent(member: Member, number: int, why: str = "", uses: Collection[Use] | None = None) -> None:
    """Takes back a record of consent, whole or on some uses; it is kept, with the day and the reason.

    That of a source is taken back with what was recorded of its parts in the same conversation. Nobody has to give a
    reason. What the giver allowed earlier does not come back.
    """
    with doing(member, "withdraw_consent", Role.COLLECTOR) as act:
        consent = doors.one(doors.consents(member).select_related("source"), number, "consent")
        if consent.source is not None and consent.recorded_by_id != member.pk:
            doors.changeable(member, consent.source)
        rows = Decision.objects.filter(consent__in=_same_conversation(consent), withdrawn_at=None)
        if uses is not None:
            rows = rows.filter(use__in=[use.value for use in uses])
        taken = [(row, row.use, row.party) for row in rows.select_related("consent")]
        if not taken:
            raise Refused("There is nothing in force here to take back.")
        said = {"withdrawn_at": act.at, "withdrawn_why": why.strip(), "withdrawn_by": member}
        rows.filter(pk__in=[row.pk for row, _, _ in taken]).update(**said)
        act.about = f"consent:{number}"
        act.details = {
            "why": why.strip(),
            "decisions": [[_place(row.consent), use, party] for row, use, party in taken],
        }
        end_refused(act, [row.consent.source_id for row, _, _ in taken if row.consent.source_id])


def _same_conversation(consent: Consent) -> list[int]:
    """The record, and those of the parts of its source that were written down with it."""
    found, near = [consent.pk], [consent.source_id] if consent.source_id else []
    while near:
        rows = Consent.objects.filter(recorded_at=consent.recorded_at, recorded_by=consent.recorded_by_id)
        within = list(rows.filter(source__part_of__in=near).values_list("pk", "source_id"))
        found += [pk for pk, _ in within]
        near = [source for _, source in within if source]
    return found


def _place(consent: Consent) -> list[str]:
    """How the log knows the record: what it is about and when it was recorded; numbers of older ones are in no line."""
    return [about(consent), moment(consent.recorded_at)]
