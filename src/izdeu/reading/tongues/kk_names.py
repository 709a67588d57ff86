"""Names of persons in Kazakh: by capitals, by fathers' names, by tables, and by the words beside them."""

from collections.abc import Sequence
from functools import cache, lru_cache
from typing import Any

from izdeu.places import all_places
from izdeu.reading.pack import table
from izdeu.reading.tokens import Token
from izdeu.reading.tongues import NameSpan
from izdeu.reading.tongues.kk_endings import Ending, noun_endings, sorts_of
from izdeu.reading.tongues.kk_forms import readings
from izdeu.reading.tongues.kk_letters import VOWELS, from_arabic, is_arabic
from izdeu.reading.words import Word

_LONGEST = 4
_I = frozenset({"мен", "менің", "атым", "есімім"})
_SHORTEST = 3
_KEPT = 32_768
_NOM = frozenset({"nom"})
_RARE_CASES = frozenset({"loc", "abl", "ins"})


class NameTable:
    """Given names with their sex, what names end in, words that are no names."""

    def __init__(self) -> None:
        rows: dict[str, Any] = table("kk", "names")
        self.given: dict[str, str] = {str(n): sex for sex, listed in rows["given"].items() for n in listed}
        self.words: frozenset[str] = frozenset(map(str, rows["also_words"]))
        self.ends: dict[str, str] = rows["ends"]
        self.surname_ends: dict[str, str] = rows["surname_ends"]
        self.father: dict[str, str] = rows["father"]
        self.naming: frozenset[str] = frozenset(map(str, rows["naming"]))
        self.not_names: frozenset[str] = frozenset(map(str, rows["not_names"])) | set(rows["nations"])
        self.offices: frozenset[str] = frozenset(map(str, rows["office_words"]))
        self.titles: frozenset[str] = frozenset(map(str, table("kk", "persons")["honorifics"]))
        self.knows, self.is_listed, self.is_given = (
            lru_cache(maxsize=_KEPT)(asked) for asked in (self._knows, self._is_listed, self._is_given)
        )

    def _knows(self, low: str) -> bool:
        """Whether a form is a given name or a family name of the tables, with or without an ending."""
        return any(self.named(stem) for stem, _ in stems(low))

    def _is_listed(self, low: str) -> bool:
        """Whether a form is a given name of the table, with or without an ending."""
        return any(stem in self.given for stem, _ in stems(low))

    def _is_given(self, low: str) -> bool:
        """Whether a form is a given name, with or without an ending, and no ordinary word."""
        return any(stem in self.given and stem not in self.words for stem, _ in stems(low))

    def named(self, stem: str) -> bool:
        """Whether a form without an ending is a given name of the table or is built like a name."""
        return stem in self.given or self.surname_sex(stem) is not None or self._built(stem) is not None

    def sex(self, stem: str) -> str:
        """m, f or "": what a given name or a family name tells."""
        found = self.given.get(stem) or self.surname_sex(stem) or self._built(stem) or ""
        return found if found in ("m", "f") else ""

    def surname_sex(self, stem: str) -> str | None:
        """The sex of a form that ends like a father's name or a family name; None if it does not."""
        return _sex_by_end(stem, True)

    def _built(self, stem: str) -> str | None:
        return _sex_by_end(stem, False)


def _ends(stem: str, end: str) -> bool:
    return stem.endswith(end) and len(stem) > len(end) + 1 and bool(VOWELS.intersection(stem[: -len(end)]))


@lru_cache(maxsize=_KEPT)
def _sex_by_end(stem: str, surname: bool) -> str | None:
    """The sex that the end of a form tells, as a family name or as a given name; None where it has no such end."""
    rows = name_table().surname_ends if surname else name_table().ends
    return next((sex for end, sex in rows.items() if _ends(stem, end)), None)


@cache
def name_table() -> NameTable:
    """The names, read once."""
    return NameTable()


@lru_cache(maxsize=_KEPT)
def stems(low: str) -> tuple[tuple[str, frozenset[str]], ...]:
    """A form without each ending of case it may bear, with the cases; the whole form first."""
    found = [(low, _NOM)]
    for cut in range(len(low) - 1, max(_SHORTEST, len(low) - 6) - 1, -1):
        for ending in noun_endings().get(low[cut:], ()):
            if _of_name(ending) and not ending.sorts.isdisjoint(sorts_of(low[:cut])):
                found.append((low[:cut], frozenset({ending.case})))
    for cut in range(len(low) - 1, max(_SHORTEST, len(low) - 6) - 1, -1):
        if low[cut - 1] in "ыі" and low[cut:] in ("н", "на", "не", "нда", "нде", "нан", "нен", "ның", "нің"):
            case = {"н": "acc", "на": "dat", "не": "dat", "нда": "loc", "нде": "loc", "нан": "abl", "нен": "abl"}
            found.append((low[:cut], frozenset({case.get(low[cut:], "gen")})))
    return tuple(found)


def _of_name(ending: Ending) -> bool:
    return bool(ending.text) and not (ending.plural or ending.whose or ending.place or ending.person)


class NameFinder:
    """The names of one sentence. `known`: names met before."""

    def __init__(self, tokens: Sequence[Token], words: Sequence[Word], known: set[str]) -> None:
        self.tokens, self.words, self.known = tokens, words, known
        self.lower = known
        self.table = name_table()

    def all(self) -> list[NameSpan]:
        """The names in order, none inside another."""
        found: list[NameSpan] = []
        i = 0
        while i < len(self.tokens):
            if not (self.tokens[i].cap or is_arabic(self.tokens[i].text)):
                i += 1
                continue
            end = self._run(i)
            span = self._span(i, end) if end > i else None
            if span:
                found.append(span)
            i = max(end, i + 1)
        return found

    def _run(self, i: int) -> int:
        """The token after the last of a run of names that begins at `i`; `i` when none does."""
        end = i
        while end < len(self.tokens) and end - i < _LONGEST and self._part(end, end > i):
            end += 1
            if self._ended(end - 1):
                break
        return end

    def _ended(self, i: int) -> bool:
        """Whether a part bears an ending of case, after which no name goes on."""
        _stem, cases = self._cut(i)
        return cases != _NOM and not self._given_before(i)

    def _given_before(self, i: int) -> bool:
        """Whether a family name with a capital follows, so that a part bears no ending: "Жәмила Сынақова"."""
        return i + 1 < len(self.tokens) and self.tokens[i].cap and self.tokens[i + 1].cap and self._surnamed(i + 1)

    def _part(self, i: int, going_on: bool) -> bool:
        token, low = self.tokens[i], self.tokens[i].low
        if not token.word or len(low) < 2 or low in self.table.not_names:
            return False
        if going_on and self._father(i) and not (not token.cap and self._russian(i - 1)):
            return True
        if is_arabic(token.text) or not token.cap:
            return self._without_capital(i, going_on) if is_arabic(token.text) else False
        return self._capital(i, going_on)

    def _russian(self, i: int) -> bool:
        """Whether a part is a family name after which no father's name comes: "Сынақова ұлының суретін"."""
        return self.tokens[i].cap and self._surnamed(i) and not self._father(i)

    def _father(self, i: int) -> bool:
        """Whether "ұлы" or "қызы" after a name belongs to it: Мақсат қызы."""
        return any(stem in self.table.father for stem, _ in stems(self.tokens[i].low)) and not self.words[i].plural

    def _capital(self, i: int, going_on: bool) -> bool:
        token, low = self.tokens[i], self.tokens[i].low
        if token.text.split("-")[0].isupper() and len(low) > 1 and not self._all_capitals():
            return False
        if going_on and self._elsewhere(i):
            return False
        listed = any(stem in self.table.given or stem in self.lower for stem, _ in stems(low))
        if listed:
            return not self._quoted(i)
        if self._office(i):
            return False
        if readings(low)[0].known and not going_on:
            return False
        if self.table.knows(low):
            return not self._quoted(i)
        first = i == 0 or not (self.tokens[i - 1].word or self.tokens[i - 1].low in (",", ")"))
        if first and not going_on:
            return self._followed(i)
        return not self._quoted(i) and "." not in low and not low.isascii()

    def _a_place(self, i: int) -> bool:
        return any(stem in place_names() for stem, _ in stems(self.tokens[i].low))

    def _elsewhere(self, i: int) -> bool:
        """Whether a capital after a name is no part of it: a place, or anything after a father's or family name."""
        if self._a_place(i):
            return True
        if not self._surnamed(i - 1) or self._surnamed(i):
            return False
        first = i < 2 or not (self.tokens[i - 2].cap and self.tokens[i - 2].word) or self.tokens[i - 2].low in _I
        return not (first and self.table.is_listed(self.tokens[i].low))

    def _all_capitals(self) -> bool:
        return all(token.text.isupper() for token in self.tokens if token.word)

    def _followed(self, i: int) -> bool:
        """Whether what follows the first word of a sentence shows that it is one: a name, a title, a naming."""
        if i + 1 >= len(self.tokens):
            return False
        after = self.tokens[i + 1]
        if after.low in self.table.naming or self.words[i + 1].lemma in self.table.titles:
            return True
        if not (after.cap and after.word) or after.low in self.table.not_names or after.text.isupper():
            return False
        return self.table.knows(after.low) or not (readings(after.low)[0].known or self._elsewhere(i + 1))

    def _office(self, i: int) -> bool:
        """Whether a capital belongs to an office: the words up to the next small one hold one."""
        for k in range(i, min(i + 4, len(self.tokens))):
            named = self.tokens[k].cap or self.words[k].whose == "3" or not self._surnamed(i)
            if self.words[k].lemma in self.table.offices and named:
                return True
            if k > i and (not self.tokens[k].cap or self._a_place(k)):
                return False
        return False

    def _quoted(self, i: int) -> bool:
        before = self.tokens[i - 1].text if i else ""
        after = self.tokens[i + 1].text if i + 1 < len(self.tokens) else ""
        return before in ("«", '"', "“") and after in ("»", '"', "”")

    def _without_capital(self, i: int, going_on: bool) -> bool:
        """In Arabic letters: by the tables, by a naming word, by a place after a tie or a title."""
        low = self.tokens[i].low
        whole = [stem for stem, _ in stems(low)]
        if any(self._written(i, stem) in self.known for stem in whole):
            return True
        listed = any(stem in self.table.given for stem in whole)
        if listed and not any(stem in self.table.words for stem in whole):
            return True
        known = readings(low)[0].known
        if not known and ((going_on and self._ends_there(i)) or self._before_surname(i) or self._opens_note(i)):
            return True
        built = not known and any(self.table.named(stem) for stem in whole)
        beside = going_on or self._beside(i)
        return (beside and (listed or built or (not known and self._beside(i)))) or (built and self._surnamed(i))

    def _before_surname(self, i: int) -> bool:
        """Whether an unknown word stands before a family name: عاليا توپشىنقىزى."""
        return i + 1 < len(self.tokens) and self.tokens[i + 1].word and self._surnamed(i + 1)

    def _ends_there(self, i: int) -> bool:
        """Whether nothing of a name can follow: a mark or a number does."""
        return i + 1 >= len(self.tokens) or not self.tokens[i + 1].word

    def _opens_note(self, i: int) -> bool:
        """Whether a word is the first of a numbered note: "1. باعيمان تۇسپال، …"."""
        return 2 <= i <= 3 and self.tokens[i - 1].low in (".", ")") and self.tokens[i - 2].number

    def _surnamed(self, i: int) -> bool:
        return any(self.table.surname_sex(stem) for stem, _ in stems(self.tokens[i].low))

    def _beside(self, i: int) -> bool:
        """Whether a tie of mine or his, a title, or a naming word stands beside."""
        after = self.words[i + 1].lemma if i + 1 < len(self.words) else ""
        if after in self.table.naming or after in self.table.titles or after in self.table.father:
            return True
        before = self.words[i - 1] if i else None
        if before is None or before.cases != _NOM:
            return False
        tied = before.whose in ("1", "1p", "3") and before.lemma in ties()
        return tied or before.lemma in self.table.titles

    def _cut(self, i: int) -> tuple[str, frozenset[str]]:
        """A part without its ending and the cases: a name of the tables, else the longest sure ending cut."""
        found = stems(self.tokens[i].low)
        for stem, cases in found:
            if stem in self.table.given or stem in self.table.father or self._met(i, stem):
                return stem, cases
        for stem, cases in found:
            if self.table.named(stem):
                return stem, cases
        sure = [row for row in found[1:] if not row[1] & _RARE_CASES and len(row[0]) > _SHORTEST]
        return sure[-1] if sure else found[0]

    def _span(self, start: int, end: int) -> NameSpan | None:
        cuts = [self._cut(i) if not self._given_before(i) else (self.tokens[i].low, _NOM) for i in range(start, end)]
        if self.table.father.keys() & {cuts[0][0]}:
            return None
        parts = [self._written(i, stem) for i, (stem, _) in zip(range(start, end), cuts, strict=True)]
        ended = [self.table.father.get(stem) or self.table.surname_sex(stem) for stem, _ in reversed(cuts)]
        sex = next((s for s in (*ended, *(self._sex(stem) for stem, _ in cuts)) if s), "")
        return NameSpan(start, end, " ".join(parts), sex, cuts[-1][1])

    def _met(self, i: int, stem: str) -> bool:
        """Whether a part is a name met before in the document."""
        return stem in self.lower or self._written(i, stem) in self.known

    def _sex(self, stem: str) -> str:
        return self.table.father.get(stem) or self.table.sex(stem)

    def _written(self, i: int, stem: str) -> str:
        """The part as written, without its ending."""
        token = self.tokens[i]
        return token.text[: len(token.text) - (len(token.low) - len(stem))]


@lru_cache(maxsize=65536)
def in_cyrillic(written: str) -> str:
    """A word in Arabic letters as Cyrillic writes it: the first spelling the tables or the names know."""
    spellings = from_arabic(written)
    tests = (lambda form: readings(form)[0].known, name_table().is_listed, name_table().knows)
    return next((form for test in tests for form in spellings if test(form)), spellings[0])


@cache
def place_names() -> frozenset[str]:
    """The names of places that are one word."""
    spelled = (spelling.lower() for place in all_places() for spelling in place.spellings)
    return frozenset(name for name in spelled if " " not in name)


@cache
def ties() -> frozenset[str]:
    """The words for ties."""
    kin = table("kk", "kin")
    return frozenset({*kin["singular"], *kin["pairs"], *kin["groups"]})
