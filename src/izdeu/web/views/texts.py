"""A transcript or a translation, put beside a source."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from izdeu.casebook.acts import add_rendition
from izdeu.casebook.doors import to_change
from izdeu.casebook.queries import source_page
from izdeu.vocab.errors import Refused
from izdeu.vocab.source import RenditionRole
from izdeu.web import text
from izdeu.web.views.asking import member, whole

ROLES = [role for role in RenditionRole if role is not RenditionRole.AS_RECEIVED]


@require_http_methods(["GET", "HEAD", "POST"])
def add_text(request: HttpRequest, number: int) -> HttpResponse:
    """The form of a new text of a source; once kept, it opens beside the others."""
    to_change(member(request), number)
    page = source_page(member(request), number)
    error = ""
    if request.method == "POST":
        try:
            made = _keep(request, number)
            return HttpResponseRedirect(reverse("source", args=[number]) + f"?text={made}")
        except Refused as refused:
            error = text.sentence(refused)
    context = {
        "source": page.source,
        "texts": [one for one in page.renditions if not one.retired],
        "roles": [(role.value, text.RENDITION_ROLES[role]) for role in ROLES],
        "languages": text.LANGUAGES.items(),
        "said": request.POST.dict(),
        "error": error,
    }
    return render(request, "web/add_text.html", context, status=400 if error else 200)


def _keep(request: HttpRequest, number: int) -> int:
    role, made_from = request.POST.get("role", ""), request.POST.get("made_from", "")
    if role not in set(ROLES):
        raise Refused("Say what sort of text it is.")
    if not request.POST.get("language"):
        raise Refused("Say which language it is in.")
    return add_rendition(
        member(request),
        number,
        RenditionRole(role),
        request.POST["language"][:20],
        request.POST.get("text", ""),
        whole(made_from),
    )
