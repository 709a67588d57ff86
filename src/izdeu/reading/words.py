"""What a word is: its dictionary form, and what its endings tell."""

from typing import NamedTuple

NONE: frozenset[str] = frozenset()


class Word(NamedTuple):
    """The analysis of one token, one to each token of a sentence.

    `lemma`: dictionary form in lower case (of a verb the form the frames use). `pos`: n noun, v verb in any form,
    a adjective, r adverb, p pronoun, num, conj, adp (preposition, postposition, coverb), prt particle, mark, x unknown.
    `cases`: every case the form can be, of nom gen dat acc loc abl ins; empty where the language or word has none.
    `whose`: possessive ending, 1 2 3 (my, your, his), 1p our; empty without. `sex`: m or f where the form tells it.
    `form`, of a verb: past, pres, fut, inf, imp, cond, part (before a noun or in place of one), conv (goes on to the
    next verb), noun (a verbal noun), wish. `person`: 1 2 3 where the ending tells it. `said`: the form says that it is
    only heard (-ipti). `named`: the form of a name to call a person by, without its endings.
    """

    lemma: str
    pos: str = "x"
    cases: frozenset[str] = NONE
    plural: bool = False
    whose: str = ""
    form: str = ""
    person: str = ""
    passive: bool = False
    negated: bool = False
    sex: str = ""
    said: bool = False
    named: str = ""
