"""Who has said that a content may be released."""

from izdeu.casebook.models import Member, SignOff


def signed_off_by(content: str, but: Member) -> Member | None:
    """The last other member whose word on exactly this content stands."""
    rows = SignOff.objects.filter(content=content, withdrawn_at=None, member__is_active=True).exclude(member=but)
    row = rows.select_related("member").order_by("-pk").first()
    return row.member if row else None
