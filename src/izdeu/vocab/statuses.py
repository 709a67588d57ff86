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
    Status.MISSING: {
        "en": "missing",
        "kk": "хабарсыз кеткен",
        "ru": "пропал(а) без вести",
        "zh": "下落不明",
        "ug": "ئىز-دېرىكى يوق",
    },
    Status.DETAINED: {"en": "detained", "kk": "ұсталған", "ru": "задержан(а)", "zh": "被拘押", "ug": "تۇتقۇندا"},
    Status.IN_CAMP: {"en": "in a camp", "kk": "лагерьде", "ru": "в лагере", "zh": "在拘押营中", "ug": "لاگېردا"},
    Status.SENTENCED: {
        "en": "sentenced",
        "kk": "үкім шығарылған",
        "ru": "приговорён(а)",
        "zh": "已被判刑",
        "ug": "ھۆكۈم قىلىنغان",
    },
    Status.IMPRISONED: {"en": "in prison", "kk": "түрмеде", "ru": "в тюрьме", "zh": "在狱中", "ug": "تۈرمىدە"},
    Status.RESTRICTED: {
        "en": "not free to leave",
        "kk": "еркіндігі шектелген",
        "ru": "ограничен(а) в свободе",
        "zh": "行动受限",
        "ug": "ئەركىنلىكى چەكلەنگەن",
    },
    Status.FREE: {"en": "released", "kk": "босатылған", "ru": "освобождён(а)", "zh": "已获释", "ug": "قويۇپ بېرىلگەن"},
    Status.DEAD: {"en": "died", "kk": "қайтыс болған", "ru": "умер(ла)", "zh": "已去世", "ug": "ۋاپات بولغان"},
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
