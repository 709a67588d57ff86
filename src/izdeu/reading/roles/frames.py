"""What can be said to happen to somebody: the sentences of a `frames.yaml` read by roles, taken apart once.

A sentence names its verb first, then what it goes with: "приговорить WHO.acc TERM", "be WHO.nom в PRISON.loc". Verbs
parted by a stroke are each other's like: "抓/抓走 WHO.acc".
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from izdeu.reading.frames import Slot
from izdeu.vocab.kinds import Kind

if TYPE_CHECKING:
    from izdeu.reading.roles.pack import RolePack

UNKNOWN = "unknown"
"""`needs` of a frame that holds only where the sentence says that nobody knows it, or that it was not told."""
_ANY = ""
_ANYTHING = frozenset({_ANY})
CASES = frozenset({"nom", "gen", "dat", "acc", "loc", "abl", "ins"})
_DENIED = {True: True, False: False, "any": None}
_WORTH = {Slot.WHO: 0.5, Slot.ANY: 0.0, Slot.WORD: 1.0, Slot.WHOSE: 1.9}


@dataclass(frozen=True, slots=True)
class Ask:
    """One thing a verb goes with. `words` are alternatives, or the class, or the noun WHOSE owns.

    `cases`: those it may stand in (empty: any). `before`, `after`: the adposition that must touch it.
    """

    slot: Slot
    words: tuple[str, ...] = ()
    cases: frozenset[str] = frozenset()
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    owned_class: bool = False


@dataclass(frozen=True)
class RoleFrame:
    """A verb (and the verbs that must follow it) and what must stand with it, in any order."""

    kind: Kind
    says: str
    base: str
    chain: tuple[str, ...]
    asks: tuple[Ask, ...]
    sure: float
    denied: bool | None
    may: bool
    by_authorities: bool
    unless: tuple[str, ...]
    needs: str
    unless_done_to: tuple[str, ...] = ()

    @cached_property
    def about_subject(self) -> bool:
        """Whether the subject of the active sentence is the person meant."""
        return any(ask.slot is Slot.WHO and "nom" in ask.cases and not ask.before for ask in self.asks)

    @cached_property
    def subject(self) -> Ask | None:
        """What the frame asks of the subject; None for anybody."""
        return next((ask for ask in self.asks if ask.slot is Slot.WHO and "nom" in ask.cases), None)

    @cached_property
    def weight(self) -> float:
        """How much the frame asks for; the frame that asks for most wins."""
        return sum(_WORTH.get(ask.slot, 1.3) for ask in self.asks) + 0.8 * (len(self.chain) - 1)


class VerbFrames:
    """The frames of one verb, those that ask for most first, each by one thing it cannot do without."""

    def __init__(self, frames: Iterable[RoleFrame]) -> None:
        self.all = sorted(frames, key=_asks_least)
        self._by_key: dict[str, tuple[int, list[RoleFrame]]] = {}
        for frame in self.all:
            for key in _keys(frame):
                self._by_key.setdefault(key, (len(self._by_key), []))[1].append(frame)

    def possible(self, words: Mapping[str, object], classes: Mapping[str, object]) -> list[RoleFrame]:
        """Those whose most telling word or class a sentence has, those that ask for most first."""
        keys = self._by_key.keys()
        rows = sorted(self._by_key[key] for key in (keys & words.keys()) | (keys & classes.keys()) | (keys & _ANYTHING))
        found = {id(frame): frame for _, frames in rows for frame in frames}
        return sorted(found.values(), key=_asks_least)


class Frames:
    """All frames of a language by the lemma of their first verb; those of a verb are read when it is first met."""

    def __init__(self, rows: Iterable[Mapping[str, Any]], pack: "RolePack") -> None:
        self._pack = pack
        self._rows: dict[str, list[tuple[Mapping[str, Any], str]]] = {}
        self._read: dict[str, VerbFrames] = {}
        for row in rows:
            for sentence in row["says"]:
                verbs, _, rest = str(sentence).partition(" ")
                for verb in verbs.split("/"):
                    self._rows.setdefault(_chain(verb, pack)[0], []).append((row, f"{verb} {rest}"))

    @property
    def bases(self) -> Iterable[str]:
        """The verbs that have frames."""
        return self._rows.keys()

    def of(self, base: str) -> VerbFrames | None:
        """The frames of a verb; ValueError or KeyError for a sentence of the table that cannot be read."""
        if base not in self._read and base in self._rows:
            self._read[base] = VerbFrames(_frame(row, sentence, self._pack) for row, sentence in self._rows[base])
        return self._read.get(base)

    def possible(self, base: str, words: Mapping[str, object], classes: Mapping[str, object]) -> list[RoleFrame]:
        """The frames of a verb whose most telling word or class a sentence has, those that ask for most first."""
        frames = self.of(base)
        return frames.possible(words, classes) if frames else []

    def states(self) -> tuple[frozenset[str], frozenset[str]]:
        """The words and the classes (in the locative) that say how or where somebody is: missing, in prison."""
        words: set[str] = set()
        classes: set[str] = set()
        being = self.of("be")
        for frame in being.all if being else ():
            others = [ask for ask in frame.asks if ask.slot is not Slot.WHO]
            if frame.subject is None or len(others) != 1 or frame.denied:
                continue
            if others[0].slot is Slot.WORD and not others[0].cases:
                words.update(others[0].words)
            elif others[0].slot is Slot.CLASS and "loc" in others[0].cases:
                classes.update(others[0].words)
        return frozenset(words), frozenset(classes)


def _asks_least(frame: RoleFrame) -> float:
    return -frame.weight


def _chain(verb: str, pack: "RolePack") -> tuple[str, ...]:
    """The verbs of a frame in order, all that are only "be" as `be`."""
    return tuple("be" if lemma in pack.be else lemma for lemma in verb.split("_"))


def _keys(frame: RoleFrame) -> tuple[str, ...]:
    """The words or the class one of which must be there; nothing in particular for a verb that stands alone."""
    asks = [ask for ask in frame.asks if ask.slot in (Slot.CLASS, Slot.WHOSE, Slot.WORD)]
    return min(asks, key=lambda ask: len(ask.words)).words if asks else (_ANY,)


def _frame(row: Mapping[str, Any], sentence: str, pack: "RolePack") -> RoleFrame:
    verb, *rest = sentence.split()
    chain = _chain(verb, pack)
    return RoleFrame(
        kind=Kind(row["kind"]),
        says=sentence,
        base=chain[0],
        chain=chain,
        asks=tuple(_asks(rest, pack)),
        sure=float(row["sure"]),
        denied=_DENIED[row.get("not", False)],
        may=bool(row.get("may", False)),
        by_authorities=row.get("by") == "authorities",
        unless=tuple(map(str, row.get("unless", ()))),
        needs=row.get("needs", ""),
        unless_done_to=tuple(map(str, row.get("unless_done_to", ()))),
    )


def _asks(words: list[str], pack: "RolePack") -> list[Ask]:
    found: list[Ask] = []
    before: tuple[str, ...] = ()
    at = 0
    while at < len(words):
        word = words[at]
        options = tuple(word.split("/"))
        goes_on = at + 1 < len(words)
        if goes_on and all(option in pack.prefix or option in pack.object for option in options):
            before = options
        elif found and not before and all(option in pack.suffix for option in options):
            last = found.pop()
            found.append(Ask(last.slot, last.words, last.cases, last.before, options, last.owned_class))
        elif word == "WHOSE" and goes_on:
            at += 1
            name, cases = _cut(words[at])
            owned = name in pack.classes.single
            found.append(Ask(Slot.WHOSE, (name,) if owned else tuple(name.split("/")), cases, before, (), owned))
            before = ()
        elif word != "*":
            found.append(_ask(word, before, pack))
            before = ()
        at += 1
    return found


def _cut(word: str) -> tuple[str, frozenset[str]]:
    """A word of a frame without its cases, and the cases: "WHO.acc/gen"."""
    name, dot, cases = word.rpartition(".")
    if dot and set(cases.split("/")) <= CASES:
        return name, frozenset(cases.split("/"))
    return word, frozenset()


def _ask(word: str, before: tuple[str, ...], pack: "RolePack") -> Ask:
    name, cases = _cut(word)
    if name in pack.classes.single:
        return Ask(Slot.CLASS, (name,), cases, before)
    if name in Slot.__members__:
        return Ask(Slot[name], (), cases, before)
    if name.isupper() and name.isascii():
        raise ValueError(f"no class {name} for the frame of {word!r}")
    return Ask(Slot.WORD, tuple(name.split("/")), cases, before)
