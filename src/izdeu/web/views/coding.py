"""Forms of claims on the bench: a proposal mended, a claim made of words."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_safe

from izdeu.casebook.acts import code_claim, mend_proposal
from izdeu.casebook.doors import require
from izdeu.casebook.queries import BenchPage, MentionView, ProposalView, bench, find, proposal
from izdeu.vocab import kinds, knowing, ties
from izdeu.vocab.dates import Relation
from izdeu.vocab.errors import NotFound, Refused
from izdeu.vocab.kinds import Kind
from izdeu.vocab.knowing import KnownHow
from izdeu.vocab.member import Role
from izdeu.vocab.ties import Tie
from izdeu.web import text
from izdeu.web.forms.coding import CodingForm, coding, from_post, from_proposal, with_span
from izdeu.web.views.asking import member, whole
from izdeu.web.views.bench import Changed, after, answer, query, rendition


@require_http_methods(["GET", "HEAD", "POST"])
def mend(request: HttpRequest, number: int, proposal_number: int) -> HttpResponse:
    """The form of a proposal, to be mended; the whole page, or the form alone where the bench asks for it."""
    source, was = proposal(member(request), proposal_number)
    if source != number:
        raise NotFound("There is no proposal {number} that you can see.", number=proposal_number)
    page = bench(member(request), number, rendition(request))
    form = from_proposal(was, page.rendition.id)
    if request.method != "POST":
        return _form(request, page, form, was)
    require(member(request), Role.DOCUMENTER)
    form = replace(from_post(request.POST.dict(), page.rendition.id), start=was.start, end=was.end, quote=was.quote)
    try:
        said = coding(member(request), form, page.rendition.text, by_id(page.mentions), was)
        mend_proposal(member(request), proposal_number, said)
    except Refused as error:
        return _form(request, page, form, was, text.sentence(error))
    return answer(
        request,
        bench(member(request), number, page.rendition.id),
        Changed(frozenset({proposal_number}), everything=True),
    )


@require_http_methods(["GET", "HEAD", "POST"])
def claim(request: HttpRequest, number: int) -> HttpResponse:
    """The form of a new claim: about the words from `start` to `end`, or words to be typed."""
    page = bench(member(request), number, rendition(request))
    if request.method != "POST":
        form = CodingForm(page.rendition.id)
        start, end = whole(request.GET.get("start", "")), whole(request.GET.get("end", ""))
        if start is not None and end is not None:
            form = with_span(form, start, end, page.rendition.text)
        teller = page.source.told_by
        return _form(request, page, replace(form, told_by=f"p{teller.number}" if teller else ""))
    require(member(request), Role.DOCUMENTER)
    form = from_post(request.POST.dict(), page.rendition.id)
    try:
        code_claim(member(request), coding(member(request), form, page.rendition.text, by_id(page.mentions)))
    except Refused as error:
        return _form(request, page, form, error=text.sentence(error))
    return HttpResponseRedirect(after(request, page))


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
        "query": query(request, page),
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
