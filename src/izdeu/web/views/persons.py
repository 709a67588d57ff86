"""All persons: those we look for and those who tell."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from izdeu.casebook.queries.home import persons as ask
from izdeu.casebook.queries.log import colleagues
from izdeu.vocab.statuses import Status
from izdeu.web.text import language
from izdeu.web.views.asking import member, page_number, today
from izdeu.web.views.pages import pages


@require_safe
def persons(request: HttpRequest) -> HttpResponse:
    """The list, narrowed by a name in any script, a status, who they are to us, what is told differently."""
    asked = {key: request.GET.get(key, "").strip()[:200] for key in ("q", "status", "who", "assigned")}
    found = ask(
        member(request),
        today=today(),
        text=asked["q"],
        status=asked["status"],
        who=asked["who"],
        disputed=bool(request.GET.get("disputed")),
        assigned=asked["assigned"],
        page=page_number(request),
        language="" if request.GET.get("order") == "number" else language(),
    )
    return render(
        request,
        "web/persons.html",
        {
            "found": found,
            "asked": asked | {"disputed": bool(request.GET.get("disputed")), "order": request.GET.get("order", "")},
            "statuses": list(Status),
            "colleagues": colleagues(member(request)),
            "pages": pages(request, found.page, found.pages),
        },
    )
