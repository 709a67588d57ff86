"""Who is missing: what every form asks first."""

from collections.abc import Mapping

from izdeu.forms.answer import Answer
from izdeu.forms.beginning import Beginning, started
from izdeu.forms.days import plus_months
from izdeu.forms.draft import Filled, of_claims
from izdeu.forms.matter import Matter
from izdeu.forms.wording import Wording
from izdeu.vocab.claim import Claim
from izdeu.vocab.kinds import Kind
from izdeu.vocab.ties import Tie

_MARRIED = frozenset({Tie.WIFE, Tie.HUSBAND})
_ADULT_MONTHS = 18 * 12


def told(matter: Matter, wording: Wording) -> Mapping[str, Filled | None]:
    """Everything that claims tell of who the person is, by the code of its field."""
    return {
        "name": name(matter),
        "other_names": other_names(matter),
        "sex": sex(matter, wording),
        "birth": birth(matter, wording),
        "occupation": occupation(matter),
        "marital_status": marital_status(matter, wording),
    }


def name(matter: Matter) -> Filled | None:
    """One spelling, in Latin letters where there is one, with the words that say it where they are quoted."""
    return of_claims(matter.name(), _saying(matter, [matter.name()]))


def other_names(matter: Matter) -> Filled | None:
    """Every other spelling."""
    others = dict.fromkeys(one.form for one in matter.names if one.form != matter.name())
    return of_claims("; ".join(others), _saying(matter, list(others)))


def _saying(matter: Matter, names: list[str]) -> list[Claim]:
    """The claims whose quoted words hold one of some names."""
    quotes = [(one, " ".join(quoted.passage.quote for quoted in one.passages)) for one in matter.standing()]
    return [one for one, quote in quotes if any(name in quote for name in names)]


def sex(matter: Matter, wording: Wording) -> Filled | None:
    """F or M as a form in that language writes it, where the ties tell it."""
    letter, claims = matter.sex()
    return of_claims(wording.say(f"sex_{letter}") if letter else "", claims, inferred=True)


def birth(matter: Matter, wording: Wording) -> Filled | None:
    """The date of birth as told, several where several are told; else the age, with when that was said."""
    born = [one for one in matter.own(Kind.BORN) if one.when.edtf]
    if born:
        dates = dict.fromkeys(wording.when(one.when) for one in born)
        return of_claims(wording.say("or").join(dates), born)
    aged = [one for one in matter.own(Kind.AGE) if one.terms.get("years")]
    return of_claims(wording.say("or").join(dict.fromkeys(_aged(one, wording) for one in aged)), aged)


def _aged(claim: Claim, wording: Wording) -> str:
    years = claim.terms["years"]
    if claim.when.edtf is None:
        return wording.say("years", years=years)
    return wording.say("years_old", years=years, told=wording.when(claim.when))


def occupation(matter: Matter) -> Filled | None:
    """What the person did, as said: the term, else the words of the passage."""
    claims = matter.own(Kind.OCCUPATION)
    said = [str(one.terms.get("occupation") or _quote(one)) for one in claims]
    return of_claims("; ".join(dict.fromkeys(word for word in said if word)), claims)


def _quote(claim: Claim) -> str:
    return claim.passages[0].passage.quote if claim.passages else ""


def marital_status(matter: Matter, wording: Wording) -> Filled | None:
    """Married, where somebody is told to be the wife or husband; the spouse is not named."""
    spouses = {other for other, tie in matter.ties().items() if tie in _MARRIED}
    ties = [one for one in matter.standing() if one.kind is Kind.TIE and matter.person in (one.person, one.other)]
    told = [one for one in ties if {one.person, one.other} & spouses]
    return of_claims(wording.say("married") if told else "", told, inferred=True)


def minor(matter: Matter, began: Beginning, wording: Wording) -> Filled | None:
    """Whether the person was below 18 when it began, where the dates of birth and of the beginning tell it."""
    told = [one for one in matter.own(Kind.BORN) if one.when.edtf]
    answers = {_minor(one, began) for one in told}
    if len(answers) != 1 or Answer.CANNOT_TELL in answers:
        return None
    return of_claims(wording.say(answers.pop().value), (*told, *began.claims), inferred=True)


def _minor(born: Claim, began: Beginning) -> Answer:
    birth, start = started(born.when), began.days
    return Answer.between(
        certain=bool(birth.earliest and start.latest and start.latest < plus_months(birth.earliest, _ADULT_MONTHS)),
        excluded=bool(birth.latest and start.earliest and start.earliest >= plus_months(birth.latest, _ADULT_MONTHS)),
    )
