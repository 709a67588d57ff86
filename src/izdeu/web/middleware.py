"""A sentence that refuses something becomes a page that says it."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from izdeu.vocab.errors import NotAllowed, NotFound, Refused
from izdeu.web.text import sentence


class Sentences:
    """Answers a Refused from any view with its sentence, in the user's language: 404, 403 or 400."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Passes the request on."""
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        """The page for a Refused; None leaves every other exception to Django."""
        if not isinstance(error, Refused):
            return None
        status = 404 if isinstance(error, NotFound) else 403 if isinstance(error, NotAllowed) else 400
        return render(request, "web/error.html", {"sentence": sentence(error), "status": status}, status=status)
