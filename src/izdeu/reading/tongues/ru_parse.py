"""What one Russian word can be: its readings by pymorphy3, in this house's terms, most likely first."""

from functools import cache, lru_cache
from typing import Any, NamedTuple

import pymorphy3

from izdeu.reading.pack import table

_LONGEST = 60
_LEAST = 60
_POS = {
    "NOUN": "n",
    "ADJF": "a",
    "ADJS": "a",
    "COMP": "a",
    "VERB": "v",
    "INFN": "v",
    "PRTF": "v",
    "PRTS": "v",
    "GRND": "v",
    "NUMR": "num",
    "ADVB": "r",
    "PRED": "r",
    "NPRO": "p",
    "PREP": "adp",
    "CONJ": "conj",
    "PRCL": "prt",
    "INTJ": "prt",
}
_CASES = {
    "nomn": "nom",
    "gent": "gen",
    "gen1": "gen",
    "gen2": "gen",
    "datv": "dat",
    "accs": "acc",
    "acc2": "acc",
    "ablt": "ins",
    "loct": "loc",
    "loc1": "loc",
    "loc2": "loc",
}
_SEX = {"masc": "m", "femn": "f", "neut": "n"}
_FORMS = {"past": "past", "pres": "pres", "futr": "fut"}


class Reading(NamedTuple):
    """One reading of a word form. `gender` is m, f, n or "" (in the plural); `proper`: a personal name or a place."""

    lemma: str
    pos: str
    case: str = ""
    plural: bool = False
    gender: str = ""
    form: str = ""
    person: str = ""
    passive: bool = False
    short: bool = False
    animate: bool = False
    proper: str = ""
    score: float = 0.0


@cache
def _analyser() -> Any:
    """The analyser with its dictionary, loaded at the first Russian word."""
    return pymorphy3.MorphAnalyzer()


@cache
def _listed() -> tuple[dict[str, str], frozenset[str], dict[str, str], dict[str, str]]:
    """Forms whose lemma a table settles, verbs in -ся done to the subject, lemmas of plurals and of women."""
    words = table("ru", "words")
    return (
        dict(words["prefer"]),
        frozenset(words["passive_reflexives"]),
        dict(words["plural_lemmas"]),
        dict(words["feminine_lemmas"]),
    )


def plain(word: str) -> str:
    """A word in lower case without the dots of ё, stress marks and soft hyphens."""
    low = word.lower()
    if low.isalpha():
        return low.replace("ё", "е")
    return low.replace("ё", "е").replace("\u0301", "").replace("\u00ad", "").replace("’", "'").replace("‑", "-")


def spelled(word: str) -> str:
    """A word in lower case with its ё kept, which tells "узнаёт" from "узнает"."""
    return word.lower() if word.isalpha() else plain(word)


@lru_cache(maxsize=65536)
def known(low: str) -> bool:
    """Whether the dictionary has the word form."""
    return len(low) <= _LONGEST and bool(_analyser().word_is_known(low))


@lru_cache(maxsize=65536)
def readings(low: str) -> tuple[Reading, ...]:
    """What a word form in plain lower case can be; empty when it is not Cyrillic or too long to be a word."""
    if len(low) > _LONGEST or not ("а" <= low[:1] <= "я" or low[:1] == "ё"):
        return ()
    if low in _pronouns():
        return _pronouns()[low]
    prefer = _listed()[0]
    found = [reading for parse in _analyser().parse(low) if (reading := _reading(parse)) is not None]
    wanted = prefer.get(low)
    if wanted is not None:
        found = [r for r in found if r.lemma == wanted] or _renamed(found, wanted)
    if any(r.form == "past" for r in found):
        found = [r for r in found if r.form != "imp"]
    if any(r.form == "pres" for r in found):
        found = [r for r in found if r.form != "fut"]
    best = max((r.score for r in found), default=0.0)
    return tuple(r for r in found if r.score >= best / _LEAST)


@cache
def _pronouns() -> dict[str, tuple[Reading, ...]]:
    """The readings of personal pronouns, which the dictionary weighs by another kind of text."""
    rows: dict[str, dict[str, list[str]]] = table("ru", "words")["pronouns"]
    sexes = {"он": "m", "она": "f"}
    return {
        form: tuple(
            Reading(
                lemma,
                "p",
                case,
                plural=lemma in ("они", "мы", "вы"),
                gender=sexes.get(lemma, ""),
                person="3",
                score=1.0,
            )
            for lemma, cases in lemmas.items()
            for case in cases
        )
        for form, lemmas in rows.items()
    }


def _renamed(found: list[Reading], lemma: str) -> list[Reading]:
    """The noun readings of a form under another lemma; a bare word where it has none."""
    nouns = [r._replace(lemma=lemma, pos="n") for r in found if r.case and r.pos in ("n", "a")]
    return nouns or [Reading(lemma, "r" if lemma not in ("нет", "это") else "prt", score=1.0)]


def _reading(parse: Any) -> Reading | None:
    tag = parse.tag
    pos = _POS.get(str(tag.POS), "x")
    case = _CASES.get(str(tag.case), "")
    if str(tag.case) == "voct":
        return None
    lemma = parse.normal_form.replace("ё", "е")
    passive = str(tag.voice) == "pssv"
    if pos == "v" and lemma in _listed()[1]:
        lemma, passive = lemma[:-2], True
    if pos == "a" and "Apro" in tag:
        pos = "p"
    plural, gender = str(tag.number) == "plur", _SEX.get(str(tag.gender), "")
    if pos == "n":
        _, _, plurals, feminine = _listed()
        lemma = plurals.get(lemma, lemma) if plural else feminine.get(lemma, lemma) if gender == "f" else lemma
    person = str(tag.person)[:1] if tag.person else ""
    return Reading(
        lemma=lemma,
        pos=pos,
        case=case,
        plural=plural,
        gender=gender,
        form=_form(tag) if pos == "v" else "",
        person=person,
        passive=passive,
        short=str(tag.POS) in ("PRTS", "ADJS"),
        animate=str(tag.animacy) == "anim",
        proper=next((mark for mark in ("Name", "Surn", "Patr", "Geox") if mark in tag), ""),
        score=float(parse.score),
    )


def _form(tag: Any) -> str:
    if str(tag.POS) == "INFN":
        return "inf"
    if str(tag.POS) == "PRTF":
        return "part"
    if str(tag.POS) == "GRND":
        return "conv"
    if str(tag.mood) == "impr":
        return "imp"
    return _FORMS.get(str(tag.tense), "past")
