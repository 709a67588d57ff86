"""What stands behind a Uyghur stem: the endings of nouns and of verbs, read by the table endings.yaml."""

import re
from collections.abc import Iterable
from functools import cache, lru_cache
from typing import Any, NamedTuple

from izdeu.reading.pack import table
from izdeu.reading.words import NONE, Word

_CASES = ("gen", "acc", "dat", "loc", "abl")
_NOM = frozenset({"nom"})
_LONGEST = 26
_OPEN = {"acc": "wish", "dat": "inf"}
"""The noun of a deed is no fact in these cases: "asked that he be freed", "went to see"."""


class Tail(NamedTuple):
    """The endings behind one stem, read as those of a noun."""

    plural: bool
    whose: str
    case: str
    said: bool
    made: str = ""


def _any(words: Iterable[str]) -> str:
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))


class Endings:
    """The endings of the language as patterns."""

    def __init__(self, endings: dict[str, Any]) -> None:
        noun, verb = endings["noun"], endings["verb"]
        cases = "".join(f"(?P<{case}>{_any(noun[case])})|" for case in _CASES)
        owner = "|".join(f"(?P<{name}>{_any(noun[name])})" for name in ("mine", "yours", "his", "ours"))
        inside = (
            f"(?P<among>{_any(noun['among'])})(?:{_any([*noun['acc'], *noun['gen'], *noun['dat'], *noun['abl']])})?"
        )
        noun_ends = (
            f"(?P<made>{_any(noun['made'])})?(?P<plural>{_any(noun['plural'])})?(?:{owner})?"
            f"(?:{cases}(?P<place>{_any(noun['loc_said'])})|{inside}|{_any(noun['like'])})?(?P<last>{_any(noun['last'])})*"
        )
        self._noun = re.compile(noun_ends)
        unnamed = re.sub(r"\?P<\w+>", "?:", noun_ends)
        self._kinds: dict[str, list[str]] = {}
        for name, shapes in verb["ends"].items():
            for shape in shapes:
                self._kinds.setdefault(shape, name.split())
        nominal = "|".join(f"(?P<{name}>{_any(verb[name])})" for name in ("fact", "nominal", "deed", "doer"))
        self._verb = re.compile(
            f"(?P<cause>(?:{_any(verb['cause'])}){{0,2}}?)"
            f"(?:(?P<done>{_any(verb['done'])})|{_any(verb['each_other'])}){{0,2}}?"
            f"(?:(?:{_any(verb['contracted'])})(?P<done_then>{_any(verb['done'])})?)?"
            f"(?P<able>{_any(verb['able'])})?(?P<not>{_any(verb['not'])})?(?:{_any(verb['going_on'])})?"
            f"(?:(?P<end>{_any(self._kinds)})(?P<also>مۇ|لا)?|(?:{nominal})(?P<tail>{unnamed}))"
        )

    def noun(self, rest: str) -> Tail | None:
        """What the endings of a noun say; None when they are none."""
        if not rest:
            return Tail(False, "", "nom", False)
        found = self._noun.fullmatch(rest) if len(rest) <= _LONGEST else None
        if found is None:
            return None
        group = found.groupdict()
        whose = (
            "1" if group["mine"] else "2" if group["yours"] else "3" if group["his"] else "1p" if group["ours"] else ""
        )
        case = next((case for case in _CASES if group[case]), "loc" if group["place"] or group["among"] else "nom")
        said = bool(group["last"] in ("ىكەن", "ىمىش") or (group["place"] or "").endswith(("كەن", "مىش")))
        return Tail(bool(group["plural"]), whose, case, said, group["made"] or "")

    def verb(self, rest: str) -> Word | None:
        """What the endings of a verb say, as a Word without a lemma; None when they are none."""
        found = self._verb.fullmatch(rest) if 0 < len(rest) <= _LONGEST else None
        if found is None:
            return None
        group = found.groupdict()
        passive = bool(group["done"] or group["done_then"])
        word = Word("", pos="v", passive=passive, negated=bool(group["not"]), named="able" if group["able"] else "")
        if group["end"]:
            kind = self._kinds[group["end"]]
            person = kind[1] if len(kind) > 1 else ""
            form = kind[0]
            if form == "cond" and group["also"] == "مۇ":
                form = "conv"
            return word._replace(form=form, person=person, said=kind[-1] == "heard")
        tail = self.noun(group["tail"] or "")
        if tail is None:
            return None
        if group["deed"] and group["tail"][:2] in ("لى", "لۇ", "لۈ") and not tail.plural:
            return Word("", "a", frozenset({"nom"}))
        if group["doer"]:
            return Word("", "n", frozenset({tail.case}), tail.plural, tail.whose)
        form = _OPEN.get(tail.case, "noun") if group["deed"] else "noun" if group["fact"] else "part"
        return word._replace(
            form=form, plural=tail.plural, whose=tail.whose, cases=frozenset({tail.case}), said=tail.said
        )


@cache
def endings() -> Endings:
    """The endings, read once."""
    return Endings(table("ug", "endings"))


@lru_cache(maxsize=32768)
def noun_tail(rest: str) -> Tail | None:
    """`Endings.noun`, remembered."""
    return endings().noun(rest)


@lru_cache(maxsize=32768)
def verb_tail(rest: str) -> Word | None:
    """`Endings.verb`, remembered."""
    return endings().verb(rest)


def as_noun(lemma: str, tail: Tail, pos: str = "n", sex: str = "") -> Word:
    """A noun of that stem with those endings."""
    return Word(
        lemma, pos, frozenset({tail.case}) if tail.case else NONE, tail.plural, tail.whose, sex=sex, said=tail.said
    )
