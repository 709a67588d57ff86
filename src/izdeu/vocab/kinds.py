"""Kinds of claims. Written by scripts/make_tables.py from resources/claim_kinds.yaml: edit that."""

from enum import StrEnum

from izdeu.vocab.statuses import Status


class Kind(StrEnum):
    """What sort of thing a claim says."""

    DETAINED = "detained"
    QUESTIONED = "questioned"
    HELD_IN_CAMP = "held_in_camp"
    HOSPITALISED = "hospitalised"
    TRIED = "tried"
    SENTENCED = "sentenced"
    IMPRISONED = "imprisoned"
    TRANSFERRED = "transferred"
    RELEASED = "released"
    RESTRICTED = "restricted"
    DIED = "died"
    VANISHED = "vanished"
    CONTACT = "contact"
    CONTACT_LOST = "contact_lost"
    ILL_TREATED = "ill_treated"
    ILL_HEALTH = "ill_health"
    ACCUSED_OF = "accused_of"
    OCCUPATION = "occupation"
    TRAVELLED = "travelled"
    THREATENED = "threatened"
    FINED = "fined"
    DETAINED_FOR_PROTEST = "detained_for_protest"
    FAMILY_HARM = "family_harm"
    APPEALED = "appealed"
    REPLIED = "replied"
    PROTESTED = "protested"
    SUMMONED = "summoned"
    BORN = "born"
    AGE = "age"
    KEEPSAKE = "keepsake"
    TIE = "tie"


class Group(StrEnum):
    """Where a kind stands in the case file."""

    FATE = "fate"
    CONTACT = "contact"
    HEALTH = "health"
    ACCUSATION = "accusation"
    LIFE = "life"
    HARM = "harm"
    SEARCH = "search"
    KEEPSAKE = "keepsake"
    TIE = "tie"


LABELS: dict[Kind, dict[str, str]] = {
    Kind.DETAINED: {"en": "detained"},
    Kind.QUESTIONED: {"en": "questioned"},
    Kind.HELD_IN_CAMP: {"en": "held in a camp"},
    Kind.HOSPITALISED: {"en": "in hospital"},
    Kind.TRIED: {"en": "tried"},
    Kind.SENTENCED: {"en": "sentenced"},
    Kind.IMPRISONED: {"en": "in prison"},
    Kind.TRANSFERRED: {"en": "transferred"},
    Kind.RELEASED: {"en": "released"},
    Kind.RESTRICTED: {"en": "restricted"},
    Kind.DIED: {"en": "died"},
    Kind.VANISHED: {"en": "vanished"},
    Kind.CONTACT: {"en": "contact"},
    Kind.CONTACT_LOST: {"en": "contact lost"},
    Kind.ILL_TREATED: {"en": "ill-treated"},
    Kind.ILL_HEALTH: {"en": "ill health"},
    Kind.ACCUSED_OF: {"en": "accused of"},
    Kind.OCCUPATION: {"en": "occupation"},
    Kind.TRAVELLED: {"en": "travelled"},
    Kind.THREATENED: {"en": "threatened"},
    Kind.FINED: {"en": "fined"},
    Kind.DETAINED_FOR_PROTEST: {"en": "detained for protesting"},
    Kind.FAMILY_HARM: {"en": "harm to the family"},
    Kind.APPEALED: {"en": "appealed"},
    Kind.REPLIED: {"en": "answer received"},
    Kind.PROTESTED: {"en": "protested"},
    Kind.SUMMONED: {"en": "summoned"},
    Kind.BORN: {"en": "born"},
    Kind.AGE: {"en": "age"},
    Kind.KEEPSAKE: {"en": "keepsake"},
    Kind.TIE: {"en": "tie"},
}

GROUPS: dict[Kind, Group] = {
    Kind.DETAINED: Group.FATE,
    Kind.QUESTIONED: Group.FATE,
    Kind.HELD_IN_CAMP: Group.FATE,
    Kind.HOSPITALISED: Group.FATE,
    Kind.TRIED: Group.FATE,
    Kind.SENTENCED: Group.FATE,
    Kind.IMPRISONED: Group.FATE,
    Kind.TRANSFERRED: Group.FATE,
    Kind.RELEASED: Group.FATE,
    Kind.RESTRICTED: Group.FATE,
    Kind.DIED: Group.FATE,
    Kind.VANISHED: Group.FATE,
    Kind.CONTACT: Group.CONTACT,
    Kind.CONTACT_LOST: Group.CONTACT,
    Kind.ILL_TREATED: Group.FATE,
    Kind.ILL_HEALTH: Group.HEALTH,
    Kind.ACCUSED_OF: Group.ACCUSATION,
    Kind.OCCUPATION: Group.LIFE,
    Kind.TRAVELLED: Group.LIFE,
    Kind.THREATENED: Group.HARM,
    Kind.FINED: Group.HARM,
    Kind.DETAINED_FOR_PROTEST: Group.HARM,
    Kind.FAMILY_HARM: Group.HARM,
    Kind.APPEALED: Group.SEARCH,
    Kind.REPLIED: Group.SEARCH,
    Kind.PROTESTED: Group.SEARCH,
    Kind.SUMMONED: Group.HARM,
    Kind.BORN: Group.LIFE,
    Kind.AGE: Group.LIFE,
    Kind.KEEPSAKE: Group.KEEPSAKE,
    Kind.TIE: Group.TIE,
}

LEADS_TO: dict[Kind, Status] = {
    Kind.DETAINED: Status.DETAINED,
    Kind.HELD_IN_CAMP: Status.IN_CAMP,
    Kind.TRIED: Status.DETAINED,
    Kind.SENTENCED: Status.SENTENCED,
    Kind.IMPRISONED: Status.IMPRISONED,
    Kind.RELEASED: Status.FREE,
    Kind.RESTRICTED: Status.RESTRICTED,
    Kind.DIED: Status.DEAD,
    Kind.VANISHED: Status.MISSING,
}

TERMS: dict[Kind, tuple[str, ...]] = {
    Kind.DETAINED: ("by", "reason", "count"),
    Kind.QUESTIONED: ("by", "for"),
    Kind.HELD_IN_CAMP: ("for", "facility"),
    Kind.HOSPITALISED: ("facility",),
    Kind.TRIED: ("court",),
    Kind.SENTENCED: ("imprisonment", "parts", "court", "charge"),
    Kind.IMPRISONED: ("for", "facility"),
    Kind.TRANSFERRED: ("from", "to", "facility"),
    Kind.RELEASED: ("after",),
    Kind.RESTRICTED: ("how",),
    Kind.DIED: ("cause",),
    Kind.VANISHED: (),
    Kind.CONTACT: ("how", "for"),
    Kind.CONTACT_LOST: ("for",),
    Kind.ILL_TREATED: ("how",),
    Kind.ILL_HEALTH: ("condition",),
    Kind.ACCUSED_OF: ("charge", "by"),
    Kind.OCCUPATION: ("occupation", "for"),
    Kind.TRAVELLED: ("from", "to"),
    Kind.THREATENED: ("by",),
    Kind.FINED: ("amount", "currency"),
    Kind.DETAINED_FOR_PROTEST: ("for", "by"),
    Kind.FAMILY_HARM: ("how",),
    Kind.APPEALED: ("to",),
    Kind.REPLIED: ("by", "answer"),
    Kind.PROTESTED: ("where",),
    Kind.SUMMONED: ("by",),
    Kind.BORN: (),
    Kind.AGE: ("years",),
    Kind.KEEPSAKE: ("object",),
    Kind.TIE: ("tie",),
}

HURIDOCS: dict[Kind, str] = {
    Kind.DETAINED: "03010100",
    Kind.HELD_IN_CAMP: "03010200",
    Kind.SENTENCED: "03010200",
    Kind.IMPRISONED: "03010200",
    Kind.RESTRICTED: "03010500",
    Kind.DIED: "01010601",
    Kind.VANISHED: "03010300",
    Kind.DETAINED_FOR_PROTEST: "03010100",
}

NEWS = frozenset(
    {
        Kind.DETAINED,
        Kind.QUESTIONED,
        Kind.HELD_IN_CAMP,
        Kind.HOSPITALISED,
        Kind.TRIED,
        Kind.SENTENCED,
        Kind.IMPRISONED,
        Kind.TRANSFERRED,
        Kind.RELEASED,
        Kind.RESTRICTED,
        Kind.DIED,
        Kind.CONTACT,
        Kind.ILL_TREATED,
        Kind.ILL_HEALTH,
        Kind.TRAVELLED,
    }
)
"""Kinds that are news of the person."""
