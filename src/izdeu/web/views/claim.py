"""A claim by itself, setting it aside, and another one in its place."""

from dataclasses import replace

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from izdeu.casebook.acts import supersede_claim, withdraw_claim
from izdeu.casebook.doors import require
from izdeu.casebook.queries import BenchPage, ClaimView, bench
from izdeu.casebook.queries.claim import claim as ask
from izdeu.vocab.errors import Refused
from izdeu.vocab.member import Role
from izdeu.web import text
from izdeu.web.forms.coding import CodingForm, coding, from_claim, from_post
from izdeu.web.sayings import saying
from izdeu.web.views.asking import member
from izdeu.web.views.coding import by_id, coding_context


@require_http_methods(["GET", "HEAD", "POST"])
def claim(request: HttpRequest, address: str) -> HttpResponse:
    """The claim with its words and who made it; a POST sets it aside, with the reason, and it is kept."""
    found = ask(member(request), address)
    error = ""
    if request.method == "POST":
        require(member(request), Role.DOCUMENTER)
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


@require_http_methods(["GET", "HEAD", "POST"])
def supersede(request: HttpRequest, address: str) -> HttpResponse:
    """The form of a claim with what it says, to be corrected; a POST puts the new claim in the place of the old."""
    require(member(request), Role.DOCUMENTER)
    old = ask(member(request), address)
    _require_words(old)
    page = bench(member(request), old.passages[0].source, old.passages[0].rendition)
    form = from_claim(old, page.rendition.id)
    if request.method != "POST":
        return _corrected(request, old, page, form)
    form = replace(from_post(request.POST.dict(), page.rendition.id), start=form.start, end=form.end, quote=form.quote)
    try:
        why = request.POST.get("why", "").strip()[:500]
        if not why:
            raise Refused("Say why, so that somebody else can follow it.")
        said = coding(member(request), form, page.rendition.text, by_id(page.mentions), old)
        spans = tuple((passage.rendition, passage.start, passage.end) for passage in old.passages)
        new = supersede_claim(member(request), old.address, replace(said, spans=spans), why)
    except Refused as error:
        return _corrected(request, old, page, form, text.sentence(error))
    return HttpResponseRedirect(reverse("claim", args=[new]))


def _require_words(old: ClaimView) -> None:
    if not old.standing:
        raise Refused("This claim was {state} already; look at the one in its place.", state=old.state.value)
    if not old.passages:
        raise Refused("The words of this claim are in a source you may not see; ask somebody who may.")


def _corrected(
    request: HttpRequest, old: ClaimView, page: BenchPage, form: CodingForm, error: str = ""
) -> HttpResponse:
    context = coding_context(request, page, form, error) | {"old": old, "why": request.POST.get("why", "")}
    return render(request, "web/coding.html", context, status=400 if error else 200)
