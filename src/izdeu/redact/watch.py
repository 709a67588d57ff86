"""Every name of every person of a casebook, found in a running text: one index for a release, not one per name."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from izdeu.names.latin import from_han, turkic
from izdeu.names.lexicon import numbers_of, spellings_of
from izdeu.names.parts import Part, part_of, parts_of
from izdeu.redact import endings
from izdeu.redact.common import common
from izdeu.redact.han import HanWatch
from izdeu.redact.material import Someone
from izdeu.redact.running import Word, plain, rejoined, words
from izdeu.redact.sounds import LEAST as LEAST_SOUND
from izdeu.redact.sounds import sound
from izdeu.vocab.person import Script, script_of

LEAST = 2
"""Letters of a part that is looked for by itself; a single one is an initial."""
LEAST_LOWER = 4
"""Letters of a name that is found although it is written without its capital."""
_NOBODY: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Hit:
    """A span that may be (a part of) a name: whose, and of whom it is the whole name.

    `unshown` are those of whom it is only a spelling that is never shown. A `stranger` is a name, but of nobody known.
    `called`: words for somebody, which mean them only where they are spoken of.
    """

    start: int
    end: int
    persons: frozenset[int]
    unshown: frozenset[int] = _NOBODY
    whole: frozenset[int] = _NOBODY
    stranger: bool = False
    called: bool = False


@dataclass(frozen=True, slots=True)
class Keys:
    """What a part of a name is looked for by."""

    looks: frozenset[str]
    bound: frozenset[str]
    sounds: frozenset[str]
    fathers: frozenset[str]


@lru_cache(maxsize=65536)
def keys_of(part: Part) -> Keys:
    """How a part of a name looks and sounds in all its spellings, and what its father's name is without an ending."""
    others = [other for other, _ in spellings_of(part.said) if script_of(other) is not Script.HAN]
    looks = {look for said in (part.said, *others) if len(look := plain(said)) >= LEAST}
    sounds = {heard for said in (part.said, *others) if len(heard := sound(said)) >= LEAST_SOUND}
    fathers = {plain(part.stem), sound(part.stem)} if part.stem != part.said else set()
    return Keys(
        frozenset(looks),
        frozenset(stem for look in looks for stem in endings.bound(look)),
        frozenset(sounds),
        frozenset(fathers),
    )


class Watch:
    """The names to look for, indexed by how they look and by how they sound.

    Inside, a spelling that is never shown has its person's number with a minus.
    """

    def __init__(self, persons: Iterable[Someone]) -> None:
        self._looks: defaultdict[str, set[int]] = defaultdict(set)
        self._bound: defaultdict[str, set[int]] = defaultdict(set)
        self._sounds: defaultdict[str, set[int]] = defaultdict(set)
        self._fathers: defaultdict[str, set[int]] = defaultdict(set)
        self._single: defaultdict[str, set[int]] = defaultdict(set)
        self._phrases: defaultdict[str, list[tuple[tuple[str, ...], int]]] = defaultdict(list)
        self._han = HanWatch()
        self._seen: dict[str, tuple[frozenset[int], frozenset[int], bool]] = {}
        self._last: tuple[str, list[Hit]] = ("", [])
        for someone in persons:
            for name in someone.names:
                self.add(name.form, someone.number)
            for hidden in someone.hidden_names:
                self._add_called(hidden, -someone.number)
            for called in someone.called:
                self._add_called(called, someone.number)

    def add(self, form: str, person: int) -> None:
        """Adds a name form."""
        self._han.add(form, person)
        parts = [part for part in parts_of(form) if not part.initial and script_of(part.said) is not Script.HAN]
        for part in parts:
            self._add_part(part, person)
        if len(parts) == 1:
            self._single[plain(parts[0].said)].add(person)
        if script_of(form) is Script.HAN:
            for piece in parts_of(form):
                heard = from_han(piece.said)
                for text in (*turkic(heard)[:8], "".join(heard), "".join(heard[1:])):
                    self._add_sound(text, person)

    def _add_called(self, label: str, person: int) -> None:
        """Adds what somebody is called, or (-person) was: a name where it looks like one, else a phrase."""
        found = [plain(word.said) for word in words(label)]
        if found:
            self._phrases[found[0]].append((tuple(found), person))
        if script_of(label) is Script.HAN:
            self._han.add(label, person)
            return
        for part in parts_of(label):
            if not part.initial and (part.said[:1].isupper() or numbers_of(part.said)) and not common(part.said):
                self._add_part(part, person)

    def _add_part(self, part: Part, person: int) -> None:
        keys = keys_of(part)
        for index, some in (
            (self._looks, keys.looks),
            (self._bound, keys.bound),
            (self._sounds, keys.sounds),
            (self._fathers, keys.fathers),
        ):
            for key in some:
                index[key].add(person)

    def _add_sound(self, said: str, person: int) -> None:
        heard = sound(said)
        if len(heard) >= LEAST_SOUND:
            self._sounds[heard].add(person)

    def hits(self, text: str) -> list[Hit]:
        """What may be names in a text, in order; they may overlap."""
        if self._last[0] != text:
            self._last = (text, self._found(text))
        return self._last[1]

    def _found(self, text: str) -> list[Hit]:
        found = words(text)
        hits = [hit for word in (*found, *rejoined(text, found)) if (hit := self._hit(word))]
        hits += self._called(found)
        hits += [Hit(start, end, *_told(persons), whole=whole) for start, end, persons, whole in self._han.find(text)]
        return sorted(hits, key=lambda hit: (hit.start, -hit.end))

    def _hit(self, word: Word) -> Hit | None:
        seen = self._seen.get(word.said)
        if seen is None:
            seen = self._seen[word.said] = self._look_up(word.said)
        persons, unshown, stranger = seen
        if not persons and not stranger:
            return None
        whole = frozenset(self._single.get(plain(word.said), ()))
        return Hit(word.start, word.end, persons, unshown, whole, stranger)

    def _look_up(self, said: str) -> tuple[frozenset[int], frozenset[int], bool]:
        """Whose name a word may be a form of; and whether it is a name, though nobody's we know."""
        look = plain(said)
        cased = said[:1].isupper() or script_of(said) is Script.ARABIC
        if len(look) < LEAST or (not cased and (len(look) < LEAST_LOWER or common(said))):
            return _NOBODY, _NOBODY, False
        persons = set(self._looks.get(look, ()))
        for stem in endings.before_endings(look):
            if cased or len(stem) >= LEAST_LOWER:
                persons |= self._looks.get(stem, _NOBODY) | self._bound.get(stem, _NOBODY)
        if cased:
            persons |= self._heard(said)
        part = part_of(said)
        if cased and part.stem != said:
            persons |= self._fathers.get(plain(part.stem), _NOBODY) | self._fathers.get(sound(part.stem), _NOBODY)
        return *_told(persons), not persons and said[:1].isupper() and self._is_name(said, look)

    def _heard(self, said: str) -> set[int]:
        persons: set[int] = set()
        for at in (len(said), *(len(said) - cut for cut in self._cuts(said))):
            persons |= self._sounds.get(sound(said[:at]), _NOBODY)
        return persons

    def _cuts(self, said: str) -> Iterator[int]:
        look = plain(said)
        if len(look) == len(said):
            yield from (len(look) - len(stem) for stem in endings.before_endings(look) if len(stem) >= LEAST_SOUND)

    def _is_name(self, said: str, look: str) -> bool:
        """Whether the tables of names know a word or what stands before its ending, and it is no common word."""
        if common(said):
            return False
        stems = (said[: len(stem)] for stem in endings.before_endings(look)) if len(look) == len(said) else ()
        return any(len(stem) >= LEAST_LOWER and numbers_of(stem) for stem in (said, *stems))

    def _called(self, found: Sequence[Word]) -> Iterator[Hit]:
        if not self._phrases:
            return
        looks = [plain(word.said) for word in found]
        for at, look in enumerate(looks):
            for phrase, person in self._phrases.get(look, ()):
                if tuple(looks[at : at + len(phrase)]) == phrase:
                    some = found[at : at + len(phrase)]
                    who, unshown = _told({person})
                    yield Hit(some[0].start, some[-1].end, who, unshown, who, called=person > 0)


def _told(signed: Iterable[int]) -> tuple[frozenset[int], frozenset[int]]:
    """All persons, and those of whom only a spelling that is never shown was found."""
    some = set(signed)
    return frozenset(map(abs, some)), frozenset(-number for number in some if number < 0 and -number not in some)
