"""Ties between persons. Written by scripts/make_tables.py from resources/ties.yaml: edit that."""

from enum import StrEnum


class Tie(StrEnum):
    """What one person is to another."""

    MOTHER = "mother"
    FATHER = "father"
    PARENT = "parent"
    SON = "son"
    DAUGHTER = "daughter"
    CHILD = "child"
    BROTHER = "brother"
    SISTER = "sister"
    ELDER_BROTHER = "elder_brother"
    YOUNGER_BROTHER = "younger_brother"
    ELDER_SISTER = "elder_sister"
    YOUNGER_SISTER = "younger_sister"
    SIBLING = "sibling"
    HUSBAND = "husband"
    WIFE = "wife"
    PARTNER = "partner"
    FIANCE = "fiance"
    GRANDMOTHER = "grandmother"
    GRANDFATHER = "grandfather"
    GRANDPARENT = "grandparent"
    GRANDSON = "grandson"
    GRANDDAUGHTER = "granddaughter"
    GRANDCHILD = "grandchild"
    UNCLE = "uncle"
    AUNT = "aunt"
    UNCLE_OR_AUNT = "uncle_or_aunt"
    NEPHEW = "nephew"
    NIECE = "niece"
    NEPHEW_OR_NIECE = "nephew_or_niece"
    COUSIN = "cousin"
    MOTHER_IN_LAW = "mother_in_law"
    FATHER_IN_LAW = "father_in_law"
    PARENT_IN_LAW = "parent_in_law"
    SON_IN_LAW = "son_in_law"
    DAUGHTER_IN_LAW = "daughter_in_law"
    CHILD_IN_LAW = "child_in_law"
    BROTHER_IN_LAW = "brother_in_law"
    SISTER_IN_LAW = "sister_in_law"
    SIBLING_IN_LAW = "sibling_in_law"
    STEPMOTHER = "stepmother"
    STEPFATHER = "stepfather"
    STEPPARENT = "stepparent"
    STEPSON = "stepson"
    STEPDAUGHTER = "stepdaughter"
    STEPCHILD = "stepchild"
    RELATIVE = "relative"
    FRIEND = "friend"
    NEIGHBOUR = "neighbour"
    COWORKER = "coworker"
    TEACHER = "teacher"
    STUDENT = "student"


LABELS: dict[Tie, dict[str, str]] = {
    Tie.MOTHER: {"en": "mother", "kk": "анасы", "ru": "мать", "zh": "母亲", "ug": "ئانىسى"},
    Tie.FATHER: {"en": "father", "kk": "әкесі", "ru": "отец", "zh": "父亲", "ug": "دادىسى"},
    Tie.PARENT: {
        "en": "parent",
        "kk": "ата-анасының бірі",
        "ru": "родитель",
        "zh": "父亲或母亲",
        "ug": "ئاتا-ئانىسىنىڭ بىرى",
    },
    Tie.SON: {"en": "son", "kk": "ұлы", "ru": "сын", "zh": "儿子", "ug": "ئوغلى"},
    Tie.DAUGHTER: {"en": "daughter", "kk": "қызы", "ru": "дочь", "zh": "女儿", "ug": "قىزى"},
    Tie.CHILD: {"en": "child", "kk": "баласы", "ru": "ребёнок", "zh": "子女", "ug": "بالىسى"},
    Tie.BROTHER: {"en": "brother", "kk": "ағасы не інісі", "ru": "брат", "zh": "兄弟", "ug": "ئاكىسى ياكى ئىنىسى"},
    Tie.SISTER: {
        "en": "sister",
        "kk": "әпкесі не қарындасы (сіңлісі)",
        "ru": "сестра",
        "zh": "姐妹",
        "ug": "ئاچىسى ياكى سىڭلىسى",
    },
    Tie.ELDER_BROTHER: {"en": "elder brother", "kk": "ағасы", "ru": "старший брат", "zh": "哥哥", "ug": "ئاكىسى"},
    Tie.YOUNGER_BROTHER: {"en": "younger brother", "kk": "інісі", "ru": "младший брат", "zh": "弟弟", "ug": "ئىنىسى"},
    Tie.ELDER_SISTER: {"en": "elder sister", "kk": "әпкесі", "ru": "старшая сестра", "zh": "姐姐", "ug": "ئاچىسى"},
    Tie.YOUNGER_SISTER: {
        "en": "younger sister",
        "kk": "қарындасы (сіңлісі)",
        "ru": "младшая сестра",
        "zh": "妹妹",
        "ug": "سىڭلىسى",
    },
    Tie.SIBLING: {"en": "sibling", "kk": "бауыры", "ru": "брат или сестра", "zh": "兄弟姐妹", "ug": "قېرىندىشى"},
    Tie.HUSBAND: {"en": "husband", "kk": "күйеуі", "ru": "муж", "zh": "丈夫", "ug": "ئېرى"},
    Tie.WIFE: {"en": "wife", "kk": "әйелі", "ru": "жена", "zh": "妻子", "ug": "ئايالى"},
    Tie.PARTNER: {"en": "partner", "kk": "жұбайы", "ru": "супруг(а)", "zh": "伴侣", "ug": "جۆرىسى"},
    Tie.FIANCE: {
        "en": "betrothed",
        "kk": "болашақ жары",
        "ru": "жених или невеста",
        "zh": "未婚夫或未婚妻",
        "ug": "لايىقى",
    },
    Tie.GRANDMOTHER: {"en": "grandmother", "kk": "әжесі", "ru": "бабушка", "zh": "祖母或外祖母", "ug": "مومىسى"},
    Tie.GRANDFATHER: {"en": "grandfather", "kk": "атасы", "ru": "дедушка", "zh": "祖父或外祖父", "ug": "بوۋىسى"},
    Tie.GRANDPARENT: {
        "en": "grandparent",
        "kk": "атасы не әжесі",
        "ru": "бабушка или дедушка",
        "zh": "祖父母或外祖父母",
        "ug": "بوۋىسى ياكى مومىسى",
    },
    Tie.GRANDSON: {"en": "grandson", "kk": "немересі (ұл)", "ru": "внук", "zh": "孙子或外孙", "ug": "ئوغۇل نەۋرىسى"},
    Tie.GRANDDAUGHTER: {
        "en": "granddaughter",
        "kk": "немересі (қыз)",
        "ru": "внучка",
        "zh": "孙女或外孙女",
        "ug": "قىز نەۋرىسى",
    },
    Tie.GRANDCHILD: {"en": "grandchild", "kk": "немересі", "ru": "внук или внучка", "zh": "孙辈", "ug": "نەۋرىسى"},
    Tie.UNCLE: {"en": "uncle", "kk": "әке-шешесінің ағасы не інісі", "ru": "дядя", "zh": "叔伯或舅舅", "ug": "تاغىسى"},
    Tie.AUNT: {
        "en": "aunt",
        "kk": "әке-шешесінің әпкесі не сіңлісі",
        "ru": "тётя",
        "zh": "姑姑或姨妈",
        "ug": "ھاممىسى",
    },
    Tie.UNCLE_OR_AUNT: {
        "en": "uncle or aunt",
        "kk": "әке-шешесінің бауыры",
        "ru": "дядя или тётя",
        "zh": "叔伯舅或姑姨",
        "ug": "تاغىسى ياكى ھاممىسى",
    },
    Tie.NEPHEW: {"en": "nephew", "kk": "бауырының ұлы", "ru": "племянник", "zh": "侄子或外甥", "ug": "ئوغۇل جىيەنى"},
    Tie.NIECE: {"en": "niece", "kk": "бауырының қызы", "ru": "племянница", "zh": "侄女或外甥女", "ug": "قىز جىيەنى"},
    Tie.NEPHEW_OR_NIECE: {
        "en": "nephew or niece",
        "kk": "бауырының баласы",
        "ru": "племянник или племянница",
        "zh": "侄辈或甥辈",
        "ug": "جىيەنى",
    },
    Tie.COUSIN: {
        "en": "cousin",
        "kk": "немере, жиен не бөле бауыры",
        "ru": "двоюродный брат или сестра",
        "zh": "堂（表）兄弟姐妹",
        "ug": "نەۋرە قېرىندىشى",
    },
    Tie.MOTHER_IN_LAW: {
        "en": "mother-in-law",
        "kk": "енесі",
        "ru": "тёща или свекровь",
        "zh": "岳母或婆婆",
        "ug": "قېينانىسى",
    },
    Tie.FATHER_IN_LAW: {
        "en": "father-in-law",
        "kk": "қайын атасы",
        "ru": "тесть или свёкор",
        "zh": "岳父或公公",
        "ug": "قېيناتىسى",
    },
    Tie.PARENT_IN_LAW: {
        "en": "parent-in-law",
        "kk": "қайын атасы не енесі",
        "ru": "отец или мать супруга(и)",
        "zh": "配偶的父亲或母亲",
        "ug": "قېيناتىسى ياكى قېينانىسى",
    },
    Tie.SON_IN_LAW: {"en": "son-in-law", "kk": "күйеу баласы", "ru": "зять", "zh": "女婿", "ug": "كۈيئوغلى"},
    Tie.DAUGHTER_IN_LAW: {"en": "daughter-in-law", "kk": "келіні", "ru": "невестка", "zh": "儿媳", "ug": "كېلىنى"},
    Tie.CHILD_IN_LAW: {
        "en": "child-in-law",
        "kk": "күйеу баласы не келіні",
        "ru": "зять или невестка",
        "zh": "女婿或儿媳",
        "ug": "كۈيئوغلى ياكى كېلىنى",
    },
    Tie.BROTHER_IN_LAW: {
        "en": "brother-in-law",
        "kk": "неке арқылы ағасы не інісі",
        "ru": "брат супруга(и) или муж сестры",
        "zh": "姻亲兄弟",
        "ug": "قېين ئاكىسى ياكى ئىنىسى",
    },
    Tie.SISTER_IN_LAW: {
        "en": "sister-in-law",
        "kk": "неке арқылы әпкесі не сіңлісі",
        "ru": "сестра супруга(и) или жена брата",
        "zh": "姻亲姐妹",
        "ug": "قېين ئاچىسى ياكى سىڭلىسى",
    },
    Tie.SIBLING_IN_LAW: {
        "en": "sibling-in-law",
        "kk": "неке арқылы бауыры",
        "ru": "брат или сестра по браку",
        "zh": "姻亲兄弟姐妹",
        "ug": "قېين قېرىندىشى",
    },
    Tie.STEPMOTHER: {"en": "stepmother", "kk": "өгей анасы", "ru": "мачеха", "zh": "继母", "ug": "ئۆگەي ئانىسى"},
    Tie.STEPFATHER: {"en": "stepfather", "kk": "өгей әкесі", "ru": "отчим", "zh": "继父", "ug": "ئۆگەي دادىسى"},
    Tie.STEPPARENT: {
        "en": "step-parent",
        "kk": "өгей ата-анасының бірі",
        "ru": "мачеха или отчим",
        "zh": "继父或继母",
        "ug": "ئۆگەي ئاتا-ئانىسىنىڭ بىرى",
    },
    Tie.STEPSON: {"en": "stepson", "kk": "өгей ұлы", "ru": "пасынок", "zh": "继子", "ug": "ئۆگەي ئوغلى"},
    Tie.STEPDAUGHTER: {"en": "stepdaughter", "kk": "өгей қызы", "ru": "падчерица", "zh": "继女", "ug": "ئۆگەي قىزى"},
    Tie.STEPCHILD: {
        "en": "stepchild",
        "kk": "өгей баласы",
        "ru": "пасынок или падчерица",
        "zh": "继子或继女",
        "ug": "ئۆگەي بالىسى",
    },
    Tie.RELATIVE: {"en": "relative", "kk": "туысы", "ru": "родственник (родственница)", "zh": "亲属", "ug": "تۇغقىنى"},
    Tie.FRIEND: {"en": "friend", "kk": "досы", "ru": "друг (подруга)", "zh": "朋友", "ug": "دوستى"},
    Tie.NEIGHBOUR: {"en": "neighbour", "kk": "көршісі", "ru": "сосед(ка)", "zh": "邻居", "ug": "قوشنىسى"},
    Tie.COWORKER: {"en": "co-worker", "kk": "әріптесі", "ru": "коллега", "zh": "同事", "ug": "خىزمەتدىشى"},
    Tie.TEACHER: {"en": "teacher", "kk": "мұғалімі", "ru": "учитель(ница)", "zh": "老师", "ug": "ئوقۇتقۇچىسى"},
    Tie.STUDENT: {"en": "student", "kk": "шәкірті", "ru": "ученик (ученица)", "zh": "学生", "ug": "ئوقۇغۇچىسى"},
}

SEX: dict[Tie, str] = {
    Tie.MOTHER: "f",
    Tie.FATHER: "m",
    Tie.SON: "m",
    Tie.DAUGHTER: "f",
    Tie.BROTHER: "m",
    Tie.SISTER: "f",
    Tie.ELDER_BROTHER: "m",
    Tie.YOUNGER_BROTHER: "m",
    Tie.ELDER_SISTER: "f",
    Tie.YOUNGER_SISTER: "f",
    Tie.HUSBAND: "m",
    Tie.WIFE: "f",
    Tie.GRANDMOTHER: "f",
    Tie.GRANDFATHER: "m",
    Tie.GRANDSON: "m",
    Tie.GRANDDAUGHTER: "f",
    Tie.UNCLE: "m",
    Tie.AUNT: "f",
    Tie.NEPHEW: "m",
    Tie.NIECE: "f",
    Tie.MOTHER_IN_LAW: "f",
    Tie.FATHER_IN_LAW: "m",
    Tie.SON_IN_LAW: "m",
    Tie.DAUGHTER_IN_LAW: "f",
    Tie.BROTHER_IN_LAW: "m",
    Tie.SISTER_IN_LAW: "f",
    Tie.STEPMOTHER: "f",
    Tie.STEPFATHER: "m",
    Tie.STEPSON: "m",
    Tie.STEPDAUGHTER: "f",
}

SIDES: dict[Tie, str] = {
    Tie.MOTHER: "up",
    Tie.FATHER: "up",
    Tie.PARENT: "up",
    Tie.SON: "down",
    Tie.DAUGHTER: "down",
    Tie.CHILD: "down",
    Tie.BROTHER: "beside",
    Tie.SISTER: "beside",
    Tie.ELDER_BROTHER: "beside",
    Tie.YOUNGER_BROTHER: "beside",
    Tie.ELDER_SISTER: "beside",
    Tie.YOUNGER_SISTER: "beside",
    Tie.SIBLING: "beside",
    Tie.HUSBAND: "partner",
    Tie.WIFE: "partner",
    Tie.PARTNER: "partner",
    Tie.FIANCE: "partner",
    Tie.GRANDMOTHER: "up",
    Tie.GRANDFATHER: "up",
    Tie.GRANDPARENT: "up",
    Tie.GRANDSON: "down",
    Tie.GRANDDAUGHTER: "down",
    Tie.GRANDCHILD: "down",
    Tie.UNCLE: "up",
    Tie.AUNT: "up",
    Tie.UNCLE_OR_AUNT: "up",
    Tie.NEPHEW: "down",
    Tie.NIECE: "down",
    Tie.NEPHEW_OR_NIECE: "down",
    Tie.COUSIN: "beside",
    Tie.MOTHER_IN_LAW: "up",
    Tie.FATHER_IN_LAW: "up",
    Tie.PARENT_IN_LAW: "up",
    Tie.SON_IN_LAW: "down",
    Tie.DAUGHTER_IN_LAW: "down",
    Tie.CHILD_IN_LAW: "down",
    Tie.BROTHER_IN_LAW: "beside",
    Tie.SISTER_IN_LAW: "beside",
    Tie.SIBLING_IN_LAW: "beside",
    Tie.STEPMOTHER: "up",
    Tie.STEPFATHER: "up",
    Tie.STEPPARENT: "up",
    Tie.STEPSON: "down",
    Tie.STEPDAUGHTER: "down",
    Tie.STEPCHILD: "down",
    Tie.RELATIVE: "apart",
    Tie.FRIEND: "apart",
    Tie.NEIGHBOUR: "apart",
    Tie.COWORKER: "apart",
    Tie.TEACHER: "apart",
    Tie.STUDENT: "apart",
}

INVERSE: dict[Tie, dict[str, str]] = {
    Tie.MOTHER: {"m": "son", "f": "daughter", "x": "child"},
    Tie.FATHER: {"m": "son", "f": "daughter", "x": "child"},
    Tie.PARENT: {"m": "son", "f": "daughter", "x": "child"},
    Tie.SON: {"m": "father", "f": "mother", "x": "parent"},
    Tie.DAUGHTER: {"m": "father", "f": "mother", "x": "parent"},
    Tie.CHILD: {"m": "father", "f": "mother", "x": "parent"},
    Tie.BROTHER: {"m": "brother", "f": "sister", "x": "sibling"},
    Tie.SISTER: {"m": "brother", "f": "sister", "x": "sibling"},
    Tie.ELDER_BROTHER: {"m": "younger_brother", "f": "younger_sister", "x": "sibling"},
    Tie.YOUNGER_BROTHER: {"m": "elder_brother", "f": "elder_sister", "x": "sibling"},
    Tie.ELDER_SISTER: {"m": "younger_brother", "f": "younger_sister", "x": "sibling"},
    Tie.YOUNGER_SISTER: {"m": "elder_brother", "f": "elder_sister", "x": "sibling"},
    Tie.SIBLING: {"m": "brother", "f": "sister", "x": "sibling"},
    Tie.HUSBAND: {"m": "partner", "f": "wife", "x": "wife"},
    Tie.WIFE: {"m": "husband", "f": "partner", "x": "husband"},
    Tie.PARTNER: {"m": "partner", "f": "partner", "x": "partner"},
    Tie.FIANCE: {"m": "fiance", "f": "fiance", "x": "fiance"},
    Tie.GRANDMOTHER: {"m": "grandson", "f": "granddaughter", "x": "grandchild"},
    Tie.GRANDFATHER: {"m": "grandson", "f": "granddaughter", "x": "grandchild"},
    Tie.GRANDPARENT: {"m": "grandson", "f": "granddaughter", "x": "grandchild"},
    Tie.GRANDSON: {"m": "grandfather", "f": "grandmother", "x": "grandparent"},
    Tie.GRANDDAUGHTER: {"m": "grandfather", "f": "grandmother", "x": "grandparent"},
    Tie.GRANDCHILD: {"m": "grandfather", "f": "grandmother", "x": "grandparent"},
    Tie.UNCLE: {"m": "nephew", "f": "niece", "x": "nephew_or_niece"},
    Tie.AUNT: {"m": "nephew", "f": "niece", "x": "nephew_or_niece"},
    Tie.UNCLE_OR_AUNT: {"m": "nephew", "f": "niece", "x": "nephew_or_niece"},
    Tie.NEPHEW: {"m": "uncle", "f": "aunt", "x": "uncle_or_aunt"},
    Tie.NIECE: {"m": "uncle", "f": "aunt", "x": "uncle_or_aunt"},
    Tie.NEPHEW_OR_NIECE: {"m": "uncle", "f": "aunt", "x": "uncle_or_aunt"},
    Tie.COUSIN: {"m": "cousin", "f": "cousin", "x": "cousin"},
    Tie.MOTHER_IN_LAW: {"m": "son_in_law", "f": "daughter_in_law", "x": "child_in_law"},
    Tie.FATHER_IN_LAW: {"m": "son_in_law", "f": "daughter_in_law", "x": "child_in_law"},
    Tie.PARENT_IN_LAW: {"m": "son_in_law", "f": "daughter_in_law", "x": "child_in_law"},
    Tie.SON_IN_LAW: {"m": "father_in_law", "f": "mother_in_law", "x": "parent_in_law"},
    Tie.DAUGHTER_IN_LAW: {"m": "father_in_law", "f": "mother_in_law", "x": "parent_in_law"},
    Tie.CHILD_IN_LAW: {"m": "father_in_law", "f": "mother_in_law", "x": "parent_in_law"},
    Tie.BROTHER_IN_LAW: {"m": "brother_in_law", "f": "sister_in_law", "x": "sibling_in_law"},
    Tie.SISTER_IN_LAW: {"m": "brother_in_law", "f": "sister_in_law", "x": "sibling_in_law"},
    Tie.SIBLING_IN_LAW: {"m": "brother_in_law", "f": "sister_in_law", "x": "sibling_in_law"},
    Tie.STEPMOTHER: {"m": "stepson", "f": "stepdaughter", "x": "stepchild"},
    Tie.STEPFATHER: {"m": "stepson", "f": "stepdaughter", "x": "stepchild"},
    Tie.STEPPARENT: {"m": "stepson", "f": "stepdaughter", "x": "stepchild"},
    Tie.STEPSON: {"m": "stepfather", "f": "stepmother", "x": "stepparent"},
    Tie.STEPDAUGHTER: {"m": "stepfather", "f": "stepmother", "x": "stepparent"},
    Tie.STEPCHILD: {"m": "stepfather", "f": "stepmother", "x": "stepparent"},
    Tie.RELATIVE: {"m": "relative", "f": "relative", "x": "relative"},
    Tie.FRIEND: {"m": "friend", "f": "friend", "x": "friend"},
    Tie.NEIGHBOUR: {"m": "neighbour", "f": "neighbour", "x": "neighbour"},
    Tie.COWORKER: {"m": "coworker", "f": "coworker", "x": "coworker"},
    Tie.TEACHER: {"m": "student", "f": "student", "x": "student"},
    Tie.STUDENT: {"m": "teacher", "f": "teacher", "x": "teacher"},
}
