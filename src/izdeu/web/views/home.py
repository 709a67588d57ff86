"""Who we look for."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from izdeu.casebook.queries.home import home as ask
from izdeu.casebook.queries.reminders import due_soon
from izdeu.web.views.asking import member, page_number, today
from izdeu.web.views.pages import pages


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """The cards, or those whose name is searched; only the cards where the page asks for them while somebody types."""
    search = request.GET.get("q", "").strip()[:200]
    found = ask(member(request), search, page_number(request), today=today())
    template = "web/parts/people.html" if request.headers.get("HX-Request") else "web/home.html"
    context = {"home": found, "cards": found.cards, "search": search, "pages": pages(request, found.page, found.pages)}
    if template == "web/home.html" and not search:
        context["due"] = due_soon(member(request), today=today())
    return render(request, template, context)
