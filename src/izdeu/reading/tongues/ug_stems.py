"""Which stem a Uyghur form has: those of the tables first, guessed otherwise."""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Any

from izdeu.reading.pack import table
from izdeu.reading.tongues.ug_endings import as_noun, noun_tail, verb_tail
from izdeu.reading.words import Word

_VOWELS = "اەېىوۇۆۈ"
_SHORTEST = 2
_OPEN = "اە"


def _last_vowel(stem: str) -> int:
    return next((at for at in range(len(stem) - 1, -1, -1) if stem[at] in _VOWELS), -1)


def shapes(stem: str) -> Iterator[str]:
    """Every shape a stem may take before an ending: open vowels close (ئانا: ئانى, باش: بېش)."""
    yield stem
    at = _last_vowel(stem)
    if at < 1:
        return
    head, vowel, end = stem[:at], stem[at], stem[at + 1 :]
    longer = any(char in _VOWELS for char in head)
    if vowel in _OPEN:
        yield head + ("ى" if longer else "ې") + end
        if longer and end and head.endswith("ۋ"):
            yield head + "ې" + end
    if end in ("ق", "ك") and vowel in _OPEN:
        yield head + "ى" + ("غ" if end == "ق" else "گ")


class Stems:
    """The known stems in all their shapes, with what part of speech each is."""

    def __init__(self) -> None:
        self.known: dict[str, list[tuple[str, str]]] = {}
        self.trades: frozenset[str] = frozenset()

    def add(self, stems: Iterable[str], pos: str) -> None:
        """Takes up stems of one part of speech."""
        for stem in stems:
            for shape in shapes(stem):
                entries = self.known.setdefault(shape, [])
                if (stem, pos) not in entries:
                    entries.append((stem, pos))

    def readings(self, form: str) -> list[Word]:
        """Every way to read a form by the known stems, the longest stem first."""
        found: list[Word] = []
        for cut in range(len(form), _SHORTEST - 1, -1):
            entries = self.known.get(form[:cut], ())
            for stem, pos in sorted(entries, key=lambda entry: entry[0] != form[:cut]):
                word = self._read(stem, pos, form[cut:])
                if word is not None:
                    found.append(word)
        return found

    def _read(self, stem: str, pos: str, rest: str) -> Word | None:
        if pos == "v":
            tail = verb_tail(rest)
            return None if tail is None else _ability(tail._replace(lemma=stem))
        ending = noun_tail(rest)
        if ending is None:
            return None
        return as_noun(stem + ending.made if stem in self.trades else stem, ending, pos)


def _ability(word: Word) -> Word:
    """ "can do" is no fact, "cannot" is one, and so is "could" of what is past."""
    if not word.named:
        return word
    return word._replace(named="", form="wish" if word.form == "pres" and not word.negated else word.form)


def _phrases(listed: Iterable[object]) -> Iterator[str]:
    for phrase in listed:
        yield from str(phrase).split()


def _frame_words(frames: Iterable[dict[str, Any]]) -> Iterator[tuple[str, str]]:
    """The words of the frames: the first of each sentence is a verb."""
    for frame in frames:
        for say in frame["says"]:
            first, *others = say.split()
            for verb in first.split("/"):
                for part in verb.split("_"):
                    yield part, "v"
            for other in others:
                for word in other.split("."):
                    for one in word.split("/"):
                        if one and not one.isascii():
                            yield one, "n"


def _known() -> Stems:
    stems = Stems()
    kin, classes, words = table("ug", "kin"), table("ug", "classes"), table("ug", "words")
    persons, trades = table("ug", "persons"), table("ug", "trades")
    framed = list(_frame_words(table("ug", "frames")))
    verbs = dict.fromkeys([*words["verbs"], *(word for word, pos in framed if pos == "v" and word != "be")])
    listed = (
        *(word for members in classes.values() for word in members),
        *(word for name in ("passers_by", "authorities", "crowd", "honorifics") for word in persons[name]),
        *(*trades["trades"], *trades["titled"], *(word for word, pos in framed if pos == "n")),
    )
    stems.add([word for ties in ("singular", "plural", "pairs", "groups") for word in _phrases(kin[ties])], "n")
    stems.add(words["nouns"], "n")
    stems.add((word for word in _phrases(listed) if word not in verbs), "n")
    stems.add((word for word in (*words["adjectives"], *kin["plain"], *kin["which"]) if word not in verbs), "a")
    stems.add(verbs, "v")
    stems.trades = frozenset(map(str, trades["trades"]))
    stems.add(persons["numbers"], "num")
    for shape, stem in words["shapes"].items():
        pos = "v" if stem in words["verbs"] else "n"
        stems.known.setdefault(shape, []).insert(0, (stem, pos))
    return stems


@lru_cache(maxsize=1)
def stems() -> Stems:
    """The stems of the tables, taken up once."""
    return _known()


@lru_cache(maxsize=1)
def _fixed() -> dict[str, Word]:
    """Forms that no rule makes: pronouns, particles, contractions."""
    fixed: dict[str, Word] = {}
    for lemma, forms in table("ug", "words")["pronouns"].items():
        for form, cases in forms.items():
            fixed[form] = Word(lemma, "p", frozenset(cases.split("/")), plural=lemma in ("ئۇلار", "بىز", "سىلەر"))
    for pos, words in table("ug", "words")["particles"].items():
        for word in words:
            fixed[word] = Word(word, pos)
    for form, told in table("ug", "words")["forms"].items():
        lemma, pos, *rest = told.split()
        more: dict[str, Any] = {}
        for piece in rest:
            name, _, value = piece.partition("=")
            more[name] = frozenset(value.split("/")) if name == "cases" else (value or True)
        fixed[form] = Word(lemma, pos, **more)
    return fixed


@lru_cache(maxsize=65536)
def readings(form: str) -> tuple[Word, ...]:
    """Every reading of a form, the likeliest first; never empty."""
    fixed = _fixed().get(form)
    if fixed is not None:
        return (fixed,)
    if not form[:1].isalpha():
        return (Word(form, "num" if form[:1].isdecimal() else "mark"),)
    found = tuple(stems().readings(form))
    if not found and "-" in form:
        twin = form.rpartition("-")[2]
        found = tuple(word for word in (readings(twin) if twin else ()) if word.pos == "v")
    return found or (_guessed(form),)


@lru_cache(maxsize=1)
def _sure_verb() -> tuple[str, ...]:
    return tuple(table("ug", "endings")["verb"]["sure"])


def _guessed(form: str) -> Word:
    """A form of a stem no table has: a verb by its unmistakable endings, else a noun by the longest that fit."""
    verb = any(end in form for end in _sure_verb())
    for cut in range(4 if verb else 3, len(form)):
        if verb and form[cut - 1] not in "ىۇۈ":
            word = verb_tail(form[cut:])
            if word is not None and (word.form != "conv" or len(form) - cut > 1):
                return _ability(word._replace(lemma=form[:cut]))
        elif not verb:
            tail = noun_tail(form[cut:])
            if tail is not None and (tail.case != "nom" or tail.whose or tail.plural):
                return as_noun(form[:cut], tail, "x")
    return Word(form, "x", frozenset({"nom"}))
