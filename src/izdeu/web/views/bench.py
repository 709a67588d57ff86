"""The coding bench: deciding what was proposed, and making claims of words."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from izdeu.casebook.acts import (
    accept_all,
    accept_proposal,
    code_claim,
    mend_proposal,
    reject_proposal,
    say_who,
    undo_decision,
)
from izdeu.casebook.queries import BenchPage, ClaimView, Hit, MentionView, ProposalView, bench, find, proposal
from izdeu.casebook.queries.find import LIKELY, find_each
from izdeu.vocab import kinds, knowing, ties
from izdeu.vocab.dates import Relation
from izdeu.vocab.errors import NotFound, Refused
from izdeu.vocab.kinds import Kind
from izdeu.vocab.knowing import KnownHow
from izdeu.vocab.proposal import ProposalState
from izdeu.vocab.ties import Tie
from izdeu.web import text
from izdeu.web.forms.coding import CodingForm, coding, from_post, from_proposal, with_span
from izdeu.web.marks import Mark, paragraphs
from izdeu.web.views.asking import member, whole

CANDIDATES = 4
"""Known persons offered for somebody a text names."""


@dataclass(frozen=True, slots=True)
class Who:
    """Somebody the text speaks of, who they were said to be, and whom we know by a like name."""

    mention: MentionView
    hits: tuple[Hit, ...] = ()


@require_http_methods(["GET", "HEAD", "POST"])
def bench_page(request: HttpRequest, number: int) -> HttpResponse:
    """The text and the column of proposals; a POST decides one and answers with what changed, or leads back."""
    if request.method == "POST":
        return _decide(request, number)
    page = bench(member(request), number, _rendition(request))
    return render(request, "web/bench.html", _context(request, page))


def _rendition(request: HttpRequest) -> int | None:
    return whole(request.GET.get("text", ""))


def _context(request: HttpRequest, page: BenchPage) -> dict[str, object]:
    whos = _whos(request, page.mentions)
    return {
        "page": page,
        "source": page.source,
        "unknown": sum(bool(who.hits) for who in whos),
        "paragraphs": paragraphs(page.rendition.text, list(_marks(page))),
        "proposals": list(enumerate(page.proposals, start=1)),
        "whos": whos,
        "by_hand": _by_hand(page),
    }


def _marks(page: BenchPage) -> Iterable[Mark]:
    """A mark for each proposal that was not rejected, numbered as in the column, and for claims coded by hand."""
    for n, one in enumerate(page.proposals, start=1):
        if one.state is not ProposalState.REJECTED:
            waiting = one.state is ProposalState.WAITING
            yield Mark(one.start, one.end, f"q-{one.id}", f"proposal-{one.id}", n, waiting)
    for claim in _by_hand(page):
        for passage in claim.passages:
            if passage.rendition == page.rendition.id:
                yield Mark(passage.start, passage.end, f"p-{passage.id}-{claim.id}", f"claim-{claim.id}", 0)


def _by_hand(page: BenchPage) -> list[ClaimView]:
    proposed = {one.claim for one in page.proposals if one.claim}
    return [claim for claim in page.rendition.claims if claim.standing and claim.address not in proposed]


def _whos(request: HttpRequest, mentions: Iterable[MentionView]) -> list[Who]:
    """The mentions, with known persons of a like name while nobody has said who it is."""
    listed = list(mentions)
    names = {one.name for one in listed if one.name and not one.person}
    hits = find_each(member(request), names, CANDIDATES, LIKELY) if names else {}
    return [Who(one, () if one.person else tuple(hits.get(one.name, ()))) for one in listed]


def _decide(request: HttpRequest, number: int) -> HttpResponse:
    """Does what the button pressed says, on the proposal or mention it names."""
    changed, mentions = _done(request, number)
    page = bench(member(request), number, _rendition(request))
    return _answer(request, page, changed, mentions)


def _answer(request: HttpRequest, page: BenchPage, changed: set[int], mentions: set[int]) -> HttpResponse:
    """What changed, to be put in its places; without a script, the way back to the next that waits."""
    if not request.headers.get("HX-Request"):
        return HttpResponseRedirect(_after(page, changed, request.GET.urlencode()))
    touched = {one.mention.id for one in page.proposals if one.id in changed} | mentions
    return render(
        request,
        "web/parts/decided.html",
        {
            "page": page,
            "changed": [(n, one) for n, one in enumerate(page.proposals, start=1) if one.id in changed],
            "whos": _whos(request, (mention for mention in page.mentions if mention.id in touched)),
        },
    )


def _done(request: HttpRequest, number: int) -> tuple[set[int], set[int]]:
    """The numbers of the proposals and of the mentions that changed."""
    verbs: dict[str, Callable[[Any, int], object]] = {
        "accept": accept_proposal,
        "reject": reject_proposal,
        "undo": undo_decision,
    }
    for verb, act in verbs.items():
        if (said := whole(request.POST.get(verb, ""))) is not None:
            act(member(request), said)
            return {said}, set()
    if (said := whole(request.POST.get("say", ""))) is not None:
        say_who(member(request), said, _person_said(request, said))
        return set(), {said}
    if "all" in request.POST:
        waiting = bench(member(request), number, _rendition(request)).proposals
        accept_all(member(request), number)
        return {one.id for one in waiting}, {one.mention.id for one in waiting}
    raise Refused("Choose what to do with which proposal.")


def _person_said(request: HttpRequest, mention: int) -> int | None:
    typed = request.POST.get(f"number-{mention}", "").strip()
    chosen = typed or request.POST.get(f"who-{mention}", "")
    if chosen and whole(chosen) is None:
        raise Refused("Give the number of a record, as the pages show it.")
    return whole(chosen)


def _after(page: BenchPage, changed: set[int], query: str) -> str:
    """The bench, at the next proposal that waits after the one decided."""
    ids = [one.id for one in page.proposals]
    at = max((ids.index(one) for one in changed if one in ids), default=-1)
    waiting = [one for one in page.proposals[at + 1 :] if one.state is ProposalState.WAITING]
    anchor = f"#proposal-{waiting[0].id}" if waiting else "#proposals"
    return reverse("bench", args=[page.source.number]) + (f"?{query}" if query else "") + anchor


@require_http_methods(["GET", "HEAD", "POST"])
def mend(request: HttpRequest, number: int, proposal_number: int) -> HttpResponse:
    """The form of a proposal, to be mended; the whole page, or the form alone where the bench asks for it."""
    source, was = proposal(member(request), proposal_number)
    if source != number:
        raise NotFound("There is no proposal {number} that you can see.", number=proposal_number)
    page = bench(member(request), number, _rendition(request))
    form = from_proposal(was, page.rendition.id)
    if request.method != "POST":
        return _form(request, page, form, was)
    form = replace(from_post(request.POST.dict(), page.rendition.id), start=was.start, end=was.end, quote=was.quote)
    try:
        said = coding(member(request), form, page.rendition.text, by_id(page.mentions), was)
        mend_proposal(member(request), proposal_number, said)
    except Refused as error:
        return _form(request, page, form, was, text.sentence(error))
    return _answer(request, bench(member(request), number, page.rendition.id), {proposal_number}, set())


@require_http_methods(["GET", "HEAD", "POST"])
def claim(request: HttpRequest, number: int) -> HttpResponse:
    """The form of a new claim: about the words from `start` to `end`, or words to be typed."""
    page = bench(member(request), number, _rendition(request))
    if request.method != "POST":
        form = CodingForm(page.rendition.id)
        start, end = whole(request.GET.get("start", "")), whole(request.GET.get("end", ""))
        if start is not None and end is not None:
            form = with_span(form, start, end, page.rendition.text)
        teller = page.source.told_by
        return _form(request, page, replace(form, told_by=f"p{teller.number}" if teller else ""))
    form = from_post(request.POST.dict(), page.rendition.id)
    try:
        code_claim(member(request), coding(member(request), form, page.rendition.text, by_id(page.mentions)))
    except Refused as error:
        return _form(request, page, form, error=text.sentence(error))
    return HttpResponseRedirect(_after(page, set(), request.GET.urlencode()))


def by_id(mentions: Iterable[MentionView]) -> Mapping[int, MentionView]:
    """Those a text speaks of, by the number a form names them by."""
    return {mention.id: mention for mention in mentions}


def _form(
    request: HttpRequest, page: BenchPage, form: CodingForm, was: ProposalView | None = None, error: str = ""
) -> HttpResponse:
    bare = bool(request.headers.get("HX-Request"))
    template = "web/parts/coding_form.html" if bare else "web/coding.html"
    context = coding_context(request, page, form, error) | {"was": was}
    return render(request, template, context, status=400 if error and not bare else 200)


def coding_context(request: HttpRequest, page: BenchPage, form: CodingForm, error: str) -> dict[str, object]:
    """What the form of a claim shows and offers."""
    return {
        "page": page,
        "source": page.source,
        "form": form,
        "error": error,
        "action": request.get_full_path(),
        "people": list(_people(page)),
        "kinds": sorted(((word.value, text.label(kinds.LABELS, word)) for word in Kind), key=lambda row: row[1]),
        "ties": [(word.value, text.label(ties.LABELS, word)) for word in Tie],
        "hows": [(word.value, text.label(knowing.LABELS, word)) for word in KnownHow],
        "relations": [(word.value, text.RELATIONS[word]) for word in Relation],
        "prisons": text.PRISONS.items(),
    }


def _people(page: BenchPage) -> Iterable[tuple[str, object]]:
    """Whom the form offers: those the text speaks of, then those its claims name."""
    known = set()
    for mention in page.mentions:
        yield f"m{mention.id}", mention.person or mention.label
        known |= {mention.person.number} if mention.person else set()
    named = {who.number: who for one in page.rendition.claims for who in (one.person, one.other, one.told_by) if who}
    if page.source.told_by:
        named.setdefault(page.source.told_by.number, page.source.told_by)
    for number, ref in sorted(named.items()):
        if number not in known:
            yield f"p{number}", ref


@require_safe
def known(request: HttpRequest) -> HttpResponse:
    """Records whose name is like what is being typed, as choices for a field."""
    typed = request.GET.get("q", "").strip()[:200]
    hits = find(member(request), typed, 8) if typed else []
    return render(request, "web/parts/known.html", {"hits": hits})
