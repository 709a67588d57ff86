"""Statuses of persons. Written by scripts/make_tables.py from resources/statuses.yaml: edit that."""

from enum import StrEnum


class Status(StrEnum):
    """What the claims, taken together, say now."""

    MISSING = "missing"
    DETAINED = "detained"
    IN_CAMP = "in_camp"
    SENTENCED = "sentenced"
    IMPRISONED = "imprisoned"
    RESTRICTED = "restricted"
    FREE = "free"
    DEAD = "dead"


LABELS: dict[Status, dict[str, str]] = {
    Status.MISSING: {"en": "missing"},
    Status.DETAINED: {"en": "detained"},
    Status.IN_CAMP: {"en": "in a camp"},
    Status.SENTENCED: {"en": "sentenced"},
    Status.IMPRISONED: {"en": "in prison"},
    Status.RESTRICTED: {"en": "not free to leave"},
    Status.FREE: {"en": "released"},
    Status.DEAD: {"en": "died"},
}

SHAPES: dict[Status, str] = {
    Status.MISSING: "hollow",
    Status.DETAINED: "half",
    Status.IN_CAMP: "half",
    Status.SENTENCED: "full",
    Status.IMPRISONED: "full",
    Status.RESTRICTED: "dotted",
    Status.FREE: "open",
    Status.DEAD: "bar",
}

RANKS: dict[Status, int] = {
    Status.MISSING: 2,
    Status.DETAINED: 3,
    Status.IN_CAMP: 4,
    Status.SENTENCED: 5,
    Status.IMPRISONED: 6,
    Status.RESTRICTED: 1,
    Status.FREE: 0,
    Status.DEAD: 7,
}

HURIDOCS: dict[Status, str] = {
    Status.MISSING: "still missing",
    Status.DETAINED: "arrested and currently held",
    Status.IN_CAMP: "arrested and currently held",
    Status.SENTENCED: "arrested and currently held",
    Status.IMPRISONED: "discovered alive and held in prison",
    Status.RESTRICTED: "restricted in movement",
    Status.FREE: "arrested and released",
    Status.DEAD: "dead",
}
