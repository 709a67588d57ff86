"""A source: its words, what was made of them, what is known of it."""

from dataclasses import dataclass
from itertools import zip_longest

from django.http import FileResponse, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_POST, require_safe

from izdeu.casebook.acts import change_encoding, read_source
from izdeu.casebook.queries.sources import RenditionView, source_bytes, source_page
from izdeu.intake import ENCODINGS
from izdeu.vocab.source import RenditionRole
from izdeu.web.marks import Paragraph, numbered, paragraphs
from izdeu.web.views.asking import member

_SHOWN = frozenset({"image/jpeg", "image/png", "image/gif", "image/webp", "audio/mpeg", "audio/ogg", "video/mp4"})
"""Media types a browser shows without running anything; all others are only handed over as files."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A paragraph and, side by side, the one that renders it."""

    own: Paragraph | None
    beside: Paragraph | None


@require_safe
def source(request: HttpRequest, number: int) -> HttpResponse:
    """The page of a source; `text` chooses the rendition, `beside` another one to stand beside it."""
    page = source_page(member(request), number)
    texts = [text for text in page.renditions if not text.retired]
    shown = _chosen(texts, request.GET.get("text")) or (texts[0] if texts else None)
    beside = _chosen([text for text in texts if text is not shown], request.GET.get("beside"))
    numbers: dict[int, int] = {}
    own = _paragraphs(shown, numbers)
    stretches = [Stretch(*pair) for pair in zip_longest(own, _paragraphs(beside, numbers))]
    return render(
        request,
        "web/source.html",
        {
            "page": page,
            "source": page.source,
            "texts": texts,
            "shown": shown,
            "beside": beside,
            "stretches": stretches,
            "tellings": [told for told in shown.tellings if told.speaker] if shown else [],
            "aside": [claim for claim in shown.claims if not claim.standing] if shown else [],
            "encodings": dict.fromkeys((*page.source.encodings, *ENCODINGS)),
            "description": next((text.text for text in texts if text.role is RenditionRole.DESCRIPTION), ""),
            "media": page.source.media_type.partition("/")[0] if page.source.media_type in _SHOWN else "",
        },
    )


def _chosen(texts: list[RenditionView], asked: str | None) -> RenditionView | None:
    return next((text for text in texts if str(text.id) == asked), None)


def _paragraphs(text: RenditionView | None, numbers: dict[int, int]) -> list[Paragraph]:
    return paragraphs(text.text, *numbered(text.claims, text.id, numbers)) if text else []


@require_safe
def source_file(request: HttpRequest, number: int) -> HttpResponse | FileResponse:
    """The bytes as received: shown when they are a picture or a recording, else handed over as a file."""
    info, data = source_bytes(member(request), number)
    harmless = info.media_type in _SHOWN and "save" not in request.GET
    response = HttpResponse(data, content_type=info.media_type if harmless else "application/octet-stream")
    response.headers["Content-Disposition"] = _disposition(info.name, inline=harmless)
    response.headers["Cache-Control"] = "private, no-store"
    response.headers["X-Content-Type-Options"] = "nosniff"
    return response


def _disposition(name: str, *, inline: bool) -> str:
    return content_disposition_header(not inline, name) or "attachment"


@require_POST
def encoding(request: HttpRequest, number: int) -> HttpResponse:
    """Reads the bytes again in the encoding chosen."""
    change_encoding(member(request), number, request.POST.get("encoding", ""))
    return HttpResponseRedirect(reverse("source", args=[number]))


@require_POST
def read(request: HttpRequest, number: int) -> HttpResponse:
    """Has the reader propose claims, then opens the bench."""
    chosen = request.POST.get("text", "")
    read_source(member(request), number, int(chosen) if chosen.isdecimal() else None)
    address = reverse("bench", args=[number])
    return HttpResponseRedirect(f"{address}?text={chosen}" if chosen.isdecimal() else address)
