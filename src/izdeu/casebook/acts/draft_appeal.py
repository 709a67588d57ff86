"""A form is filled for a person and kept, to be gone through, changed, and sent."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from izdeu.casebook.acts import appealing
from izdeu.casebook.acts.doing import doing
from izdeu.casebook.models import Appeal, Member
from izdeu.casebook.queries.drafted import drafted, order
from izdeu.casebook.queries.drafts import Wanted
from izdeu.forms.text import in_plain_text
from izdeu.vocab.errors import Refused
from izdeu.vocab.member import Role
from izdeu.vocab.source import nfc

LONGEST = 200_000
"""Code points that an appeal may have: a book of four hundred pages."""


@dataclass(frozen=True, slots=True)
class Asked:
    """Which form for whom, to which authority of the tables (or `to`), in which language; what is `given` beside it."""

    person: int
    form: str
    authority: str = ""
    to: str = ""
    language: str = ""
    given: Mapping[str, str] = field(default_factory=dict)


def draft_appeal(member: Member, asked: Asked) -> int:
    """The number of the appeal whose text is the form, filled as far as the claims go; editors."""
    with doing(member, "draft_appeal", Role.EDITOR) as act:
        of = appealing.persons(member, [asked.person])
        wanted = order(asked.form, asked.language, asked.authority)
        code, to = ("", asked.to) if asked.to else appealing.addressee(wanted.to.code, "")
        draft = drafted(member, of[0].pk, Wanted(wanted, asked.given, to), now=act.at)
        row = Appeal.objects.create(
            authority=code,
            to=to,
            form=draft.form,
            language=draft.language,
            draft=draft.as_json(),
            text=in_plain_text(draft, for_us=False),
            made_by=member,
            made_at=act.at,
        )
        appealing.keep_persons(row, of)
        appealing.logged(act, row)
        act.details |= {"persons": [one.pk for one in of], "form": draft.form, "authority": code}
        return row.pk


def edit_appeal(member: Member, number: int, *, text: str | None = None, next_step: str | None = None) -> None:
    """Changes what a draft says, or what is next; Refused for the text of one that was sent: that stays as it went."""
    with doing(member, "edit_appeal", Role.EDITOR) as act:
        row = appealing.found(member, number)
        if text is not None:
            _may_change(row, text)
            row.text = nfc(text.replace("\r\n", "\n"))
        if next_step is not None:
            row.next_step = next_step.strip()[:2000]
        row.save(update_fields=["text", "next_step"])
        appealing.logged(act, row)


def _may_change(row: Appeal, text: str) -> None:
    if row.sent:
        raise Refused("This was sent; what was sent stays as it went. Draft another.")
    if len(text) > LONGEST:
        raise Refused("This is too long for a letter.")
