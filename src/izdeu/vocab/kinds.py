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
    Kind.DETAINED: {"en": "detained", "kk": "ұсталды", "ru": "задержан(а)", "zh": "被拘留", "ug": "تۇتۇپ قېلىندى"},
    Kind.QUESTIONED: {
        "en": "questioned",
        "kk": "жауап алынды",
        "ru": "допрошен(а)",
        "zh": "被问话",
        "ug": "سوراق قىلىندى",
    },
    Kind.HELD_IN_CAMP: {
        "en": "held in a camp",
        "kk": "лагерьде ұсталды",
        "ru": "в лагере",
        "zh": "被关押于拘押营",
        "ug": "لاگېرغا قامالدى",
    },
    Kind.HOSPITALISED: {
        "en": "in hospital",
        "kk": "ауруханада",
        "ru": "в больнице",
        "zh": "住院",
        "ug": "دوختۇرخانىدا",
    },
    Kind.TRIED: {"en": "tried", "kk": "соты өтті", "ru": "предстал(а) перед судом", "zh": "受审", "ug": "سوتلاندى"},
    Kind.SENTENCED: {
        "en": "sentenced",
        "kk": "үкім шығарылды",
        "ru": "приговорён(а)",
        "zh": "被判刑",
        "ug": "ھۆكۈم قىلىندى",
    },
    Kind.IMPRISONED: {"en": "in prison", "kk": "түрмеде", "ru": "в тюрьме", "zh": "在狱中", "ug": "تۈرمىدە"},
    Kind.TRANSFERRED: {
        "en": "transferred",
        "kk": "басқа жерге ауыстырылды",
        "ru": "переведён(а)",
        "zh": "被转移",
        "ug": "يۆتكەلدى",
    },
    Kind.RELEASED: {"en": "released", "kk": "босатылды", "ru": "освобождён(а)", "zh": "获释", "ug": "قويۇپ بېرىلدى"},
    Kind.RESTRICTED: {
        "en": "restricted",
        "kk": "еркіндігі шектелді",
        "ru": "ограничен(а) в свободе",
        "zh": "行动受限",
        "ug": "ئەركىنلىكى چەكلەندى",
    },
    Kind.DIED: {"en": "died", "kk": "қайтыс болды", "ru": "умер(ла)", "zh": "去世", "ug": "ۋاپات بولدى"},
    Kind.VANISHED: {
        "en": "vanished",
        "kk": "із-түзсіз жоғалды",
        "ru": "исчез(ла)",
        "zh": "失踪",
        "ug": "ئىز-دېرەكسىز يوقاپ كەتتى",
    },
    Kind.CONTACT: {"en": "contact", "kk": "байланыс болды", "ru": "был контакт", "zh": "有联系", "ug": "ئالاقە بولدى"},
    Kind.CONTACT_LOST: {
        "en": "contact lost",
        "kk": "байланыс үзілді",
        "ru": "связь потеряна",
        "zh": "失去联系",
        "ug": "ئالاقە ئۈزۈلدى",
    },
    Kind.ILL_TREATED: {
        "en": "ill-treated",
        "kk": "қатыгездік көрді",
        "ru": "жестокое обращение",
        "zh": "遭受虐待",
        "ug": "ناچار مۇئامىلىگە ئۇچرىدى",
    },
    Kind.ILL_HEALTH: {
        "en": "ill health",
        "kk": "денсаулығы нашар",
        "ru": "плохое здоровье",
        "zh": "健康状况不佳",
        "ug": "سالامەتلىكى ناچار",
    },
    Kind.ACCUSED_OF: {"en": "accused of", "kk": "айып тағылды", "ru": "обвинён(а)", "zh": "被指控", "ug": "ئەيىبلەندى"},
    Kind.OCCUPATION: {"en": "occupation", "kk": "кәсібі", "ru": "род занятий", "zh": "职业", "ug": "كەسپى"},
    Kind.TRAVELLED: {"en": "travelled", "kk": "жол жүрді", "ru": "поездка", "zh": "出行", "ug": "سەپەر قىلدى"},
    Kind.THREATENED: {
        "en": "threatened",
        "kk": "қоқан-лоққы көрді",
        "ru": "угрозы",
        "zh": "受到威胁",
        "ug": "تەھدىتكە ئۇچرىدى",
    },
    Kind.FINED: {"en": "fined", "kk": "айыппұл салынды", "ru": "штраф", "zh": "被罚款", "ug": "جەرىمانە قويۇلدى"},
    Kind.DETAINED_FOR_PROTEST: {
        "en": "detained for protesting",
        "kk": "наразылық үшін ұсталды",
        "ru": "задержан(а) за протест",
        "zh": "因抗议被拘留",
        "ug": "نامايىش سەۋەبىدىن تۇتۇلدى",
    },
    Kind.FAMILY_HARM: {
        "en": "harm to the family",
        "kk": "отбасына зиян келді",
        "ru": "вред семье",
        "zh": "家人受害",
        "ug": "ئائىلىسى زىيانغا ئۇچرىدى",
    },
    Kind.APPEALED: {
        "en": "appealed",
        "kk": "өтініш берілді",
        "ru": "направлено обращение",
        "zh": "已提出申诉",
        "ug": "ئەرز قىلىندى",
    },
    Kind.REPLIED: {
        "en": "answer received",
        "kk": "жауап келді",
        "ru": "получен ответ",
        "zh": "收到答复",
        "ug": "جاۋاب كەلدى",
    },
    Kind.PROTESTED: {
        "en": "protested",
        "kk": "наразылыққа шықты",
        "ru": "участие в протесте",
        "zh": "参加抗议",
        "ug": "نامايىشقا قاتناشتى",
    },
    Kind.SUMMONED: {
        "en": "summoned",
        "kk": "шақырту алды",
        "ru": "вызван(а) властями",
        "zh": "被传唤",
        "ug": "چاقىرتىلدى",
    },
    Kind.BORN: {"en": "born", "kk": "дүниеге келді", "ru": "рождение", "zh": "出生", "ug": "تۇغۇلدى"},
    Kind.AGE: {"en": "age", "kk": "жасы", "ru": "возраст", "zh": "年龄", "ug": "يېشى"},
    Kind.KEEPSAKE: {
        "en": "keepsake",
        "kk": "естелік зат",
        "ru": "памятная вещь",
        "zh": "纪念物",
        "ug": "يادىكار بۇيۇم",
    },
    Kind.TIE: {"en": "tie", "kk": "жақындығы", "ru": "родство или связь", "zh": "关系", "ug": "مۇناسىۋىتى"},
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
