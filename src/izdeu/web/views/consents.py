"""What somebody allows: asked in their own language, shown with what is in force, taken back."""

from collections.abc import Mapping
from dataclasses import replace

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import override
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from izdeu.casebook.acts import (
    decide_exposed,
    lock,
    record_consent,
    say_reach,
    undo_exposed,
    unlock,
    withdraw_consent,
)
from izdeu.casebook.queries.consent_form import LANGUAGES, consent_form
from izdeu.casebook.queries.consent_page import consent_page, conversation, to_decide
from izdeu.casebook.queries.exposing import exposing_claims
from izdeu.casebook.queries.pictures import pictures_to_decide
from izdeu.vocab import ties
from izdeu.vocab.consent import Capacity, Identity, Lock, Method, Reach, Subject, Use
from izdeu.vocab.errors import NotAllowed, NotFound, Refused
from izdeu.web import text
from izdeu.web.forms import consenting
from izdeu.web.views.asking import member, today

CODES = {"zh": "zh-hans"}
"""What Django calls a language of the form."""
NAMES = {"en": "English", "kk": "Қазақша", "ru": "Русский", "zh": "中文", "ug": "ئۇيغۇرچە"}


@require_http_methods(["GET", "HEAD", "POST"])
def of_source(request: HttpRequest, number: int) -> HttpResponse:
    """What is allowed of a source, and the conversation in which more is asked."""
    return _asked(request, Subject.SOURCE, number)


@require_http_methods(["GET", "HEAD", "POST"])
def of_person(request: HttpRequest, number: int) -> HttpResponse:
    """What is allowed of a person, by themselves or by their relatives."""
    return _asked(request, Subject.PERSON, number)


def _asked(request: HttpRequest, about: Subject, number: int) -> HttpResponse:
    """In the language asked for, the member's own if none is: the page is read by, or to, who decides."""
    spoken = request.POST.get("spoken") or request.GET.get("in", "")
    spoken = spoken if spoken in LANGUAGES else text.language()
    with override(CODES.get(spoken, spoken)):
        if request.method != "POST":
            return _page(request, about, number)
        try:
            return _record(request, about, number)
        except (NotFound, NotAllowed):
            raise
        except Refused as error:
            return _page(request, about, number, text.sentence(error), request.POST.dict())


def _record(request: HttpRequest, about: Subject, number: int) -> HttpResponse:
    told = consenting.conversation(request.POST.dict(), consent_form(text.language()), about)
    consent_page(member(request), about, number, today())  # who may not ask keeps no evidence either
    kept = consenting.evidence(member(request), request.FILES.get("evidence"))
    record_consent(member(request), number, replace(told, evidence=kept))
    address = reverse(f"consent-of-{about}", args=[number])
    return HttpResponseRedirect(f"{address}?in={consent_form(text.language()).language}#in-force")


def _page(
    request: HttpRequest, about: Subject, number: int, error: str = "", said: Mapping[str, str] | None = None
) -> HttpResponse:
    form, said = consent_form(text.language()), said or {}
    page = consent_page(member(request), about, number, today())
    return render(
        request,
        "web/consent.html",
        {
            "page": page,
            "form": form,
            "questions": [
                (one, said.get(f"ask-{one.key}", ""), said.get(f"party-{one.key}", "")) for one in form.questions
            ],
            "choices": [(level.value, words) for level, words in form.choices[about]],
            "points": [(n, words, f"point-{n}" in said) for n, words in enumerate(form.points, start=1)],
            "spoken": [(code, NAMES[code], CODES.get(code, code)) for code in LANGUAGES],
            "capacities": [(word.value, text.CAPACITIES[word]) for word in Capacity],
            "ties": [(word.value, text.label(ties.LABELS, word)) for word in ties.Tie],
            "methods": [(word.value, text.METHODS[word]) for word in Method if word is not Method.NOT_RECORDED],
            "not_recorded": text.METHODS[Method.NOT_RECORDED],
            "levels": [(word.value, text.LEVELS[word]) for word in Identity],
            "uses": [(word.value, text.USES[word], said.get(f"use-{word}", "")) for word in Use],
            "locks": [(word.value, text.LOCKS[word]) for word in Lock],
            "reaches": [(word.value, text.REACHES[word]) for word in Reach],
            "today": today(),
            "said": said,
            "error": error,
        },
        status=400 if error else 200,
    )


@require_POST
def withdraw(request: HttpRequest, number: int) -> HttpResponse:
    """Takes a record of consent back, whole or on the uses chosen."""
    told = conversation(member(request), number, today())
    chosen = [Use(word) for word in request.POST.getlist("use") if word in set(Use)]
    withdraw_consent(member(request), number, request.POST.get("why", "")[:2000], chosen or None)
    return HttpResponseRedirect(reverse(f"consent-of-{told.about}", args=[told.of]) + "#in-force")


@require_POST
def reach(request: HttpRequest, number: int) -> HttpResponse:
    """Whether a person is within reach of those who hold the disappeared."""
    said = request.POST.get("reach", "")
    if said not in set(Reach):
        raise Refused("Say whether they are within reach, beyond it, or that you do not know.")
    say_reach(member(request), number, Reach(said))
    return HttpResponseRedirect(reverse("consent-of-person", args=[number]) + "#reach")


@require_POST
def lock_source(request: HttpRequest, number: int) -> HttpResponse:
    """Locks a source for a specialist; or opens it, which only a specialist does."""
    return _lock(request, Subject.SOURCE, number)


@require_POST
def lock_person(request: HttpRequest, number: int) -> HttpResponse:
    """Locks a person, a child, for a specialist; or opens the lock."""
    return _lock(request, Subject.PERSON, number)


def _lock(request: HttpRequest, subject: Subject, number: int) -> HttpResponse:
    why = request.POST.get("why", "")
    if "open" in request.POST:
        unlock(member(request), subject, number, why[:2000])
    elif why in set(Lock):
        lock(member(request), subject, number, Lock(why))
    else:
        raise Refused("Say why it is locked.")
    return HttpResponseRedirect(reverse(f"consent-of-{subject}", args=[number]) + "#locks")


@require_safe
def waiting(request: HttpRequest) -> HttpResponse:
    """What waits for an editor before a release: claims that expose somebody, reviews that are due, what is over."""
    asked = exposing_claims(member(request), today())
    context = {
        "waiting": to_decide(member(request), today(), asked),
        "pictures": pictures_to_decide(member(request), today()),
    }
    return render(request, "web/to_decide.html", context)


@require_POST
def exposed(request: HttpRequest, address: str) -> HttpResponse:
    """Whether a claim that names or implies somebody exposed may go out; or that nobody has decided."""
    verb = request.POST.get("decision", "")
    if verb == "undo":
        undo_exposed(member(request), address)
    elif verb in ("let_go", "hold_back"):
        decide_exposed(member(request), address, verb == "let_go", request.POST.get("why", "")[:2000])
    else:
        raise Refused("Say whether it may go out.")
    return HttpResponseRedirect(reverse("to-decide"))
