"""A form filled for a person from the casebook."""

from collections.abc import Callable, Mapping
from datetime import datetime

from izdeu.casebook.models import Member
from izdeu.casebook.queries.matter import matter
from izdeu.forms.ced.fill import fill as ced
from izdeu.forms.draft import Draft
from izdeu.forms.letter.fill import fill as letter
from izdeu.forms.matter import Matter
from izdeu.forms.wgad.fill import fill as wgad
from izdeu.forms.wgeid.fill import fill as wgeid
from izdeu.vocab.errors import Refused

_FILLS: Mapping[str, Callable[[Matter], Draft]] = {"wgeid": wgeid, "wgad": wgad, "ced": ced}
FORMS = (*_FILLS, "letter")


def drafted(member: Member, person: int, form: str, language: str, *, now: datetime) -> Draft:
    """The form as far as the claims go; the letter in a language, the others in English. For editors."""
    if form not in FORMS:
        raise Refused("There is no form “{form}”.", form=form[:40])
    found = matter(member, person, now=now)
    return letter(found, language) if form == "letter" else _FILLS[form](found)
