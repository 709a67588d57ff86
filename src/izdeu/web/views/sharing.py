"""Who sees a source or a case beside those who brought it."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from izdeu.casebook.acts import EVERYONE, share, unshare
from izdeu.casebook.queries.sharing import sharing
from izdeu.vocab.consent import Subject
from izdeu.vocab.errors import NotAllowed, Refused
from izdeu.web import text
from izdeu.web.views import person, source
from izdeu.web.views.asking import member


@require_POST
def share_source(request: HttpRequest, number: int) -> HttpResponse:
    """Shares a source with a collector or with everyone; or ends that (`end`)."""
    return _share(request, Subject.SOURCE, number, source.page)


@require_POST
def share_case(request: HttpRequest, number: int) -> HttpResponse:
    """Shares the sources that a case rests on now; or ends that."""
    return _share(request, Subject.PERSON, number, person.page)


def _share(
    request: HttpRequest, about: Subject, number: int, page: Callable[[HttpRequest, int, str], HttpResponse]
) -> HttpResponse:
    who = member(request)
    sharing(who, about, number)  # what is not seen is not there, whoever is named
    try:
        (unshare if "end" in request.POST else share)(who, about, number, _to(request))
    except NotAllowed:
        raise
    except Refused as error:
        return page(request, number, text.sentence(error))
    return HttpResponseRedirect(reverse(about.value, args=[number]) + "#who-sees")


def _to(request: HttpRequest) -> str:
    """A login, or everyone where that is chosen."""
    if "everyone" in request.POST:
        return EVERYONE
    to = request.POST.get("to", "").strip()
    if not to:
        raise Refused("Say with whom.")
    return to
