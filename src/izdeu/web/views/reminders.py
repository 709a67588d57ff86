"""The days to remember, on a page and as a feed for a calendar."""

from datetime import UTC, datetime

from django.contrib.auth.decorators import login_not_required
from django.core.signing import BadSignature, Signer
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from izdeu.casebook.queries import Member
from izdeu.casebook.queries.reminders import keeper_of_feed
from izdeu.casebook.queries.reminders import reminders as ask
from izdeu.forms.reminders import feed as written
from izdeu.web.views.asking import member, today

_SIGNER = Signer(salt="izdeu.reminders", sep="~")


@require_safe
def reminders(request: HttpRequest) -> HttpResponse:
    """What is due and when, and the address of the feed."""
    who = member(request)
    context = {"rows": ask(who, today=today()), "today": today()}
    address = request.build_absolute_uri(reverse("reminders-feed", args=[_token(who)]))
    return render(request, "web/reminders.html", context | {"feed": address})


@login_not_required
@require_safe
def feed(request: HttpRequest, token: str) -> HttpResponse:
    """The feed of the member whom the address names; of any other address there is nothing."""
    who = _whose(token)
    if who is None:
        raise Http404
    text = written(ask(who, today=today()), who.language, datetime.now(UTC))
    return HttpResponse(text, content_type="text/calendar; charset=utf-8")


def _token(who: Member) -> str:
    """Signed over the member's number and the password's hash: a new password, or leaving, ends it."""
    return _SIGNER.sign(f"{who.pk}~{who.get_session_auth_hash()[:16]}")


def _whose(token: str) -> Member | None:
    try:
        number, _, ending = _SIGNER.unsign(token).partition("~")
    except BadSignature:
        return None
    return keeper_of_feed(int(number), ending)
