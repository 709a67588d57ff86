"""Chinese, simplified and traditional: no spaces, no endings; what a word does is told by where it stands."""

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from izdeu.reading.pack import table, word_set
from izdeu.reading.tokens import Token
from izdeu.reading.tongues import NameSpan
from izdeu.reading.tongues.zh_cut import Cutter
from izdeu.reading.tongues.zh_lexicon import NUMERALS, is_han, lexicon
from izdeu.reading.tongues.zh_names import DOTS, NameReader, met
from izdeu.reading.tongues.zh_script import simplified
from izdeu.reading.words import Word

_RUN = re.compile(
    r"[〇\u3400-\u9fff]+|\d+(?:[.,/]\d+)*|[^\W\d_\u3400-\u9fff〇]+(?:[-'’][^\W\d_\u3400-\u9fff〇]+)*|…+|—+|\S"
)
_LONGEST_WORD = 60
_LONGEST_RUN = 400
_KEPT = 6
_ABOUT = frozenset("来多")
_BY_PLACE = frozenset("没走得们在")
"""Characters that are another word where certain others stand beside them."""
_WORDS_KEPT = 32_768
_AFTER_NUMBERS = frozenset({"月经", "日本", "日子", "日记", "天生", "年纪", "号码", "月亮", "日常", "日后", "日前"})
"""Words that are none after a figure: 10月经由, 3日子夜."""
_QUOTES = frozenset('“”「」"‘’『』')
_APART = 8
_REACH = 20


class Chinese:
    """The tongue of Chinese. Names a document makes plain are words in all of it."""

    def __init__(self) -> None:
        self.lexicon = lexicon()
        words = table("zh", "words")
        self.measures = word_set(words["measures"])
        self.nominal_before = word_set(words["nominal_before"])
        self.have_not = word_set(words["have_not"])
        self.before_a_verb = word_set(words["before_a_verb"])
        self.towards = word_set(words["towards"])
        self.not_before_towards = word_set(words["not_before_towards"])
        self.aspects = word_set(words["aspects"])
        self.parting = self.aspects | word_set(words["parting"])
        self.not_able = word_set(words["not_able"])
        self.by_colloquial = word_set(words["by_colloquial"])
        self.taken = word_set(words["taken"])
        self.the_person = word_set(words["the_person"])
        self.times = word_set(words["times"])
        self.its = {str(short): str(word) for short, word in words["after_its"].items()}
        self.listed = {str(short): str(word) for short, word in words["listed"].items()}
        self.its_lead = word_set(words["its_lead"])
        self.euphemisms = word_set(words["euphemisms"])
        self.authorities = word_set(table("zh", "persons")["authorities"])
        self.before_a_person = word_set(table("zh", "grammar")["object"])
        self.since = word_set(words["since"])
        self.doers = word_set(words["doers"])
        self.arriving = word_set(words["arriving"])
        self.when_or_be = word_set(words["when_or_be"])
        self.wants = word_set(words["wants"])
        self.selves = word_set(table("zh", "persons")["own"])
        self.trades = word_set(table("zh", "trades")["trades"])
        # every word that `_word` asks for; any other that is no verb is what it is alone
        self.heeded = frozenset[str]().union(
            *(self.by_colloquial, self.the_person, self.euphemisms, self.have_not, self.aspects, self.towards),
            *(self.not_able, self.when_or_be, self.arriving, self.measures, self.since, self.its, self.listed),
            *(_ABOUT, _BY_PLACE, self.wants),
        )
        self._documents: list[tuple[str, Cutter]] = []

    def tokenize(self, text: str, start: int, end: int) -> list[Token]:
        """The tokens of `text[start:end]`; `low` is simplified, `text` as written."""
        cutter = self._cutter(text)
        tokens: list[Token] = []
        for match in _RUN.finditer(text, start, end):
            run = match.group()
            if is_han(run):
                self._add_words(tokens, cutter, run, match.start(), text)
            else:
                low = simplified(run.lower()) if len(run) <= _LONGEST_WORD else "…"
                tokens.append(Token(run, low, match.start(), match.end()))
        return tokens

    def _cutter(self, text: str) -> Cutter:
        """What cuts a text: the names it makes plain are found once, and kept for the last few texts asked for."""
        kept = self._documents
        found = next((row for row in kept if row[0] is text), None) or (text, Cutter(met(simplified(text))))
        self._documents = [found, *(row for row in kept if row[0] is not text)][:_KEPT]
        return found[1]

    def _add_words(self, tokens: list[Token], cutter: Cutter, run: str, at: int, text: str) -> None:
        for begin in range(0, len(run), _LONGEST_RUN):
            piece = run[begin : begin + _LONGEST_RUN]
            plain = simplified(piece)
            first = at + begin
            if plain[:2] in _AFTER_NUMBERS and text[first - 1 : first].isdecimal() and first:
                tokens.append(Token(piece[0], plain[0], first, first + 1))
                piece, plain, first = piece[1:], plain[1:], first + 1
            after_dot = text[first - 1 : first] in DOTS
            before_dot = text[first + len(piece) : first + len(piece) + 1] in DOTS
            last = 0
            for stop in cutter.cut(plain, bool(after_dot and first), before_dot):
                tokens.append(Token(piece[last:stop], plain[last:stop], first + last, first + stop))
                last = stop

    def words(self, tokens: Sequence[Token]) -> list[Word]:
        """One word for each token; what a verb or a denial is depends on what follows it."""
        plain = [_pos(token.low) for token in tokens]
        words = [self._word(tokens, plain, i) for i in range(len(tokens))]
        if not any(token.text in DOTS for token in tokens):
            return words
        for span in NameReader(tokens, words, set()).all():
            for i in range(span.start, span.end):
                words[i] = Word(tokens[i].low, "n" if words[i].pos != "mark" else "mark")
        return words

    def names(self, tokens: Sequence[Token], words: Sequence[Word], known: set[str]) -> list[NameSpan]:
        """The names of persons in a sentence."""
        return list(NameReader(tokens, words, known).all())

    def _word(self, tokens: Sequence[Token], plain: list[str], i: int) -> Word:
        low, pos = tokens[i].low, plain[i]
        if pos != "v" and low not in self.heeded and not self._may_part(tokens, i):
            return _alone(low, pos)
        before = plain[i - 1] if i else ""
        last = tokens[i - 1].low if i else ""
        if low in self.by_colloquial and self._taken_by(tokens, plain, i):
            return Word("被", "prt")
        if low in self.its and last in self.its_lead:
            return Word(self.its[low], "n")
        if low in self.listed and (last == "、" or self._next(tokens, i) == "、"):
            return Word(self.listed[low], "n")
        if low in self.the_person and self._spoken_of(tokens, plain, i):
            return Word("伊", "p")
        if low in self.euphemisms and last in _QUOTES and i + 1 < len(tokens) and tokens[i + 1].low in _QUOTES:
            return Word(f"“{low}”", "n")
        if low == "没" and i + 1 < len(tokens) and tokens[i + 1].low == "了" and self._ends(tokens, i + 2):
            return Word("没了", "v")
        if low == "在" and last == "不" and self._next(tokens, i) == "了" and self._ends(tokens, i + 2):
            return Word("不在了", "v")
        if low == "走" and i + 1 < len(tokens) and tokens[i + 1].low in self.parting and self._ends(tokens, i + 2):
            return Word("走了", "v")
        if low in self.have_not and not self._denies(tokens, plain, i):
            return Word("有", "v", negated=True)
        if low in self.aspects:
            return Word(low, "prt")
        if low in self.towards and (before == "v" or (last in self.aspects and i > 1 and plain[i - 2] == "v")):
            return Word(low, "prt") if last not in self.not_before_towards else Word(low, pos)
        if (
            low in self.wants
            and i + 1 < len(tokens)
            and plain[i + 1] == "p"
            and self._next(tokens, i) not in self.selves
        ):
            return Word(low, "v")
        if low in self.not_able:
            return Word(low, "prt", negated=True)
        if low in self.when_or_be:
            return Word(low, self._when_or_be(tokens, plain, i))
        if pos != "v" and (whole := self._parted(tokens, plain, i)):
            return Word(whole, "v")
        if low in self.arriving and self._arrives(tokens, plain, i):
            return Word(low, "v")
        if before == "num" and (low in self.measures or (low in _ABOUT and i + 1 < len(tokens))):
            return Word(low, "x")
        if pos == "v" and not (low in self.since and i + 1 < len(tokens) and plain[i + 1] == "mark"):
            return self._verb(tokens, plain, i)
        if low == "得" and i + 1 < len(tokens) and (tokens[i + 1].low in self.aspects or before in ("n", "p", "r")):
            return Word(low, "v" if tokens[i + 1].low in self.aspects or plain[i + 1] == "n" else "prt")
        if low in self.since and i + 1 < len(tokens) and plain[i + 1] == "mark":
            return Word(low, "r")
        return _alone(low, pos)

    def _arrives(self, tokens: Sequence[Token], plain: list[str], i: int) -> bool:
        """Whether 到 is a verb itself: no verb stands before it or follows in its clause."""
        if i and plain[i - 1] == "v":
            return False
        if self._next(tokens, i) == "的" and i + 2 < len(tokens) and tokens[i + 2].low in self.lexicon.places:
            return True
        if i + 1 < len(tokens) and tokens[i + 1].low in self.aspects:
            return True
        for k in range(i + 1, min(i + _REACH, len(tokens))):
            if plain[k] == "mark":
                break
            if plain[k] == "v":
                return False
        return i + 1 < len(tokens) and plain[i + 1] in ("n", "p")

    def _next(self, tokens: Sequence[Token], i: int) -> str:
        return tokens[i + 1].low if i + 1 < len(tokens) else ""

    def _ends(self, tokens: Sequence[Token], i: int) -> bool:
        """Whether a clause ends at a token."""
        return i >= len(tokens) or not tokens[i].word

    def _taken_by(self, tokens: Sequence[Token], plain: list[str], i: int) -> bool:
        """Whether 让, 叫 or 给 says by whom something is done to the subject: 让警察抓走了."""
        k = i + 1
        while k < len(tokens) and k <= i + 2 and (tokens[k].low in self.authorities or plain[k] == "r"):
            k += 1
        return k < len(tokens) and tokens[k].low in self.taken and plain[i - 1 if i else 0] != "v"

    def _spoken_of(self, tokens: Sequence[Token], plain: list[str], i: int) -> bool:
        """Whether 人 means the one spoken of: where a clause begins, or after 把."""
        if i + 1 >= len(tokens) or tokens[i + 1].low in self.nominal_before or plain[i + 1] == "n":
            return False
        if i and tokens[i - 1].low in self.before_a_person:
            return True
        k = i - 1
        while k >= 0 and (plain[k] in ("r", "num", "x") or tokens[k].low in self.times):
            k -= 1
        begins = k < 0 or plain[k] == "mark"
        return begins and plain[i + 1] in ("r", "v", "adp", "prt", "a")

    def _when_or_be(self, tokens: Sequence[Token], plain: list[str], i: int) -> str:
        """Whether 当 is the verb of what somebody works as, and not "when"."""
        for k in range(i + 1, min(i + 6, len(tokens))):
            if tokens[k].low in self.trades:
                return "v"
            if plain[k] in ("v", "mark", "p"):
                return "conj"
        return "conj" if i + 1 < len(tokens) and tokens[i + 1].low not in self.aspects else "v"

    def _denies(self, tokens: Sequence[Token], plain: list[str], i: int) -> bool:
        """Whether 没有 denies a verb that follows, and does not say that there is none of something."""
        for k in range(i + 1, min(i + 5, len(tokens))):
            if tokens[k].low in self.before_a_verb:
                return True
            if k == i + 1 and tokens[k].low in self.the_person:
                continue
            if plain[k] == "v":
                return not (k + 1 < len(tokens) and tokens[k + 1].low == "的")
            if plain[k] not in ("r", "prt"):
                return False
        return False

    def _verb(self, tokens: Sequence[Token], plain: list[str], i: int) -> Word:
        """A verb; a noun where it is owned or counted and nothing follows that it could act on."""
        low = tokens[i].low
        if whole := self._parted(tokens, plain, i):
            return Word(whole, "v")
        if i + 1 < len(tokens) and tokens[i + 1].low in self.doers:
            return Word(low, "n")
        last = tokens[i - 1].low if i else ""
        if last in self.aspects and i > 1:
            last = tokens[i - 2].low
        following = plain[i + 1] if i + 1 < len(tokens) else "mark"
        if (
            last in self.nominal_before
            and following in ("mark", "v", "conj", "prt", "r")
            and not self._goes_on(tokens, i)
        ):
            return Word(low, "n")
        return Word(low, "v")

    def _may_part(self, tokens: Sequence[Token], i: int) -> bool:
        """Whether a token may be the first character of a verb that stands apart."""
        return len(tokens[i].low) == 1 and i + 2 < len(tokens) and tokens[i + 1].low in self.parting

    def _parted(self, tokens: Sequence[Token], plain: list[str], i: int) -> str:
        """The verb whose two characters stand apart: 离了婚, 判了十年刑; empty where there is none."""
        low = tokens[i].low
        if not self._may_part(tokens, i):
            return ""
        for k in range(i + 2, min(i + _APART, len(tokens))):
            if len(tokens[k].low) == 1 and self.lexicon.verb(low + tokens[k].low):
                return low + tokens[k].low
            if plain[k] not in ("num", "x", "p", "a"):
                return ""
        return ""

    def _goes_on(self, tokens: Sequence[Token], i: int) -> bool:
        """Whether what follows shows a verb after all: 了, 过, 着."""
        return i + 1 < len(tokens) and tokens[i + 1].low in self.aspects


@lru_cache(maxsize=_WORDS_KEPT)
def _pos(low: str) -> str:
    """What a word is by the tables alone."""
    if low[:1].isdecimal() or (low[:1] in NUMERALS and all(char in NUMERALS for char in low)):
        return "num"
    if is_han(low):
        return lexicon().pos.get(low, "n" if len(low) > 1 and low not in lexicon().cost else "x")
    return "x" if low[:1].isalpha() else "mark"


@lru_cache(maxsize=_WORDS_KEPT)
def _alone(low: str, pos: str) -> Word:
    """A word that nothing beside it makes another."""
    return Word(low, "prt") if low == "们" else Word(low, pos, plural=low.endswith("们"))


@cache
def tongue() -> Chinese:
    """The tongue of Chinese, its tables read at first use."""
    return Chinese()
