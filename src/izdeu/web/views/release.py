"""What leaves: looked at, signed off, cut, and asked back."""

import shutil
from datetime import date
from tempfile import TemporaryFile

from django.http import FileResponse, HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from izdeu.casebook import acts, folder, queries
from izdeu.casebook.acts import Sent, Wanted
from izdeu.casebook.queries import Holder, Publication
from izdeu.outputs.flyers import Paper
from izdeu.outputs.letters import ToDelete, asking_to_delete
from izdeu.vocab.errors import NotAllowed, NotFound, Refused
from izdeu.web import text
from izdeu.web.background import in_background
from izdeu.web.views.asking import member, whole


@require_safe
def release(request: HttpRequest) -> HttpResponse:
    """What would go out, what was released, who holds what was withdrawn; for editors."""
    return _page(request)


def _page(request: HttpRequest, error: str = "", form: str = "") -> HttpResponse:
    who = member(request)
    said = queries.publication(who)
    context = {
        "draft": queries.release_draft(who),
        "releases": queries.releases(who),
        "second": said.second and queries.needs_second(who),
        "holders": [(one, _letter(one, said)) for one in queries.holders(who)],
        "left": queries.left_behind(who),
        "publication": said,
        "papers": list(Paper),
        "languages": [(word, word in said.languages) for word in queries.LANGUAGES],
        "error": error,
        "form": form,
        "said": request.POST.dict(),
    }
    return render(request, "web/release.html", context, status=400 if error else 200)


def _letter(one: Holder, said: Publication) -> str:
    letter = ToDelete(one.to, one.release, one.day, one.codes, said.title, said.keepers)
    return asking_to_delete(letter, one.language)


@require_POST
def draft(request: HttpRequest) -> HttpResponse:
    """Works out what a release would hold."""
    in_background(acts.begin_draft(member(request)))
    return _back()


@require_POST
def sign(request: HttpRequest) -> HttpResponse:
    """Says that exactly this content may go, or takes that back (`withdraw`)."""
    content = request.POST.get("content", "")[:64]
    (acts.withdraw_sign_off if "withdraw" in request.POST else acts.sign_off)(member(request), content)
    return _back()


@require_POST
def cut(request: HttpRequest) -> HttpResponse:
    """Cuts the release; where there is a second editor, their word on it is needed."""
    who = member(request)
    second = queries.publication(who).second and queries.needs_second(who)
    try:
        in_background(acts.begin_cutting(who, _wanted(request.POST, second)))
    except (NotFound, NotAllowed):
        raise
    except Refused as error:
        return _page(request, text.sentence(error), "cut")
    return _back()


def _wanted(said: QueryDict, second: bool) -> Wanted:
    paper = said.get("paper", "")
    return Wanted(
        "flyers" in said,
        "dataset" in said,
        second,
        "booklets" in said,
        Paper(paper) if paper in set(Paper) else None,
        tuple(word for word in queries.LANGUAGES if word in said.getlist("language")),
    )


@require_safe
def file(request: HttpRequest) -> FileResponse:
    """The last release as one zip."""
    found = queries.releases(member(request))
    if not found or not found[0].there:
        raise NotFound("There is no release here that you can take along.")
    with folder.current().work() as room:
        made = shutil.make_archive(str(room / "release"), "zip", found[0].folder)
        answer = TemporaryFile()  # noqa: SIM115 - the response closes it
        with open(made, "rb") as data:
            shutil.copyfileobj(data, answer)
    answer.seek(0)
    return FileResponse(answer, as_attachment=True, filename=f"izdeu-release-{found[0].number}.zip")


@require_POST
def sent(request: HttpRequest) -> HttpResponse:
    """Keeps to whom a release was given."""
    said = request.POST
    try:
        on = date.fromisoformat(said.get("on", ""))
    except ValueError:
        return _page(request, text.sentence(Refused("Say on which day, as 2026-11-23.")), "sent")
    try:
        given = Sent(said.get("to", ""), on, said.get("how", ""), said.get("language", "en")[:20])
        acts.log_sending(member(request), whole(said.get("release", "")) or 0, given)
    except (NotFound, NotAllowed):
        raise
    except Refused as error:
        return _page(request, text.sentence(error), "sent")
    return _back()


@require_POST
def asked(request: HttpRequest) -> HttpResponse:
    """Marks that somebody was asked to delete."""
    acts.asked_to_delete(member(request), whole(request.POST.get("sending", "")) or 0)
    return _back()


@require_POST
def publish(request: HttpRequest) -> HttpResponse:
    """Changes how releases present themselves; for coordinators."""
    said = request.POST
    try:
        acts.set_publication(
            member(request),
            Publication(
                said.get("title", "").strip(),
                said.get("keepers", "").strip(),
                tuple(said.getlist("language")),
                said.get("address", "").strip(),
                "second" in said,
            ),
        )
    except (NotFound, NotAllowed):
        raise
    except Refused as error:
        return _page(request, text.sentence(error), "publication")
    return _back()


def _back() -> HttpResponseRedirect:
    return HttpResponseRedirect(reverse("release"))
