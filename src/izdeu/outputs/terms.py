"""What else a claim says (its terms), in words of a language."""

from collections.abc import Mapping, Sequence
from typing import Any

from izdeu.outputs.dates import duration_words
from izdeu.outputs.tongue import Tongue

_ITSELF = frozenset({"occupation", "condition", "object", "facility", "how", "where"})
_LASTING = frozenset({"imprisonment", "for", "after"})
_ELSEWHERE = frozenset({"currency", "tie"})


def term_words(tongue: Tongue, terms: Mapping[str, Any]) -> str:
    """All terms in a line: `{"imprisonment": "P12Y"}` is "12 years". The tie is told elsewhere."""
    told = (_term(tongue, key, terms) for key, value in terms.items() if value not in (None, "", [], {}, ()))
    return "; ".join(part for part in told if part)


def _term(tongue: Tongue, key: str, terms: Mapping[str, Any]) -> str:
    value = terms[key]
    if key in _ELSEWHERE:
        return ""
    if key in _LASTING:
        return duration_words(tongue, value)
    if key == "parts":
        return _parts(tongue, value)
    if key == "amount":
        return f"{_plain(value)} {terms.get('currency') or ''}".strip()
    if key in ("years", "count") and isinstance(value, int):
        one, many = ("{n} year old", "{n} years old") if key == "years" else ("{n} time", "{n} times")
        return tongue.ngettext(one, many, value).format(n=value)
    return _plain(value) if key in _ITSELF else _named(tongue, key, value)


def _named(tongue: Tongue, key: str, value: Any) -> str:
    names = {
        "by": tongue.gettext("by"),
        "reason": tongue.gettext("reason given"),
        "court": tongue.gettext("court"),
        "charge": tongue.gettext("charge"),
        "from": tongue.gettext("from"),
        "to": tongue.gettext("to"),
        "cause": tongue.gettext("cause"),
        "answer": tongue.gettext("answer"),
        "years": tongue.gettext("age"),
        "count": tongue.gettext("how often"),
    }
    return tongue.gettext("{name}: {value}").format(name=names.get(key, key), value=_plain(value))


def _parts(tongue: Tongue, value: Any) -> str:
    if not isinstance(value, Sequence) or isinstance(value, str):
        return _plain(value)
    pattern = {"prison": tongue.gettext("{length} in prison"), "camp": tongue.gettext("{length} in a camp")}
    return ", ".join(
        pattern.get(str(part.get("in")), "{length}").format(length=duration_words(tongue, part.get("for")))
        for part in value
        if isinstance(part, Mapping)
    )


def _plain(value: Any) -> str:
    if isinstance(value, Mapping):
        return ", ".join(f"{key} {_plain(item)}" for key, item in value.items())
    if isinstance(value, list | tuple):
        return ", ".join(map(_plain, value))
    return str(value)
