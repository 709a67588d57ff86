"""Set phrases: words in a row that tell a claim whatever verb they stand with ("no news of him", "his last call")."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from izdeu.reading.phrases import Phrases
from izdeu.reading.verbs import Verbs
from izdeu.vocab.kinds import Kind

_MARKS = frozenset({"WHO", "WHOSE", "*", "END", "NUMBER"})


@dataclass(frozen=True, slots=True)
class SetPhrase:
    """One row of `phrases.yaml`. `items` are WHO, WHOSE, *, END, a class in capitals, or alternatives of a word."""

    kind: Kind
    says: str
    sure: float
    items: tuple[tuple[str, ...], ...]
    open: bool
    held: bool
    unless: frozenset[str]

    needed: tuple[frozenset[str], ...]

    def may_be_in(self, words: frozenset[str]) -> bool:
        """Whether a sentence has one of the words of each thing the phrase asks for."""
        return all(not asked.isdisjoint(words) for asked in self.needed) and self.unless.isdisjoint(words)


class SetPhrases:
    """All set phrases of a language, by the words one of which each must have."""

    def __init__(self, phrases: Iterable[SetPhrase], common: frozenset[str] = frozenset()) -> None:
        self.by_word: dict[str, list[SetPhrase]] = {}
        for phrase in phrases:
            rarest = min(phrase.needed, key=lambda words: (not common.isdisjoint(words), len(words)))
            for word in rarest:
                self.by_word.setdefault(word, []).append(phrase)

    @classmethod
    def of(
        cls,
        rows: Iterable[Mapping[str, Any]],
        verbs: Verbs,
        helping: Mapping[str, Iterable[str]],
        classes: Phrases,
        common: frozenset[str],
    ) -> "SetPhrases":
        """The phrases of `phrases.yaml`; a word with a tilde stands for all forms of that verb.

        `common`: words that many sentences have. `helping`: the forms of be, have, do and get, by their base.
        """
        found: list[SetPhrase] = []
        for row in rows:
            for says in row["says"]:
                items = tuple(tuple(_forms(word, verbs, helping)) for word in says.split())
                found.append(
                    SetPhrase(
                        kind=Kind(row["kind"]),
                        says=says,
                        sure=float(row["sure"]),
                        items=items,
                        open=bool(row.get("open", False)),
                        held=row.get("needs") == "held",
                        unless=frozenset(map(str, row.get("unless", ()))),
                        needed=tuple(_needed(item, classes) for item in items if not _MARKS & set(item)),
                    )
                )
        return cls(found, common)

    def among(self, words: frozenset[str]) -> list[SetPhrase]:
        """The phrases that may be in a sentence of some words, each once."""
        found = {id(p): p for word in words if word in self.by_word for p in self.by_word[word] if p.may_be_in(words)}
        return list(found.values())


def _needed(item: tuple[str, ...], classes: Phrases) -> frozenset[str]:
    """The words one of which an item begins with."""
    named = (classes.firsts(word) for word in item if word in classes.single)
    return frozenset(item).union(*named)


def _forms(item: str, verbs: Verbs, helping: Mapping[str, Iterable[str]]) -> Iterator[str]:
    """The words an item may be; ValueError for a verb nobody knows."""
    for word in item.split("/"):
        if not word.startswith("~"):
            yield word
            continue
        forms = [*helping.get(word[1:], ()), *verbs.all_of(word[1:])]
        if not forms:
            raise ValueError(f"no verb {word!r}")
        yield from forms
