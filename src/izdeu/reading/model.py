"""Asks a model of one's own for proposals in the same form as the reader's. Off unless a casebook's setting says so.

The model only ever adds: what the rules propose is not asked again, and nothing that the text does not say word for
word gets through (`model_answer`).
"""

import json
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from izdeu.reading.model_answer import NOT_JSON, Piece, counted, proposals_of
from izdeu.reading.model_people import Persons
from izdeu.reading.model_server import Limits, ModelFailed, Server, post
from izdeu.reading.reader import read, tellings
from izdeu.vocab.errors import Refused
from izdeu.vocab.kinds import LABELS, TERMS, Kind
from izdeu.vocab.knowing import KnownHow
from izdeu.vocab.proposal import Proposal
from izdeu.vocab.source import nfc
from izdeu.vocab.ties import Tie

__all__ = ["LONGEST", "Answered", "Limits", "ModelFailed", "Server", "ask"]

LONGEST = 200_000
"""So many code points of a text are asked about; a longer one is refused."""

_PIECE = 5_000
_MOST_WORDS = 4_000
Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Answered:
    """What a model proposes beyond the rules, in the order of the text, and how much of what it said was dropped."""

    proposals: tuple[Proposal, ...]
    dropped: Mapping[str, int]


def ask(
    text: str,
    server: Server,
    *,
    language: str | None = None,
    told_on: str | None = None,
    limits: Limits = Limits(),  # noqa: B008 - it is frozen
    key: str = "",
    progress: Progress = lambda done, of: None,
) -> Answered:
    """What a model proposes for a text: all of it, or ModelFailed when any part of the text got no answer.

    Each proposal quotes the NFC text word for word, names its rule "model: ..." and is at most 0.5 sure.
    """
    text = nfc(text)
    if len(text) > LONGEST:
        raise Refused(
            "The text has {length} letters; a model is asked about {longest}.", length=len(text), longest=LONGEST
        )
    known = read(text, language, told_on)
    persons = Persons(text, known, tellings(text, language))
    dropped: Counter[str] = Counter()
    found: list[Proposal] = []
    for start, end in pieces(text):
        piece = Piece(text, start, end, told_on)
        content = _content(post(server, _question(piece, server.model), limits, key))
        if content is None:
            dropped[NOT_JSON] += 1
        else:
            found += proposals_of(content, piece, persons, server.model, lambda why: dropped.update([why]))
        progress(end, len(text))
    return Answered(tuple(_fresh(found, known)), counted(dropped))


def pieces(text: str) -> Iterator[tuple[int, int]]:
    """Spans that cover all of a text's words, cut between paragraphs where it can be, else between lines or words."""
    start = 0
    while start < len(text):
        end = min(len(text), start + _PIECE)
        if end < len(text):
            cuts = (text.rfind(mark, start + 1, end) for mark in ("\n\n", "\n", ". ", "。", " "))
            end = next((cut + 1 for cut in cuts if cut > start + _PIECE // 2), end)
        if text[start:end].strip():
            yield start, end
        start = end


def _question(piece: Piece, model: str) -> bytes:
    """The request for one piece, as OpenAI-compatible servers take it."""
    told = f"It was told on {piece.told_on}.\n\n" if piece.told_on else ""
    messages = [
        {"role": "system", "content": _instructions()},
        {"role": "user", "content": told + piece.text[piece.start : piece.end]},
    ]
    asked = {"model": model, "messages": messages, "temperature": 0, "max_tokens": _MOST_WORDS, "stream": False}
    return json.dumps(asked | {"response_format": {"type": "json_object"}}).encode()


@cache
def _instructions() -> str:
    """What the model is told: the form, and the reviewed words that may stand in it."""
    form = (files("izdeu.resources") / "reading" / "ask_model.txt").read_text(encoding="utf-8")
    kinds = "\n".join(
        f"  {kind.value} ({LABELS[kind]['en']}): {', '.join(TERMS[kind]) or 'no terms'}"
        for kind in Kind
        if kind is not Kind.TIE
    )
    return f"{form}\nKinds and their terms:\n{kinds}\nTies: {', '.join(Tie)}\nHow known: {', '.join(KnownHow)}\n"


def _content(body: bytes) -> str | None:
    """The words of the answer; None when the body is none of an OpenAI-compatible server."""
    try:
        said = json.loads(body)["choices"][0]["message"]["content"]
    except (ValueError, RecursionError, LookupError, TypeError):
        return None
    return said if isinstance(said, str) else None


def _fresh(found: list[Proposal], known: list[Proposal]) -> Iterator[Proposal]:
    """Those that neither the rules nor the model itself said before: same kind, same person, words that meet."""
    kept: defaultdict[tuple[str, str], list[tuple[int, int]]] = defaultdict(list)
    for p in known:
        kept[p.kind, p.person.key].append((p.start, p.end))
    for p in sorted(found, key=lambda p: (p.start, p.end, p.kind.value, p.person.key)):
        spans = kept[p.kind, p.person.key]
        if not any(p.start < end and start < p.end for start, end in spans):
            spans.append((p.start, p.end))
            yield p
