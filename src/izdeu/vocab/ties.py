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
    Tie.MOTHER: {"en": "mother"},
    Tie.FATHER: {"en": "father"},
    Tie.PARENT: {"en": "parent"},
    Tie.SON: {"en": "son"},
    Tie.DAUGHTER: {"en": "daughter"},
    Tie.CHILD: {"en": "child"},
    Tie.BROTHER: {"en": "brother"},
    Tie.SISTER: {"en": "sister"},
    Tie.ELDER_BROTHER: {"en": "elder brother"},
    Tie.YOUNGER_BROTHER: {"en": "younger brother"},
    Tie.ELDER_SISTER: {"en": "elder sister"},
    Tie.YOUNGER_SISTER: {"en": "younger sister"},
    Tie.SIBLING: {"en": "sibling"},
    Tie.HUSBAND: {"en": "husband"},
    Tie.WIFE: {"en": "wife"},
    Tie.PARTNER: {"en": "partner"},
    Tie.FIANCE: {"en": "betrothed"},
    Tie.GRANDMOTHER: {"en": "grandmother"},
    Tie.GRANDFATHER: {"en": "grandfather"},
    Tie.GRANDPARENT: {"en": "grandparent"},
    Tie.GRANDSON: {"en": "grandson"},
    Tie.GRANDDAUGHTER: {"en": "granddaughter"},
    Tie.GRANDCHILD: {"en": "grandchild"},
    Tie.UNCLE: {"en": "uncle"},
    Tie.AUNT: {"en": "aunt"},
    Tie.UNCLE_OR_AUNT: {"en": "uncle or aunt"},
    Tie.NEPHEW: {"en": "nephew"},
    Tie.NIECE: {"en": "niece"},
    Tie.NEPHEW_OR_NIECE: {"en": "nephew or niece"},
    Tie.COUSIN: {"en": "cousin"},
    Tie.MOTHER_IN_LAW: {"en": "mother-in-law"},
    Tie.FATHER_IN_LAW: {"en": "father-in-law"},
    Tie.PARENT_IN_LAW: {"en": "parent-in-law"},
    Tie.SON_IN_LAW: {"en": "son-in-law"},
    Tie.DAUGHTER_IN_LAW: {"en": "daughter-in-law"},
    Tie.CHILD_IN_LAW: {"en": "child-in-law"},
    Tie.BROTHER_IN_LAW: {"en": "brother-in-law"},
    Tie.SISTER_IN_LAW: {"en": "sister-in-law"},
    Tie.SIBLING_IN_LAW: {"en": "sibling-in-law"},
    Tie.STEPMOTHER: {"en": "stepmother"},
    Tie.STEPFATHER: {"en": "stepfather"},
    Tie.STEPPARENT: {"en": "step-parent"},
    Tie.STEPSON: {"en": "stepson"},
    Tie.STEPDAUGHTER: {"en": "stepdaughter"},
    Tie.STEPCHILD: {"en": "stepchild"},
    Tie.RELATIVE: {"en": "relative"},
    Tie.FRIEND: {"en": "friend"},
    Tie.NEIGHBOUR: {"en": "neighbour"},
    Tie.COWORKER: {"en": "co-worker"},
    Tie.TEACHER: {"en": "teacher"},
    Tie.STUDENT: {"en": "student"},
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
