"""Nothing of a casebook stays in a browser, and no other site can tell that it is open."""

from collections.abc import Callable, MutableMapping

from django.http import HttpRequest, HttpResponse

_POLICY = "Cross-Origin-Resource-Policy"


class Unkept:
    """Tells browsers to keep no page: after signing out the back button shows nothing, on a shared computer neither."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """The answer, with `no-store` unless the page says itself how it may be kept."""
        response = self.get_response(request)
        response.headers.setdefault("Cache-Control", "private, no-store")
        response.headers.setdefault(_POLICY, "same-origin")
        return response


def own_site_only(headers: MutableMapping[str, str], path: str, url: str) -> None:
    """Static files for our own pages alone: else any web page could load one and know that Izdeu runs here."""
    headers[_POLICY] = "same-origin"
