"""Names of persons in Chinese text: transcribed ones with dots and without, Han family names, names after 名叫."""

import re
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from typing import Any

from izdeu.reading.pack import table
from izdeu.reading.tokens import Token
from izdeu.reading.tongues import NameSpan
from izdeu.reading.tongues.zh_cut import letters
from izdeu.reading.tongues.zh_lexicon import is_han, lexicon
from izdeu.reading.words import NONE, Word

DOTS = frozenset("·・•‧．∙⋅.")
_MOST_MET = 5000
_MARKS = r"，。；：！？、“”「」\s（）(),:;.!?—"
_LONG_ENOUGH = 2
_LONGEST_PART, _SHORT_PART = 4, 3


@lru_cache(maxsize=_MOST_MET)
def _made_as_names(word: str) -> bool:
    """Whether a word nobody knows is made as names are."""
    return len(word) > 1 and (is_han_name(word) or letters().can_be_name(word))


@cache
def _tables() -> dict[str, Any]:
    names: dict[str, Any] = table("zh", "names")
    kin = table("zh", "kin")
    surnames = frozenset(names["surnames"])
    return {
        "surnames": surnames,
        "double": frozenset(names["double_surnames"]),
        "not_given": frozenset(names["not_given"]),
        "not_names": frozenset(names["not_names"]) | frozenset(names["nations"]),
        "naming": frozenset(names["naming"]),
        "before": frozenset(names["before"]) | frozenset(names["naming"]) - {"叫"},
        "after": "|".join(names["after"]),
        "titles": "|".join(names["titles"]),
        "shows": "|".join(names["shows"]),
        "shows_whole": "|".join(names["shows_whole"]),
        "done_to": "|".join(names["done_to"]),
        "ends": sorted(names["ends"].items(), key=lambda row: -len(row[0])),
        "given": {char: sex for sex, chars in names["given_characters"].items() for char in chars},
        "kin": frozenset(kin["singular"]) | frozenset(table("zh", "persons")["honorifics"]),
        "prepositions": frozenset(table("zh", "grammar")["prefix"]),
        "told_to": frozenset(table("zh", "persons")["crowd"]) | frozenset(table("zh", "persons")["authorities"]),
        "offices": tuple(table("zh", "words")["office_words"]),
        "institutions": tuple(word for word in table("zh", "words")["office_words"] if len(word) > 1),
    }


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    tables = _tables()
    given = f"[^\\W\\da-zA-Z_{''.join(sorted(tables['not_given']))}]{{1,2}}"
    singles = f"[{''.join(sorted(tables['surnames']))}]"
    name = f"((?:{'|'.join(sorted(tables['double']))}|[{''.join(sorted(tables['surnames']))}]){given}?)"
    whole = f"({singles}{given[:-5]}{{2}})"
    ties = "|".join(sorted((word for word in tables["kin"] if len(word) > 1), key=lambda word: -len(word)))
    naming = "|".join(sorted(tables["before"], key=lambda word: -len(word)))
    after = f"(?={tables['after']}|[{_MARKS}]|$)"
    return (
        re.compile(f"(?:{naming})[是:： ]?\\s*{name}{after}"),
        re.compile(f"(?:{ties}){name}{after}"),
        re.compile(f"(?:^|(?<=[{_MARKS}]))[\\s•·-]*{name}(?={tables['shows']})", re.MULTILINE),
        re.compile(f"^{name}$", re.MULTILINE),
        re.compile(f"(?:^|(?<=[{_MARKS}]))[\\s•·-]*{whole}(?={tables['shows_whole']})", re.MULTILINE),
        re.compile(f"(?:{tables['done_to']}){whole}(?={tables['shows_whole']}|{tables['after']}|[{_MARKS}]|$)"),
        re.compile(f"{name}(?={tables['titles']})"),
    )


def met(text: str) -> dict[str, str]:
    """The Han names a document makes plain by what stands beside them, each with its sex; in simplified characters."""
    found: dict[str, str] = dict.fromkeys(_after_dots(text), "")
    for pattern in _patterns():
        for match in pattern.finditer(text):
            if len(found) >= _MOST_MET:
                return found
            if is_han_name(match[1]) and not _is_phrase(match[1]) and not lexicon().verb(match[1][1:]):
                found[match[1]] = ""
    return found


@cache
def _dotted() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What follows a dot in a name: up to a word that may follow a name; up to a mark or what shows the name's end."""
    tables = _tables()
    dots = re.escape("".join(sorted(DOTS - {"."})))
    part = rf"(?<=[\u3400-\u9fff][{dots}])([\u3400-\u9fff]{{%s,{_LONGEST_PART}}}?)"
    return (
        re.compile(f"{part % _LONG_ENOUGH}(?={tables['after']})"),
        re.compile(f"{part % 1}(?=[{_MARKS}·]|$|{tables['shows']}|{tables['titles']})", re.MULTILINE),
    )


def _after_dots(text: str) -> Iterable[str]:
    """The parts of names after a dot that are not written as names are: 努尔兰·杜撰; where they are short."""
    if DOTS.isdisjoint(text):
        return
    taken: set[int] = set()
    for pattern in _dotted():
        for match in pattern.finditer(text):
            part = match[1]
            written = len(part) > 1 and all(char in letters() for char in part)
            long = len(part) > _SHORT_PART and part not in lexicon().cost
            if written or long or match.start() in taken or len(taken) >= _MOST_MET:
                continue
            taken.add(match.start())
            yield part


def _is_phrase(name: str) -> bool:
    """Whether what looks like a name is everyday words."""
    cost = lexicon().cost
    return (
        name in cost
        or (len(name) > _LONG_ENOUGH and cost.get(name[:2], 99) < 10)
        or name.endswith(_tables()["institutions"])
        or (name[0] in _tables()["prepositions"] and name[1:] in _tables()["told_to"])
    )


def is_han_name(word: str) -> bool:
    """Whether a word is made of a family name and one or two characters that can be a given name."""
    tables = _tables()
    first = 2 if word[:2] in tables["double"] else 1
    if word[:first] not in tables["double"] and word[:1] not in tables["surnames"]:
        return False
    return 1 <= len(word) - first <= 2 and not tables["not_given"] & set(word[first:])


class NameReader:
    """Reads the names of one sentence. `known`: names met before, as written."""

    def __init__(self, tokens: Sequence[Token], words: Sequence[Word], known: set[str]) -> None:
        self.tokens, self.words, self.known = tokens, words, known
        self.lexicon, self.tables = lexicon(), _tables()

    def all(self) -> Iterable[NameSpan]:
        """The names in order; none overlaps another."""
        after = 0
        for i, token in enumerate(self.tokens):
            if i >= after and is_han(token.low) and (end := self._name_end(i)):
                yield self._span(i, end)
                after = end

    def _dot(self, i: int) -> bool:
        if i >= len(self.tokens) or self.tokens[i].text not in DOTS or not self._touches(i):
            return False
        transcribed = all(char in letters() for k in (i - 1, i + 1) for char in self.tokens[k].low)
        return self.tokens[i].text != "." or transcribed

    def _touches(self, i: int) -> bool:
        """Whether a mark stands between two words without a space."""
        inside = 0 < i < len(self.tokens) - 1
        return inside and self.tokens[i - 1].end == self.tokens[i].start == self.tokens[i + 1].start - 1

    def _name_end(self, i: int) -> int:
        """The token after the name that begins at `i`, a word of Chinese characters; 0 when none does."""
        end = i + 1
        if not self._dot(end) and self._cut_short(i):
            end += 1
        if self._dot(end) and self._part(i):
            while self._dot(end) and self._part(end + 1):
                end += 2
            return end if end > i + 1 else 0
        end = i + 1
        if self.tokens[i].low in self.tables["surnames"] and self._family_first(i):
            return i + 2
        return end if self._alone(i) else 0

    def _family_first(self, i: int) -> bool:
        """Whether a family name at `i` stands by itself before a given name that looks transcribed: 王 and 玉兰."""
        if i + 1 >= len(self.tokens):
            return False
        following = self.tokens[i + 1]
        both = self.tokens[i].low + following.low
        given = following.low not in self.lexicon.cost and letters().can_be_name(following.low)
        return (
            given and len(following.low) == _LONG_ENOUGH and following.start == self.tokens[i].end and is_han_name(both)
        )

    def _cut_short(self, i: int) -> bool:
        """Whether the last character of a name before a dot was cut off: 托合塔 and 森·乌有."""
        if i + 3 >= len(self.tokens) or len(self.tokens[i + 1].low) > 1 or not self._dot(i + 2):
            return False
        touching = self.tokens[i].end == self.tokens[i + 1].start
        return touching and self._part(i + 1) and self._part(i + 3) and _made_as_names(self.tokens[i].low)

    def _part(self, i: int) -> bool:
        """Whether a word beside a dot can be a part of a name."""
        return (
            i < len(self.tokens) and is_han(self.tokens[i].low) and self.words[i].pos not in ("prt", "mark", "num", "p")
        )

    def _alone(self, i: int) -> bool:
        """Whether one word is a name by itself."""
        low, text = self.tokens[i].low, self.tokens[i].text
        if low in self.tables["not_names"] or low in self.lexicon.places:
            return False
        met = (text in self.known and len(low) > 1) or low in self.lexicon.sexes
        return (
            met or (self._named_here(i) if low in self.lexicon.cost else _made_as_names(low))
        ) and not self._of_an_office(i)

    def _of_an_office(self, i: int) -> bool:
        """Whether a word only says which district, prison or people: 麦迪奥区, 昌吉监狱."""
        following = self.tokens[i + 1] if i + 1 < len(self.tokens) else None
        touches = following is not None and following.start == self.tokens[i].end
        return touches and following is not None and following.low.startswith(self.tables["offices"])

    def _named_here(self, i: int) -> bool:
        """Whether a word stands right after 名叫 and before the end of what is said of the name."""
        before = self.tokens[i - 1].low if i else ""
        if before not in self.tables["naming"] or self.words[i].pos in ("prt", "p", "num"):
            return False
        if before == "叫":
            return False
        after = self.words[i + 1] if i + 1 < len(self.words) else None
        return after is None or after.pos in ("mark", "prt")

    def _span(self, start: int, end: int) -> NameSpan:
        name = "".join(token.text for token in self.tokens[start:end])
        return NameSpan(start, end, name, self._sex(start), NONE)

    def _sex(self, i: int) -> str:
        low = self.tokens[i].low
        told = self.lexicon.sexes.get(low)
        if told:
            return told
        if is_han_name(low) and not letters().can_be_name(low):
            sexes = {self.tables["given"].get(char, "") for char in low[1:]} - {""}
            return sexes.pop() if len(sexes) == 1 else ""
        for end, sex in self.tables["ends"]:
            if low.endswith(end) and len(low) > len(end):
                return sex if sex != "x" else ""
        return ""
