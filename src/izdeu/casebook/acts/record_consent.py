"""What somebody allows, as they said it."""

from collections.abc import Mapping

from izdeu.casebook import doors
from izdeu.casebook.acts.doing import doing
from izdeu.casebook.models import Consent, Member
from izdeu.vocab.consent import Identity, Method, Use
from izdeu.vocab.member import Role


def record_consent(
    member: Member, source: int, decisions: Mapping[Use, Identity], method: Method = Method.NOT_RECORDED
) -> None:
    """Records the decisions on a source; each takes the place of the last one on the same use, which is kept."""
    with doing(member, "record_consent", Role.COLLECTOR) as act:
        row = doors.one(doors.sources(member), source, "source")
        for use, level in decisions.items():
            row.consents.filter(use=use.value, withdrawn_at=None).update(withdrawn_at=act.at)
            Consent.objects.create(
                source=row,
                use=use.value,
                level=level.value,
                method=method.value,
                given_at=act.at,
                recorded_by=member,
            )
        act.about = f"source:{source}"
        consents = {use.value: level.value for use, level in decisions.items()}
        act.details = {"sources": [source], "consents": consents, "method": method.value}
