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
    KnownHow.LIVED_IT: {
        "en": "lived it",
        "kk": "өз басынан өткерген",
        "ru": "пережил(а) сам(а)",
        "zh": "亲身经历",
        "ug": "ئۆز بېشىدىن ئۆتكۈزگەن",
    },
    KnownHow.SAW: {
        "en": "saw it",
        "kk": "өз көзімен көрген",
        "ru": "видел(а) сам(а)",
        "zh": "亲眼所见",
        "ug": "ئۆز كۆزى بىلەن كۆرگەن",
    },
    KnownHow.WAS_THERE: {
        "en": "was there",
        "kk": "сол жерде болған",
        "ru": "присутствовал(а)",
        "zh": "当时在场",
        "ug": "نەق مەيداندا بولغان",
    },
    KnownHow.HEARD_FROM_PERSON: {
        "en": "heard from the person",
        "kk": "адамның өзінен естіген",
        "ru": "со слов самого человека",
        "zh": "听本人所说",
        "ug": "ئۆزىدىن ئاڭلىغان",
    },
    KnownHow.HEARD_FROM_RELATIVES: {
        "en": "heard from relatives",
        "kk": "туыстарынан естіген",
        "ru": "со слов родственников",
        "zh": "听亲属所说",
        "ug": "تۇغقانلاردىن ئاڭلىغان",
    },
    KnownHow.HEARD_FROM_FRIENDS: {
        "en": "heard from friends",
        "kk": "достарынан естіген",
        "ru": "со слов друзей",
        "zh": "听朋友所说",
        "ug": "دوستلاردىن ئاڭلىغان",
    },
    KnownHow.HEARD_FROM_NEIGHBOURS: {
        "en": "heard from neighbours",
        "kk": "көршілерінен естіген",
        "ru": "со слов соседей",
        "zh": "听邻居所说",
        "ug": "قوشنىلاردىن ئاڭلىغان",
    },
    KnownHow.HEARD_FROM_COWORKERS: {
        "en": "heard from co-workers",
        "kk": "әріптестерінен естіген",
        "ru": "со слов коллег",
        "zh": "听同事所说",
        "ug": "خىزمەتداشلاردىن ئاڭلىغان",
    },
    KnownHow.HEARD_FROM_OFFICIALS: {
        "en": "heard from officials",
        "kk": "лауазымды адамдардан естіген",
        "ru": "со слов официальных лиц",
        "zh": "听官员所说",
        "ug": "ئەمەلدارلاردىن ئاڭلىغان",
    },
    KnownHow.HEARD_FROM_OTHERS: {
        "en": "heard from others",
        "kk": "басқалардан естіген",
        "ru": "со слов других людей",
        "zh": "听他人所说",
        "ug": "باشقىلاردىن ئاڭلىغان",
    },
    KnownHow.PAPER: {
        "en": "read in an official paper",
        "kk": "ресми қағаздан оқыған",
        "ru": "из официального документа",
        "zh": "见于官方文件",
        "ug": "رەسمىي ھۆججەتتىن ئوقۇغان",
    },
    KnownHow.PRESS: {
        "en": "read in the press",
        "kk": "баспасөзден оқыған",
        "ru": "из прессы",
        "zh": "见于媒体报道",
        "ug": "مەتبۇئاتتىن ئوقۇغان",
    },
    KnownHow.LEAKED_LIST: {
        "en": "named in a leaked list",
        "kk": "жарияланып кеткен тізімде аталған",
        "ru": "назван(а) в утёкшем списке",
        "zh": "见于外泄名单",
        "ug": "ئاشكارىلىنىپ قالغان تىزىملىكتە بار",
    },
    KnownHow.RUMOUR: {"en": "rumour", "kk": "қауесет", "ru": "слух", "zh": "传闻", "ug": "مىش-مىش گەپ"},
    KnownHow.AS_FAR_AS_KNOWN: {
        "en": "as far as the teller knows",
        "kk": "айтушының білуінше",
        "ru": "насколько известно рассказчику",
        "zh": "据讲述者所知",
        "ug": "سۆزلىگۈچىنىڭ بىلىشىچە",
    },
    KnownHow.NOT_SAID: {"en": "not said", "kk": "айтылмаған", "ru": "не сказано", "zh": "未说明", "ug": "ئېيتىلمىغان"},
}

HURIDOCS: dict[KnownHow, str] = {
    KnownHow.LIVED_IT: "victim",
    KnownHow.SAW: "witness",
    KnownHow.WAS_THERE: "witness",
    KnownHow.HEARD_FROM_PERSON: "third party",
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
