"""One person's matter, as forms are filled from it: claims about them, and what was done to find them."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime

from izdeu.casebook import doors
from izdeu.casebook.models import Member
from izdeu.casebook.queries.allowing import Allowing, allowing
from izdeu.casebook.queries.case_page import CasePage, case_page
from izdeu.casebook.queries.claims import ClaimView, as_words, views
from izdeu.casebook.queries.people import PersonRef
from izdeu.forms.days import day_in
from izdeu.forms.matter import Matter
from izdeu.vocab.claim import Claim, ClaimState
from izdeu.vocab.consent import Allowed, Consent, Identity, Use
from izdeu.vocab.kinds import GROUPS, Group
from izdeu.vocab.member import Role
from izdeu.vocab.person import NameForm

NEAR = tuple(kind.value for kind, group in GROUPS.items() if group in (Group.SEARCH, Group.HARM))
_GENEVA = "Europe/Zurich"


def matter(member: Member, number: int | str, *, now: datetime) -> Matter:
    """What the casebook holds on a person, all records judged the same together; for editors.

    What was done to find them, and to those who did it, are appeals, answers, protests and harm of those near them,
    told in the sources that tell of them. A use is allowed when every source that the claims rest on allows it and
    nobody refused it of the person.
    """
    doors.require(member, Role.EDITOR)
    page = case_page(member, number, today=now.date())
    people = dict(page.people)
    searched = _searched(member, page, people)
    lead = page.card.person.number
    claims = [_led(view, lead, page.records) for view in (*page.claims.values(), *searched) if view.standing]
    return Matter(
        person=lead,
        names=tuple(dict.fromkeys(NameForm(one.form, one.script) for one in page.names)),
        claims=tuple({one.id: one for one in claims}.values()),
        received=day_in(_GENEVA, now),
        people={one.number: one.label for one in people.values()},
        allowed=_allowed(allowing(member), lead, claims, now.date()),
    )


def _searched(member: Member, page: CasePage, people: dict[int, PersonRef]) -> list[ClaimView]:
    standing = [view for view in page.claims.values() if view.standing]
    sources = {passage.source for view in standing for passage in view.passages}
    near = {who.number for view in standing for who in (view.told_by, view.other, view.person) if who}
    rows = doors.claims(member).filter(
        kind__in=NEAR,
        state=ClaimState.STANDING.value,
        person__in=near - set(page.records),
        passages__rendition__source__in=sources,
    )
    return views(member, rows.distinct().order_by("earliest", "pk"), people)


def _led(view: ClaimView, lead: int, records: Iterable[int]) -> Claim:
    """The claim with every record of the person as one."""
    claim, same = as_words(view), set(records)
    return replace(
        claim,
        person=lead if claim.person in same else claim.person,
        other=lead if claim.other in same else claim.other,
    )


def _allowed(said: Allowing, person: int, claims: Iterable[Claim], day: date) -> frozenset[Use]:
    """The uses that every source of the claims allows to some degree and that nobody refused of the person.

    None while the person or one of the sources is locked.
    """
    sources = {quoted.source for claim in claims for quoted in claim.passages}
    places = {f"person:{person}", *(f"source:{number}" for number in sources)}
    if not sources or places & (said.locked - said.released):
        return frozenset()
    told = [said.sources.get(number, ()) for number in sources]
    return frozenset(
        use
        for use in Use
        if all(Allowed.of(one, use, day).level is not Identity.NONE for one in told)
        and not _refused(said.persons.get(person, ()), use, day)
    )


def _refused(consents: tuple[Consent, ...], use: Use, day: date) -> bool:
    """Whether somebody who was asked about the person said no."""
    allowed = Allowed.of(consents, use, day)
    return bool(allowed.following) and allowed.level is Identity.NONE
