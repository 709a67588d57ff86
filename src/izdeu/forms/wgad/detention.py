"""Parts II and III of the questionnaire: reasons, courts, and how long, as far as claims tell them."""

from collections.abc import Sequence

from izdeu.forms.draft import Filled, of_claims
from izdeu.forms.lines import place
from izdeu.forms.matter import Matter
from izdeu.forms.wording import Wording
from izdeu.vocab.claim import Claim
from izdeu.vocab.kinds import Kind

_HELD = (Kind.HELD_IN_CAMP, Kind.IMPRISONED)


def arrest_reasons(matter: Matter) -> Filled | None:
    """Why, as the arrest or an accusation tells it, each as said."""
    return _terms(matter.own(Kind.DETAINED), "reason", also=_terms(matter.own(Kind.ACCUSED_OF), "charge"))


def reasons(matter: Matter) -> Filled | None:
    """The charge of the sentence, as said."""
    return _terms(matter.own(Kind.SENTENCED), "charge")


def ordered_by(matter: Matter) -> Filled | None:
    """The courts that tried or sentenced the person, as said."""
    return _terms(matter.own(Kind.SENTENCED, Kind.TRIED), "court")


def held_since(matter: Matter, wording: Wording) -> Filled | None:
    """Every date on which the person is told to have been held, with where; the arrest's own date stands in part II."""
    held = [one for one in matter.own(*_HELD) if one.when.known]
    said = dict.fromkeys(_since(one, wording) for one in held)
    return of_claims("; ".join(said), held)


def _since(claim: Claim, wording: Wording) -> str:
    when = wording.when(claim.when)
    return f"{when}, {place(claim.place, wording.language)}" if claim.place else when


def duration(matter: Matter, wording: Wording) -> Filled | None:
    """Every length told: of a sentence, or of being held."""
    told = [(one, wording.say("sentence", length=wording.length(long))) for one, long in _longs(matter, "imprisonment")]
    told += [(one, wording.say("for_how_long", length=wording.length(long))) for one, long in _longs(matter, "for")]
    return of_claims(wording.say("or").join(dict.fromkeys(said for _, said in told)), [one for one, _ in told])


def _longs(matter: Matter, term: str) -> list[tuple[Claim, object]]:
    return [(one, one.terms[term]) for one in matter.own(Kind.SENTENCED, *_HELD) if one.terms.get(term)]


def _terms(claims: Sequence[Claim], term: str, *, also: Filled | None = None) -> Filled | None:
    """The words of a term, each once and in quotation marks."""
    told = [one for one in claims if isinstance(one.terms.get(term), str) and one.terms[term]]
    said = dict.fromkeys(f"“{one.terms[term]}”" for one in told)
    found = of_claims("; ".join(said), told)
    if found is None or also is None:
        return found or also
    return Filled(f"{found.value}; {also.value}", (*found.claims, *also.claims))
