"""A second member looks at what would go out, and says that it may."""

from izdeu.casebook.acts.doing import doing
from izdeu.casebook.models import Member, SignOff
from izdeu.vocab.member import Role


def sign_off(member: Member, content: str) -> None:
    """The member's word that this content may be released, and no other; saying it twice changes nothing."""
    with doing(member, "sign_off", Role.EDITOR) as act:
        if not SignOff.objects.filter(content=content, member=member, withdrawn_at=None).exists():
            SignOff.objects.create(content=content, member=member, at=act.at)
        act.details = {"content": content}


def withdraw_sign_off(member: Member, content: str) -> None:
    """Takes the member's own word back."""
    with doing(member, "withdraw_sign_off", Role.EDITOR) as act:
        SignOff.objects.filter(content=content, member=member, withdrawn_at=None).update(withdrawn_at=act.at)
        act.details = {"content": content}
