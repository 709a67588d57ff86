"""A form filled for a person from the casebook."""

from datetime import datetime

from izdeu.casebook.models import Member
from izdeu.casebook.queries.drafts import Wanted, drafts
from izdeu.forms.draft import Draft
from izdeu.forms.form import Order, form_for, forms, ordered
from izdeu.vocab.errors import Refused

FORMS = tuple(one.code for one in forms())


def drafted(member: Member, person: int | str, wanted: Wanted, *, now: datetime) -> Draft:
    """The form as far as its addressee may have the claims, then as far as whoever submits says. For editors.

    Where the addressee may have nothing, it holds all we know, and says that it must not be sent.
    """
    return drafts(member, person, wanted, now=now).usual


def order(form: str, language: str = "", to: str = "") -> Order:
    """A form ordered in a language to an authority; of a letter, the one that authority usually gets. Refused where the
    tables have no such form, language or authority.
    """
    if form not in FORMS:
        raise Refused("There is no form “{form}”.", form=form[:40])
    usual = form_for(to) if form == "letter" and to else None
    try:
        return ordered(usual.code if usual else form, language or None, to or None)
    except ValueError as why:
        raise Refused("There is no such draft: {why}", why=str(why)[:200]) from why
