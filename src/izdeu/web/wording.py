"""Persons, claims and proposals in words of the user's language, ready to be printed."""

from functools import lru_cache

from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from izdeu import places
from izdeu.casebook.queries import ClaimView, MentionView, PersonRef, ProposalView
from izdeu.vocab import kinds, knowing, ties
from izdeu.vocab.claim import Where
from izdeu.vocab.errors import NotFound
from izdeu.vocab.kinds import Kind
from izdeu.vocab.person import NameForm, Script
from izdeu.vocab.ties import Tie
from izdeu.web import terms, text

_USUAL = {
    "en": Script.LATIN,
    "kk": Script.CYRILLIC,
    "ru": Script.CYRILLIC,
    "ug": Script.ARABIC,
    "zh": Script.HAN,
}
"""The script a language is read in where nothing else is said."""


@lru_cache(maxsize=4096)
def name(form: NameForm) -> SafeString:
    """A name form, set apart from the direction of the words around it; `lang` names the script where it is unusual."""
    return name_of(form, form.form)


def name_of(form: NameForm, inside: str) -> SafeString:
    """What stands for a name form (itself, or itself with marks), set apart as `name` does."""
    code = form.language or "und"
    usual = _USUAL.get(code) is form.script
    return format_html('<bdi lang="{}">{}</bdi>', code if usual else f"{code}-{form.script}", inside)


def person(ref: PersonRef) -> SafeString:
    """Somebody by their first name form, or by what they are to somebody who has a name."""
    if not isinstance(ref, PersonRef):
        return SafeString("")
    if ref.names:
        return name(ref.names[0])
    if ref.called is None:
        return format_html("<bdi>{}</bdi>", ref.label)
    chain = [text.label(ties.LABELS, tie) for tie in ref.called.ties]
    whole = format_html("<bdi>{}</bdi>", ref.called.of)
    for tie in reversed(chain):
        whole = format_html(_("{tie} of {name}"), tie=tie, name=whole)
    return whole


def plain_person(ref: PersonRef) -> str:
    """`person` without marks, for titles and alternative texts."""
    if ref.names or ref.called is None:
        return ref.label
    whole = ref.called.of
    for tie in reversed(ref.called.ties):
        whole = _("{tie} of {name}").format(tie=text.label(ties.LABELS, tie), name=whole)
    return whole


def what(claim: ClaimView) -> str:
    """What a claim says in a word: its kind, or for a tie what the person is to whom."""
    if claim.kind is Kind.TIE and claim.other and claim.terms.get("tie") in set(Tie):
        tie = text.label(ties.LABELS, Tie(claim.terms["tie"]))
        return format_html(_("{tie} of {name}"), tie=tie, name=person(claim.other))
    return text.label(kinds.LABELS, claim.kind)


def details(claim: ClaimView | ProposalView) -> str:
    """What else a claim or a proposal says; how long it lasted only where its date does not say so already."""
    lasting = claim.when.duration_min or claim.when.duration_max
    return terms.words({key: value for key, value in claim.terms.items() if not (lasting and key == "for")})


def mention(view: MentionView) -> str:
    """Somebody a text speaks of: the person they were said to be, else as the text calls them."""
    return person(view.person) if view.person else format_html("<bdi>{}</bdi>", view.name or view.label)


def proposed(proposal: ProposalView) -> str:
    """What a proposal says in a word: its kind, or for a tie what the person is to whom."""
    if proposal.kind is Kind.TIE and proposal.other and proposal.terms.get("tie") in set(Tie):
        tie = text.label(ties.LABELS, Tie(proposal.terms["tie"]))
        return format_html(_("{tie} of {name}"), tie=tie, name=mention(proposal.other))
    return text.label(kinds.LABELS, proposal.kind)


def place(where: Where) -> SafeString:
    """A place by its name in the user's language where it is known which, with what was said where that is otherwise.

    What was said stands alone when the name is in it ("Tekes county").
    """
    return _place(text.language(), where)


@lru_cache(maxsize=4096)
def _place(language: str, where: Where) -> SafeString:
    try:
        named = places.get(where.id).name(language) if where.id else ""
    except NotFound:
        named = ""
    if not named or named.casefold() in where.said.casefold():
        return format_html("<bdi>{}</bdi>", where.said)
    if not where.said:
        return format_html("<bdi>{}</bdi>", named)
    pattern = pgettext("the name of a place, and what it was called", "{name} ({said})")
    return format_html("<bdi>{}</bdi>", format_html(pattern, name=named, said=format_html("<bdi>{}</bdi>", where.said)))


def known(how: knowing.KnownHow) -> str:
    """How the teller knows; nothing where it was not said."""
    return "" if how is knowing.KnownHow.NOT_SAID else text.label(knowing.LABELS, how)


def whole(who: object) -> str:
    """Somebody as plain text, whether a record or only what a text calls them."""
    return plain_person(who) if isinstance(who, PersonRef) else str(who)
