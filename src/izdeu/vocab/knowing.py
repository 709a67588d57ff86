"""How a teller knows. Written by scripts/make_tables.py from resources/known_how.yaml: edit that."""

from enum import StrEnum


class KnownHow(StrEnum):
    """How the teller knows what is claimed."""

    LIVED_IT = "lived_it"
    SAW = "saw"
    WAS_THERE = "was_there"
    HEARD_FROM_PERSON = "heard_from_person"
    HEARD_FROM_RELATIVES = "heard_from_relatives"
    HEARD_FROM_FRIENDS = "heard_from_friends"
    HEARD_FROM_NEIGHBOURS = "heard_from_neighbours"
    HEARD_FROM_COWORKERS = "heard_from_coworkers"
    HEARD_FROM_OFFICIALS = "heard_from_officials"
    HEARD_FROM_OTHERS = "heard_from_others"
    PAPER = "paper"
    PRESS = "press"
    LEAKED_LIST = "leaked_list"
    RUMOUR = "rumour"
    AS_FAR_AS_KNOWN = "as_far_as_known"
    NOT_SAID = "not_said"


LABELS: dict[KnownHow, dict[str, str]] = {
    KnownHow.LIVED_IT: {"en": "lived it"},
    KnownHow.SAW: {"en": "saw it"},
    KnownHow.WAS_THERE: {"en": "was there"},
    KnownHow.HEARD_FROM_PERSON: {"en": "heard from the person"},
    KnownHow.HEARD_FROM_RELATIVES: {"en": "heard from relatives"},
    KnownHow.HEARD_FROM_FRIENDS: {"en": "heard from friends"},
    KnownHow.HEARD_FROM_NEIGHBOURS: {"en": "heard from neighbours"},
    KnownHow.HEARD_FROM_COWORKERS: {"en": "heard from co-workers"},
    KnownHow.HEARD_FROM_OFFICIALS: {"en": "heard from officials"},
    KnownHow.HEARD_FROM_OTHERS: {"en": "heard from others"},
    KnownHow.PAPER: {"en": "read in an official paper"},
    KnownHow.PRESS: {"en": "read in the press"},
    KnownHow.LEAKED_LIST: {"en": "named in a leaked list"},
    KnownHow.RUMOUR: {"en": "rumour"},
    KnownHow.AS_FAR_AS_KNOWN: {"en": "as far as the teller knows"},
    KnownHow.NOT_SAID: {"en": "not said"},
}

HURIDOCS: dict[KnownHow, str] = {
    KnownHow.LIVED_IT: "victim",
    KnownHow.SAW: "witness",
    KnownHow.WAS_THERE: "witness",
    KnownHow.HEARD_FROM_PERSON: "relative of victim",
    KnownHow.HEARD_FROM_RELATIVES: "third party",
    KnownHow.HEARD_FROM_FRIENDS: "third party",
    KnownHow.HEARD_FROM_NEIGHBOURS: "third party",
    KnownHow.HEARD_FROM_COWORKERS: "third party",
    KnownHow.HEARD_FROM_OFFICIALS: "third party",
    KnownHow.HEARD_FROM_OTHERS: "third party",
    KnownHow.PAPER: "third party",
    KnownHow.PRESS: "reporter",
    KnownHow.LEAKED_LIST: "third party",
    KnownHow.RUMOUR: "unknown",
    KnownHow.AS_FAR_AS_KNOWN: "unknown",
    KnownHow.NOT_SAID: "unknown",
}
