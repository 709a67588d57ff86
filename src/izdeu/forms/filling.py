"""What every form shares: who submits it, what is missing and whom to ask, what to mind."""

from collections.abc import Mapping, Sequence

from izdeu.forms.beginning import Beginning
from izdeu.forms.draft import Draft, Field, Filled, Missing
from izdeu.forms.fields import FieldRow, fields
from izdeu.forms.matter import Matter
from izdeu.forms.sentences import Said
from izdeu.forms.wording import Wording
from izdeu.vocab.consent import Use
from izdeu.vocab.kinds import Kind
from izdeu.vocab.ties import LABELS as TIES

_WIDE = 3652
_SAME_MATTER = {"wgeid": "WGEID", "ced": "CED", "op1": "CCPR-OP1", "cat_22": "CAT 22"}

Values = Mapping[str, Filled | None]


def drafted(
    form: str, use: Use, matter: Matter, values: Values, warnings: Sequence[Said], language: str = "en"
) -> Draft:
    """The draft: every field of the form's table in its order, filled as far as the values go."""
    rows = fields(form)
    found = tuple(Field(row.code, values.get(row.code)) for row in rows)
    empty = [row for row in rows if values.get(row.code) is None]
    missing = tuple(_missing(row, matter, language) for row in empty if row.ask and _asked(row, matter))
    return Draft(form, matter.person, found, missing, tuple(warnings), _ready(use, matter, empty), language)


def submitted(matter: Matter, wording: Wording, form: str) -> Values:
    """What is known of who submits, and of other bodies that have the same matter."""
    author = matter.author
    other = "; ".join(name for code, name in same_matter(form).items() if code in matter.filed)
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


def same_matter(form: str) -> Mapping[str, str]:
    """The bodies that may not have the same matter at once, but the form's own, with their names; of a letter none."""
    return {} if form == "letter" else {code: name for code, name in _SAME_MATTER.items() if code != form}


def minded(form: str, use: Use, matter: Matter, began: Beginning) -> tuple[Said, ...]:
    """What to mind in every form: dates, a release or a death that is told, consent, another body."""
    days = began.days
    conditions = {
        "disputed_date": began.disputed,
        "inferred_date": began.inferred or any(one.inferred for one in began.dates),
        "wide_date": bool(days.earliest and days.latest and (days.latest - days.earliest).days > _WIDE),
        "said_free": bool(matter.own(Kind.RELEASED)),
        "said_dead": bool(matter.own(Kind.DIED)),
        "no_consent": use not in matter.allowed,
    }
    warned = [Said(code) for code, holds in conditions.items() if holds]
    return (*warned, *(Said("parallel", {"other": n}) for c, n in same_matter(form).items() if c in matter.filed))


def _ready(use: Use, matter: Matter, empty: Sequence[FieldRow]) -> bool:
    """Whether it may be sent: what must be there is there or has its reason, and both consents were given."""
    agreed = use in matter.allowed and matter.author is not None and matter.author.family_agrees is True
    return agreed and not any(row.must and row.code not in matter.reasons for row in empty)


def _asked(row: FieldRow, matter: Matter) -> bool:
    return not row.sex or matter.sex()[0] in ("", row.sex)


def _missing(row: FieldRow, matter: Matter, language: str) -> Missing:
    """Why a field is empty, and who is nearest to the person of those who told something."""
    reason, label = matter.reasons.get(row.code), row.label(language)
    why = Said("reason_given", {"reason": reason}) if reason else Said("nothing_told", {"field": label})
    if row.of == "author":
        return Missing(row.code, why, Said("ask_author", {"field": label}))
    tellers = matter.tellers()
    if not tellers:
        return Missing(row.code, why, Said("ask_nobody", {"field": label}))
    tie = matter.ties().get(tellers[0])
    named = matter.people.get(tellers[0], "")
    word = TIES[tie][language] if tie else ""
    who = f"{named} ({word})" if word and named else named or word or Wording(language).say("teller_other")
    return Missing(row.code, why, Said("ask", {"who": who, "field": label}))
