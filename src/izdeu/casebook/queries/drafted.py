"""A form filled for a person from the casebook."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from izdeu.casebook.models import Member
from izdeu.casebook.queries.matter import matter
from izdeu.forms.draft import Draft
from izdeu.forms.filled import filled
from izdeu.forms.form import Order, form_for, forms, ordered
from izdeu.vocab.errors import Refused

FORMS = tuple(one.code for one in forms())


def drafted(member: Member, person: int | str, order: Order, *, now: datetime, given: Mapping[str, str]) -> Draft:
    """The form as far as the claims go, then as far as whoever submits says. For editors."""
    found = replace(matter(member, person, now=now), given=given)
    return filled(order.form.code, found, order.language, order.to.code)


def order(form: str, language: str = "", to: str = "") -> Order:
    """A form ordered in a language to an authority; of a letter, the one that authority usually gets. Refused where the
    tables have no such form, language or authority.
    """
    if form not in FORMS:
        raise Refused("There is no form “{form}”.", form=form[:40])
    usual = form_for(to) if form == "letter" and to else None
    try:
        return ordered(usual.code if usual and usual.asks else form, language or None, to or None)
    except ValueError as why:
        raise Refused("There is no such draft: {why}", why=str(why)[:200]) from why
