"""Bringing what was told."""

from collections.abc import Sequence

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from izdeu.vocab.consent import Identity, Use
from izdeu.vocab.errors import Refused
from izdeu.vocab.source import SourceKind
from izdeu.web import text
from izdeu.web.forms.adding import Added, told
from izdeu.web.forms.adding import add as keep
from izdeu.web.views.asking import member


@require_http_methods(["GET", "HEAD", "POST"])
def add(request: HttpRequest) -> HttpResponse:
    """The form; what it sends is kept as received, and the page of the source opened."""
    if request.method != "POST":
        return _page(request)
    files = request.FILES.getlist("files")
    try:
        if not files:
            raise Refused("Choose at least one file.")
        done = list(keep(member(request), files, told(request.POST.dict()), read="read" in request.POST))
    except Refused as error:
        return _answer(request, _page(request, text.sentence(error)), error=text.sentence(error))
    kept = [one for one in done if one.number is not None]
    _tell(request, done)
    if not kept:
        sentence = " ".join(text.sentence(one.refused) for one in done if one.refused)
        return _answer(request, _page(request, sentence), error=sentence)
    to = reverse("source", args=[kept[0].number]) if len(kept) == 1 else reverse("sources")
    return _answer(request, HttpResponseRedirect(to), to=to)


def _answer(request: HttpRequest, response: HttpResponse, **told_script: str) -> HttpResponse:
    """The page, or for the script that shows how far the upload is, where to go or what went wrong."""
    if request.headers.get("X-Requested-With") == "XMLHttpRequest":
        return JsonResponse(told_script, status=400 if "error" in told_script else 200)
    return response


def _tell(request: HttpRequest, done: Sequence[Added]) -> None:
    new = sum(one.number is not None and not one.again for one in done)
    if not any(one.number for one in done):
        return
    if new:
        said = ngettext("{n} source was kept as it came.", "{n} sources were kept as they came.", new)
        messages.success(request, said.format(n=new))
    for one in done:
        if one.again:
            messages.info(request, _("{file} had been kept before; nothing was added.").format(file=one.name))
        if one.refused:
            messages.warning(request, text.sentence(one.refused))


def _page(request: HttpRequest, error: str = "") -> HttpResponse:
    said = request.POST
    context = {
        "error": error,
        "said": said.dict(),
        "kinds": [(word.value, text.SOURCE_KINDS[word]) for word in SourceKind if word is not SourceKind.COLLECTION],
        "languages": text.LANGUAGES.items(),
        "uses": [(word.value, text.USES[word], said.get(f"use-{word}", "")) for word in Use],
        "levels": [(word.value, text.LEVELS[word]) for word in Identity],
    }
    return render(request, "web/add.html", context, status=400 if error else 200)
