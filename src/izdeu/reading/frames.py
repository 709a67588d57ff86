"""What can be said to happen to somebody: the sentences of `frames.yaml`, taken apart once."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from izdeu.reading.phrases import Phrases
from izdeu.reading.verbs import BASE, Verbs
from izdeu.vocab.kinds import Kind


class Slot(StrEnum):
    """What an item of a frame stands for."""

    WHO = "WHO"
    WHOSE = "WHOSE"
    TERM = "TERM"
    MONEY = "MONEY"
    NUMBER = "NUMBER"
    PLACE = "PLACE"
    CLASS = "class"
    WORD = "word"
    END = "END"
    ANY = "*"


@dataclass(frozen=True, slots=True)
class Item:
    """One item of a frame. `words` are the alternatives of a word, the class name, or the noun WHOSE owns."""

    slot: Slot
    words: tuple[str, ...] = ()
    owned_class: bool = False


@dataclass(frozen=True, slots=True)
class Frame:
    """A verb and what must stand round it. `subject` is WHO, WHOSE x, a class, a word, or None for anybody.

    `about_subject`: the subject of the active sentence is the person meant. `weight`: how much the frame asks for; the
    one that asks for most wins. `needed`: the words of which a sentence must have one each. `not_verbs`: where it
    says VERB, any but these.
    """

    kind: Kind
    says: str
    base: str
    subject: Item | None
    items: tuple[Item, ...]
    sure: float
    denied: bool | None
    may: bool
    by_authorities: bool
    unless: frozenset[str]
    needs: str
    not_before: frozenset[str]
    near: frozenset[str] = frozenset()
    needed: tuple[frozenset[str], ...] = ()
    about_subject: bool = False
    weight: float = 0.0
    not_verbs: frozenset[str] = frozenset()

    def may_be_in(self, words: frozenset[str]) -> bool:
        """Whether a sentence has a word of each thing the frame asks for."""
        return all(not asked.isdisjoint(words) for asked in self.needed)


ANY_VERB = "VERB"
_ARTICLES = frozenset({"a", "an", "the"})
_LONG = 4
_SHORT = 4
_WORTH = {Slot.WHO: 0.5, Slot.ANY: 0.0, Slot.END: 0.0, Slot.WORD: 1.0, Slot.WHOSE: 1.6}
_DENIED = {True: True, False: False, "any": None}


class Frames:
    """All frames of a language by the base of their verb."""

    def __init__(self, by_base: Mapping[str, tuple[Frame, ...]]) -> None:
        self.by_base = by_base
        self._always: dict[str, list[int]] = {}
        self._by_word: dict[str, dict[str, list[int]]] = {}
        for base, frames in by_base.items():
            for at, frame in enumerate(frames):
                self._index(base, at, frame)

    def _index(self, base: str, at: int, frame: Frame) -> None:
        if not frame.needed:
            self._always.setdefault(base, []).append(at)
            return
        by_word = self._by_word.setdefault(base, {})
        for word in min(frame.needed, key=_rarity):
            by_word.setdefault(word, []).append(at)

    def among(self, base: str, words: frozenset[str]) -> list[Frame]:
        """The frames of a verb that may be in a sentence of some words, those that ask for most first."""
        found = set(self._always.get(base, ()))
        by_word = self._by_word.get(base, {})
        for word in words & by_word.keys():
            found.update(by_word[word])
        frames = self.by_base.get(base, ())
        return [frame for at in sorted(found) if (frame := frames[at]).may_be_in(words)]

    def with_any(self, base: str, words: frozenset[str]) -> list[Frame]:
        """The frames that hold whatever the verb is, but for the verbs they except."""
        return [frame for frame in self.among(ANY_VERB, words) if base not in frame.not_verbs]

    @classmethod
    def of(cls, rows: Iterable[Mapping[str, Any]], verbs: Verbs, classes: Phrases) -> "Frames":
        """The frames of `frames.yaml`; ValueError for a sentence without a known verb."""
        found: dict[str, list[Frame]] = {}
        for row in rows:
            for key in ("says", "others_say"):
                for sentence in row.get(key, ()):
                    for one in _each_verb(sentence, key == "others_say"):
                        frame = _frame(row, one, key == "others_say", verbs, classes)
                        found.setdefault(frame.base, []).append(frame)
        return cls({base: tuple(sorted(frames, key=lambda f: -f.weight)) for base, frames in found.items()})


def _rarity(words: frozenset[str]) -> tuple[bool, int]:
    """The less, the rarer one of some words is met: short words are met everywhere."""
    return min(map(len, words)) < _SHORT, len(words)


def _each_verb(sentence: str, others: bool) -> Iterable[str]:
    """ "take/drive WHO to CAMP" once for each of its verbs."""
    words = [word for word in sentence.split() if word not in _ARTICLES]
    at = {"WHO": 1, "WHOSE": 2}.get(words[0], int(others))
    for verb in words[at].split("/"):
        yield " ".join([*words[:at], verb, *words[at + 1 :]])


def _forms(word: str) -> tuple[str, ...]:
    """The alternatives of a word; a noun of some length stands for its plural too."""
    listed = word.strip('"').split("/")
    return tuple(dict.fromkeys([*listed, *(f"{one}s" for one in listed if len(one) > _LONG and one[-1] != "s")]))


def _frame(row: Mapping[str, Any], sentence: str, others: bool, verbs: Verbs, classes: Phrases) -> Frame:
    items = list(_items(sentence, classes))
    subject = items.pop(0) if others or items[0].slot in (Slot.WHO, Slot.WHOSE) else None
    verb = items.pop(0)
    base = verb.words[0] if verb.slot is Slot.WORD else ""
    if base not in ("be", "have", "do", "get", ANY_VERB) and verbs.find(base, BASE) is None:
        raise ValueError(f"no verb in the frame {sentence!r}")
    asked = [subject, *items] if subject else items
    return Frame(
        kind=Kind(row["kind"]),
        says=sentence,
        base=base,
        subject=subject,
        items=tuple(items),
        sure=float(row["sure"]),
        denied=_DENIED[row.get("not", False)],
        may=bool(row.get("may", False)),
        by_authorities=row.get("by") == "authorities",
        unless=frozenset(map(str, row.get("unless", ()))),
        needs=row.get("needs", ""),
        not_before=frozenset(map(str, row.get("not_before", ()))),
        near=frozenset(map(str, row.get("near", ()))),
        not_verbs=frozenset(map(str, row.get("not_verbs", ()))),
        needed=tuple(_needed(item, classes) for item in asked if item.words),
        about_subject=subject is not None and subject.slot in (Slot.WHO, Slot.WHOSE),
        weight=(0.5 if subject else 0.0) + sum(_WORTH.get(item.slot, 1.3) for item in items),
    )


def _needed(item: Item, classes: Phrases) -> frozenset[str]:
    """The words one of which an item begins with."""
    named = item.slot is Slot.CLASS or item.owned_class
    return classes.firsts(item.words[0]) if named else frozenset(item.words)


def _items(sentence: str, classes: Phrases) -> Iterable[Item]:
    words = [word for word in sentence.split() if word not in _ARTICLES]
    at = 0
    while at < len(words):
        word = words[at]
        if word == "WHOSE":
            at += 1
            owned = words[at] in classes.single
            yield Item(Slot.WHOSE, (words[at],) if owned else _forms(words[at]), owned)
        elif word in classes.single:
            yield Item(Slot.CLASS, (word,))
        elif word in Slot.__members__:
            yield Item(Slot[word])
        elif word == "*":
            yield Item(Slot.ANY)
        else:
            yield Item(Slot.WORD, _forms(word))
        at += 1
