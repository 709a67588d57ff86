"""Names of persons in a Uyghur sentence, which no capital letter marks: by tables, endings and neighbours."""

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from izdeu.reading.pack import table, word_set
from izdeu.reading.tokens import Token
from izdeu.reading.tongues import NameSpan
from izdeu.reading.tongues.ug_endings import Tail, noun_tail
from izdeu.reading.words import Word

_SHORTEST = 3
_LONG = 5
_MOST_PARTS = 3
_NEVER = frozenset({"mark", "num", "p", "conj", "adp", "prt", "r"})
_ENDING_CASES = ("gen", "acc", "dat", "loc", "abl")


class _Part(NamedTuple):
    """A word read as a part of a name: the name, its sex, its ending, and how sure the reading is (2: by table)."""

    name: str
    sex: str
    tail: Tail
    sure: int


class NameTables:
    """The tables of names.yaml."""

    def __init__(self) -> None:
        names, persons, kin = table("ug", "names"), table("ug", "persons"), table("ug", "kin")
        self.sex = {str(name): "m" for name in names["men"]}
        for name in names["women"]:
            self.sex[name] = "" if self.sex.get(name) == "m" and name in names["also_words"] else "f"
        self.also_words = word_set(names["also_words"])
        self.called_for_sure = word_set(names["called"][:3])
        self.called, self.name_is = word_set(names["called"]), word_set(names["name_is"])
        self.not_names, self.offices = word_set(names["not_names"]), word_set(names["office_words"])
        self.women_ends = tuple(sorted(names["women_ends"], key=len, reverse=True))
        self.men_ends = tuple(sorted(names["men_ends"], key=len, reverse=True))
        self.men_begins = tuple(names["men_begins"])
        self.built_ends, self.built_begins = tuple(names["built_ends"]), tuple(names["built_begins"])
        self.no_name_ends = tuple(names["no_name_ends"])
        self.titles: dict[str, str] = {word: "" if sex == "x" else sex for word, sex in persons["honorifics"].items()}
        self.introducing = word_set([*persons["passers_by"], *table("ug", "trades")["trades"], *names["introducing"]])
        self.ages = word_set(names["introducing"])
        self.kin = word_set([*kin["singular"], *kin["plural"]])

    def sex_of(self, name: str) -> str:
        """The sex a given name tells, by list or by its end; empty when it tells none."""
        if name in self.sex:
            return self.sex[name]
        man = next((len(end) for end in self.men_ends if name.endswith(end)), 0)
        woman = next((len(end) for end in self.women_ends if name.endswith(end)), 0)
        if man or woman:
            return "m" if man >= woman else "f"
        return "m" if name.startswith(self.men_begins) else ""

    def shaped(self, name: str) -> bool:
        """Whether a word no list has is built as names are: Abdu-, -jan, -gul."""
        return len(name) > _LONG and (name.startswith(self.built_begins) or name.endswith(self.built_ends))


@lru_cache(maxsize=1)
def tables() -> NameTables:
    """The tables of names, read once."""
    return NameTables()


@lru_cache(maxsize=65536)
def _listed(form: str) -> _Part | None:
    """A word as a listed name, with or without an ending."""
    names = tables()
    for cut in range(len(form), _SHORTEST - 1, -1):
        for name in (form[:cut], _opened(form[:cut])):
            if name in names.sex:
                tail = noun_tail(form[cut:])
                if tail is not None and tail.whose in ("", "3") and not tail.made:
                    return _Part(name, names.sex[name], tail, 1 if name in names.also_words else 2)
    return None


def _opened(stem: str) -> str:
    """The name before its last vowel closed: ئابدۇللى is ئابدۇللا before an ending, ئامىنى is ئامىنە."""
    if stem.endswith("ى"):
        names = tables().sex
        return next((stem[:-1] + vowel for vowel in "اە" if stem[:-1] + vowel in names), stem)
    return stem


@lru_cache(maxsize=65536)
def _built(form: str) -> _Part | None:
    """A word no list has, built as names are."""
    names = tables()
    for cut in range(len(form), _SHORTEST, -1):
        tail = noun_tail(form[cut:])
        if tail is not None and not tail.whose and names.shaped(form[:cut]):
            return _Part(form[:cut], names.sex_of(form[:cut]), tail, 1)
    return None


@lru_cache(maxsize=65536)
def _any_word(form: str) -> _Part:
    """Any word taken for a name, its case ending cut."""
    for cut in range(max(_SHORTEST + 1, len(form) - 5), len(form)):
        tail = noun_tail(form[cut:])
        if tail is not None and tail.case in _ENDING_CASES and not tail.whose and not tail.plural:
            return _Part(form[:cut], tables().sex_of(form[:cut]), tail, 0)
    return _Part(form, tables().sex_of(form), Tail(False, "", "nom", False), 0)


@lru_cache(maxsize=65536)
def _of_tables(form: str) -> _Part | None:
    """A name of the lists, or one built as names are."""
    return _listed(form) or _built(form)


class NameFinder:
    """Finds the names of one sentence."""

    def __init__(self, tokens: Sequence[Token], words: Sequence[Word], known: set[str]) -> None:
        self.tokens, self.words, self.known, self.tables = tokens, words, known, tables()

    def all(self) -> list[NameSpan]:
        """The names in order; they never overlap."""
        found: list[NameSpan] = []
        after = 0
        for i, word in enumerate(self.words):
            if i >= after and word.pos not in _NEVER and (span := self._at(i)) is not None:
                found.append(span)
                after = span.end
        return found

    def _low(self, i: int) -> str:
        return self.tokens[i].low if 0 <= i < len(self.tokens) else ""

    def _lemma(self, i: int) -> str:
        return self.words[i].lemma if 0 <= i < len(self.words) else ""

    def _unknown(self, i: int) -> bool:
        """Whether a token is a word of no table, or was taken for a name before."""
        return 0 <= i < len(self.words) and (self.words[i].pos == "x" or bool(self.words[i].named))

    def _part(self, i: int) -> _Part | None:
        """The name a token may be a part of."""
        low = self._low(i)
        if not low[:1].isalpha() or low in self.tables.not_names or self.words[i].pos in ("p", "conj", "adp", "num"):
            return None
        part = _of_tables(low)
        if part is not None or not self._unknown(i):
            return part
        guess = _any_word(low)
        return guess._replace(sure=2) if guess.name in self.known else None

    def _at(self, i: int) -> NameSpan | None:
        parts = self._run(i) if self._part(i) is not None else ()
        if not parts:
            return self._guessed(i) if self._unknown(i) else None
        after = i + len(parts)
        if self._lemma(after) in self.tables.offices and self.words[after].whose == "3":
            return None
        title = self._title(i + len(parts), parts[-1].tail)
        doubtful = max(part.sure for part in parts) < 2 and len(parts) == 1 and not title
        if doubtful and not self._beside(i) and not self._introduced(i):
            return None
        return self._span(i, parts, title)

    def _run(self, i: int) -> list[_Part]:
        """The parts of the name that begins at a token: given name, father's name; only the last has an ending."""
        parts: list[_Part] = []
        while len(parts) < _MOST_PARTS and (part := self._part(i + len(parts))) is not None:
            if parts and part.sure < 2 and self.words[i + len(parts)].pos == "v" and not self._father_like(part):
                break
            parts.append(part)
            if part.tail.case != "nom" or part.tail.plural or part.tail.whose:
                break
        if len(parts) == 1 and parts[0].tail.case == "nom" and not parts[0].tail.whose:
            father = self._unlisted_father(i + 1)
            sure = parts[0].sure == 2 or self._introduced(i) or self._opens(i)
            if father is not None and sure:
                parts.append(father)
        return parts

    def _opens(self, i: int) -> bool:
        """Whether a sentence, or what a mark sets off, begins at a token: there no verb can stand before a noun."""
        return i == 0 or self.words[i - 1].pos == "mark"

    def _introduced(self, i: int) -> bool:
        """Whether the word before tells that a name comes: an age, a trade, somebody who comes by."""
        return self._lemma(i - 1) in self.tables.introducing

    def _father_like(self, part: _Part) -> bool:
        return part.name in self.tables.sex

    def _unlisted_father(self, i: int) -> _Part | None:
        """A word unknown to every table right after a given name is the father's name."""
        if not self._unknown(i) or not self._low(i)[:1].isalpha():
            return None
        part = _any_word(self._low(i))
        return part if len(part.name) >= _SHORTEST and self._low(i) not in self.tables.not_names else None

    def _title(self, i: int, tail: Tail) -> bool:
        """Whether a title follows a name without an ending: خانىم, ئاكا, ھاجىم."""
        if tail.case != "nom" or not 0 <= i < len(self.words):
            return False
        word = self.words[i]
        return word.lemma in self.tables.titles and word.whose in ("", "1")

    def _beside(self, i: int) -> bool:
        """Whether what stands beside a doubtful word tells that it is a name."""
        if self._lemma(i + 1) in self.tables.called or self._lemma(i + 1) in self.tables.name_is:
            return True
        lemma, before = self._lemma(i - 1), self.words[i - 1] if i else None
        if before is None:
            return False
        if lemma in self.tables.name_is and before.whose and before.cases == {"nom"}:
            return True
        part = _listed(self._low(i))
        cased = part is not None and part.tail.case != "nom"
        kin = lemma in self.tables.kin and bool(before.whose) and before.cases == {"nom"}
        return kin and (cased or self.words[i].pos != "v")

    def _guessed(self, i: int) -> NameSpan | None:
        """A word of no table (`_unknown`) that only a name can be: "... ئىسىملىك", after a tie and before a mark."""
        word = self.words[i]
        if not self._low(i)[:1].isalpha() or len(self._low(i)) < _SHORTEST:
            return None
        if self._low(i) in self.tables.not_names or self._low(i).endswith(self.tables.no_name_ends):
            return None
        before = self.words[i - 1] if i else None
        kin = before is not None and before.lemma in self.tables.kin and bool(before.whose) and before.cases == {"nom"}
        named = self._lemma(i + 1) in self.tables.called_for_sure or self._lemma(i + 2) in self.tables.called_for_sure
        says = before is not None and before.lemma in self.tables.name_is and bool(before.whose)
        titled = self._title(i + 1, Tail(False, "", "nom", False)) and word.cases == {"nom"} and not word.whose
        aged = self._lemma(i - 1) in self.tables.ages and not word.whose
        if not (kin or named or says or titled or aged):
            return None
        parts = [_any_word(self._low(i))]
        if self._lemma(i + 2) in self.tables.called_for_sure and self._unknown(i + 1):
            parts.append(_any_word(self._low(i + 1)))
        return self._span(i, parts, self._title(i + len(parts), parts[-1].tail))

    def _span(self, i: int, parts: list[_Part], title: bool) -> NameSpan:
        end = i + len(parts)
        cases = frozenset({parts[-1].tail.case})
        sex = parts[0].sex
        if title:
            sex = sex or self.tables.titles[self.words[end].lemma]
            cases = self.words[end].cases or cases
            end += 1
        return NameSpan(i, end, " ".join(part.name for part in parts), sex, cases)
