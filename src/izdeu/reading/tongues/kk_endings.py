"""All endings a Kazakh noun or verb can take, spelled out once from `endings.yaml`."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any, NamedTuple

from izdeu.reading.pack import table
from izdeu.reading.tongues.kk_letters import BACK, FRONT, VOICELESS, VOWELS

Sort = tuple[str, bool]
"""What an ending leans on: the sound before it (V vowel, L р л й у и, N м н ң, Z з ж, T voiceless), and if front."""
_SAMPLES = {"V": "а", "L": "р", "N": "н", "Z": "з", "T": "т"}
_SORTS: tuple[Sort, ...] = tuple((sound, front) for sound in _SAMPLES for front in (False, True))


class Ending(NamedTuple):
    """What an ending tells, with the sorts of stem it may stand after."""

    text: str
    sorts: frozenset[Sort]
    plural: bool = False
    whose: str = ""
    case: str = ""
    person: str = ""
    place: bool = False
    form: str = ""
    negated: bool = False
    said: bool = False
    rare: bool = False


def sound(char: str) -> str:
    """The sort of a sound an ending leans on."""
    if char in VOWELS and char not in "иую":
        return "V"
    if char in VOICELESS:
        return "T"
    return "N" if char in "мнң" else "Z" if char in "зж" else "L"


def sorts_of(stem: str) -> tuple[Sort, ...]:
    """The sorts a stem can be: two when its vowels leave front or back open."""
    last = sound(stem[-1])
    for char in reversed(stem):
        if char in BACK:
            return ((last, False),)
        if char in FRONT:
            return ((last, True),)
    return ((last, False), (last, True))


def spell(pattern: str, sort: Sort) -> list[str]:
    """The ways a pattern of `endings.yaml` is spelled after a stem of a sort."""
    found = [_SAMPLES[sort[0]]]
    at = 0
    while at < len(pattern):
        char = pattern[at]
        if char in "([":
            close = pattern.index(")" if char == "(" else "]", at)
            kept = (sound(found[0][-1]) == "V") is (char == "[")
            inside = pattern[at + 1 : close] if kept else ""
            found = [done + more for done in found for more in _letters(inside, done, sort[1])]
            at = close + 1
            continue
        found = [done + more for done in found for more in _letters(char, done, sort[1])]
        at += 1
    return [one[1:] for one in found]


def _letters(char: str, before: str, front: bool) -> Iterable[str]:
    last = sound(before[-1])
    match char:
        case "А":
            return "е" if front else "а"
        case "Ы":
            return "і" if front else "ы"
        case "Е":
            return "е"
        case "Қ":
            return "к" if front else "қ"
        case "Л":
            return "т" if last == "T" else "л" if last == "V" or before[-1] in "рйуию" else "д"
        case "Д":
            return "т" if last == "T" else "д"
        case "Н":
            return "т" if last == "T" else "н" if last == "V" else "нд" if last == "N" else "д"
        case "Ғ":
            return ("к" if front else "қ") if last == "T" else ("г" if front else "ғ")
        case "М":
            return "п" if last == "T" else "бм" if last == "Z" else "м"
    return (char,)


def _every(value: Any) -> list[str]:
    return [str(one) for one in value] if isinstance(value, list) else [str(value)]


def _after(sort: Sort, spelled: str) -> Sort:
    return (sound(spelled[-1]), sort[1]) if spelled else sort


class _Gathered:
    """Endings by their text, the sorts of stem gathered."""

    def __init__(self) -> None:
        self._found: dict[Ending, set[Sort]] = {}

    def add(self, ending: Ending, sort: Sort) -> None:
        self._found.setdefault(ending, set()).add(sort)

    def by_text(self) -> dict[str, tuple[Ending, ...]]:
        grouped: dict[str, list[Ending]] = {}
        for ending, sorts in self._found.items():
            grouped.setdefault(ending.text, []).append(ending._replace(sorts=frozenset(sorts)))
        return {text: tuple(endings) for text, endings in grouped.items()}


@cache
def noun_endings() -> dict[str, tuple[Ending, ...]]:
    """Endings of nouns by their spelling; "" is among them."""
    endings, found = table("kk", "endings"), _Gathered()
    for sort in _SORTS:
        for ending in _nouns_after(endings, sort):
            found.add(ending, sort)
    return found.by_text()


def _nouns_after(endings: Mapping[str, Any], sort: Sort) -> Iterator[Ending]:
    none: frozenset[Sort] = frozenset()
    for plural in ["", *spell(endings["plural"], sort)]:
        owners: list[tuple[str, str]] = [("", "")]
        owners += [(who, s) for who, p in endings["whose"].items() for s in spell(p, _after(sort, plural))]
        for who, own in owners:
            base = Ending(plural + own, none, bool(plural), who.removesuffix("p") if who == "2p" else who)
            yield from _cased(endings, base, _after(_after(sort, plural), own))


def _cased(endings: Mapping[str, Any], base: Ending, sort: Sort) -> Iterator[Ending]:
    yield base._replace(case="nom")
    cases = endings["cases"] if not base.whose else endings["cases_after_own"]
    for case, patterns in (endings["cases_after_his"] if base.whose == "3" else cases).items():
        for pattern in _every(patterns):
            for spelled in spell(pattern, sort):
                cased = base._replace(text=base.text + spelled, case=case)
                yield cased
                if case in ("loc", "abl"):
                    yield from _being(endings, cased, _after(sort, spelled))
    yield from _being(endings, base._replace(case="nom"), sort)
    for pattern in endings["being_in_his" if base.whose == "3" else "being_in"]:
        for spelled in spell(pattern, sort):
            yield base._replace(text=base.text + spelled, case="loc", place=True)


def _being(endings: Mapping[str, Any], base: Ending, sort: Sort) -> Iterator[Ending]:
    for person, patterns in endings["being"].items():
        for pattern in _every(patterns):
            for spelled in spell(pattern, sort):
                yield base._replace(text=base.text + spelled, person=person)


@cache
def verb_endings() -> dict[str, tuple[Ending, ...]]:
    """Endings of verbs that take no endings of nouns, negation included, by their spelling."""
    endings, found = table("kk", "endings"), _Gathered()
    for sort, before, negated in _verb_stems(endings):
        for row in (*endings["verbs"], *(endings["negated"] if negated else ())):
            for spelled, person in _verbs_after(endings, row, _after(sort, before)):
                text = before + spelled
                said = bool(row.get("said"))
                found.add(Ending(text, frozenset(), person=person, form=row["form"], negated=negated, said=said), sort)
    return found.by_text()


@cache
def nominal_endings() -> dict[str, tuple[Ending, ...]]:
    """Endings that make of a verb what takes the endings of nouns, negation included, by their spelling."""
    endings, found = table("kk", "endings"), _Gathered()
    for sort, before, negated in _verb_stems(endings):
        for row in endings["nominal"]:
            if _stands(row, _after(sort, before)):
                for spelled in spell(row["says"], _after(sort, before)):
                    ending = Ending(before + spelled, frozenset(), form=row["form"], negated=negated)
                    found.add(ending._replace(rare=bool(row.get("rare"))), sort)
        if negated:
            found.add(Ending(before + "с", frozenset(), form="part", negated=True), sort)
    return found.by_text()


def _verb_stems(endings: Mapping[str, Any]) -> Iterator[tuple[Sort, str, bool]]:
    for sort in _SORTS:
        yield sort, "", False
        for negation in spell(endings["negation"], sort):
            yield sort, negation, True


def _stands(row: Mapping[str, Any], sort: Sort) -> bool:
    return "after" not in row or (row["after"] == "vowel") is (sort[0] == "V")


def _verbs_after(endings: Mapping[str, Any], row: Mapping[str, Any], sort: Sort) -> Iterator[tuple[str, str]]:
    if not _stands(row, sort):
        return
    for spelled in spell(row["says"], sort):
        if "persons" not in row:
            yield spelled, str(row.get("person", ""))
            continue
        persons: Mapping[str, Any] = endings["persons"][row["persons"]]
        if row["persons"] == "long":
            yield spelled, "3"
        for person, patterns in persons.items():
            for pattern in _every(patterns):
                for more in spell(pattern, _after(sort, spelled)):
                    yield spelled + more, person
