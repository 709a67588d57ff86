"""What was told, as it came in."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from izdeu.casebook.queries.sources import sources as ask
from izdeu.vocab.source import SourceKind, SourceState
from izdeu.web import text
from izdeu.web.views.asking import member, page_number
from izdeu.web.views.pages import pages


@require_safe
def sources(request: HttpRequest) -> HttpResponse:
    """The list, newest first, narrowed by words of title or teller, by kind, state, language, waiting proposals."""
    asked = {key: request.GET.get(key, "").strip()[:200] for key in ("q", "kind", "state", "language")}
    found = ask(
        member(request),
        text=asked["q"],
        kind=asked["kind"],
        state=asked["state"],
        language=asked["language"],
        waiting=bool(request.GET.get("waiting")),
        page=page_number(request),
    )
    return render(
        request,
        "web/sources.html",
        {
            "found": found,
            "asked": asked | {"waiting": bool(request.GET.get("waiting"))},
            "kinds": [(word.value, text.SOURCE_KINDS[word]) for word in SourceKind],
            "states": [(word.value, text.SOURCE_STATES[word]) for word in SourceState],
            "languages": text.LANGUAGES.items(),
            "pages": pages(request, found.page, found.pages),
        },
    )
