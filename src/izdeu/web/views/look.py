"""Day or night."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_POST

from izdeu.web.text import LOOKS
from izdeu.web.views.asking import next_address

_YEAR = 365 * 24 * 3600


@login_not_required
@require_POST
def look(request: HttpRequest) -> HttpResponse:
    """Keeps the light chosen in a cookie, so that the page comes lit from the start and without a script."""
    response = HttpResponseRedirect(next_address(request))
    word = request.POST.get("look", "")
    if word in LOOKS:
        response.set_cookie("look", word, max_age=_YEAR, samesite="Strict", httponly=True)
    return response
