"""A source: its words, what was made of them, what is known of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import zip_longest

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, StreamingHttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import content_disposition_header, urlencode
from django.views.decorators.http import require_POST, require_safe

from izdeu.casebook.acts import (
    begin_asking,
    begin_reading,
    change_encoding,
    describe_source,
    stop_reading,
)
from izdeu.casebook.queries.sharing import sharing
from izdeu.casebook.queries.sources import RenditionView, source_bytes, source_info, source_page
from izdeu.intake import ENCODINGS
from izdeu.vocab.bench import ReadBy
from izdeu.vocab.consent import Subject
from izdeu.vocab.errors import NotAllowed, NotFound, Refused
from izdeu.vocab.source import RenditionRole
from izdeu.web import text
from izdeu.web.background import go_on, in_background
from izdeu.web.forms.describing import corrections, described
from izdeu.web.marks import Paragraph, numbered, paragraphs
from izdeu.web.views.asking import member, whole

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
    return _page(request, number)


def page(request: HttpRequest, number: int, share_error: str) -> HttpResponse:
    """The page, with why it could not be shared."""
    return _page(request, number, share_error=share_error)


def _page(
    request: HttpRequest,
    number: int,
    error: str = "",
    said: Mapping[str, str] | None = None,
    *,
    share_error: str = "",
) -> HttpResponse:
    """The page; with what was typed and why it was refused, where a form of it was."""
    found = source_page(member(request), number)
    said = described(found.source) if said is None else described(found.source) | dict(said)
    texts = [one for one in found.renditions if not one.retired]
    shown = _chosen(texts, request.GET.get("text")) or (texts[0] if texts else None)
    beside = _chosen([one for one in texts if one is not shown], request.GET.get("beside"))
    numbers: dict[int, int] = {}
    own = _paragraphs(shown, numbers)
    stretches = [Stretch(*pair) for pair in zip_longest(own, _paragraphs(beside, numbers))]
    return render(
        request,
        "web/source.html",
        {
            "page": found,
            "source": found.source,
            "texts": texts,
            "shown": shown,
            "beside": beside,
            "stretches": stretches,
            "tellings": [told for told in shown.tellings if told.speaker] if shown else [],
            "aside": [claim for claim in shown.claims if not claim.standing] if shown else [],
            "encodings": dict.fromkeys((*found.source.encodings, *ENCODINGS)),
            "description": next((one.text for one in texts if one.role is RenditionRole.DESCRIPTION), ""),
            "error": error,
            "said": said,
            "kinds": [(word.value, label) for word, label in text.SOURCE_KINDS.items()],
            "languages": text.LANGUAGES.items(),
            "media": found.source.media_type.partition("/")[0] if found.source.media_type in _SHOWN else "",
            "sharing": sharing(member(request), Subject.SOURCE, number),
            "share_to": reverse("share-source", args=[number]),
            "share_error": share_error,
            "share_said": request.POST.get("to", "")[:60],
        },
        status=400 if error or share_error else 200,
    )


def _chosen(texts: list[RenditionView], asked: str | None) -> RenditionView | None:
    return next((one for one in texts if str(one.id) == asked), None)


def _paragraphs(one: RenditionView | None, numbers: dict[int, int]) -> list[Paragraph]:
    return paragraphs(one.text, *numbered(one.claims, one.id, numbers)) if one else []


@require_safe
def source_file(request: HttpRequest, number: int) -> StreamingHttpResponse:
    """The bytes as received: shown when they are a picture or a recording, else handed over as a file."""
    info, chunks = source_bytes(member(request), number)
    harmless = info.media_type in _SHOWN and "save" not in request.GET
    response = StreamingHttpResponse(chunks, content_type=info.media_type if harmless else "application/octet-stream")
    response.headers["Content-Length"] = str(info.size)
    response.headers["Content-Disposition"] = _disposition(info.name, inline=harmless)
    response.headers["Cache-Control"] = "private, no-store"
    response.headers["X-Content-Type-Options"] = "nosniff"
    return response


def _disposition(name: str, *, inline: bool) -> str:
    return content_disposition_header(not inline, name) or "attachment"


@require_POST
def describe(request: HttpRequest, number: int) -> HttpResponse:
    """Corrects who told it, when, in which language, what it is and what it is called."""
    said = request.POST.dict()
    try:
        describe_source(member(request), number, **corrections(said, source_info(member(request), number)))
    except (NotFound, NotAllowed):
        raise
    except Refused as error:
        return _page(request, number, text.sentence(error), said | {"form": "describe"})
    return HttpResponseRedirect(reverse("source", args=[number]))


@require_POST
def encoding(request: HttpRequest, number: int) -> HttpResponse:
    """Reads the bytes again in the encoding chosen."""
    change_encoding(member(request), number, request.POST.get("encoding", ""))
    return HttpResponseRedirect(reverse("source", args=[number]))


@require_POST
def read(request: HttpRequest, number: int) -> HttpResponse:
    """Has the reader propose claims, takes a reading up again (`go-on`) or stops it (`stop`); then opens the bench."""
    said = request.POST
    text_id = whole(said.get("text", ""))
    if "stop" in said:
        stop_reading(member(request), number, text_id)
    else:
        go_on(begin_reading(member(request), number, text_id, anew="go-on" not in said))
    return _to_bench(request, number)


@require_POST
def ask(request: HttpRequest, number: int) -> HttpResponse:
    """Has the casebook's model asked about a text, or stops it (`stop`); then opens the bench."""
    text_id = whole(request.POST.get("text", ""))
    if "stop" in request.POST:
        stop_reading(member(request), number, text_id, by=ReadBy.MODEL)
    else:
        in_background(begin_asking(member(request), number, text_id))
    return _to_bench(request, number)


def _to_bench(request: HttpRequest, number: int) -> HttpResponseRedirect:
    text_id = whole(request.POST.get("text", ""))
    shown: dict[str, str | int] = {"text": text_id} if text_id else {}
    shown |= {"order": "text"} if request.POST.get("order") == "text" else {}
    address = reverse("bench", args=[number])
    return HttpResponseRedirect(f"{address}?{urlencode(shown)}" if shown else address)
