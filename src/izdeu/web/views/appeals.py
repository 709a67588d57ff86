"""What was asked of authorities, what came back, and the silence between."""

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language_bidi
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from izdeu.casebook import acts, queries
from izdeu.casebook.acts import Asked, Written
from izdeu.casebook.queries import AppealView
from izdeu.casebook.queries.silence import silence as ask_silence
from izdeu.forms.answer import Answer
from izdeu.forms.authorities import authorities
from izdeu.forms.form import Form, form_for
from izdeu.forms.known import known
from izdeu.forms.route import Route
from izdeu.forms.routes import routes
from izdeu.vocab.appeal import By, Impact, Response, Stand
from izdeu.vocab.errors import NotAllowed, NotFound, Refused
from izdeu.vocab.member import Role
from izdeu.web import text
from izdeu.web.drawings.calendar import Calendar, calendar
from izdeu.web.forms import appealing
from izdeu.web.forms.consenting import evidence
from izdeu.web.views.asking import member, today

ORDER = (Stand.OVERDUE, Stand.WAITING, Stand.DRAFT, Stand.ANSWERED, Stand.SET_ASIDE)


@require_safe
def appeals(request: HttpRequest) -> HttpResponse:
    """Every appeal: what waits longest first."""
    found = queries.appeals(member(request), today=today())
    groups = [(stand, _longest(one for one in found if one.stand is stand)) for stand in ORDER]
    return render(request, "web/appeals.html", {"groups": [(stand, rows) for stand, rows in groups if rows]})


def _longest(found: Iterable[AppealView]) -> list[AppealView]:
    return sorted(found, key=lambda one: (-(one.took.least or 0) if one.took else 0, one.number))


@require_http_methods(["GET", "HEAD", "POST"])
def for_person(request: HttpRequest, number: int) -> HttpResponse:
    """One person's appeals, the ways open for them, and the form for what somebody sent on their own."""
    if request.method != "POST":
        return _of_person(request, number)
    try:
        return _log(request, number)
    except (NotFound, NotAllowed):
        raise
    except Refused as error:
        return _of_person(request, number, text.sentence(error))


def _log(request: HttpRequest, number: int) -> HttpResponse:
    said = request.POST
    document = _document(request, Role.DOCUMENTER)
    written = Written((number,), said.get("authority", ""), said.get("to", ""), said.get("text", ""))
    made = acts.log_appeal(member(request), written, appealing.posted(said.dict(), document))
    return HttpResponseRedirect(reverse("appeal", args=[made]))


def _of_person(request: HttpRequest, number: int, error: str = "") -> HttpResponse:
    who = member(request)
    page = queries.case_page(who, number, today=today())
    lead = page.card.person.number
    found = queries.appeals(who, today=today(), person=lead)
    context = {
        "person": page.card.person,
        "appeals": _longest(found),
        "days": _days(request, lead),
        "ways": _ways(request, lead) if who.may(Role.EDITOR) else (),
        "authorities": sorted((one.name(text.language()), one.code) for one in authorities()),
        "home": _home(request),
        "homes": sorted({one.seat for one in authorities() if one.seat}),
        "by": [(word.value, text.BY[word]) for word in By],
        "today": today(),
        "said": request.POST.dict(),
        "error": error,
    }
    return render(request, "web/appeals_of.html", context, status=400 if error else 200)


def _days(request: HttpRequest, person: int) -> Calendar | None:
    found = ask_silence(member(request), today=today())
    marks = next((one.marks for one in found.persons if one.person.number == person), ())
    return calendar(marks, today(), rtl=get_language_bidi())


def _ways(request: HttpRequest, person: int) -> list[tuple[Answer, list[tuple[Route, Form]]]]:
    """The routes by answer, each with the form that goes there."""
    home = _home(request) or None
    found = routes(known(queries.matter(member(request), person, now=datetime.now(UTC)), home=home))
    grouped = [(answer, [one for one in found if one.answer is answer]) for answer in (Answer.YES, Answer.CANNOT_TELL)]
    return [(answer, [(one, form_for(one.authority.code)) for one in some]) for answer, some in grouped if some]


def _home(request: HttpRequest) -> str:
    """The country in which the family lives, where somebody said it."""
    said = request.GET.get("home", "")
    return said if said in {one.seat for one in authorities()} else ""


@require_POST
def draft(request: HttpRequest, number: int) -> HttpResponse:
    """Fills a form for a person and opens it."""
    said = request.POST
    asked = Asked(number, said.get("form", ""), said.get("authority", ""), "", said.get("language", "")[:20])
    return HttpResponseRedirect(reverse("appeal", args=[acts.draft_appeal(member(request), asked)]))


@require_http_methods(["GET", "HEAD", "POST"])
def appeal(request: HttpRequest, number: int) -> HttpResponse:
    """One appeal: its words, its clock, what came back; and what is done next with it."""
    if request.method != "POST":
        return _page(request, number)
    verb = request.POST.get("do", "")
    try:
        _do(request, number, verb)
    except (NotFound, NotAllowed):
        raise
    except Refused as error:
        return _page(request, number, text.sentence(error), verb)
    return HttpResponseRedirect(reverse("appeal", args=[number]))


def _do(request: HttpRequest, number: int, verb: str) -> None:
    who, said = member(request), request.POST.dict()
    match verb:
        case "edit":
            acts.edit_appeal(who, number, text=request.POST.get("text"), next_step=said.get("next_step"))
        case "send":
            acts.send_appeal(who, number, appealing.posted(said, _document(request, Role.EDITOR)))
        case "unsend":
            acts.unsend_appeal(who, number, said.get("why", ""))
        case "reply":
            acts.log_reply(who, number, appealing.came(said, _document(request, Role.DOCUMENTER)))
        case "set_aside":
            acts.set_aside_appeal(who, number, said.get("why", ""))
        case "take_back":
            acts.take_back_reply(who, int(said.get("reply", "0")) if said.get("reply", "").isdecimal() else 0, "")
        case _:
            raise Refused("Nothing was changed.")


def _document(request: HttpRequest, role: Role) -> int | None:
    """The paper that came with the form, kept as a source; nothing of whoever the act is going to refuse."""
    who = member(request)
    return evidence(who, request.FILES.get("document")) if who.may(role) else None


def _page(request: HttpRequest, number: int, error: str = "", verb: str = "") -> HttpResponse:
    found = queries.appeal(member(request), number, today=today())
    said: Mapping[str, str] = request.POST.dict()
    context = {
        "appeal": found,
        "by": [(word.value, text.BY[word]) for word in By],
        "responses": [(word.value, text.RESPONSES[word]) for word in Response],
        "impacts": [(word.value, text.IMPACTS[word]) for word in Impact],
        "today": today(),
        "said": said,
        "verb": verb,
        "error": error,
    }
    return render(request, "web/appeal.html", context, status=400 if error else 200)


@require_safe
def silence(request: HttpRequest) -> HttpResponse:
    """What was asked and what came back, drawn: every appeal and every answer a mark, the rest empty."""
    found = ask_silence(member(request), today=today())
    people = [(one, calendar(one.marks, today(), rtl=get_language_bidi())) for one in found.persons]
    names = {one.code: one.name(text.language()) for one in authorities()}
    rows = [(names.get(one.code, one.to or one.code), one) for one in found.authorities]
    return render(request, "web/silence.html", {"silence": found, "people": people, "authorities": rows})
