"""Everybody one scene speaks of: one Person each, however called."""

import re
from dataclasses import dataclass

from rapidfuzz import fuzz

from izdeu.reading.kin import Kin, base_of, with_age
from izdeu.vocab.ties import INVERSE

_NOT_KEY = re.compile(r"[\W_]+")
_BETWEEN = re.compile(r"[\s·・•‧．]+")
_MOST = 12
_INVERSE = {tie.value: both for tie, both in INVERSE.items()}
_ALIKE = 88
_CROWD = 64
_RECENT = 200
_CLOSER = {"child": ("son", "daughter"), "sibling": ("brother", "sister"), "parent": ("father", "mother")}


@dataclass(slots=True, eq=False)
class Person:
    """One person, or a group that is never counted.

    `passing`: somebody no claim is made about. `awaited`: somebody a report begins with and names later; no claim is
    kept of one whom it never names. `guessed`: the sex is only what the name sounds like.
    """

    key: str
    sex: str = ""
    tie: str | None = None
    owner: "Person | None" = None
    name: str | None = None
    which: str | None = None
    number: int = 0
    group: bool = False
    passing: bool = False
    speaker: bool = False
    mentions: int = 0
    trade: str | None = None
    fated: bool = False
    quoted: bool = False
    awaited: bool = False
    guessed: bool = False

    def path(self) -> "tuple[Person, list[str]]":
        """The person the ties start from and the ties to walk from there, nearest first."""
        if self.owner is None or self.tie is None:
            return self, []
        root, steps = self.owner.path()
        return root, [*steps, self.tie]


def parts_of(name: str) -> list[str]:
    """The parts of a name: between spaces, or between the dots of a name in Chinese."""
    return [part for part in _BETWEEN.split(name) if part]


class Cast:
    """The people of one scene. `self_` is the teller, where a witness tells."""

    def __init__(self, scene: str, kin: Kin) -> None:
        self.scene, self.kin = scene, kin
        self.people: list[Person] = []
        self.by_name: dict[str, list[Person]] = {}
        self.self_: Person | None = None
        self.entries: dict[int, Person] = {}
        self.awaited: list[Person] = []
        self.awaited_in = -99
        self.roles: dict[str, Person] = {}
        self._keys: dict[str, int] = {}
        self._ties: dict[tuple[int, str, bool], list[Person]] = {}
        self._forms: dict[str, list[str]] = {}

    def _new(self, key: str, **more: object) -> Person:
        taken = self._keys.get(key, 0)
        self._keys[key] = taken + 1
        person = Person(key if not taken else f"{key}/{taken + 1}", **more)  # type: ignore[arg-type]
        self.people.append(person)
        return person

    def teller(self, name: str | None) -> Person:
        """The witness who tells this scene."""
        if self.self_ is None:
            self.self_ = self._new(f"{self.scene}/self", tie="self", speaker=True)
        if name and not self.self_.name:
            self.call(self.self_, name)
        return self.self_

    def entry(self, number: int) -> Person:
        """The person a numbered note is about, who has no name there."""
        if number not in self.entries:
            self.entries[number] = self._new(f"{self.scene}/entry-{number}")
        return self.entries[number]

    def call(self, person: Person, name: str) -> None:
        """Gives a person a name; a longer form of the name replaces a shorter one."""
        if person.name is None or len(parts_of(name)) > len(parts_of(person.name)):
            person.name = name
        for form in {name, *parts_of(name)}:
            folded = form.casefold()
            known = self.by_name.setdefault(folded, [])
            if person not in known and len(known) < _CROWD:
                known.append(person)
            alike = self._forms.setdefault(folded[:3], [])
            if folded not in alike and len(alike) < _CROWD:
                alike.append(folded)

    def named(self, name: str, sex: str = "") -> Person | None:
        """The person of that name and sex, of a part of it, or of nearly that spelling.

        A given name alone may be a man's and a woman's: the only one known by it is meant.
        """
        known = self.by_name.get(name.casefold())
        if known and sex and not any(_is_surname(p, name) for p in known):
            fitting = [p for p in known if p.sex in (sex, "", "x")]
            known = fitting or (known if len(known) == 1 and len(parts_of(name)) == 1 else [])
        if known:
            return max(known, key=lambda p: (p.name == name, _by_surname(p, name), p.quoted, p.mentions))
        folded = name.casefold()
        for form in self._forms.get(folded[:3], ()) if len(name) > 5 else ():
            if abs(len(form) - len(folded)) < 3 and fuzz.ratio(form, folded) > _ALIKE:
                return self.by_name[form][0]
        return None

    def first_named(self, sex: str) -> Person | None:
        """The first person of a sex who was called by name."""
        return next((p for p in self.people if p.name and p.sex in (sex, "") and not p.passing), None)

    def recent(self) -> list[Person]:
        """The people met last, the first of all among them."""
        return [*self.people[:20], *self.people[20:][-_RECENT:]]

    def by_that_name(self, name: str, sex: str = "") -> Person:
        """The person of that name, met now for the first time if need be."""
        parts = parts_of(name)
        person = self.named(name, sex)
        if person is None and len(parts) > 1:
            firsts = self.by_name.get(parts[0].casefold(), [])
            person = next((p for p in firsts if p.name and len(parts_of(p.name)) == 1), None)
        if person is None:
            person = self._new(self._key(name), sex=sex, guessed=bool(sex))
        self.call(person, name)
        person.sex = person.sex or ("" if _is_surname(person, name) else sex)
        return person

    def passer_by(self, word: str, sex: str) -> Person:
        """Somebody who comes by in the story; nothing is claimed of them."""
        return Person(f"{self.scene}/{word}", sex=sex, passing=True)

    def awaiting(self, word: str, sex: str, count: int, sentence: int) -> list[Person]:
        """Those a report opens with before it names them: "an activist", "two teachers"."""
        self.awaited = [self._new(f"{self.scene}/{word}", sex=sex, awaited=True) for _ in range(count)]
        self.awaited_in = sentence
        return self.awaited

    def name_at_last(self, person: Person, name: str) -> None:
        """Names somebody awaited, who is known by that name from then on."""
        person.key = self._key(name)
        self.call(person, name)

    def _key(self, name: str) -> str:
        return f"{self.scene}/{_NOT_KEY.sub('-', name.casefold()).strip('-')}"

    def tie(self, person: Person, owner: Person, code: str) -> None:
        """Makes somebody a relative of an owner, where neither is one of the other already."""
        if person is not owner and person.tie is None and owner.owner is not person:
            self._bind(person, owner, code)

    def group(self, owner: Person, tie: str) -> Person:
        """A group of an owner's people, spoken of together."""
        found = self._of(owner, tie, groups=True)
        if found:
            return found[0]
        group = self._new(f"{owner.key.removesuffix('/self')}/{_several_word(tie)}", group=True)
        self._bind(group, owner, tie)
        return group

    def relative(self, owner: Person, tie: str, sex: str, which: str | None = None, name: str | None = None) -> Person:
        """The one relative meant by a tie, an age and a name; a new one when none of those known can be meant."""
        base = base_of(tie)
        back = self._back(owner, base)
        if back is not None and not (name and back.name and parts_of(name)[0] not in parts_of(back.name)):
            return self._called(back, name)
        which = which or (tie.split("_")[0] if tie != base else None)
        if name and (known := self.named(name)) and not known.passing and known is not owner:
            return self._tied(known, owner, base, which)
        if name and owner.passing:
            return self.by_that_name(name, sex)
        known_ones = (
            self._of(owner, base)
            or self._partner(owner, base)
            or self._told_otherwise(owner, base)
            or self._by_path(owner, base)
        )
        found = self._meant(known_ones, base, which, name)
        if found is None:
            found = self._fresh(owner, base, sex, which, number=len(known_ones) + 1 if known_ones else 0)
        found.which = found.which or which
        if name:
            self.call(found, name)
        return found

    def _called(self, person: Person, name: str | None) -> Person:
        if name:
            self.call(person, name)
        return person

    def _back(self, owner: Person, base: str) -> Person | None:
        """The father of a man's child is the man; the wife's husband is he whose wife she is."""
        other = owner.owner
        if other is None or owner.tie is None:
            return None
        tie = base_of(owner.tie)
        if (tie, base) in (("husband", "wife"), ("wife", "husband")):
            return other
        if tie in ("son", "daughter", "child") and (base, other.sex) in (("father", "m"), ("mother", "f")):
            return other
        if other.tie == "self" or owner.group or other.group:
            return None
        return other if _is_inverse(tie, base, other) else None

    def _partner(self, owner: Person, base: str) -> list[Person]:
        """A spouse is the husband or the wife spoken of otherwise."""
        if base == "partner":
            return self._of(owner, "husband") or self._of(owner, "wife")
        if base in ("husband", "wife"):
            found = self._of(owner, "partner")
            for person in found:
                person.sex = "m" if base == "husband" else "f"
                self._bind(person, owner, base)
            return found
        return []

    def _told_otherwise(self, owner: Person, base: str) -> list[Person]:
        """An only child is the son or the daughter spoken of otherwise, an only sibling the brother or the sister."""
        closer = _CLOSER.get(base)
        if closer is not None:
            found = [person for tie in closer for person in self._of(owner, tie)]
            return found if len(found) == 1 else []
        wider = next((tie for tie, ties in _CLOSER.items() if base in ties), None)
        known = self._of(owner, wider) if wider else []
        if len(known) != 1 or known[0].number or any(self._of(owner, tie) for tie in _CLOSER[wider or ""]):
            return []
        self._bind(known[0], owner, base)
        return known

    def _tied(self, person: Person, owner: Person, base: str, which: str | None) -> Person:
        if person.tie is None and person is not owner:
            person.which = which
            self._bind(person, owner, with_age(base, which))
        return person

    def _fresh(self, owner: Person, base: str, sex: str, which: str | None, number: int = 0) -> Person:
        code = with_age(base, which)
        key = f"{owner.key.removesuffix('/self')}/{code if not number else base}"
        fresh = self._new(key + (f"/{number}" if number else ""), sex=sex, which=which, number=number)
        self._bind(fresh, owner, code)
        return fresh

    def _meant(self, known: list[Person], base: str, which: str | None, name: str | None) -> Person | None:
        """Which of those known is meant; None when it must be somebody else."""
        if base in self.kin.single:
            return known[0] if known else None
        if which == "other" and known and len(known) > 1:
            return min(known, key=lambda p: p.mentions)
        fitting = [p for p in known if which is None or p.which == which] or [
            p for p in known if which is not None and p.which is None and (p.number or len(known) > 1)
        ]
        if name:
            fitting = [p for p in fitting if p.name is None]
        if not fitting:
            return None
        if which and which.isdecimal() and fitting[0].which is None:
            return next((p for p in fitting if p.number == int(which)), None) or fitting[0]
        if which or name:
            return fitting[0]
        return (
            max(fitting, key=lambda p: (p.mentions, -p.number))
            if len(fitting) == 1 or not known[0].number
            else fitting[0]
        )

    def several(self, owner: Person, tie: str, sex: str, count: int | None, which: str | None = None) -> list[Person]:
        """The relatives meant by a plural: those counted, those known, or one group when nobody counted them."""
        known = self._of(owner, base_of(tie)) or self._by_path(owner, base_of(tie))
        if count is None and which is None:
            return known if len(known) > 1 else [self.group(owner, base_of(tie))]
        if count is None or count > _MOST:
            return [self.group(owner, base_of(tie))]
        while len(known) < count:
            number = len(known) + 1
            known.append(self._fresh(owner, base_of(tie), sex, which, number))
        return known[:count]

    def has(self, owner: Person, tie: str) -> bool:
        """Whether a relative of an owner by a tie has been spoken of already."""
        return bool(self._of(owner, base_of(tie)))

    def _of(self, owner: Person, base: str, groups: bool = False) -> list[Person]:
        """An owner's relatives by a tie, those met first before others."""
        return list(self._ties.get((id(owner), base, groups), ()))

    def _bind(self, person: Person, owner: Person, tie: str) -> None:
        """Makes a person a relative of an owner."""
        person.tie, person.owner = tie, owner
        known = self._ties.setdefault((id(owner), base_of(tie), person.group), [])
        if len(known) < _CROWD and person not in known:
            known.append(person)

    def _by_path(self, owner: Person, base: str) -> list[Person]:
        """Those who are the same relative by a longer or a shorter path (a brother's wife is a sister-in-law)."""
        found: list[Person] = []
        for path in sorted(self.kin.paths.get(base, ())):
            first, second = path.split("/")
            for between in self._of(owner, first):
                found += self._of(between, second)
        if found or owner.tie is None or owner.owner is None:
            return found
        longer = f"{base_of(owner.tie)}/{base}"
        for code, paths in self.kin.paths.items():
            if longer in paths:
                found += self._of(owner.owner, code)
        return found


def _by_surname(person: Person, name: str) -> bool:
    """Whether a report means somebody by the surname alone: whom it told of first, and not their relatives."""
    return _is_surname(person, name) and person.owner is None


def _is_surname(person: Person, name: str) -> bool:
    parts = parts_of(person.name or "")
    return len(parts) > 1 and parts[-1] == name


def _is_inverse(tie: str, base: str, other: Person) -> bool:
    """Whether a base tie says of the one other end what a tie says of the owner: my mother-in-law's daughter-in-law."""
    both = _INVERSE.get(tie, {})
    sexes = (other.sex,) if other.sex in ("m", "f") else ("m", "f", "x")
    return base in {base_of(both.get(sex, "")) for sex in sexes}


def _several_word(tie: str) -> str:
    return "children" if tie == "child" else tie + "s"
