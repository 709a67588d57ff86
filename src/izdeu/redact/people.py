"""A person as far as they may be known."""

from izdeu.names.latin import first_sounds, from_han, romanised
from izdeu.names.parts import parts_of
from izdeu.redact.material import Someone
from izdeu.vocab.person import Script, script_of

MOST = 3
"""Initials shown."""
_ORDER = (Script.LATIN, Script.CYRILLIC, Script.ARABIC, Script.HAN, Script.OTHER)


def initials(someone: Someone) -> str:
    """A person's initials ("E. S."), in Latin or Cyrillic letters; "" for somebody without a name."""
    forms = sorted((name.form for name in someone.names), key=lambda form: (_ORDER.index(script_of(form)), form))
    letters = [_first(part.said) for part in parts_of(forms[0])][:MOST] if forms else []
    return " ".join(f"{letter}." for letter in letters if letter)


def initials_of(someone: Someone) -> tuple[tuple[frozenset[str], ...], ...]:
    """The first sounds of the parts of each of a person's names of two parts or more."""
    forms = ([first_sounds(part.said) for part in parts_of(name.form)] for name in someone.names)
    return tuple(tuple(form) for form in forms if len(form) > 1)


def _first(part: str) -> str:
    if script_of(part) in (Script.LATIN, Script.CYRILLIC):
        return part[0].upper()
    heard = from_han(part) if script_of(part) is Script.HAN else (romanised(part),)
    return heard[0][:1].upper() if heard and heard[0] else ""
