"""The coding bench: the text, what the reader proposes in it, and deciding it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import urlencode
from django.views.decorators.http import require_http_methods

from izdeu.casebook.acts import (
    accept_above,
    accept_proposal,
    reject_proposal,
    reject_rest,
    say_who,
    undo_decision,
    undo_step,
)
from izdeu.casebook.queries import BenchPage, ClaimView, Hit, MentionView, ProposalView, bench
from izdeu.casebook.queries.find import LIKELY, find_each
from izdeu.vocab.errors import Refused
from izdeu.vocab.proposal import ProposalState
from izdeu.web.cards import Cards
from izdeu.web.marks import Mark, paragraphs
from izdeu.web.steps import Listed, Order, line_of, lists, sentence_of_step, sheets
from izdeu.web.views.asking import member, page_number, whole
from izdeu.web.views.pages import pages

CANDIDATES = 4
"""Known persons offered for somebody a text names."""


@dataclass(frozen=True, slots=True)
class Who:
    """Somebody the text speaks of, who they were said to be, and whom we know by a like name."""

    mention: MentionView
    hits: tuple[Hit, ...] = ()

    @property
    def likely(self) -> bool:
        """Whether we are likely to know them: the whole name is like, not a part of it."""
        return any(hit.likely for hit in self.hits)


@dataclass(frozen=True, slots=True)
class Changed:
    """What a decision changed: proposals and mentions by number; or so much that the whole list is shown anew."""

    proposals: frozenset[int] = frozenset()
    mentions: frozenset[int] = frozenset()
    everything: bool = False


@require_http_methods(["GET", "HEAD", "POST"])
def bench_page(request: HttpRequest, number: int) -> HttpResponse:
    """The text and the column of proposals; a POST decides and answers with what changed, or leads back.

    With `since`, what came after the proposal of that number: the page asks for it while the text is being read. With
    `whos`, whom the text speaks of and who of them we may know: the page asks for it once it is there.
    """
    page = bench(member(request), number, rendition(request))
    if request.method == "POST":
        changed = _done(request, page)
        return answer(request, bench(member(request), number, rendition(request)), changed)
    if request.headers.get("HX-Request") and (since := whole(request.GET.get("since", ""))) is not None:
        return _more(request, page, since)
    if request.headers.get("HX-Request") and "whos" in request.GET:
        return render(
            request, "web/parts/whos.html", _common(request, page) | _who_is_who(request, page) | {"swap": True}
        )
    return render(request, "web/bench.html", _context(request, page))


def rendition(request: HttpRequest) -> int | None:
    """The text asked for."""
    return whole(request.GET.get("text", ""))


def order(request: HttpRequest) -> Order:
    """By person, or in the order of the text where that is asked for."""
    return Order.TEXT if request.GET.get("order") == Order.TEXT else Order.PERSON


def query(request: HttpRequest, page: BenchPage) -> str:
    """What an address of this bench says after its `?`: the text shown, the order if not by person, a later sheet."""
    said: dict[str, str | int] = {"text": page.rendition.id}
    said |= {"order": Order.TEXT.value} if order(request) is Order.TEXT else {}
    return urlencode(said | ({"page": page_number(request)} if page_number(request) > 1 else {}))


def _context(request: HttpRequest, page: BenchPage) -> dict[str, object]:
    common = _common(request, page)
    asked = _who_is_who(request, page) if "whos" in request.GET else {"later": bool(page.mentions)}
    return (
        common
        | asked
        | {
            "source": page.source,
            "paragraphs": paragraphs(page.rendition.text, list(_marks(page, common["lists"]))),
            "last": max((one.id for one in page.proposals), default=0),
            "by_hand": _by_hand(page),
            "line": line_of(page, whole(request.GET.get("line", ""))),
            "other_order": Order.PERSON if order(request) is Order.TEXT else Order.TEXT,
        }
    )


def _common(request: HttpRequest, page: BenchPage) -> dict[str, Any]:
    """What the page and each part of it that is sent alone need."""
    parted = sheets(lists(page, order(request)))
    number = min(page_number(request), len(parted))
    return {
        "page": page,
        "order": order(request),
        "lists": parted[number - 1],
        "pages": pages(request, number, len(parted)),
        "cards": Cards(page, query(request, page), named=order(request) is Order.TEXT),
        "query": query(request, page),
        "steps": [(step, sentence_of_step(step, page)) for step in page.steps],
    }


def _who_is_who(request: HttpRequest, page: BenchPage) -> dict[str, object]:
    """Looked up when it is asked for: among thousands of names it takes as long as all the rest of the page."""
    whos = _whos(request, _named(page, _common(request, page)["lists"]))
    return {"whos": whos, "unknown": sum(who.likely for who in whos)}


def _named(page: BenchPage, shown: Iterable[Listed]) -> list[MentionView]:
    """Those of whom the sheet shown says something; everybody the text speaks of where it shows all."""
    rows = [one for listed in shown for one in listed.proposals]
    if len(rows) == len(page.proposals):
        return list(page.mentions)
    named = {who.id for one in rows for who in (one.mention, one.other, one.told_by) if who}
    return [one for one in page.mentions if one.id in named]


def _marks(page: BenchPage, shown: Iterable[Listed]) -> Iterable[Mark]:
    """A mark for each proposal shown that was not rejected, numbered as in the column, and for claims coded by hand."""
    for one in (one for listed in shown for one in listed.proposals):
        if one.state is not ProposalState.REJECTED:
            yield Mark(one.start, one.end, f"q-{one.id}", f"proposal-{one.id}", one.n, one.waits)
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


def _more(request: HttpRequest, page: BenchPage, since: int) -> HttpResponse:
    """How far the reading is, and what it has proposed since: the lists and the paragraphs that hold something new.

    Once a model has answered, all lists, and the numbers of the proposals that are left: its earlier ones gave way.
    """
    common = _common(request, page)
    fresh = [one for listed in common["lists"] for one in listed.proposals if one.id > since]
    numbers = {one.id for one in fresh}
    told = paragraphs(page.rendition.text, list(_marks(page, common["lists"]))) if fresh else []
    answered = page.asking is not None and not page.under_way
    more = {
        "lists": [one for one in common["lists"] if answered or numbers & {row.id for row in one.proposals}],
        "paragraphs": [one for one in told if any(one.start < row.end and row.start < one.end for row in fresh)],
        "last": max((one.id for one in page.proposals), default=since),
        "here": [one.id for one in page.proposals] if answered else None,
        "later": not page.under_way and bool(page.mentions),
    }
    return render(request, "web/parts/more.html", common | more)


def answer(request: HttpRequest, page: BenchPage, changed: Changed) -> HttpResponse:
    """What changed, to be put in its places; without a script, the way back to the next that waits."""
    if not request.headers.get("HX-Request"):
        return HttpResponseRedirect(after(request, page, changed.proposals))
    rows = [one for one in page.proposals if one.id in changed.proposals]
    touched = {one.mention.id for one in rows} | changed.mentions
    common = _common(request, page)
    heads = [one for one in common["lists"] if touched & set(one.mentions)]
    shown = _named(page, common["lists"]) if changed.everything else (o for o in page.mentions if o.id in touched)
    fresh = Cards(page, query(request, page), named=order(request) is Order.TEXT, swap=True)
    what = {
        "changed": rows,
        "fresh": fresh,
        "heads": heads,
        "everything": changed.everything,
        "whos": _whos(request, shown),
    }
    return render(request, "web/parts/decided.html", common | what)


def _done(request: HttpRequest, page: BenchPage) -> Changed:
    """Does what the button pressed says, on what it names."""
    verbs: dict[str, Callable[[Any, int], object]] = {
        "accept": accept_proposal,
        "reject": reject_proposal,
        "undo": undo_decision,
    }
    for verb, act in verbs.items():
        if (said := whole(request.POST.get(verb, ""))) is not None:
            act(member(request), said)
            mended = any(one.id == said and one.state is ProposalState.MENDED for one in page.proposals)
            return Changed(frozenset({said}), everything=verb == "undo" and mended)
    if (said := whole(request.POST.get("say", ""))) is not None:
        say_who(member(request), said, _person_said(request, said))
        return Changed(mentions=frozenset({said}), everything=True)
    return _many(request, page)


def _many(request: HttpRequest, page: BenchPage) -> Changed:
    """One step on many proposals; the form tells how many it showed, so that nobody decides what they have not seen."""
    post, who, text = request.POST, member(request), page.rendition.id
    if "above" in post:
        line, seen = whole(post.get("line", "")), whole(post.get("seen", ""))
        if line is None or line > 100:
            raise Refused("Give the line as a whole number from 0 to 100.")
        accept_above(who, text, line, seen=seen)
    elif "accept-all" in post:
        mentions, seen = _group(page, post["accept-all"])
        accept_above(who, text, 0, of=mentions, seen=seen)
    elif "reject-all" in post:
        mentions, seen = _group(page, post["reject-all"])
        reject_rest(who, text, mentions, seen=seen)
    elif (step := whole(post.get("undo-step", ""))) is not None:
        undo_step(who, step)
    else:
        raise Refused("Choose what to do with which proposal.")
    return Changed(everything=True)


def _group(page: BenchPage, said: str) -> tuple[tuple[int, ...], int | None]:
    """The mentions of the group a button names (`m12.3`), and how many of it waited when it was shown."""
    key, _dot, seen = said.partition(".")
    for group in page.groups:
        if group.key == key:
            return group.mentions, whole(seen)
    raise Refused("No proposal that waits is meant by this.")


def _person_said(request: HttpRequest, mention: int) -> int | None:
    typed = request.POST.get(f"number-{mention}", "").strip()
    chosen = typed or request.POST.get(f"who-{mention}", "")
    if chosen and whole(chosen) is None:
        raise Refused("Give the number of a record, as the pages show it.")
    return whole(chosen)


def after(request: HttpRequest, page: BenchPage, changed: Iterable[int] = ()) -> str:
    """The bench, at the proposal that is next: of the same person, or the next in the text where it stands so."""
    rows = [one for group in lists(page, order(request)) for one in group.proposals]
    done = next((one for one in rows if one.id in changed), None)
    waiting = [one for one in rows if one.waits]
    near = [one for one in waiting if done and _is_next(one, done, order(request))]
    anchor = f"#proposal-{(near or waiting)[0].id}" if waiting else "#proposals"
    return f"{reverse('bench', args=[page.source.number])}?{query(request, page)}{anchor}"


def _is_next(one: ProposalView, done: ProposalView, shown: Order) -> bool:
    return one.n > done.n if shown is Order.TEXT else one.mention.id == done.mention.id
