"""What every form shares: who submits it, what is missing and whom to ask, what to mind."""

from collections.abc import Mapping, Sequence

from izdeu.forms import happened
from izdeu.forms.beginning import Beginning
from izdeu.forms.draft import Draft, Field, Filled, Missing
from izdeu.forms.fields import FieldRow, fields
from izdeu.forms.form import Order
from izdeu.forms.known import known
from izdeu.forms.matter import Matter
from izdeu.forms.rules import rule
from izdeu.forms.sentences import Said
from izdeu.forms.wording import Wording
from izdeu.vocab.consent import Use
from izdeu.vocab.kinds import Kind
from izdeu.vocab.ties import LABELS as TIES

_WIDE = 3652
_SAME_MATTER = {"wgeid": "WGEID", "ced": "CED", "op1": "CCPR-OP1", "cat_22": "CAT 22"}

Values = Mapping[str, Filled | None]


def drafted(order: Order, matter: Matter, values: Values, warnings: Sequence[Said]) -> Draft:
    """The draft: every field of the form's table in its order, filled as far as the values go, else as whoever submits
    says. It is not ready where the addressee does not take its language.
    """
    rows, language = fields(order.form.code), order.language
    found = tuple(Field(row.code, values.get(row.code) or _given(row, matter)) for row in rows)
    empty = [row for row, field in zip(rows, found, strict=True) if field.filled is None]
    missing = tuple(_missing(row, matter, language) for row in empty if row.ask and _asked(row, matter))
    warned = _each_once((*warnings, *_addressed(order, matter), *_said(found, matter)))
    ready = _ready(order.to.use, matter, rows, empty) and order.to.takes(language)
    return Draft(order.form.code, matter.person, found, missing, warned, ready, language)


def _given(row: FieldRow, matter: Matter) -> Filled | None:
    """What whoever submits says where claims say nothing; no passage stands behind it."""
    said = matter.given.get(row.code, "").strip()
    return Filled(said) if said else None


def _said(found: Sequence[Field], matter: Matter) -> tuple[Said, ...]:
    """That something stands there that no passage says."""
    given = any(one.filled and not one.filled.claims and one.code in matter.given for one in found)
    return (Said("given"),) if given else ()


def _addressed(order: Order, matter: Matter) -> tuple[Said, ...]:
    """What to mind of the addressee: its languages, whose body it is, rows and rules that nobody confirmed."""
    to = order.to
    taken = {"language": order.language, "languages": ", ".join(to.languages)}
    warned = [] if to.takes(order.language) else [Said("language_not_taken", taken)]
    warned += [Said("tells_the_accused")] if to.of and known(matter).country == to.of else []
    quoted = [rule(code) for code in order.form.law]
    return (*warned, *([] if to.confirmed and all(one.confirmed for one in quoted) else [Said("unconfirmed")]))


def submitted(matter: Matter, wording: Wording, order: Order) -> Values:
    """What is known of who submits, and of other bodies that have the same matter."""
    author = matter.author
    other = "; ".join(name for code, name in same_matter(order).items() if code in matter.filed)
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


def same_matter(order: Order) -> Mapping[str, str]:
    """The bodies that may not have the same matter at once, but the addressee, with their names; of a letter none."""
    return {code: name for code, name in _SAME_MATTER.items() if order.same_nature and code != order.to.code}


def minded(order: Order, matter: Matter, began: Beginning) -> tuple[Said, ...]:
    """What to mind in every form: dates, a release or a death that is told, consent, another body."""
    days = began.days
    conditions = {
        "disputed_date": began.disputed,
        "inferred_date": began.inferred or any(one.inferred for one in began.dates),
        "wide_date": bool(days.earliest and days.latest and (days.latest - days.earliest).days > _WIDE),
        "done_beside": happened.beside(matter),
        "said_free": bool(matter.own(Kind.RELEASED)),
        "said_dead": bool(matter.own(Kind.DIED)),
    }
    warned = [Said(code) for code, holds in conditions.items() if holds]
    return (
        *warned,
        *unconsented(order, matter),
        *(Said("parallel", {"other": n}) for c, n in same_matter(order).items() if c in matter.filed),
    )


def _each_once(said: Sequence[Said]) -> tuple[Said, ...]:
    return tuple(one for at, one in enumerate(said) if one not in said[:at])


def unconsented(order: Order, matter: Matter) -> tuple[Said, ...]:
    """That nobody consented to this use, where nobody did."""
    return () if order.to.use in matter.allowed else (Said("no_consent"),)


def _ready(use: Use, matter: Matter, rows: Sequence[FieldRow], empty: Sequence[FieldRow]) -> bool:
    """Whether it may be sent: what must be there is there or has its reason, and both consents were given; a form that
    asks nothing of the person needs none.
    """
    agreed = use in matter.allowed and matter.author is not None and matter.author.family_agrees is True
    own = all(row.of == "author" for row in rows)
    return (agreed or own) and not any(row.must and row.code not in matter.reasons for row in empty)


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
