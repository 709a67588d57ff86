"""The words Chinese text is cut into: those of all tables, common ones, places and names, each with what it costs."""

from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

from izdeu.places import all_places
from izdeu.reading.pack import table
from izdeu.reading.tongues.zh_script import simplified

_LISTED, _NAMED, _PLACED, _STRANGE = 9.5, 8.5, 7.5, 13.0
_POS = {
    "nouns": "n",
    "verbs": "v",
    "adjectives": "a",
    "adverbs": "r",
    "conjunctions": "conj",
    "prepositions": "adp",
    "others": "x",
}
_SHORT, _WAYS = 2, frozenset("去来")
_HOUSES_OF, _INSIDE = ("CAMP", "PRISON", "DETENTION", "HOSPITAL"), frozenset("里内中")
NUMERALS = frozenset("〇零一二三四五六七八九十百千万亿两俩仨几半")


def is_han(text: str) -> bool:
    """Whether a text begins with a Chinese character."""
    return "\u3400" <= text[:1] <= "\u9fff" or text[:1] == "〇"


class Lexicon:
    """`cost[word]`: the less, the likelier. `pos[word]`: what it is. `lengths[two characters]`: of such words."""

    def __init__(self) -> None:
        self.cost: dict[str, float] = {}
        self.pos: dict[str, str] = {}
        self.places: set[str] = set()
        self.sexes: dict[str, str] = {}
        self._take_common(table("zh", "common"))
        self._take_words(table("zh", "words"))
        self._take_tables()
        self._take_small(table("zh", "words"))
        self._add_all(table("zh", "words")["always_nouns"], "n")
        self._take_places()
        self._take_names(table("zh", "names"))
        self._part_compounds()
        self.lengths = _lengths(self.cost)

    def verb(self, word: str) -> bool:
        """Whether a word is listed as a verb."""
        return self.pos.get(word) == "v"

    def single(self, char: str) -> float:
        """What a character costs as a word of its own."""
        return self.cost.get(char, _STRANGE)

    def _add(self, word: object, pos: str, cost: float = _LISTED, firm: bool = True) -> None:
        text = str(word)
        if not is_han(text) or any(not is_han(char) for char in text) or _composed(text):
            return
        self.cost[text] = min(cost, self.cost.get(text, cost))
        if pos and (firm or text not in self.pos):
            self.pos[text] = pos

    def _take_common(self, rows: Mapping[str, Any]) -> None:
        kin = table("zh", "kin")["singular"]
        for group, by_cost in rows.items():
            for cost, words in by_cost.items():
                for word in words.split():
                    if word[:1] == "其" and word[1:] in kin:
                        continue
                    self._add(word, _POS.get(group, ""), float(cost))

    def _take_tables(self) -> None:
        for words in table("zh", "classes").values():
            self._add_all(words, "n", firm=False)
        for row in table("zh", "frames"):
            for sentence in row["says"]:
                self._take_sentence(str(sentence))
        saying = table("zh", "saying")
        for name in ("say", "attribute", "learn"):
            self._add_all(saying[name], "v")
        self._add_all((word for words in saying["sources"].values() for word in words), "n", firm=False)
        hedges = table("zh", "hedges")
        self._add_all([*hedges["unreal"], *hedges["feared"], *hedges["real"]], "v", firm=False)
        self._add_all([*hedges["hypothetical"], *hedges["uncertain"], *hedges["general"]], "r", firm=False)
        self._add_all(table("zh", "trades")["trades"], "n")
        self._add_all(table("zh", "trades")["doing"], "v")
        self._add_all(table("zh", "trades")["titled"], "a", firm=False)
        for words in table("zh", "nouns")["events"].values():
            self._add_all(words, "n", firm=False)
        grammar = table("zh", "grammar")
        self._add_all([*grammar["sub"], *grammar["and"]], "conj")
        self._add_all(grammar["prefix"], "adp")
        self._add_all([*grammar["negations"], *grammar["modals"], *grammar["passive"], *grammar["object"]], "prt")
        self._take_persons(table("zh", "persons"), table("zh", "kin"))
        layout = table("zh", "layout")
        for name in ("told_by", "question_labels", "answer_labels", "closings"):
            self._add_all((word for word in layout[name] if len(word) > _SHORT), "n", firm=False)

    def _take_sentence(self, sentence: str) -> None:
        verb, *rest = sentence.split()
        self._add_all(verb.replace("_", "/").split("/"), "v")
        for word in rest:
            words = word.partition(".")[0].split("/")
            self._add_all((one for one in words if not (len(one) == _SHORT and one[0] in _WAYS)), "n", firm=False)

    def _take_persons(self, persons: Mapping[str, Any], kin: Mapping[str, Any]) -> None:
        for name in ("passers_by", "authorities", "crowd", "honorifics"):
            self._add_all(persons[name], "n")
        for name in ("self", "we", "he", "she", "he_or_she", "they", "own", "owners"):
            self._add_all(persons[name], "p")
        self._add_all(persons["parts"], "n")
        for name in ("singular", "plural", "pairs", "groups"):
            self._add_all(kin[name], "n")
        self._add_all([*kin["which"], *kin["plain"]], "a", firm=False)

    def _take_words(self, words: Mapping[str, Any]) -> None:
        for name, pos in (
            ("nouns", "n"),
            ("verbs", "v"),
            ("adjectives", "a"),
            ("measures", "x"),
            ("others", "x"),
        ):
            self._add_all(words[name], pos, firm=False)

    def _take_small(self, words: Mapping[str, Any]) -> None:
        for name, pos in (("pronouns", "p"), ("adverbs", "r"), ("particles", "prt")):
            self._add_all(words[name], pos)
        for name in ("negations", "modals", "passive", "object"):
            self._add_all(table("zh", "grammar")[name], "prt")

    def _take_places(self) -> None:
        for place in all_places():
            for name in place.spellings:
                if is_han(name) and len(name) > 1:
                    self._add(simplified(name), "n", _PLACED)
                    self.places.add(simplified(name))

    def _take_names(self, names: Mapping[str, Any]) -> None:
        self._add_all(names["not_names"], "n", firm=False)
        self._add_all(names["nations"], "n")
        self._add_all(names["naming"], "v")
        self._add_all(names["stand_ins"], "n", firm=False)
        for sex, given in names["given"].items():
            for name in given:
                if name not in self.cost:
                    self.sexes[name] = sex
                self._add(name, "n", _NAMED, firm=False)
                for end in names["lengthened"].get(sex, ()):
                    if len(name) > _SHORT and not name.endswith(end) and name + end not in self.cost:
                        self.sexes.setdefault(name + end, sex)
                        self._add(name + end, "n", _NAMED, firm=False)

        for first in names["joined"]["first"]:
            for then in names["joined"]["then"]:
                self.sexes.setdefault(first + then, "m")
                self._add(first + then, "n", _NAMED, firm=False)

    def _part_compounds(self) -> None:
        """Leaves out what is two words in running text: 返回中国, 学习班里."""
        held = [table("zh", "classes")[name] for name in _HOUSES_OF]
        houses = {str(word) for words in held for word in words}
        parted = [word for word in self.cost if self._goes_to_a_place(word) or self._is_inside(word, houses)]
        for word in parted:
            del self.cost[word]
            self.pos.pop(word, None)

    def _goes_to_a_place(self, word: str) -> bool:
        """Whether a word is a verb and a place."""
        if len(word) < 2 * _SHORT or word in self.places:
            return False
        return any(word[k:] in self.places and self.verb(word[:k]) for k in range(_SHORT, len(word) - 1))

    def _is_inside(self, word: str, houses: set[str]) -> bool:
        """Whether a word is a camp or a prison with "in" after it, which is as well cut in two."""
        return len(word) > _SHORT + 1 and word[-1] in _INSIDE and word[:-1] in houses and len(word[:-1]) > _SHORT

    def _add_all(self, words: Iterable[object], pos: str, firm: bool = True) -> None:
        for word in words:
            self._add(word, pos, firm=firm)


_STILL, _OF_ITSELF, _NOUN_ENDS = ("仍在", "还在"), ("被迫", "被捕", "被告"), "人者子面单窝褥套"


def _composed(word: str) -> bool:
    """Whether what a table writes as one word is cut in running text: 失去了联系, 没有回复, 一次电话, 被捕的."""
    if len(word) < 3:
        two = len(word) == 2 and word[-1] == "了" and word not in ("为了", "除了")
        return two or word in _STILL or (word[:1] == "被" and word[1:] in ("封", "拘", "叫"))
    if word.startswith("没收"):
        return False
    if word.startswith(_STILL) or (word[0] == "被" and word[-1] not in _NOUN_ENDS and not word.startswith(_OF_ITSELF)):
        return True
    inner = any(char in "了过着" for char in word[1:-1]) and not word.startswith(("为了", "除了"))
    return inner or word[-1] in "的了" or word[0] in "没" or (word[0] in NUMERALS and word[1] in "次个通封张条名位所")


def _lengths(words: Iterable[str]) -> dict[str, tuple[int, ...]]:
    found: dict[str, set[int]] = {}
    for word in words:
        if len(word) > 1:
            found.setdefault(word[:2], set()).add(len(word))
    return {start: tuple(sorted(lengths)) for start, lengths in found.items()}


@cache
def lexicon() -> Lexicon:
    """The one lexicon, read at first use."""
    return Lexicon()
