"""Russian: tokens, words by pymorphy3, names in any case."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache

from izdeu.reading.pack import table
from izdeu.reading.tokens import Token
from izdeu.reading.tongues import NameSpan
from izdeu.reading.tongues.ru_choice import Readings, options
from izdeu.reading.tongues.ru_names import Names
from izdeu.reading.tongues.ru_parse import Reading, plain
from izdeu.reading.words import NONE, Word

_TOKEN = re.compile(
    r"[^\W\d_](?:[^\W\d_]|[\u0301\u00ad])*(?:[-‐‑'’ʼ][^\W\d_](?:[^\W\d_]|[\u0301\u00ad])*)*|\d+(?:[.,/]\d+)*|\S"
)
_LONGEST = 60
_DASHES = frozenset("-–—―")
_AFTER = 4
_KEPT = 16_384


class Russian:
    """The Russian tongue."""

    def __init__(self) -> None:
        words = table("ru", "words")
        self.phases = frozenset(words["phases"])
        self.able = frozenset(words["able"])
        self.ceasing = frozenset(words["ceasing"])
        self.particles = tuple("-" + particle for particle in words["particles"])
        self.with_particle = tuple(words["with_particle"])
        self.wherever = frozenset(words["wherever"])
        self.seeming = frozenset(words["seeming"])
        self._names = Names()
        self._low = lru_cache(maxsize=_KEPT)(self._plain)

    def tokenize(self, text: str, start: int, end: int) -> list[Token]:
        """The tokens of `text[start:end]`: a hyphen between spaces is a dash, "17-летний" is a number and a word."""
        found: list[Token] = []
        for match in _TOKEN.finditer(text, start, end):
            word, first, last = match.group(), match.start(), match.end()
            low = self._low(word) if last - first <= _LONGEST else "…"
            if word in _DASHES and not (word == "-" and _tight(text, first, last, start, end)):
                low = "—"
            if found and found[-1].text == "-" and low[:1].isalpha() and first == found[-1].end and len(found) > 1:
                number = found[-2]
                if number.number and number.end == found[-1].start:
                    found[-1] = Token(text[number.end : last], low, number.end, last)
                    continue
            found.append(Token(word, low, first, last))
        return found

    def _plain(self, word: str) -> str:
        """A word in plain lower case, without a particle joined to it: "скажи-ка"."""
        low = plain(word)
        joined = low.endswith(self.particles) and not low.startswith(self.with_particle)
        return low.rpartition("-")[0] if joined else low

    def words(self, tokens: Sequence[Token]) -> list[Word]:
        """One word for each token; helping verbs lend their form to the verb they help."""
        found = [_word(token, open_) for token, open_ in zip(tokens, options(tokens), strict=True)]
        self._helped(found)
        self._turned(found)
        _wished(found, self.seeming)
        _wherever(found, self.wherever)
        return found

    def names(self, tokens: Sequence[Token], words: Sequence[Word], known: set[str]) -> list[NameSpan]:
        """The names of persons, each in the nominative."""
        return self._names.of(tokens, words, known)

    def certain(self, tokens: Sequence[Token], words: Sequence[Word]) -> list[NameSpan]:
        """The names that can be read in one way only, each in the nominative."""
        return self._names.certain(tokens, words)

    def _helped(self, words: list[Word]) -> None:
        """Gives "был арестован", "начали бить", "смогла уехать" one verb: the second, in the first one's form."""
        for i, word in enumerate(words):
            if word.pos != "v" or word.form in ("conv", "part"):
                continue
            being = word.lemma == "быть"
            if not being and word.lemma not in self.phases | self.ceasing:
                continue
            at = self._helps(words, i, being)
            if at is None:
                continue
            main = words[at]
            words[at] = main._replace(
                form=word.form,
                person=word.person or main.person,
                sex=word.sex or main.sex,
                plural=word.plural or main.plural,
                negated=main.negated or word.lemma in self.ceasing,
            )
            words[i] = word._replace(pos="prt", form="")
            _joined(words, at)

    def _turned(self, words: list[Word]) -> None:
        """ "Выехать он не может": the helper stands last; the infinitive takes its form, and its denial."""
        for i, word in enumerate(words):
            if word.pos != "v" or word.lemma not in self.able or self._helps(words, i, False) is not None:
                continue
            for at in _plain(words, range(i - 1, max(-1, i - 6), -1)):
                if words[at].pos == "v":
                    if words[at].form == "inf":
                        denied = i > 0 and words[i - 1].lemma == "не"
                        form = word.form if denied else "cond"
                        words[at] = words[at]._replace(form=form, negated=denied, sex=word.sex, plural=word.plural)
                        words[i] = word._replace(pos="prt", form="")
                    break

    def _helps(self, words: list[Word], i: int, being: bool) -> int | None:
        """The verb a helping verb helps: a short participle with быть, an infinitive with others; None without."""
        for at in range(i + 1, min(i + 1 + _AFTER + 2, len(words))):
            word = words[at]
            if word.pos == "mark":
                return None
            if word.pos != "v":
                continue
            if being:
                return at if (word.passive and word.form == "past") or word.form == "inf" else None
            return at if word.form == "inf" else None
        if being and i and words[i - 1].passive and words[i - 1].form == "past":
            return i - 1
        return None


def _joined(words: list[Word], at: int) -> None:
    """Gives "начали звонить и угрожать" the form of the first infinitive to the second."""
    for i in range(at + 1, min(at + 8, len(words) - 1)):
        if words[i].pos == "v" or words[i].lemma in (".", ";"):
            return
        if words[i].lemma in ("и", ",") and words[i + 1].pos == "v" and words[i + 1].form == "inf":
            first, second = words[at], words[i + 1]
            words[i + 1] = second._replace(form=first.form, person=first.person, sex=first.sex, plural=first.plural)
            return


def _tight(text: str, first: int, last: int, start: int, end: int) -> bool:
    return first > start and last < end and not text[first - 1].isspace() and not text[last].isspace()


def _word(token: Token, found: Readings) -> Word:
    """The word of a token: its likeliest reading, a number or a mark."""
    if token.number:
        return Word(token.low, "num")
    if not token.word:
        return Word(token.low, "mark")
    return _meant(found) if found else Word(token.low, "x")


@lru_cache(maxsize=_KEPT)
def _meant(open_: Readings) -> Word:
    """The likeliest of some readings, with every case that its form can be."""
    found = sorted(open_, key=lambda r: -r.score)
    best = _likeliest(found)
    same = [r for r in found if r.lemma == best.lemma and r.pos == best.pos and r.plural == best.plural]
    sexed = best.pos in ("v", "a", "p") and best.gender in ("m", "f") and not best.plural
    genders = {r.gender for r in same if not best.case or r.case == best.case}
    return Word(
        lemma=best.lemma,
        pos=best.pos,
        cases=frozenset(r.case for r in (same if best.animate or best.pos != "n" else found) if _of_it(r, best))
        or NONE,
        plural=best.plural,
        form=best.form,
        person=best.person if best.pos == "v" else "",
        passive=best.passive,
        sex=best.gender if sexed and len(genders) == 1 else "",
    )


def _of_it(reading: Reading, best: Reading) -> bool:
    """Whether a reading is a case of the same word; a thing's genitive may as well be its plural object."""
    return bool(reading.case) and reading.lemma == best.lemma and reading.pos == best.pos


def _likeliest(found: list[Reading]) -> Reading:
    """The reading whose lemma and part of speech together weigh most."""
    weights: dict[tuple[str, str, bool], float] = {}
    for reading in found:
        key = (reading.lemma, reading.pos, reading.plural)
        weights[key] = weights.get(key, 0.0) + reading.score
    return max(found, key=lambda r: (weights[r.lemma, r.pos, r.plural], r.score))


def _wished(words: list[Word], seeming: frozenset[str]) -> None:
    """With бы a past form tells what did not happen; after чтобы, what somebody wanted to happen."""
    for i, word in enumerate(words):
        if word.lemma not in ("бы", "чтобы", "б") or (i and words[i - 1].lemma in seeming):
            continue
        form = "wish" if word.lemma == "чтобы" else "cond"
        after = range(i + 1, min(i + 13, len(words)))
        before = range(i - 1, max(-1, i - 4), -1) if form == "cond" else range(0)
        if not any(_make(words, at, form) for at in _plain(words, before)):
            any(_make(words, at, form) for at in _plain(words, after))


def _wherever(words: list[Word], wherever: frozenset[str]) -> None:
    """ "Куда только ни обращалась", "куда я только не писала", "не раз", "не только" deny nothing."""
    for i, word in enumerate(words):
        if word.lemma == "ни" and any(w.lemma in wherever for w in words[max(0, i - 3) : i]):
            words[i] = word._replace(lemma="бы ни")
        elif word.lemma == "не" and _denies_nothing(words, i, wherever):
            words[i] = word._replace(lemma="не раз")


def _denies_nothing(words: list[Word], i: int, wherever: frozenset[str]) -> bool:
    following = words[i + 1].lemma if i + 1 < len(words) else ""
    before = [word.lemma for word in words[max(0, i - 5) : i]]
    return following in ("раз", "только", "просто") or _rhetorical(before, wherever)


def _rhetorical(before: list[str], wherever: frozenset[str]) -> bool:
    """Whether the words before "не" make it affirm: "куда я только не писала"."""
    return bool({"только", "лишь"} & set(before[-3:])) and not wherever.isdisjoint(before)


def _plain(words: list[Word], span: Iterable[int]) -> Iterator[int]:
    """The tokens of a span up to the first mark."""
    for at in span:
        if words[at].pos == "mark":
            return
        yield at


def _make(words: list[Word], at: int, form: str) -> bool:
    if words[at].pos != "v" or words[at].form != "past":
        return False
    words[at] = words[at]._replace(form=form)
    return True


@cache
def tongue() -> Russian:
    """The one Russian tongue."""
    return Russian()
