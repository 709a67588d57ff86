"""Pages for what cannot be done: one clear sentence each."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils.translation import gettext as _


def _page(request: HttpRequest, sentence: str, status: int) -> HttpResponse:
    return render(request, "web/error.html", {"sentence": sentence, "status": status}, status=status)


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """400."""
    return _page(request, _("This request was not understood; go back and try again."), 400)


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    """403."""
    return _page(request, _("You may not do this; ask a coordinator."), 403)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """404: the same words whether it is not there or not for you."""
    return _page(request, _("There is nothing here that you can see."), 404)


def broken(request: HttpRequest) -> HttpResponse:
    """500: says nothing of what went wrong inside, and asks the database nothing: that may be what broke."""
    sentence = _("Something went wrong here; nothing was changed. Try again.")
    return HttpResponse(render_to_string("web/broken.html", {"sentence": sentence}), status=500)


def forged(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A form that did not come from this site, or came too late."""
    return _page(request, _("This form is too old; go back, reload the page and send it again."), 403)


def locked_out(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
    """Too many wrong passwords."""
    return _page(request, _("Too many wrong passwords; wait a quarter of an hour."), 429)
