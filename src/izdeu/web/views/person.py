"""A person's case file, and the work on it."""

from collections.abc import Iterable

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.safestring import SafeString
from django.utils.translation import get_language_bidi
from django.views.decorators.http import require_POST, require_safe

from izdeu.casebook.acts import assign_case, judge_pair, name_person, set_portrait, withdraw_judgement
from izdeu.casebook.queries import appeals, case_page, colleagues
from izdeu.casebook.queries.case_page import NameView
from izdeu.casebook.queries.consent_page import consent_page
from izdeu.casebook.queries.sharing import sharing
from izdeu.names import Candidate, hanzi
from izdeu.vocab.consent import Subject
from izdeu.vocab.errors import Refused
from izdeu.vocab.judgement import Judgement
from izdeu.vocab.person import Script
from izdeu.web import found as why_found
from izdeu.web import text
from izdeu.web.casefile import shown
from izdeu.web.drawings.strip import strip
from izdeu.web.drawings.tree import tree
from izdeu.web.views.asking import member, today, whole

CANDIDATES = 8
"""Ways to write a name in Chinese characters that a page shows."""


@require_safe
def person(request: HttpRequest, number: int) -> HttpResponse:
    """The case file; a record judged the same as an earlier one leads to that one's page."""
    return page(request, number)


def page(request: HttpRequest, number: int, share_error: str = "") -> HttpResponse:
    """The page, with why it could not be shared, where it could not."""
    found = case_page(member(request), number, today=today())
    lead = found.card.person.number
    if lead != number:
        return HttpResponseRedirect(reverse("person", args=[lead]))
    sections = shown(found)
    return render(
        request,
        "web/person.html",
        {
            "page": found,
            "card": found.card,
            "shown": sections,
            "strip": strip(found.file, sections.line, rtl=get_language_bidi()),
            "tree": tree(found.family, found.people),
            "colleagues": colleagues(member(request)),
            "allowing": consent_page(member(request), Subject.PERSON, lead, today()),
            "judgements": [(word.value, text.JUDGEMENTS[word]) for word in Judgement],
            "languages": text.LANGUAGES.items(),
            "hanzi": _in_characters(found.names),
            "sharing": sharing(member(request), Subject.PERSON, lead),
            "share_to": reverse("share-case", args=[lead]),
            "share_error": share_error,
            "share_said": request.POST.get("to", "")[:60],
            "appeals": appeals(member(request), today=today(), person=lead),
        },
        status=400 if share_error else 200,
    )


def _in_characters(names: Iterable[NameView]) -> list[tuple[Candidate, object, SafeString]]:
    """How a list kept in Chinese may write the name, who writes so, and why; from the first form in another script."""
    other = next((name.form for name in names if name.script not in (Script.HAN, Script.OTHER)), "")
    ways = hanzi(other, CANDIDATES) if other else []
    return [(one, text.HANZI_STYLES[one.style], why_found.why(one.reasons)) for one in ways]


def _back(number: int) -> HttpResponseRedirect:
    return HttpResponseRedirect(reverse("person", args=[number]))


def _number(request: HttpRequest, field: str) -> int:
    said = whole(request.POST.get(field, "").strip())
    if said is None:
        raise Refused("Give the number of a record, as the pages show it.")
    return said


@require_POST
def name(request: HttpRequest, number: int) -> HttpResponse:
    """One more spelling of the name."""
    name_person(member(request), number, request.POST.get("form", ""), language=request.POST.get("language", ""))
    return _back(number)


@require_POST
def assign(request: HttpRequest, number: int) -> HttpResponse:
    """Who works on the case, what is next, whether we look for this person."""
    looked_for = {"yes": True, "no": False}.get(request.POST.get("looked_for", ""))
    assign_case(
        member(request),
        number,
        to=request.POST.get("to", ""),
        next_step=request.POST.get("next_step", "").strip()[:2000],
        looked_for=looked_for,
    )
    return _back(number)


@require_POST
def judge(request: HttpRequest, number: int) -> HttpResponse:
    """Whether another record is the same person."""
    word = request.POST.get("judgement", "")
    if word not in set(Judgement):
        raise Refused("Say whether they are the same, not the same, or that you are unsure.")
    other = _number(request, "other")
    judge_pair(member(request), number, other, Judgement(word), request.POST.get("why", ""))
    return _back(number)


@require_POST
def unjudge(request: HttpRequest, number: int) -> HttpResponse:
    """Takes a judgement out of force."""
    one, other = _number(request, "one"), _number(request, "other")
    withdraw_judgement(member(request), one, other, request.POST.get("why", ""))
    return _back(number)


@require_POST
def portrait(request: HttpRequest, number: int) -> HttpResponse:
    """The picture that shows the person, by the number of its source; none for nothing."""
    set_portrait(member(request), number, _number(request, "source") if request.POST.get("source") else None)
    return _back(number)
