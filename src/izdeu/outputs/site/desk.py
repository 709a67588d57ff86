"""Where the pages of one language are set: templates with the sentences, names, dates and words of that language."""

import re
from collections.abc import Callable, Mapping
from datetime import date
from functools import cache, cached_property, lru_cache
from typing import Any

from markupsafe import Markup, escape

from izdeu.outputs.dates import day_words, edtf_words, when_words
from izdeu.outputs.site import labels
from izdeu.outputs.site.appeals import appeals
from izdeu.outputs.site.facts import Fact, facts, leading
from izdeu.outputs.site.linked import as_script, linked_data
from izdeu.outputs.site.people import READ, forms, initials, one_form, plain_name, shown_name
from izdeu.outputs.site.quotes import Quoter
from izdeu.outputs.site.shapes import shape
from izdeu.outputs.site.shelf import Shelf
from izdeu.outputs.site.silence import Silence, silence
from izdeu.outputs.site.story import laid, story
from izdeu.outputs.site.strip import dated, height, strip
from izdeu.outputs.site.typecase import Typecase
from izdeu.outputs.site.words import anchor, anchored, shown, tag
from izdeu.outputs.terms import term_words
from izdeu.outputs.tongue import Tongue, tongue
from izdeu.vocab.kinds import LABELS as KINDS
from izdeu.vocab.public import PublicCase, PublicEvent, PublicPlace, PublicQuote
from izdeu.vocab.statuses import LABELS as STATUSES
from izdeu.vocab.ties import LABELS as TIES

MANY = 4096
"""Things said more than once that are remembered."""


UNSHOWN = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
"""Characters that no page may hold."""


class Desk:
    """The pages of a shelf in one language."""

    def __init__(self, shelf: Shelf, language: str, *, indexed: bool = True) -> None:
        self.shelf, self.language, self.indexed = shelf, language, indexed
        self.tongue: Tongue = tongue(language)

    def set(self, template: str, path: str, **more: Any) -> bytes:
        """The page at a path, relative to the site's folder."""
        up = "../" * path.count("/")
        text = self._templates.get_template(template).render(path=path, up=up, **more)
        return UNSHOWN.sub("", text).encode()

    @cached_property
    def _templates(self) -> Typecase:
        made = Typecase(self.tongue)
        made.globals.update(self._said(), **self._shown(), book=self.shelf.book, shelf=self.shelf, t=self.tongue)
        made.globals.update(languages=[(one, tongue(one)) for one in self.shelf.book.languages], lang=self.language)
        made.globals.update(indexed=self.indexed)
        return made

    def _said(self) -> Mapping[str, Callable[..., Markup]]:
        """Sentences of ours, escaped, so that what is put into them is escaped too."""
        own = self.tongue
        return {
            "pgettext": cache(lambda context, sentence: escape(own.pgettext(context, sentence))),
            "ngettext": lru_cache(MANY)(lambda one, many, n: escape(own.ngettext(one, many, n))),
        }

    def _shown(self) -> dict[str, Any]:
        own, quoter = self.tongue, Quoter(self.tongue, self._said_at)
        return {
            "name": lru_cache(MANY)(lambda person: shown_name(own, person)),
            "plain_name": lambda person: plain_name(own, person),
            "names": lambda person: forms(own, person),
            "one_form": one_form,
            "initials": lambda person: initials(own, person),
            "words": lambda words: shown(own, words),
            "anchored": lambda words, quoted: anchored(own, words, quoted),
            "tag": tag,
            "when": lru_cache(MANY)(lambda when: when_words(own, when)),
            "edtf": lru_cache(MANY)(lambda text: edtf_words(own, text)),
            "day": lru_cache(MANY)(lambda day: day_words(own, day)),
            "number": own.number,
            "terms": lambda terms: term_words(own, terms),
            "place": self._place,
            "kind": lambda word: own.label(KINDS, word),
            "tie": lambda word: own.label(TIES, word),
            "status": lambda word: own.label(STATUSES, word),
            "shape": shape,
            "silence": self._silence,
            "facts": facts,
            "leading": leading,
            "strip": self._strip,
            "said": lambda quote, up: quoter.said(quote, self._room(up)),
            "trail": lambda quote, up: quoter.trail(quote, self._room(up)),
            "translations": quoter.translations,
            "laid": lambda testimony: laid(testimony, own.code),
            "story": story,
            "linked_data": linked_data,
            "appeals": lambda case: appeals(case, self.shelf.book.day),
            "source_kind": lambda word: labels.source_kind(own, word),
            "role": lambda word: labels.role(own, word),
            "language_label": lambda language: labels.language_label(own, language),
            "script_label": lambda script: labels.script_label(own, script),
            "clash_title": lambda code: labels.clash_title(own, code),
            "search_words": self._search_words(),
        }

    def _search_words(self) -> Markup:
        """What the script of the search says, as JSON."""
        own = self.tongue
        words = {
            "language": own.code,
            "script": {"Latn": "Latin", "Cyrl": "Cyrillic", "Arab": "Arabic", "Hani": "Han"}[READ[own.code].value],
            "status": {word.value: own.label(STATUSES, word) for word in STATUSES},
            "withheld": own.gettext("name withheld"),
            "found": own.gettext("Found: {n}. Those that fit best come first."),
            "none": own.gettext("Nobody here has a name like this. Try another spelling, or the list of all names."),
        }
        return as_script(words)

    def _place(self, place: PublicPlace | None) -> str:
        """The place in this language, else in English, else as said."""
        if place is None:
            return ""
        names = place.names
        return names.get(self.tongue.code) or names.get("en") or place.said or next(iter(names.values()), "")

    def _silence(self, case: PublicCase) -> Silence | None:
        return silence(case, self.shelf.book.day)

    def _strip(self, rows: tuple[Fact, ...], case: PublicCase | None = None) -> tuple[Markup, int] | None:
        """The line of time and its height in pixels; None when nothing is dated."""
        drawn = [(fact, self._label(fact.event)) for fact in rows if dated(fact.event.when)]
        unheard = self._unheard(case) if case else None
        inside = strip(drawn, unheard, self.shelf.book.day, self.tongue.rtl)
        return (inside, height(len(drawn) + bool(unheard))) if inside is not None else None

    def _label(self, event: PublicEvent) -> str:
        return self.tongue.label(KINDS, event.kind)

    def _unheard(self, case: PublicCase) -> tuple[date, str] | None:
        """The last day news can be of, and the words for the silence since."""
        heard = silence(case, self.shelf.book.day)
        if heard is None or not heard.least or case.news is None or case.news.latest is None:
            return None
        words = self.tongue.ngettext("%(days)s day without news", "%(days)s days without news", heard.least)
        return case.news.latest, words % {"days": self.tongue.number(heard.least)}

    def _room(self, up: str) -> str:
        """The folder of the testimonies."""
        return f"{up}{self.language}/testimonies/"

    def _said_at(self, quote: PublicQuote) -> str:
        """Where quoted words stand in their testimony: its page and the place in it; "" where it is not in the book."""
        testimony = self.shelf.testimonies.get(quote.testimony)
        if testimony is None:
            return ""
        words = quote.words.plain
        stands = any(words in paragraph.plain for text in testimony.texts for paragraph in text.paragraphs)
        return f"{testimony.code}.html" + (f"#{anchor(words)}" if stands and words else "")
