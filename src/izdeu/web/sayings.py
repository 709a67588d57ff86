"""Claims in words, as HTML put together once: a case page prints hundreds, and some of them twice."""

from dataclasses import dataclass
from functools import cached_property, lru_cache

from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from izdeu.casebook.queries import ClaimView
from izdeu.web import dates, text, wording

EMPTY, DOT = SafeString(""), SafeString(" · ")


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of a witness: where they stand, and what to call that place."""

    text: str
    language: str
    address: str
    label: str


@dataclass(frozen=True)
class Saying:
    """A claim in words. `about` names the person; what the claim does not say is empty; `n` is its number on a page."""

    id: int
    n: int
    what: str
    details: str
    when: str
    place: SafeString
    about: SafeString
    about_number: int
    told_by: str
    known: str
    address: str
    quotes: tuple[Quote, ...]

    @cached_property
    def line(self) -> SafeString:
        """What it says, when and where, on one line."""
        return format_html(
            "<b>{}</b>{}{}{}",
            self.what,
            format_html(", <bdi>{}</bdi>", self.details) if self.details else "",
            format_html(" · <bdi>{}</bdi>", self.when) if self.when else "",
            DOT + self.place if self.place else "",
        )

    @cached_property
    def of_whom(self) -> SafeString:
        """Whom it is about, as a way to their page."""
        return format_html('<a href="{}">{}</a>', _person(self.about_number), self.about)

    @cached_property
    def block(self) -> SafeString:
        """Its words, as what an address with its number leads to."""
        return format_html('<div class="claim" id="claim-{}">\n{}</div>', self.id, self.words)

    @cached_property
    def words(self) -> SafeString:
        """The words it rests on, who told them, where they stand, and the way to its own page."""
        return self._words(format_html(' · <a href="{}">{}</a>', _page(self.address), _("the claim")))

    @cached_property
    def words_alone(self) -> SafeString:
        """The same for its own page."""
        return self._words(EMPTY)

    def _words(self, way: SafeString) -> SafeString:
        if not self.quotes:
            return format_html('<p class="trail">{}</p>', _("The words are in a source you may not see."))
        teller = format_html("<bdi>{}</bdi>{} · ", self.told_by, f" ({self.known})" if self.known else "")
        last = len(self.quotes) - 1
        return format_html_join(
            "\n",
            '<blockquote lang="{}" dir="auto">{}</blockquote>\n<p class="trail">{}<a href="{}">{}</a>{}</p>',
            (
                (one.language, one.text, "" if n else teller, one.address, one.label, way if n == last else "")
                for n, one in enumerate(self.quotes)
            ),
        )


def saying(claim: ClaimView, n: int = 0) -> Saying:
    """A claim in words of the user's language."""
    several = len(claim.passages) > 1
    return Saying(
        id=claim.id,
        n=n,
        what=wording.what(claim),
        details=wording.details(claim),
        when=dates.words(claim.when),
        place=wording.place(claim.place) if claim.place else EMPTY,
        about=wording.person(claim.person),
        about_number=claim.person.number,
        told_by=wording.person(claim.told_by) if claim.told_by else "",
        known=wording.known(claim.known_how),
        address=claim.address,
        quotes=tuple(
            Quote(
                passage.quote,
                passage.language,
                f"{_source(passage.source)}?text={passage.rendition}#p-{passage.id}",
                _label(passage.source, passage.language if several else ""),
            )
            for passage in claim.passages
        ),
    )


@lru_cache(maxsize=4096)
def _source(number: int) -> str:
    return reverse("source", args=[number])


@lru_cache(maxsize=4096)
def _person(number: int) -> str:
    return reverse("person", args=[number])


@lru_cache(maxsize=4096)
def _page(address: str) -> str:
    return reverse("claim", args=[address])


def _label(source: int, language: str) -> str:
    label = _("source {number}").format(number=source)
    return f"{label} ({text.LANGUAGES.get(language, language)})" if language else label
