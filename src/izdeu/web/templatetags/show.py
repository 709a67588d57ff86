"""Shows the casebook's words in the user's language."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import Any

from django.template import Library
from django.urls import reverse
from django.utils.formats import number_format
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from izdeu.casebook.queries import AppealView, PassageView, PersonRef, ProposalView, SourceInfo
from izdeu.forms.authorities import Authority
from izdeu.forms.form import Form
from izdeu.forms.reminders import Reminder
from izdeu.forms.sentences import Said
from izdeu.vault import CustodyAction
from izdeu.vocab import kinds, statuses, ties
from izdeu.vocab.claim import Where
from izdeu.vocab.dates import When
from izdeu.vocab.kinds import Kind
from izdeu.vocab.member import Role
from izdeu.vocab.person import Script
from izdeu.vocab.statuses import Status
from izdeu.vocab.ties import Tie
from izdeu.web import dates, found, text, wording
from izdeu.web.cards import Cards
from izdeu.web.drawings.shapes import shape
from izdeu.web.text import sentence_of

register = Library()

EMPTY = SafeString("")

for filter_name in ("name", "person", "plain_person", "what", "details", "mention", "proposed", "known", "whole"):
    register.filter(filter_name, getattr(wording, filter_name))

for filter_name in ("forms", "marked", "hit_of", "why_found", "only_parts"):
    register.filter(filter_name, getattr(found, filter_name))

TABLES: dict[str, Mapping[Any, object]] = {
    "by": text.BY,
    "impact": text.IMPACTS,
    "response": text.RESPONSES,
    "stand": text.STANDS,
    "claim_state": text.CLAIM_STATES,
    "capacity": text.CAPACITIES,
    "judgement": text.JUDGEMENTS,
    "lock": text.LOCKS,
    "level": text.LEVELS,
    "method": text.METHODS,
    "proposal_state": text.PROPOSAL_STATES,
    "reach": text.REACHES,
    "rendition_role": text.RENDITION_ROLES,
    "rule": text.RULES,
    "script": text.SCRIPTS,
    "source_kind": text.SOURCE_KINDS,
    "source_state": text.SOURCE_STATES,
    "use": text.USES,
}


def _labels(table: Mapping[Any, object]) -> Callable[[Any], str]:
    """A filter that gives a word's label."""

    def label(word: Any) -> str:
        return str(table[word])

    return label


for filter_name, table in TABLES.items():
    register.filter(filter_name, _labels(table))


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
def tie_label(tie: Tie) -> str:
    """The label of a tie."""
    return text.label(ties.LABELS, tie)


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
    return text.cut(words, length)


@register.simple_tag
def fact_numbers(numbers: Mapping[str, int], addresses: Iterable[str]) -> list[int]:
    """The numbers on the page of the facts that claims belong to, each once, in order."""
    return sorted({numbers[address] for address in addresses if address in numbers})


@register.filter
def when(date: When) -> str:
    """A date as told, in words."""
    return dates.words(date)


@register.filter
def edtf(date: str) -> str:
    """An EDTF text in words."""
    return dates.edtf_words(date) if date else ""


@register.filter
def addressee(appeal: AppealView) -> str:
    """What the addressee of an appeal is called in the user's language."""
    return appeal.addressee(text.language())


@register.filter
def named(to: Authority) -> str:
    """What an authority is called in the user's language."""
    return to.name(text.language())


@register.filter
def written_in(form: Form, to: Authority) -> list[str]:
    """The languages of a form that an authority takes, the user's own first; all of the form where it takes none."""
    taken = [code for code in form.languages if to.takes(code)] or list(form.languages)
    return sorted(taken, key=lambda code: code != text.language())


@register.filter
def to_do(one: Reminder) -> SafeString:
    """What a reminder says, as the way to what it is about."""
    where = {"consent_due": reverse("to-decide"), "urgent_ends": reverse("appeals-of", args=[one.number])}
    at = where.get(one.what) or reverse("appeal", args=[one.number])
    words = Said(one.what, {"number": str(one.number)}).say(text.language())
    return format_html('<a href="{}">{}</a>', at, words)


@register.filter
def said(told: Said) -> str:
    """A sentence of the tables of appeals in the user's language."""
    return told.say(text.language())


@register.filter
def place(where: Where | None) -> SafeString:
    """A place by its name in the user's language, with what was said."""
    return wording.place(where) if where else EMPTY


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
def custody(word: str) -> str:
    """The label of what was done with kept bytes."""
    return str(text.CUSTODY[CustodyAction(word)]) if word in set(CustodyAction) else word


@register.filter
def filled(template: str, values: Mapping[str, Any]) -> str:
    """A sentence of another room in the user's language, with its values."""
    return sentence_of(template, values)


@register.filter
def day(moment: date) -> str:
    """A day, or that of a moment (UTC), in words."""
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
def card(one: ProposalView, cards: Cards) -> SafeString:
    """A proposal of the bench's column."""
    return cards.card(one)


@register.filter
def minute(moment: str) -> str:
    """A moment of the log to the minute: `2026-11-23 09:10`."""
    return moment[:16].replace("T", " ")
