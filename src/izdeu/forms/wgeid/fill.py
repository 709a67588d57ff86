"""Fills the Working Group's form from claims: nothing that no claim says, and what is missing with whom to ask."""

from collections.abc import Mapping, Sequence

from izdeu.forms.beginning import Beginning, beginning
from izdeu.forms.draft import Draft, Field, Filled, Missing
from izdeu.forms.fields import FieldRow, fields
from izdeu.forms.matter import Matter
from izdeu.forms.sentences import Said
from izdeu.forms.wgeid import happened, person
from izdeu.forms.wgeid.clock import Procedure, procedure
from izdeu.forms.wording import Wording
from izdeu.vocab.consent import Use
from izdeu.vocab.kinds import Kind
from izdeu.vocab.ties import LABELS as TIES

FORM = "wgeid"
LANGUAGES = ("en",)
"""The form is taken in English, French and Spanish; of these we have English."""
_WIDE = 3652
_SAME_MATTER = {"ced": "CED", "op1": "CCPR-OP1", "cat_22": "CAT 22"}
_PROCEDURE = {
    Procedure.STANDARD: "standard_procedure",
    Procedure.BETWEEN_SESSIONS: "between_sessions_procedure",
    Procedure.CANNOT_TELL: "procedure_unknown",
}


def fill(matter: Matter) -> Draft:
    """The draft: every field of `fields.yaml` in its order, filled as far as the claims go."""
    wording, began = Wording("en"), beginning(matter)
    values = {**_told(matter, began, wording), **_submitted(matter, wording)}
    found = tuple(Field(row.code, values.get(row.code)) for row in fields(FORM))
    empty = [row for row in fields(FORM) if values.get(row.code) is None]
    missing = tuple(_missing(row, matter) for row in empty if row.ask and _asked(row, matter))
    return Draft(FORM, matter.person, found, missing, _warnings(matter, began), _ready(matter, empty))


def _ready(matter: Matter, empty: Sequence[FieldRow]) -> bool:
    """Whether it may be sent: what must be there is there or has its reason, and both consents were given."""
    agreed = Use.WGEID in matter.allowed and matter.author is not None and matter.author.family_agrees is True
    return agreed and not any(row.must and row.code not in matter.reasons for row in empty)


def _told(matter: Matter, began: Beginning, wording: Wording) -> Mapping[str, Filled | None]:
    return {
        "name": person.name(matter),
        "other_names": person.other_names(matter),
        "sex": person.sex(matter),
        "birth": person.birth(matter, wording),
        "occupation": person.occupation(matter),
        "marital_status": person.marital_status(matter, wording),
        "minor": person.minor(matter, began, wording),
        "date": happened.date(began, wording),
        "circumstances": happened.circumstances(matter, wording),
        "place": happened.where(matter, began, wording),
        "later_places": happened.later_places(matter, wording),
        "forces": happened.forces(matter, wording),
        "witnesses": happened.witnesses(matter, wording),
        "action": happened.action(matter, wording),
    }


def _submitted(matter: Matter, wording: Wording) -> Mapping[str, Filled | None]:
    author = matter.author
    other = "; ".join(name for code, name in _SAME_MATTER.items() if code in matter.filed)
    found = {"other_body": Filled(other) if other else None}
    if author is None:
        return found
    who = ", ".join(part for part in (author.name, author.organization) if part)
    relation = TIES[author.relation][wording.language] if author.relation else ""
    agrees = wording.say("yes" if author.family_agrees else "no") if author.family_agrees is not None else ""
    hidden = wording.say("yes" if author.confidential else "no")
    said = {"author": who, "author_relation": relation, "author_contact": author.contact}
    said |= {"family_consent": agrees, "confidential": hidden}
    return found | {code: Filled(value) if value else None for code, value in said.items()}


def _asked(row: FieldRow, matter: Matter) -> bool:
    return not row.sex or matter.sex()[0] in ("", row.sex)


def _missing(row: FieldRow, matter: Matter) -> Missing:
    """Why a field is empty, and who is nearest to the person of those who told something."""
    reason = matter.reasons.get(row.code)
    why = Said("reason_given", {"reason": reason}) if reason else Said("nothing_told", {"field": row.label()})
    if row.of == "author":
        return Missing(row.code, why, Said("ask_author", {"field": row.label()}))
    tellers = matter.tellers()
    if not tellers:
        return Missing(row.code, why, Said("ask_nobody", {"field": row.label()}))
    tie = matter.ties().get(tellers[0])
    named = matter.people.get(tellers[0], "")
    who = f"{named} ({TIES[tie]['en']})" if tie and named else named or (TIES[tie]["en"] if tie else "the witness")
    return Missing(row.code, why, Said("ask", {"who": who, "field": row.label()}))


def _warnings(matter: Matter, began: Beginning) -> tuple[Said, ...]:
    warned = [_procedure(matter, began)]
    days = began.days
    conditions = {
        "disputed_date": began.disputed,
        "inferred_date": began.inferred or any(one.inferred for one in began.dates),
        "wide_date": bool(days.earliest and days.latest and (days.latest - days.earliest).days > _WIDE),
        "said_free": bool(matter.own(Kind.RELEASED)),
        "said_dead": bool(matter.own(Kind.DIED)),
        "no_consent": Use.WGEID not in matter.allowed,
    }
    warned += [Said(code) for code, holds in conditions.items() if holds]
    return (*warned, *(Said("parallel", {"other": n}) for c, n in _SAME_MATTER.items() if c in matter.filed))


def _procedure(matter: Matter, began: Beginning) -> Said:
    ruling = procedure(began.days, matter.received)
    first = ruling.urgent_until.first
    if ruling.procedure is Procedure.URGENT and first:
        return Said("urgent_until", {"day": first.isoformat()})
    return Said(_PROCEDURE.get(ruling.procedure, "procedure_unknown"))
