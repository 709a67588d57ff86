"""Quoted words with who says them, how they know, and where they stand. Put together here: dozens stand on a page."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from markupsafe import Markup, escape

from izdeu.outputs.site.people import shown_name
from izdeu.outputs.site.words import shown, tag
from izdeu.outputs.tongue import Tongue
from izdeu.vocab.knowing import LABELS as KNOWING
from izdeu.vocab.knowing import KnownHow
from izdeu.vocab.public import PublicQuote, Words
from izdeu.vocab.ties import LABELS as TIES


@dataclass(frozen=True)
class Quoter:
    """Sets quotes in one language; `said_at` tells where words stand within the folder of the testimonies."""

    tongue: Tongue
    said_at: Callable[[PublicQuote], str]

    @cached_property
    def _told_by(self) -> str:
        return str(escape(self.tongue.gettext("told by {who}")))

    @cached_property
    def _way(self) -> str:
        return str(escape(self.tongue.gettext("to their words")))

    def said(self, quote: PublicQuote, room: str) -> Markup:
        """The words, their translation, and the trail; `room` leads to the folder of the testimonies."""
        language = escape(tag(quote.words.language))
        words = shown(self.tongue, quote.words)
        after = "".join(map(self._translated, self.translations(quote)))
        block = f'<blockquote lang="{language}" dir="auto"><p>{words}</p></blockquote>\n{after}'
        return Markup(block) + self.trail(quote, room)  # noqa: S704 (every part is escaped)

    def trail(self, quote: PublicQuote, room: str) -> Markup:
        """Who says it, what they are to the person, how they know, and the way to their words."""
        own = self.tongue
        who = self._told_by.replace("{who}", shown_name(own, quote.teller))
        parts = [f"{who} ({escape(own.label(TIES, quote.tie))})" if quote.tie else who]
        if quote.known_how is not KnownHow.NOT_SAID:
            parts.append(escape(own.label(KNOWING, quote.known_how)))
        if at := self.said_at(quote):
            parts.append(f'<a href="{escape(room + at)}">{self._way}</a>')
        inside = " ".join(f"<span>{part}</span>" for part in parts)
        return Markup(f'<p class="trail listed">{inside}</p>\n')  # noqa: S704 (every part is escaped)

    def translations(self, quote: PublicQuote) -> tuple[Words, ...]:
        """The translations one needs: into this language, else English, else all; none if the original is in it."""
        if _base(quote.words) == self.tongue.code:
            return ()
        for code in (self.tongue.code, "en"):
            if found := tuple(one for one in quote.translations if _base(one) == code):
                return found
        return quote.translations

    def _translated(self, words: Words) -> str:
        language = escape(tag(words.language))
        return f'<p class="translated" lang="{language}" dir="auto">{shown(self.tongue, words)}</p>\n'


def _base(words: Words) -> str:
    return words.language.replace("_", "-").partition("-")[0]
