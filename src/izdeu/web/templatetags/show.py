"""Shows the casebook's words in the user's language."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from typing import Any

from django.contrib.staticfiles import finders
from django.template import Context, Library
from django.urls import reverse
from django.utils.formats import number_format
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, to_locale

from izdeu.casebook.queries import ClaimView, MentionView, PassageView, PersonRef, ProposalView, SourceInfo
from izdeu.vault import CustodyAction
from izdeu.vocab import kinds, knowing, statuses, ties
from izdeu.vocab.claim import ClaimState, Where
from izdeu.vocab.consent import Identity, Use
from izdeu.vocab.dates import When
from izdeu.vocab.judgement import Judgement
from izdeu.vocab.kinds import Kind
from izdeu.vocab.member import Role
from izdeu.vocab.person import NameForm, Script
from izdeu.vocab.proposal import ProposalState
from izdeu.vocab.source import RenditionRole, SourceKind, SourceState
from izdeu.vocab.statuses import Status
from izdeu.vocab.ties import Tie
from izdeu.web import dates, terms, text
from izdeu.web.drawings.shapes import shape
from izdeu.web.text import sentence_of

register = Library()

EMPTY = SafeString("")

_USUAL = {
    "en": Script.LATIN,
    "kk": Script.CYRILLIC,
    "ru": Script.CYRILLIC,
    "ug": Script.ARABIC,
    "zh": Script.HAN,
}
"""The script a language is read in where nothing else is said."""


@register.filter
def html_lang(code: str) -> str:
    """A language code as HTML writes it: `zh-hans` is `zh-Hans`."""
    return to_locale(code).replace("_", "-")


@register.simple_tag
@lru_cache(maxsize=1)
def fonts_cut() -> bool:
    """Whether `make fonts` was run; else the pages are set in the device's fonts and say so."""
    return finders.find("fonts/fonts.css") is not None


@dataclass(frozen=True, slots=True)
class LookChoice:
    """A way to light the pages."""

    word: str
    label: str
    chosen: bool


def _look(context: Context) -> str:
    request = context.get("request")
    word = request.COOKIES.get("look", "auto") if request else "auto"
    return word if word in text.LOOKS else "auto"


@register.simple_tag(takes_context=True)
def look(context: Context) -> SafeString:
    """The attribute that holds the light chosen, if it is not the device's."""
    word = _look(context)
    return EMPTY if word == "auto" else format_html(' data-look="{}"', word)


@register.simple_tag(takes_context=True)
def looks(context: Context) -> list[LookChoice]:
    """The ways to light the pages."""
    chosen = _look(context)
    return [LookChoice(word, str(label), word == chosen) for word, label in text.LOOKS.items()]


@register.simple_tag(takes_context=True)
def here(context: Context, name: str) -> SafeString:
    """`aria-current` when the page is the one named."""
    request = context.get("request")
    match = request.resolver_match if request else None
    return mark_safe(' aria-current="page"') if match and match.url_name == name else EMPTY


@register.filter
def number(value: int) -> str:
    """A whole number with its digits grouped."""
    return number_format(value, use_l10n=True, force_grouping=True)


@register.simple_tag
def status(word: Status) -> SafeString:
    """A status: its shape and its word."""
    return format_html(
        '<span class="status">{} {}</span>', shape(statuses.SHAPES[word]), text.label(statuses.LABELS, word)
    )


@register.filter
def name(form: NameForm) -> SafeString:
    """A name form, set apart from the direction of the words around it; `lang` names the script where it is unusual."""
    code = form.language or "und"
    usual = _USUAL.get(code) is form.script
    return format_html('<bdi lang="{}">{}</bdi>', code if usual else f"{code}-{form.script}", form.form)


@register.filter
def person(ref: PersonRef) -> SafeString:
    """Somebody by their first name form, or by what they are to somebody who has a name."""
    if not isinstance(ref, PersonRef):
        return EMPTY
    if ref.names:
        return name(ref.names[0])
    if ref.called is None:
        return format_html("<bdi>{}</bdi>", ref.label)
    chain = [text.label(ties.LABELS, tie) for tie in ref.called.ties]
    whole = format_html("<bdi>{}</bdi>", ref.called.of)
    for tie in reversed(chain):
        whole = format_html(_("{tie} of {name}"), tie=tie, name=whole)
    return whole


@register.filter
def plain_person(ref: PersonRef) -> str:
    """`person` without marks, for titles and alternative texts."""
    if ref.names or ref.called is None:
        return ref.label
    whole = ref.called.of
    for tie in reversed(ref.called.ties):
        whole = _("{tie} of {name}").format(tie=text.label(ties.LABELS, tie), name=whole)
    return whole


@register.filter
def what(claim: ClaimView) -> str:
    """What a claim says in a word: its kind, or for a tie what the person is to whom."""
    if claim.kind is Kind.TIE and claim.other and claim.terms.get("tie") in set(Tie):
        tie = text.label(ties.LABELS, Tie(claim.terms["tie"]))
        return format_html(_("{tie} of {name}"), tie=tie, name=person(claim.other))
    return text.label(kinds.LABELS, claim.kind)


@register.filter
def tie_label(tie: Tie) -> str:
    """The label of a tie."""
    return text.label(ties.LABELS, tie)


@register.filter
def judgement(word: Judgement) -> str:
    """The label of a judgement."""
    return str(text.JUDGEMENTS[word])


@register.filter
def days(number_of: int) -> str:
    """A number of days in words, in years and months where there are many: never more exact than days allow."""
    if number_of < 730:
        return ngettext("{n} day", "{n} days", number_of).format(n=number(number_of))
    years = number_of // 365.25
    return ngettext("over {n} year", "over {n} years", int(years)).format(n=int(years))


@register.filter
def cut(words: str, length: int) -> str:
    """Words cut to a length, with an ellipsis where something was left out."""
    return words if len(words) <= length else words[: length - 1].rstrip() + "…"


@register.simple_tag
def fact_numbers(numbers: Mapping[str, int], addresses: Iterable[str]) -> list[int]:
    """The numbers on the page of the facts that claims belong to, each once, in order."""
    return sorted({numbers[address] for address in addresses if address in numbers})


@register.filter
def details(claim: ClaimView | ProposalView) -> str:
    """What else a claim or a proposal says; how long it lasted only where its date does not say so already."""
    lasting = claim.when.duration_min or claim.when.duration_max
    return terms.words({key: value for key, value in claim.terms.items() if not (lasting and key == "for")})


@register.filter
def when(date: When) -> str:
    """A date as told, in words."""
    return dates.words(date)


@register.filter
def edtf(date: str) -> str:
    """An EDTF text in words."""
    return dates.edtf_words(date) if date else ""


@register.filter
def place(where: Where | None) -> str:
    """A place as said."""
    return where.said if where else ""


@register.filter
def known(how: knowing.KnownHow) -> str:
    """How the teller knows; nothing where it was not said."""
    return "" if how is knowing.KnownHow.NOT_SAID else text.label(knowing.LABELS, how)


@register.filter
def kind(word: Kind) -> str:
    """The label of a kind of claim."""
    return text.label(kinds.LABELS, word)


@register.filter
def role(word: str) -> str:
    """The label of a member's role."""
    return str(text.ROLES[Role(word)])


@register.filter
def language_name(code: str) -> str:
    """The name of a language; its code where it has none here."""
    return str(text.LANGUAGES.get(code, code))


@register.filter
def passage_label(passage: PassageView) -> str:
    """Where a passage stands: its source's name."""
    return _("source {number}").format(number=passage.source)


@register.filter
def initials(ref: PersonRef) -> str:
    """What stands in a frame without a picture; of a name in Arabic letters the first one only: two would be joined."""
    return ref.initials[:1] if ref.names and ref.names[0].script is Script.ARABIC else ref.initials


@register.filter
def status_label(word: Status) -> str:
    """The label of a status."""
    return text.label(statuses.LABELS, word)


@register.filter
def source_title(info: SourceInfo) -> str:
    """A source's title, else the name of its file."""
    return info.title or info.name


@register.filter
def source_kind(word: SourceKind) -> str:
    """The label of a kind of source."""
    return str(text.SOURCE_KINDS[word])


@register.filter
def source_state(word: SourceState) -> str:
    """The label of a source's state."""
    return str(text.SOURCE_STATES[word])


@register.filter
def rendition_role(word: RenditionRole) -> str:
    """The label of how a text came from its source."""
    return str(text.RENDITION_ROLES[word])


@register.filter
def claim_state(word: ClaimState) -> str:
    """The label of a claim's state."""
    return str(text.CLAIM_STATES[word])


@register.filter
def custody(word: str) -> str:
    """The label of what was done with kept bytes."""
    return str(text.CUSTODY[CustodyAction(word)]) if word in set(CustodyAction) else word


@register.filter
def use(word: Use) -> str:
    """The label of a use that consent is given for."""
    return str(text.USES[word])


@register.filter
def level(word: Identity) -> str:
    """The label of a degree of identity."""
    return str(text.LEVELS[word])


@register.filter
def filled(template: str, values: Mapping[str, Any]) -> str:
    """A sentence of another room in the user's language, with its values."""
    return sentence_of(template, values)


@register.filter
def day(moment: datetime) -> str:
    """The day of a moment (UTC) in words."""
    return dates.edtf_words(f"{moment:%Y-%m-%d}")


@register.filter
def lasting(milliseconds: int) -> str:
    """How long a recording lasts: `1:02:03` or `2:03`."""
    minutes, seconds = divmod(milliseconds // 1000, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"


@register.filter
def px(length: float) -> str:
    """A length in a drawing: a point for the decimal sign in every language."""
    return f"{length:g}"


@register.filter
def may(member: Any, role_word: str) -> bool:
    """Whether a member's role does all that another does."""
    return bool(member.is_authenticated and member.may(Role(role_word)))


@register.filter
def proposal_state(word: ProposalState) -> str:
    """The label of what became of a proposal."""
    return str(text.PROPOSAL_STATES[word])


@register.filter
def mention(view: MentionView) -> str:
    """Somebody a text speaks of: the person they were said to be, else as the text calls them."""
    return person(view.person) if view.person else format_html("<bdi>{}</bdi>", view.name or view.label)


@register.filter
def proposed(proposal: ProposalView) -> str:
    """What a proposal says in a word: its kind, or for a tie what the person is to whom."""
    if proposal.kind is Kind.TIE and proposal.other and proposal.terms.get("tie") in set(Tie):
        tie = text.label(ties.LABELS, Tie(proposal.terms["tie"]))
        return format_html(_("{tie} of {name}"), tie=tie, name=mention(proposal.other))
    return text.label(kinds.LABELS, proposal.kind)


@register.filter
def whole(who: object) -> str:
    """Somebody as plain text, whether a record or only what a text calls them."""
    return plain_person(who) if isinstance(who, PersonRef) else str(who)


@register.filter
def verb(word: str) -> str:
    """What a line of the log says was done; the bare verb where it has no words here."""
    return str(text.VERBS.get(word, word.replace("_", " ")))


@register.simple_tag
def about(what_about: str) -> SafeString:
    """What a line of the log is about, as a link where it has a page."""
    kind, _colon, number_of = what_about.partition(":")
    if kind in ("source", "person") and number_of.isdecimal():
        label = {"source": _("source {n}"), "person": _("person {n}")}[kind].format(n=number_of)
        return format_html('<a href="{}">{}</a>', reverse(kind, args=[number_of]), label)
    shown_number = number_of[:12] if len(number_of) == 64 else number_of
    return format_html("{} <bdi>{}</bdi>", kind, shown_number)


@register.filter
def minute(moment: str) -> str:
    """A moment of the log to the minute: `2026-11-23 09:10`."""
    return moment[:16].replace("T", " ")
