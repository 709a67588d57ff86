"""A form filled as far as the claims go: every value with its words, and what is missing with whom to ask."""

from collections.abc import Iterable
from dataclasses import dataclass

from izdeu.forms.sentences import Said
from izdeu.vocab.claim import Claim, Quoted


@dataclass(frozen=True, slots=True)
class Filled:
    """A value and the claims that say it. `inferred`: nobody said it in these words, it follows from what they said."""

    value: str
    claims: tuple[Claim, ...] = ()
    inferred: bool = False

    @property
    def passages(self) -> tuple[Quoted, ...]:
        """The passages of its claims, each once."""
        return tuple(dict.fromkeys(passage for claim in self.claims for passage in claim.passages))


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a form; `filled` is None where nothing is known, and the form then says "unknown".

    `withheld`: something is known and may not be told to this addressee; the form then says "not told".
    """

    code: str
    filled: Filled | None
    withheld: bool = False

    def as_json(self) -> dict[str, object]:
        """`{"field", "value", "passages", "inferred"}`; the value is null where nothing is known."""
        if self.filled is None:
            return {"field": self.code, "value": None, "passages": [], "inferred": False}
        quoted = [_quoted(one) for one in self.filled.passages]
        return {"field": self.code, "value": self.filled.value, "passages": quoted, "inferred": self.filled.inferred}


@dataclass(frozen=True, slots=True)
class Missing:
    """A field that nothing is known of: why, and whom to ask."""

    code: str
    why: Said
    ask: Said

    def as_json(self) -> dict[str, object]:
        """`{"field", "why", "ask"}`, in English."""
        return {"field": self.code, "why": self.why.say(), "ask": self.ask.say()}


@dataclass(frozen=True, slots=True)
class Draft:
    """A filled form about one person. `ready`: whatever the form demands is there, and consent to send it.

    `language`: of the values. `leaves`: it was cut to what its addressee may have, and its papers have no page for
    ourselves. `mark` stands on every page of one that must not leave.
    """

    form: str
    person: int
    fields: tuple[Field, ...]
    missing: tuple[Missing, ...]
    warnings: tuple[Said, ...]
    ready: bool
    language: str = "en"
    leaves: bool = False
    mark: Said | None = None

    def value(self, code: str) -> str | None:
        """The value of a field; None where nothing is known."""
        return next((one.filled.value for one in self.fields if one.code == code and one.filled), None)

    def as_json(self) -> dict[str, object]:
        """The draft as `izdeu appeal draft` writes it (design, section 5)."""
        return {
            "form": self.form,
            "person": self.person,
            "fields": [one.as_json() for one in self.fields],
            "missing": [one.as_json() for one in self.missing],
            "warnings": [one.say() for one in (self.mark, *self.warnings) if one],
        }


def of_claims(value: str, claims: Iterable[Claim], *, inferred: bool = False) -> Filled | None:
    """A value that claims say; None where there is none."""
    return Filled(value, tuple(claims), inferred) if value else None


def _quoted(one: Quoted) -> dict[str, object]:
    return {
        "source": one.source,
        "quote": one.passage.quote,
        "start": one.passage.start,
        "end": one.passage.end,
    }
