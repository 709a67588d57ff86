"""Who a pronoun means: the nearest fitting person, subjects first, the one the telling is about before others."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from izdeu.reading.people import Person
from izdeu.vocab.kinds import Kind

_VOICED = 4
_REACH = 12
_JUST = 2
_KEPT = 400
_NARROW = 0.35
_BROUGHT = 1.2
_OFTEN = 3
_LASTS = 5
_HERE = 0.75
_COUNTED = 1.2


@dataclass(slots=True)
class Seen:
    """The last time a person was spoken of."""

    person: Person
    sentence: int
    place: int
    subject: bool
    oblique: bool = False
    block: int = -1


class Salience:
    """Who has been spoken of in a scene, and when last. `opens`: what it counts that somebody opens the paragraph."""

    def __init__(self) -> None:
        self._seen: dict[int, Seen] = {}
        self.block = -1
        self._plurals: list[tuple[int, tuple[Person, ...]]] = []
        self.told: tuple[int, Person | None] = (-_REACH, None)
        self._carried: tuple[int, int, tuple[Person, ...]] = (-_REACH, -1, ())
        self._undergone: tuple[int, tuple[Person, ...]] = (-_REACH, ())
        self._befell: tuple[int, Kind | None] = (-_REACH, None)
        self._bringing: dict[int, int] = {}
        self.asked: Person | None = None
        self.opened: tuple[int, Person | None] = (-1, None)
        self.opens = 0.0
        self.listed: tuple[int, Person | None] = (-_REACH, None)

    def see(self, person: Person, sentence: int, place: int, subject: bool, oblique: bool = False) -> None:
        """Notes that a person is spoken of at a place of a sentence."""
        person.mentions += 1
        if subject and self.opened[0] != self.block and not (person.speaker or person.passing or person.group):
            self.opened = (self.block, person)
        last = self._seen.get(id(person))
        if last and last.sentence == sentence:
            subject = subject or last.subject
            oblique = oblique and last.oblique
        self._seen.pop(id(person), None)
        self._seen[id(person)] = Seen(person, sentence, place, subject, oblique, self.block)
        if len(self._seen) > _KEPT:
            del self._seen[next(iter(self._seen))]

    def brings(self, person: Person, sentence: int) -> None:
        """Notes that somebody tells news of others in a sentence."""
        self._bringing[id(person)] = sentence

    def _brought(self, seen: Seen) -> bool:
        return self._bringing.get(id(seen.person)) == seen.sentence and not seen.person.fated

    def carry(self, people: tuple[Person, ...], sentence: int, block: int, teller: Person | None = None) -> None:
        """Notes whom a sentence was about in the end, and who in it told or heard."""
        self._carried = (sentence, block, people)
        self.told = (sentence, teller)

    @property
    def last_carried(self) -> tuple[Person, ...]:
        """Whom the last sentence that spoke of anybody was about."""
        return self._carried[2]

    def carried(self, sentence: int, block: int) -> tuple[Person, ...]:
        """Whom the sentence before, of the same block, was about."""
        return self._carried[2] if self._carried[:2] == (sentence - 1, block) else ()

    def undergo(self, people: tuple[Person, ...], sentence: int) -> None:
        """Notes to whom something was done in a sentence."""
        self._undergone = (sentence, people)

    def befall(self, kind: Kind, sentence: int) -> None:
        """Notes what was last told to have been done to somebody."""
        self._befell = (sentence, kind)

    def befell(self, sentence: int, reach: int) -> Kind | None:
        """What was last told to have been done to somebody, when that was in the last sentences."""
        return self._befell[1] if sentence - self._befell[0] <= reach else None

    def undergone(self, sentence: int, reach: int = 5) -> tuple[Person, ...]:
        """To whom something was done last, when that was in the last sentences."""
        return self._undergone[1] if sentence - self._undergone[0] <= reach else ()

    def befallen(self, sentence: int, exclude: Person | None, reach: int = 4) -> Person | None:
        """The one spoken of last to whom something was done, as the subject before others; nobody's teller or group."""
        near = [
            seen
            for seen in self._near(sentence, reach)
            if seen.person.fated and seen.person is not exclude and not (seen.person.passing or seen.person.group)
        ]
        last = [seen for seen in near if seen.sentence == near[0].sentence]
        return next((seen.person for seen in last if seen.subject), last[0].person if last else None)

    def _near(self, sentence: int, reach: int = _REACH) -> Iterator[Seen]:
        """Those spoken of within so many sentences, the last first."""
        for seen in reversed(self._seen.values()):
            if sentence - seen.sentence > reach:
                return
            yield seen

    def see_several(self, people: tuple[Person, ...], sentence: int) -> None:
        """Notes people spoken of together."""
        self._plurals.append((sentence, people))
        del self._plurals[:-6]

    def whose(self, sex: str, sentence: int, person: Person | None, has: Callable[[Person], bool]) -> Person | None:
        """Whose relative "his father" is: the person fitting best, unless only another spoken of just now has one."""
        if person is None or has(person):
            return person
        near = (seen.person for seen in self._near(sentence, _JUST))
        fitting = [p for p in near if p is not person and (not sex or p.sex in (sex, "")) and not p.group and has(p)]
        return fitting[0] if len(fitting) == 1 else person

    def one(
        self,
        sex: str,
        sentence: int,
        exclude: Person | None,
        other: Person | None = None,
        others: frozenset[int] = frozenset(),
        *,
        not_bringing: bool = False,
    ) -> tuple[Person | None, bool]:
        """The person a he or a she means, and whether another fits nearly as well.

        It is neither `exclude` nor `other`, nor any whose id is among `others`. `not_bringing`: hardly one who only
        brought the news.
        """
        scored = sorted(
            (
                (
                    self._score(seen, sentence) - (_BROUGHT if not_bringing and self._brought(seen) else 0.0),
                    seen.place,
                    seen.person,
                )
                for seen in self._near(sentence)
                if seen.person is not exclude
                and seen.person is not other
                and id(seen.person) not in others
                and not seen.person.group
                and (not sex or seen.person.sex in (sex, "", "x"))
            ),
            key=lambda row: (row[0], row[1]),
            reverse=True,
        )
        if not scored:
            return self._misjudged(sex, sentence, exclude), True
        best = scored[0]
        if sex and best[2].sex in ("", "x"):
            best[2].sex = sex
        return best[2], len(scored) > 1 and best[0] - scored[1][0] < _NARROW

    def topic(self, sentence: int, exclude: Person | None) -> Person | None:
        """The person the telling is about just now."""
        near = [
            seen
            for seen in self._near(sentence, 3)
            if seen.person is not exclude
            and not seen.person.passing
            and not seen.person.group
            and not seen.person.speaker
        ]
        best = max(near, key=lambda seen: (self._score(seen, sentence), seen.place), default=None)
        return best.person if best else None

    def free(self, sex: str, sentence: int) -> Person | None:
        """The one of a sex spoken of last to whom nothing was done, the subject of a sentence first."""
        near = [
            seen
            for seen in self._near(sentence, 4)
            if seen.person.sex in (sex, "") and not (seen.person.fated or seen.person.passing or seen.person.group)
        ]
        return next((seen.person for seen in near if seen.subject), near[0].person if near else None)

    def _score(self, seen: Seen, sentence: int) -> float:
        person = seen.person
        distance = sentence - seen.sentence
        near = 0.0 if distance == 1 and seen.subject else 0.9
        leading = person.mentions > _OFTEN and bool(person.name or person.tie)
        far = max(distance - 1, 0)
        far = min(far, _LASTS) if (person.fated and person.mentions > 3) or leading else far
        score = -near * min(distance, 1) - 0.45 * far + (0.8 if seen.subject else 0.0)
        score += (1.0 if distance > 1 and person.mentions > 3 else 0.3) if person.fated or leading else 0.0
        score += (0.9 if distance == 1 and not seen.subject else 0.4) if person.name and person.mentions <= 2 else 0.0
        score += (
            0.5
            if distance == 1 and person.tie and not person.name and person.mentions <= 2 and seen.block == self.block
            else 0.0
        )
        if seen.oblique:
            score -= 0.4 if distance == 0 else 0.2
        elif distance == 0:
            score += 0.4
        score += _HERE if seen.block == self.block else 0.0
        score += self.opens if self.opened == (self.block, person) else 0.0
        score += 0.08 * min(person.mentions, 6)
        if person.passing:
            score -= 0.5 + 0.5 * distance
        if person.sex in ("", "x"):
            score -= 0.6 if person.number else 0.4
        if person.number and not person.name and len(person.path()[1]) > 0:
            score -= _COUNTED
        return score

    def _misjudged(self, sex: str, sentence: int, exclude: Person | None) -> Person | None:
        """The person met last whose sex was only guessed by the name, when nobody else can be meant."""
        for seen in self._near(sentence, 2):
            if seen.person.guessed and seen.person is not exclude and not seen.person.passing:
                seen.person.sex, seen.person.guessed = sex, False
                return seen.person
        return None

    def last_met(self, sex: str, sentence: int) -> Person | None:
        """The person of a sex spoken of last: whom "himself" sets off from those before."""
        return next((s.person for s in self._near(sentence, 2) if s.person.sex == sex and not s.person.passing), None)

    def unnamed(self, sentence: int, within: bool = False) -> Person | None:
        """The one relative without a name the sentence before spoke of, if it spoke of one.

        `within`: it must be the subject of that sentence, in the same paragraph.
        """
        found = [
            seen.person
            for seen in self._near(sentence, 1)
            if seen.sentence == sentence - 1
            and (not within or (seen.block == self.block and seen.subject))
            and seen.person.tie
            and seen.person.name is None
            and not seen.person.group
            and not seen.person.speaker
        ]
        return found[0] if len(found) == 1 else None

    def several_of(self, sex: str, sentence: int, exact: bool) -> tuple[Person, ...]:
        """The people "both", "the two women" mean: those last spoken of together, else the last two of that sex.

        `exact`: they must have been two.
        """
        for at, people in reversed(self._plurals):
            if sentence - at > _REACH:
                break
            fitting = not sex or all(p.sex in (sex, "", "x") for p in people)
            if fitting and (len(people) == 2 or not exact) and not any(p.passing for p in people):
                return people
        one_sex = (s.person for s in self._near(sentence) if s.person.sex == sex and s.person.name)
        last = [p for p in one_sex if not p.passing and not p.group][:2] if sex else []
        return tuple(reversed(last)) if len(last) == 2 else ()

    def subjects(self, sentence: int) -> tuple[Person, ...]:
        """Those a sentence had for its subjects; nobody where it spoke of the last speaker too."""
        seen = [one for one in self._near(sentence + 1, 1) if one.sentence == sentence and one.subject]
        return tuple(one.person for one in seen if not one.person.passing and not one.person.group)

    def just_named(self, sentence: int) -> tuple[Person, ...]:
        """Those with names whom the sentence before, in the same paragraph, spoke of."""
        near = (s for s in self._near(sentence, 1) if s.sentence == sentence - 1 and s.block == self.block)
        return tuple(s.person for s in near if s.person.name and not s.person.passing and not s.person.group)

    def voice(self, sex: str, sentence: int) -> Person | None:
        """Who may be speaking in a report: somebody named just now, nobody's relative, to whom nothing befell."""
        near = [
            seen
            for seen in self._near(sentence, _VOICED)
            if seen.person.name
            and not (seen.person.owner or seen.person.fated or seen.person.passing)
            and (not sex or seen.person.sex in (sex, "", "x"))
        ]
        best = max(near, key=lambda seen: (seen.sentence, seen.subject, seen.place), default=None)
        return best.person if best else None

    def spoke_of(self, people: Sequence[Person], sentence: int) -> bool:
        """Whether a sentence or one after it spoke of any of some people."""
        seen = (self._seen.get(id(person)) for person in people)
        return any(one is not None and one.sentence >= sentence for one in seen)

    def quoted(self, sentence: int, reach: int = 3) -> Person | None:
        """Whoever spoke last of those spoken of just now."""
        near = [s.person for s in self._near(sentence, reach) if s.person.quoted and not s.person.passing]
        return near[0] if near else None

    def together(self, sentence: int, exclude: Person | None) -> tuple[Person, ...]:
        """Those spoken of one after another just now, where nobody named them together; nobody where it is one."""
        near = [seen.person for seen in self._near(sentence, 2)]
        told = [p for p in near if p is not exclude and p.tie and not (p.passing or p.group or p.speaker)]
        return tuple(reversed(told)) if 2 <= len(told) <= 4 else ()

    def several(self, sentence: int) -> tuple[Person, ...]:
        """The people a they means: those last spoken of together; nobody when that was long ago."""
        if self._plurals and sentence - self._plurals[-1][0] <= 3:
            return self._plurals[-1][1]
        return ()
