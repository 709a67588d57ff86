"""What a single form of Kazakh can be: every reading its endings allow, those with a stem of the tables told apart."""

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from izdeu.reading.tongues.kk_endings import Ending, nominal_endings, noun_endings, sorts_of, verb_endings
from izdeu.reading.tongues.kk_letters import VOWELS
from izdeu.reading.tongues.kk_lexicon import Lexicon, lexicon
from izdeu.reading.words import Word

_LONGEST_ENDING = 16
_LONGEST_FORM = 40
_SHORTEST_GUESS = 3
_FINITE = frozenset({"past", "pres"})


class Reading(NamedTuple):
    """One way to understand a form. `known`: its stem is in the tables. `bare`: how long the stem is."""

    word: Word
    known: bool
    bare: int
    rare: bool = False

    @property
    def finite_like(self) -> bool:
        """Whether it is a verb in any form but an order."""
        return self.word.pos == "v" and self.word.form != "imp"

    @property
    def finite(self) -> bool:
        """Whether it is a verb that closes a sentence."""
        return self.word.pos == "v" and self.word.form in _FINITE


@lru_cache(maxsize=65536)
def readings(low: str) -> tuple[Reading, ...]:
    """Every reading of a form in Cyrillic lower case, the tables' own first; at least one."""
    known = lexicon()
    if low in known.forms:
        return (_listed(low, known),)
    if len(low) > _LONGEST_FORM:
        return (Reading(Word(low), False, len(low)),)
    found = _all(low, known)
    if not any(reading.known for reading in found):
        for other in _respelled(low):
            found += [reading for reading in _all(other, known) if reading.known]
    if "-" in low and not any(reading.known for reading in found):
        twin = readings(low.rpartition("-")[2] or "а")
        found += [reading for reading in twin if reading.known and reading.finite_like]
    sort = known.sorts.get(low)
    if sort:
        cases = frozenset({"nom"}) if sort in ("a", "num", "p") else frozenset[str]()
        found.insert(0, Reading(Word(low, sort, cases), True, len(low)))
    found.append(Reading(Word(low, "n", frozenset({"nom"})), False, len(low)))
    return tuple(sorted(found, key=lambda reading: (not reading.known, -reading.bare)))


def _listed(low: str, known: Lexicon) -> Reading:
    row = {key: value for key, value in known.forms[low].items() if key != "case"}
    cases = frozenset(str(known.forms[low].get("case", "")).split())
    row = {key: str(value) if key in ("whose", "person") else value for key, value in row.items()}
    return Reading(Word(cases=cases, **row), True, len(low))


def _respelled(low: str) -> Iterator[str]:
    """The form with я, ю and и spelled as the sounds they stand for: қояды is қойады, оқиды оқыйды."""
    if "я" in low or "ю" in low:
        yield low.replace("ия", "ийа").replace("я", "йа").replace("ю", "йу")
    if "и" in low[1:]:
        yield low.replace("и", "ый")
        yield low.replace("и", "ій")


def _all(low: str, known: Lexicon) -> list[Reading]:
    found: list[Reading] = []
    for cut in range(len(low), max(0, len(low) - _LONGEST_ENDING - 1), -1):
        stem, tail = low[:cut], low[cut:]
        sorts = None
        for ending in noun_endings().get(tail, ()):
            sorts = sorts or sorts_of(stem)
            if not tail or not ending.sorts.isdisjoint(sorts):
                found += _as_noun(stem, ending, known)
                found += _as_nominal(stem, ending, known)
        for ending in verb_endings().get(tail, ()) if tail else ():
            sorts = sorts or sorts_of(stem)
            if not ending.sorts.isdisjoint(sorts):
                found += _as_verb(stem, ending, known)
    found += _standing(low, known)
    stem_verb = known.verb(low, "") if low else None
    if stem_verb and not stem_verb[1]:
        found.append(Reading(Word(stem_verb[0], "v", form="imp", person="2"), True, len(low), rare=True))
    return found


def _as_noun(stem: str, ending: Ending, known: Lexicon) -> Iterator[Reading]:
    lemma = known.noun(stem, ending.text)
    if lemma is None and (len(stem) < _SHORTEST_GUESS or not ending.text or not VOWELS.intersection(stem)):
        return
    word = Word(
        lemma or stem,
        known.sorts.get(lemma or "", "n"),
        frozenset({ending.case}),
        plural=ending.plural,
        whose=ending.whose,
        person=ending.person[:1],
    )
    yield Reading(word, lemma is not None, len(stem))


def _as_nominal(base: str, ending: Ending, known: Lexicon) -> Iterator[Reading]:
    for size in range(1, 8):
        if size >= len(base):
            return
        stem, tail = base[:-size], base[-size:]
        for nominal in nominal_endings().get(tail, ()):
            if nominal.sorts.isdisjoint(sorts_of(stem)) or ending.person:
                continue
            verb = known.verb(stem, tail)
            if verb is None and (nominal.rare or len(stem) < _SHORTEST_GUESS or tail in ("с", "р", "у")):
                continue
            lemma, passive = verb or (stem, False)
            word = Word(
                lemma,
                "v",
                frozenset({ending.case}),
                plural=ending.plural,
                whose=ending.whose,
                form=nominal.form,
                person=ending.whose[:1],
                passive=passive,
                negated=nominal.negated,
            )
            yield Reading(word, verb is not None, len(stem), nominal.rare)


def _as_verb(stem: str, ending: Ending, known: Lexicon) -> Iterator[Reading]:
    verb = known.verb(stem, ending.text)
    guessed_noun = ending.form == "past" and ending.text[-1] in "қк"
    if verb is None and (len(stem) < 2 or not VOWELS.intersection(stem) or guessed_noun):
        return
    lemma, passive = verb or (stem, False)
    word = Word(
        lemma,
        "v",
        plural=ending.person == "1p",
        form=ending.form,
        person=ending.person[:1],
        passive=passive,
        negated=ending.negated,
        said=ending.said,
    )
    yield Reading(word, verb is not None, len(stem))


def _standing(low: str, known: Lexicon) -> Iterator[Reading]:
    """Stand, sit, lie and go are said of now without an ending of time: отыр, отырмын."""
    for form, lemma in known.standing.items():
        if not low.startswith(form):
            continue
        tail = low[len(form) :]
        if not tail:
            yield Reading(Word(lemma, "v", form="pres", person="3"), True, len(form) + 1)
        for ending in noun_endings().get(tail, ()):
            if ending.person and ending.case == "nom" and not ending.whose and not ending.plural:
                yield Reading(Word(lemma, "v", form="pres", person=ending.person[:1]), True, len(form))
