"""What a flyer says: few words of ours, and the most telling of what was told."""

from collections.abc import Iterator
from dataclasses import dataclass

from izdeu.outputs.dates import when_words
from izdeu.outputs.site.people import forms
from izdeu.outputs.site.silence import Silence, silence
from izdeu.outputs.terms import term_words
from izdeu.outputs.tongue import Tongue
from izdeu.vocab import kinds, statuses, ties
from izdeu.vocab.kinds import Group, Kind
from izdeu.vocab.public import PublicBook, PublicCase, PublicEvent, PublicName, PublicPicture, PublicQuote, Words
from izdeu.vocab.statuses import Status

FACTS = 3
LONGEST = 220
"""Code points of a quote that can be read on a wall. A longer one is not cut: another is taken, or none."""


@dataclass(frozen=True, slots=True)
class Said:
    """What somebody said, a translation where the flyer's reader needs one, and who said it."""

    words: Words
    translation: Words | None
    teller: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Fact:
    """A line of ours, and words that say it."""

    what: str
    more: tuple[str, ...]
    said: Said | None


@dataclass(frozen=True, slots=True)
class Flyer:
    """Everything on one flyer, in one language, in the order it is read."""

    code: str
    title: str
    seeking: str
    names: tuple[PublicName, ...]
    picture: PublicPicture | None
    picture_words: str
    days: str
    days_words: str
    last_heard: str
    facts: tuple[Fact, ...]
    address: str


def flyer(case: PublicCase, book: PublicBook, tongue: Tongue, address: str) -> Flyer:
    """The flyer of a case. `address` is that of the case's page; "" where nobody said where the site will be."""
    _ = tongue.gettext
    names = tuple(forms(tongue, case.person))
    number, words = _unheard(silence(case, book.day), tongue)
    heard = when_words(tongue, case.news) if case.news else ""
    picture, picture_words = _picture(case, tongue)
    return Flyer(
        code=case.code,
        title=names[0].form if names else _("name withheld"),
        seeking=_seeking(case, tongue),
        names=names,
        picture=picture,
        picture_words=picture_words,
        days=number,
        days_words=words,
        last_heard=_("last news: {date}").format(date=heard) if heard else _("No news of them is dated."),
        facts=tuple(_fact(event, tongue) for event in chosen(case)),
        address=address,
    )


def _seeking(case: PublicCase, tongue: Tongue) -> str:
    """What the flyer is for. Who is free or dead is not looked for: their state stands there."""
    if case.status in (Status.FREE, Status.DEAD):
        return tongue.label(statuses.LABELS, case.status)
    return tongue.pgettext("head of a flyer, before the name of who is missing", "Looking for")


def _unheard(quiet: Silence | None, tongue: Tongue) -> tuple[str, str]:
    """A number of days and the words after it; both empty where nothing is known."""
    if quiet is None:
        return "", ""
    if quiet.least is None:
        most = quiet.most or 0
        return tongue.number(most), tongue.ngettext("day at most without news", "days at most without news", most)
    if quiet.least == quiet.most:
        words = tongue.ngettext("day without news", "days without news", quiet.least)
    else:
        words = tongue.ngettext("day at least without news", "days at least without news", quiet.least)
    return tongue.number(quiet.least), words


def _picture(case: PublicCase, tongue: Tongue) -> tuple[PublicPicture | None, str]:
    """The portrait, else the first keepsake that has a picture, and words for who cannot see it."""
    kept = next((one for one in case.keepsakes if one.picture), None)
    picture = case.portrait or (kept.picture if kept else None)
    if picture is None:
        return None, ""
    own = [words for words in picture.alt if words.language.partition("-")[0] == tongue.code] or list(picture.alt)
    said = own[0].plain if own else "" if case.portrait or kept is None else kept.object
    return picture, said or tongue.gettext("A picture")


def chosen(case: PublicCase) -> tuple[PublicEvent, ...]:
    """The facts shown, in their order: how it began, the gravest, and the last that is told."""
    told = [event for event in case.events if kinds.GROUPS[event.kind] in (Group.FATE, Group.CONTACT)]
    if len(told) <= FACTS:
        return tuple(told)
    gravest = max(told[1:-1], key=_gravity)
    return told[0], gravest, told[-1]


def _gravity(event: PublicEvent) -> tuple[int, int]:
    status = kinds.LEADS_TO.get(event.kind)
    return statuses.RANKS[status] if status else -1, len(event.quotes)


def _fact(event: PublicEvent, tongue: Tongue) -> Fact:
    place = event.place.names if event.place else {}
    where = place.get(tongue.code) or place.get("en") or (event.place.said if event.place else "")
    parts = [when_words(tongue, event.when), where, _terms(event, tongue)]
    return Fact(tongue.label(kinds.LABELS, event.kind), tuple(filter(None, parts)), _said(event, tongue))


def _terms(event: PublicEvent, tongue: Tongue) -> str:
    """How long, of a sentence; what else is told stands on the case page."""
    shown = {key: value for key, value in event.terms.items() if key in ("imprisonment", "parts")}
    return term_words(tongue, shown) if event.kind in (Kind.SENTENCED, Kind.IMPRISONED) else ""


def _said(event: PublicEvent, tongue: Tongue) -> Said | None:
    """The fullest quote that fits, words in the reader's language before others."""
    fitting = [quote for quote in event.quotes if 0 < len(quote.words.plain.strip()) <= LONGEST]
    if not fitting:
        return None
    quote = max(fitting, key=lambda one: (_reads(one.words, tongue), len(one.words.plain)))
    others = () if _reads(quote.words, tongue) else quote.translations
    translated = next((words for words in others if _reads(words, tongue)), None)
    return Said(quote.words, translated, _teller(quote, tongue))


def _reads(words: Words, tongue: Tongue) -> bool:
    return words.language.partition("-")[0] == tongue.code


def _teller(quote: PublicQuote, tongue: Tongue) -> tuple[str, ...]:
    """Who said it, as far as they may be known: their name and what they are to the person, or either, or neither."""
    names = forms(tongue, quote.teller) if quote.teller else []
    tie = tongue.label(ties.LABELS, quote.tie) if quote.tie else ""
    return tuple(filter(None, (names[0].form if names else "", tie)))


def case_address(base_url: str, language: str, code: str) -> str:
    """The address of the case's page in the site, under the address the site will have."""
    return f"{base_url.rstrip('/')}/{language}/cases/{code}.html" if base_url else ""


def flyers(book: PublicBook, tongue: Tongue, language: str, base_url: str) -> Iterator[Flyer]:
    """The flyers of all cases in one language."""
    for case in book.cases:
        yield flyer(case, book, tongue, case_address(base_url, language, case.code))
