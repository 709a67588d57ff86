"""What else a claim says (its terms), in words of the user's language."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from izdeu.web.dates import duration

NAMES = {
    "by": gettext_lazy("by"),
    "reason": gettext_lazy("reason given"),
    "count": gettext_lazy("how often"),
    "for": gettext_lazy("how long"),
    "facility": gettext_lazy("facility"),
    "court": gettext_lazy("court"),
    "imprisonment": gettext_lazy("sentence"),
    "parts": gettext_lazy("parts of the sentence"),
    "charge": gettext_lazy("charge"),
    "from": gettext_lazy("from"),
    "to": gettext_lazy("to"),
    "after": gettext_lazy("after"),
    "how": gettext_lazy("how"),
    "cause": gettext_lazy("cause"),
    "condition": gettext_lazy("illness"),
    "occupation": gettext_lazy("occupation"),
    "amount": gettext_lazy("amount"),
    "currency": gettext_lazy("currency"),
    "answer": gettext_lazy("answer"),
    "where": gettext_lazy("where"),
    "years": gettext_lazy("age"),
    "object": gettext_lazy("object"),
}
"""The names of terms on forms; a term without a name here is shown under its own."""

_DURATIONS = frozenset({"imprisonment", "for", "after"})


def words(terms: Mapping[str, Any]) -> str:
    """All terms in a line: `{"imprisonment": "P12Y"}` is "12 years". The tie is told elsewhere."""
    shown = [_term(key, value, terms) for key, value in terms.items() if value not in (None, "", [], {})]
    return "; ".join(part for part in shown if part)


def _term(key: str, value: Any, terms: Mapping[str, Any]) -> str:
    if special := _SPECIAL.get(key):
        return special(value, terms)
    if key in _DURATIONS:
        return duration(value)
    return _("{name}: {value}").format(name=NAMES.get(key, key), value=plain(value))


def plain(value: Any) -> str:
    """A value of a term as text."""
    if isinstance(value, Mapping):
        return ", ".join(f"{key} {plain(item)}" for key, item in value.items())
    if isinstance(value, list | tuple):
        return ", ".join(map(plain, value))
    return str(value)


def _parts(value: Any, terms: Mapping[str, Any]) -> str:
    if not isinstance(value, Iterable) or isinstance(value, str):
        return plain(value)
    pattern = {"prison": _("{length} in prison"), "camp": _("{length} in a camp")}
    return ", ".join(
        pattern.get(str(part.get("in")), "{length}").format(length=duration(part.get("for")))
        for part in value
        if isinstance(part, Mapping)
    )


def _amount(value: Any, terms: Mapping[str, Any]) -> str:
    return f"{value} {terms.get('currency') or ''}".strip()


def _age(value: Any, terms: Mapping[str, Any]) -> str:
    return ngettext("{n} year old", "{n} years old", value).format(n=value) if isinstance(value, int) else str(value)


def _count(value: Any, terms: Mapping[str, Any]) -> str:
    return ngettext("{n} time", "{n} times", value).format(n=value) if isinstance(value, int) else str(value)


def _itself(value: Any, terms: Mapping[str, Any]) -> str:
    return plain(value)


def _nothing(value: Any, terms: Mapping[str, Any]) -> str:
    return ""


_SPECIAL: dict[str, Callable[[Any, Mapping[str, Any]], str]] = {
    "parts": _parts,
    "amount": _amount,
    "years": _age,
    "count": _count,
    "occupation": _itself,
    "condition": _itself,
    "object": _itself,
    "facility": _itself,
    "how": _itself,
    "where": _itself,
    "currency": _nothing,
    "tie": _nothing,
}
