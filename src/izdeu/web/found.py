"""Why a search found somebody, and what of their name: in words of the reader's language, the part marked."""

from collections.abc import Collection, Iterable, Mapping

from django.utils.html import escape, format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext

from izdeu.casebook.queries import Hit, PersonCard, PersonRef
from izdeu.names import How, Reason
from izdeu.vocab.person import NameForm, script_of
from izdeu.web import wording

SAID_HERE = frozenset({"says"})
"""Values of a reason that are words of ours, not letters of a name."""


def why_found(hit: Hit) -> SafeString:
    """The reasons of a hit in a line, as `why` tells them."""
    return why(hit.reasons)


def why(reasons: Iterable[Reason]) -> SafeString:
    """Reasons in a line, each once; letters of names stand apart from the direction around them."""
    told = dict.fromkeys(_sentence(reason) for reason in reasons)
    return format_html_join("; ", "{}", ((one,) for one in told))


def _sentence(reason: Reason) -> SafeString:
    values = {
        name: gettext(value) if name in SAID_HERE else format_html("<bdi>{}</bdi>", value)
        for name, value in reason.values.items()
    }
    sentence = gettext(reason.template)
    return format_html(sentence, **values) if values else SafeString(escape(sentence))


def marked(form: NameForm, hit: Hit | None) -> SafeString:
    """A name form as `wording.name` sets it; the parts that were found marked where it is the form found."""
    if not hit or form.form != hit.form or not hit.spans:
        return wording.name(form)
    return wording.name_of(form, _with_marks(form.form, hit.spans))


def _with_marks(form: str, spans: Iterable[tuple[int, int]]) -> SafeString:
    pieces, at = [], 0
    for begin, end in sorted(spans):
        pieces += [escape(form[at:begin]), format_html("<mark>{}</mark>", form[begin:end])]
        at = end
    return format_html_join("", "{}", ((piece,) for piece in [*pieces, escape(form[at:])]))


def forms(person: PersonRef, hit: Hit | None) -> tuple[NameForm, ...]:
    """The forms that a list shows, one a script, and the one that was found."""
    shown = person.by_script
    if not hit or not person.names or hit.form in {form.form for form in shown}:
        return shown
    known = {form.form: form for form in person.names}
    return *shown, known.get(hit.form) or NameForm(hit.form, script_of(hit.form))


def hit_of(hits: Mapping[int, Hit] | None, card: PersonCard) -> Hit | None:
    """Why the person of a card was found, where somebody was searched."""
    return hits.get(card.person.number) if hits else None


def only_parts(hits: Mapping[int, Hit] | None) -> bool:
    """Whether nobody has more than a part of the name that was searched."""
    found: Collection[Hit] = hits.values() if hits else ()
    return bool(found) and all(hit.how is How.PART for hit in found)
