"""When, where, by whom, and what was done to find the person: what every form asks."""

from collections.abc import Mapping, Sequence

from izdeu.forms.beginning import HELD, Beginning, started
from izdeu.forms.countries import country_of
from izdeu.forms.draft import Filled, of_claims
from izdeu.forms.forces import forces_in
from izdeu.forms.lines import line, lines, place, teller
from izdeu.forms.matter import Matter
from izdeu.forms.wording import Wording
from izdeu.places import get
from izdeu.vocab.claim import Claim
from izdeu.vocab.errors import NotFound
from izdeu.vocab.kinds import GROUPS, NEWS, Group, Kind
from izdeu.vocab.knowing import KnownHow

_TOLD = frozenset({Group.FATE, Group.CONTACT, Group.HEALTH, Group.ACCUSATION})
_HELD = (Kind.HELD_IN_CAMP, Kind.IMPRISONED, Kind.TRANSFERRED, Kind.HOSPITALISED)
_SEEN = (Kind.CONTACT, Kind.TRAVELLED)
_ACTION = frozenset({Kind.APPEALED, Kind.REPLIED, Kind.PROTESTED})
_EYES = frozenset({KnownHow.SAW, KnownHow.WAS_THERE})
_STARTED = (Kind.DETAINED, Kind.VANISHED)


def told(matter: Matter, began: Beginning, wording: Wording) -> Mapping[str, Filled | None]:
    """Everything that claims tell of what happened, by the code of its field."""
    return {
        "date": date(began, wording),
        "circumstances": circumstances(matter, wording),
        "place": where(matter, began, wording),
        "later_places": later_places(matter, wording),
        "forces": forces(matter, wording),
        "witnesses": witnesses(matter, wording),
        "action": action(matter, wording),
    }


def date(began: Beginning, wording: Wording) -> Filled | None:
    """The date; all of them where they cannot be one; "no later than" where only being held is told."""
    dates = [wording.when(one) for one in began.dates]
    if not dates:
        return None
    if began.by_then:
        by = wording.start(began.dates[0].edtf or "")
        return of_claims(wording.say("no_later", date=by), began.claims, inferred=True)
    if began.last_heard:
        return of_claims(wording.say("last_heard", date=dates[0]), began.claims, inferred=True)
    said = wording.say("one_of", dates=wording.say("or").join(dates)) if began.disputed else dates[0]
    told_so = any(one.when.inferred for one in began.claims)
    return of_claims(said, [one for one in began.claims if one.when.known], inferred=told_so)


def circumstances(matter: Matter, wording: Wording) -> Filled | None:
    """What is told of the person's fate, contacts, health and accusations, a line each, in order of time."""
    found = facts(matter)
    return of_claims(lines(found, matter, wording), found)


def facts(matter: Matter) -> tuple[Claim, ...]:
    """The claims of the person's fate, contacts, health and accusations, in order of time."""
    own = [one for one in matter.standing() if one.person == matter.person]
    return tuple(one for one in own if GROUPS[one.kind] in _TOLD)


def where(matter: Matter, began: Beginning, wording: Wording) -> Filled | None:
    """The place of the beginning; else where the person last went or was heard of before it, else was first held.

    Whoever was held in one country was not last seen in another: a visit tells nothing of it.
    """
    if at := [one for one in began.claims if one.place and not began.inferred]:
        return _places(at, wording)
    held = sorted((one for one in matter.own(*_HELD) if one.place), key=lambda one: (one.when.sort_key, one.id))
    there = country_of(held)
    seen = [one for one in matter.own(*_SEEN) if one.place and _before(one, began)]
    last = max(seen, key=lambda one: one.when.sort_key, default=None)
    if last is not None and (there is None or country_of([last]) in (None, there)):
        return _places([last], wording, inferred=True)
    return _places(held[:1], wording, inferred=True)


def _before(claim: Claim, began: Beginning) -> bool:
    """Whether something is dated and did not begin after the last day of the beginning."""
    start, last = started(claim.when).earliest, began.days.latest
    return start is not None and last is not None and start <= last


def later_places(matter: Matter, wording: Wording) -> Filled | None:
    """Where the person is told to have been held, a line each."""
    held = [one for one in matter.own(*_HELD) if one.place or one.terms.get("facility")]
    ordered = sorted(held, key=lambda one: (one.when.sort_key, one.id))
    return of_claims(lines(ordered, matter, wording), ordered)


def state(matter: Matter, began: Beginning, country: str | None, wording: Wording) -> Filled | None:
    """The State in which the places of the arrest, else of being held, lie; none where they lie in several."""
    if country is None:
        return None
    placed = [one for one in began.claims if one.place and one.place.id]
    placed = placed or [one for one in matter.own(*HELD) if one.place and one.place.id]
    return of_claims(_country(country, wording.language), placed, inferred=True)


def _country(code: str, language: str) -> str:
    try:
        return get(code.lower()).name(language)
    except NotFound:
        return code


def last_news(matter: Matter, wording: Wording) -> Filled | None:
    """The latest news of the person and since when there is none, a line each."""
    dated = [one for one in matter.own(*NEWS) if one.when.known]
    silent = [one for one in matter.own(Kind.CONTACT_LOST) if one.when.known]
    last = [max(each, key=lambda one: one.when.sort_key) for each in (dated, silent) if each]
    return of_claims(lines(last, matter, wording), last)


def forces(matter: Matter, wording: Wording) -> Filled | None:
    """Who did it, as a claim's term or the words of the arrest say; nobody whom no words name."""
    each = [(one, _by(one, wording)) for one in matter.own(*_STARTED, Kind.QUESTIONED, Kind.TRANSFERRED)]
    named = dict.fromkeys(name for _, names in each for name in names)
    return of_claims("; ".join(named), [one for one, names in each if names])


def _by(claim: Claim, wording: Wording) -> tuple[str, ...]:
    told = claim.terms.get("by")
    return (str(told),) if told else forces_in(claim, wording)


def witnesses(matter: Matter, wording: Wording) -> Filled | None:
    """Who saw it, by what they are to the person; their names stay with us."""
    saw = [one for one in matter.own(*_STARTED) if one.known_how in _EYES]
    return of_claims("; ".join(dict.fromkeys(teller(one.told_by, matter, wording) for one in saw)), saw)


def action(matter: Matter, wording: Wording) -> Filled | None:
    """Appeals, answers and protests of whoever looks for the person, a line each; that they were about the person is
    inferred, unless a claim says so.
    """
    done = [one for one in matter.standing() if one.kind in _ACTION and one.person != matter.person]
    return of_claims(
        "\n".join(dict.fromkeys(line(one, matter, wording) for one in done)), done, inferred=beside(matter)
    )


def beside(matter: Matter) -> bool:
    """Whether something was done that no claim joins to the person: it may have been about another missing person."""
    done = [one for one in matter.standing() if one.kind in _ACTION and one.person != matter.person]
    return any(one.other != matter.person for one in done)


def _places(claims: Sequence[Claim], wording: Wording, *, inferred: bool = False) -> Filled | None:
    said = dict.fromkeys(place(one.place, wording.language) for one in claims if one.place)
    return of_claims(wording.say("or").join(said), claims, inferred=inferred)
