"""What was done in the casebook."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from izdeu.casebook.queries import log as ask
from izdeu.web.views.asking import member, page_number
from izdeu.web.views.pages import pages


@require_safe
def log(request: HttpRequest) -> HttpResponse:
    """The log, newest first; for editors and coordinators."""
    found = ask(member(request), page_number(request))
    return render(request, "web/log.html", {"found": found, "pages": pages(request, found.page, found.pages)})
