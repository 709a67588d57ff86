"""The wordings of a language's labels (`fields.yaml`), and words that stand for a whole value."""

import re
from collections.abc import Callable, Iterable
from functools import cache
from importlib import import_module
from typing import Any

from izdeu.reading.pack import has_table, table
from izdeu.vocab.kinds import Kind
from izdeu.vocab.knowing import KnownHow

LONGEST = 72
"""Letters that the longest label has."""
_MARKS = re.compile(r"[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff*_#【】\[\]«»“”\"‹›]+")
_LEAD = re.compile(
    r"^[\s•·▪◦■●□☐◆►➤–—-]*(?:[(（]?(?:\d{1,3}(?:[.-]\d{1,2})?|[a-zа-я一二三四五六七八九十]{1,3})[.)、．）]\s*)?"
)
_ASIDE = re.compile(r"\s*[(（][^()（）]{0,60}[)）]\s*$")
_SPACES = re.compile(r"\s+")
_SAME = str.maketrans({"’": "'", "ʼ": "'", "`": "'", "ё": "е", "‐": "-", "‑": "-", "\u0640": None})
_END = " \t:：?？.。؟"
_SCRIPTS = {
    "zh": ("izdeu.reading.tongues.zh_script", "simplified"),
    "ug": ("izdeu.reading.tongues.ug_letters", "plain"),
}
_BACK = str.maketrans("әөүіи", "аоұый")
_NUMBER = frozenset({"#", "№", "N", "N°", "#.", "№."})
_NOTHING = re.compile(r"[\W_]*")


def _of_script(language: str) -> Callable[[str], str]:
    """How the other script or spelling of a language is read."""
    if language == "kk":
        return _from_either
    if language not in _SCRIPTS:
        return str
    module, name = _SCRIPTS[language]
    read: Callable[[str], str] = getattr(import_module(module), name)
    if language == "ug":
        return lambda words: " ".join(read(word) for word in words.split(" "))
    return read


def _from_either(words: str) -> str:
    """Words in either script of Kazakh, front vowels like the back ones: Arabic letters seldom tell which."""
    letters = import_module("izdeu.reading.tongues.kk_letters")
    cyrillic = re.sub(r"[\u0600-\u06ff]+", lambda found: "".join(letters.from_arabic(found.group())[:1]), words)
    return cyrillic.translate(_BACK)


class Labels:
    """The labels of one language."""

    def __init__(self, language: str, rows: dict[str, Any]) -> None:
        self._script = _of_script(language)
        self.roles: dict[str, str] = {}
        for role, wordings in rows["labels"].items():
            for wording in wordings:
                self.roles.setdefault(self.plain(str(wording)), str(role))
        self.before = self._longest_first(rows.get("before", ()))
        self.after = self._longest_first(rows.get("after", ()))
        self.unknown = self._plain_set(rows["unknown"])
        self.no, self.yes = self._plain_set(rows["no"]), self._plain_set(rows["yes"])
        self.denies = self._plain_set(rows["denies"])
        self.well, self.taken = self._plain_set(rows["well"]), self._plain_set(rows["taken"])
        self.totals = self._plain_set(rows["totals"])
        self.life, self.death = self._plain_set(rows["life"]), self._plain_set(rows["death"])
        self.self = self._plain_set(rows["self"])
        self.sexes = {self.plain(str(word)): sex for sex, words in rows["sexes"].items() for word in words}
        self.statuses = {self.plain(str(w)): Kind(kind) for kind, words in rows["statuses"].items() for w in words}
        self.known = [(self.plain(str(w)), KnownHow(how)) for how, words in rows["known"].items() for w in words]

    def _plain_set(self, words: Iterable[object]) -> frozenset[str]:
        return frozenset(self.plain(str(word)) for word in words)

    def _longest_first(self, words: Iterable[object]) -> tuple[str, ...]:
        return tuple(sorted((self.plain(str(word)) for word in words), key=len, reverse=True))

    def plain(self, words: str) -> str:
        """Words without marks and bullets, in lower case and one spelling."""
        low = _MARKS.sub("", words).lower().translate(_SAME)
        return self._script(_SPACES.sub(" ", low).strip(_END))

    def role(self, words: str) -> str | None:
        """What a label stands for; None when it is none."""
        if len(words) > LONGEST or not words.strip():
            return None
        if words.strip() in _NUMBER:
            return "number"
        whole = _LEAD.sub("", self.plain(words), count=1)
        return self._role(whole) or self._role(_ASIDE.sub("", whole).strip(_END))

    def _role(self, plain: str) -> str | None:
        if not plain:
            return None
        if (found := self.roles.get(plain)) is not None:
            return found
        for lead in self.before:
            if plain.startswith(lead) and (found := self.roles.get(plain[len(lead) :].strip(" -"))):
                return found
        for tail in self.after:
            if plain.endswith(tail) and (found := self.roles.get(plain[: -len(tail)].strip(" -"))):
                return found
        return None

    def parts(self, words: str) -> list[str]:
        """The roles of a label of several ("Name / Chinese name / ID"); empty when it is none."""
        split = re.split(r"\s*[/、]\s*", words) if len(words) <= 2 * LONGEST else []
        roles = [self.role(part) for part in split]
        return [role for role in roles if role] if len(split) > 1 and all(roles) else []

    def is_nothing(self, value: str) -> bool:
        """Whether a value says nothing: empty, a dash, "unknown"."""
        return _NOTHING.fullmatch(value) is not None or self.plain(_ASIDE.sub("", value)) in self.unknown


@cache
def labels_of(language: str) -> Labels | None:
    """The labels of a language; None when it has no table of them."""
    return Labels(language, table(language, "fields")) if has_table(language, "fields") else None
