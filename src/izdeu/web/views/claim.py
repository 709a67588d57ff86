"""A claim by itself, and setting it aside."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from izdeu.casebook.acts import withdraw_claim
from izdeu.casebook.queries.claim import claim as ask
from izdeu.vocab.errors import Refused
from izdeu.web import text
from izdeu.web.sayings import saying
from izdeu.web.views.asking import member


@require_http_methods(["GET", "HEAD", "POST"])
def claim(request: HttpRequest, address: str) -> HttpResponse:
    """The claim with its words and who made it; a POST sets it aside, with the reason, and it is kept."""
    found = ask(member(request), address)
    error = ""
    if request.method == "POST":
        try:
            why = request.POST.get("why", "").strip()[:500]
            if not why:
                raise Refused("Say why, so that somebody else can follow it.")
            withdraw_claim(member(request), found.address, why)
            return HttpResponseRedirect(reverse("person", args=[found.person.number]))
        except Refused as refused:
            error = text.sentence(refused)
    return render(
        request, "web/claim.html", {"claim": found, "said": saying(found), "error": error}, status=400 if error else 200
    )
