"""Which reading of a Russian word is meant: by the preposition before it, the adjective or the number beside it."""

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from izdeu.reading.pack import table
from izdeu.reading.tokens import Token
from izdeu.reading.tongues.ru_forms import is_given
from izdeu.reading.tongues.ru_parse import Reading, known, readings, spelled

_REACH = 6
Readings = tuple[Reading, ...]


class Choice(NamedTuple):
    """The tables that tell readings apart."""

    governs: dict[str, frozenset[str]]
    counting: frozenset[str]
    his: dict[str, str]
    with_genitive: frozenset[str]
    substantives: tuple[str, ...]
    adverbs: frozenset[str]
    plain: dict[str, str]
    nouns_too: dict[str, str]


@cache
def _tables() -> Choice:
    words = table("ru", "words")
    return Choice(
        governs={adp: frozenset(cases) for adp, cases in words["governs"].items()},
        counting=frozenset(words["counting"]),
        his=dict(words["his"]),
        with_genitive=frozenset(words["with_genitive"]),
        substantives=tuple(words["substantives"]),
        adverbs=frozenset(words["adverbs"]),
        plain=dict(words["plain_prepositions"]),
        nouns_too=dict(words["nouns_too"]),
    )


def options(tokens: Sequence[Token]) -> list[Readings]:
    """The readings of each token that its neighbours leave open; none for marks and numbers."""
    found = [_of(tokens, i) for i in range(len(tokens))]
    _possessives(tokens, found)
    _governed(tokens, found)
    _adverbs(tokens, found)
    _agreeing(found)
    _counted(tokens, found)
    _genitives(found)
    _substantives(tokens, found)
    return found


def _of(tokens: Sequence[Token], i: int) -> Readings:
    token = tokens[i]
    if not token.word:
        return ()
    if token.low in _tables().nouns_too and _as_a_noun(tokens, i):
        return (Reading(_tables().nouns_too[token.low], "n", "gen", gender="n", score=1.0),)
    found = readings(spelled(token.text) if "ё" in token.text else token.low)
    if not token.cap:
        return found
    if i and not known(token.low):
        return _nouns(found) or (Reading(token.low, "n"),)
    if found and found[0].pos in ("v", "a") and is_given(token.low):
        return _nouns(found) or (Reading(token.low, "n", "nom", animate=True),)
    if found and _named(tokens, i, found):
        cased = (r for r in found if r.case)
        return tuple(r._replace(lemma=token.low, pos="n", form="", passive=False, animate=True) for r in cased)
    return found


def _nouns(found: Readings) -> Readings:
    return tuple(r for r in found if r.pos == "n")


def _as_a_noun(tokens: Sequence[Token], i: int) -> bool:
    """Whether "села" is "of the village": after a preposition, before its name, or after a noun that is no woman."""
    if not i:
        return False
    if tokens[i - 1].low in _tables().governs or (i + 1 < len(tokens) and tokens[i + 1].cap):
        return True
    before = readings(tokens[i - 1].low)[:1]
    return bool(before) and before[0].pos == "n" and before[0].gender != "f"


def _named(tokens: Sequence[Token], i: int, found: Readings) -> bool:
    """Whether an adjective or a participle with a capital is a family name: it stands beside another capital."""
    if not any(r.case and (r.pos == "a" or r.form == "part") for r in found) or found[0].pos == "n":
        return False
    beside = [tokens[k] for k in (i - 1, i + 1) if 0 <= k < len(tokens)]
    return any(other.cap and other.word and len(other.low) > 2 and not known(other.low) for other in beside) or (
        i > 0 and found[0].form == "part" and tokens[i - 1].word
    )


def _possessives(tokens: Sequence[Token], found: list[Readings]) -> None:
    """Tells "his brother" from "him": его, ее, их before a noun are possessive, after a verb that takes it are not."""
    his = _tables().his
    for i, token in enumerate(tokens):
        if token.low not in his:
            continue
        j = i + 1
        while j < len(found) and j < i + 4 and found[j] and found[j][0].pos in ("a", "num"):
            j += 1
        noun = j < len(found) and bool(found[j]) and found[j][0].pos == "n"
        whole = noun and not (i and _takes_genitive(found[i - 1]) and _only(found[j], "gen"))
        if whole:
            found[i] = (Reading(token.low, "p", "", score=1.0),)
        else:
            found[i] = tuple(
                Reading(his[token.low], "p", case, plural=token.low == "их", person="3", score=1.0)
                for case in ("gen", "acc")
            )


def _takes_genitive(found: Readings) -> bool:
    return bool(found) and found[0].pos == "v" and found[0].lemma in _tables().with_genitive


def _only(found: Readings, case: str) -> bool:
    return any(r.case == case for r in found)


def _governed(tokens: Sequence[Token], found: list[Readings]) -> None:
    """Keeps after a preposition the cases it takes, to the end of its noun."""
    governs = _tables().governs
    for i, token in enumerate(tokens):
        cases = governs.get(token.low)
        if cases is None:
            continue
        found[i] = (Reading(_tables().plain.get(token.low, token.low), "adp", score=1.0),)
        for j in range(i + 1, min(i + _REACH, len(tokens))):
            personal = bool(found[j]) and found[j][0].pos == "p" and bool(found[j][0].person)
            if personal and j > i + 1:
                break
            fitting = tuple(r for r in found[j] if r.case in cases)
            if fitting:
                found[j] = fitting
            if found[j] and (found[j][0].pos == "n" or (found[j][0].pos == "v" and found[j][0].form != "part")):
                break
            if personal:
                break
            if not found[j] and not tokens[j].number and tokens[j].low not in ("«", '"', "“"):
                break


def _adverbs(tokens: Sequence[Token], found: list[Readings]) -> None:
    """Reads "дома" as at home unless a preposition governs it."""
    adverbs, governs = _tables().adverbs, _tables().governs
    for i, token in enumerate(tokens):
        if token.low in adverbs and not (i and tokens[i - 1].low in governs):
            found[i] = (Reading(token.low, "r", score=1.0),)


def _counted(tokens: Sequence[Token], found: list[Readings]) -> None:
    """After a number a noun is a plural in the case of the whole: два брата (nom), пять лет (nom, acc)."""
    counting = _tables().counting
    for i, token in enumerate(tokens):
        count = token.low in counting or (bool(found[i]) and found[i][0].pos == "num")
        if not count or i + 1 >= len(tokens):
            continue
        at = i + 1
        while at < len(tokens) - 1 and found[at] and found[at][0].pos in ("a", "p") and at < i + 4:
            at += 1
        nouns = [r for r in found[at] if r.pos == "n"]
        if not nouns:
            continue
        own = {r.case for r in found[i] if r.case} or {"nom", "acc"}
        wholes = [r for r in nouns if r.case in own - {"nom", "acc"} and r.plural]
        wholes += [r for r in nouns if "gen" in own and r.case == "acc" and r.plural]
        partial = [r for r in nouns if r.case == "gen" or (r.case == "acc" and r.animate)] if own & {"nom"} else []
        few = {"nom"} if nouns[0].animate and token.low in counting else {"nom", "acc"}
        kept = [r._replace(plural=True) for r in wholes]
        kept += [r._replace(plural=True, case=case) for r in partial for case in sorted(own & few)]
        if kept:
            found[at] = tuple(kept)


def _agreeing(found: list[Readings]) -> None:
    """Keeps of an adjective and its noun the readings that agree in case, number and gender."""
    for i in range(len(found) - 2, -1, -1):
        if not found[i] or not found[i + 1] or not _describes(found[i][0]):
            continue
        following = found[i + 1]
        if following[0].pos != "n" and not _describes(following[0]):
            continue
        pairs = [(a, b) for a in found[i] for b in following if _describes(a) and _fit(a, b)]
        if pairs:
            found[i] = tuple(dict.fromkeys(a for a, _ in pairs))
            found[i + 1] = tuple(dict.fromkeys(b for _, b in pairs))


def _describes(reading: Reading) -> bool:
    return (
        bool(reading.case)
        and not reading.short
        and (reading.pos == "a" or reading.form == "part" or (reading.pos == "p" and not reading.person))
    )


def _fit(a: Reading, b: Reading) -> bool:
    if a.case != b.case or a.plural != b.plural:
        return False
    return a.plural or not a.gender or not b.gender or a.gender == b.gender


def _genitives(found: list[Readings]) -> None:
    """A noun right after another that could be a genitive singular or a nominative plural is the first's owner."""
    for i in range(1, len(found)):
        if not found[i] or not found[i - 1] or found[i - 1][0].pos != "n" or found[i][0].pos != "n":
            continue
        cases = {(r.case, r.plural) for r in found[i]}
        if ("gen", False) in cases and ("nom", True) in cases:
            found[i] = tuple(r for r in found[i] if not r.plural)


def _substantives(tokens: Sequence[Token], found: list[Readings]) -> None:
    """Reads "задержанный", "знакомая" as nouns where no noun stands beside them."""
    stems = _tables().substantives
    for i, token in enumerate(tokens):
        if not token.low.startswith(stems) or not found[i] or not _describes(found[i][0]):
            continue
        if i > 1 and tokens[i - 1].low == "," and found[i][0].form == "part":
            continue
        beside = [found[k] for k in (i - 1, i + 1) if 0 <= k < len(found) and found[k]]
        if any(one[0].pos == "n" and any(_fit(a, b) for a in found[i] for b in one) for one in beside):
            continue
        stem = next(stem for stem in stems if token.low.startswith(stem))
        found[i] = tuple(_as_noun(r, stem) for r in found[i])


def _as_noun(reading: Reading, stem: str) -> Reading:
    """A reading as the noun made of an adjective: the masculine, or the feminine where the form is one."""
    hard = not stem.endswith(("щ", "ш", "ж"))
    end = ("ая" if reading.gender == "f" else "ый") if hard else ("ая" if reading.gender == "f" else "ий")
    lemma = stem + end if reading.pos == "v" or reading.gender == "f" else reading.lemma
    return reading._replace(lemma=lemma, pos="n", form="", passive=False, animate=True)
