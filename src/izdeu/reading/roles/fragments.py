"""What is said without a verb: "Отца — в лагерь", "Брату десять лет", "Потом брата", "Шешемді де", "Әкеме он жыл"."""

from collections.abc import Iterator

from izdeu.reading.durations import Duration
from izdeu.reading.lines import Line
from izdeu.reading.people import Person
from izdeu.reading.phrased import PHRASE
from izdeu.reading.refs import Ref
from izdeu.reading.roles.pack import RolePack
from izdeu.reading.salience import Salience
from izdeu.reading.sentences import ASKS
from izdeu.reading.walk import View
from izdeu.vocab.kinds import Kind
from izdeu.vocab.ties import SIDES

_INTO = {
    "CAMP": Kind.HELD_IN_CAMP,
    "PRISON": Kind.IMPRISONED,
    "DETENTION": Kind.DETAINED,
    "HOSPITAL": Kind.HOSPITALISED,
    "ORPHANAGE": Kind.FAMILY_HARM,
    "TALKS": Kind.QUESTIONED,
    "WORKS": Kind.RESTRICTED,
    "FACTORY": Kind.RESTRICTED,
}
_GOES_ON = frozenset({Kind.DETAINED, Kind.HELD_IN_CAMP, Kind.IMPRISONED, Kind.RELEASED, Kind.QUESTIONED})
_OF_A_CASE = frozenset({Kind.DETAINED, Kind.HELD_IN_CAMP, Kind.IMPRISONED, Kind.SENTENCED, Kind.TRIED, Kind.ACCUSED_OF})
_SMALL = frozenset({"r", "prt", "conj", "adp", "num", "mark"})
_NEAR = 2
_GROWN = 25
_LONGEST = 30
_MOST = 14
_DASHES = frozenset({"—", "–", "-"})
_YOUNG = frozenset(tie.value for tie, side in SIDES.items() if side == "down") | {"son", "daughter", "child"}
_ELDERS = frozenset(
    {tie.value for tie, side in SIDES.items() if side == "up"}
    | {"husband", "wife", "father_in_law", "mother_in_law", "uncle", "aunt", "grandfather", "grandmother"}
)


class Fragments:
    """Finds such lines in one sentence."""

    def __init__(self, view: View, pack: RolePack, salience: Salience) -> None:
        self.view, self.pack, self.salience = view, pack, salience
        self.lows, self.words = view.sentence.lows, view.sentence.words
        self.lemmas = [word.lemma for word in self.words]

    def all(self) -> list[Line]:
        """The lines, in order; none in a question."""
        if self.pack.positional or ASKS & set(self.lows) or not self.view.refs:
            return []
        return list(self._lines())

    def _lines(self) -> Iterator[Line]:
        for begin, end in self._stretches():
            refs = [ref for ref in self.view.refs if begin <= ref.start < end and not ref.owner]
            if len(refs) != 1 or end - begin > _MOST or (person := _single(refs[0])) is None:
                continue
            line = self._given(begin, end, refs[0], person) or self._done_to(begin, end, refs[0], person)
            if line is not None:
                yield line

    def _stretches(self) -> Iterator[tuple[int, int]]:
        """The stretches between marks that have no verb; a dash right after a person parts nothing."""
        after = {ref.end for ref in self.view.refs}
        verbs = {i for clause in self.view.clauses for i in range(clause.group.start, clause.group.end)}
        begin = 0
        for i in [*range(len(self.lows)), len(self.lows)]:
            if i < len(self.lows):
                hard = self.lows[i] in self.pack.bounds or self.lows[i] in ".!…۔"
                if not hard or (self.lows[i] in "—–-" and i in after):
                    continue
            if (
                i > begin
                and verbs.isdisjoint(range(begin, i))
                and all(self.words[k].pos != "v" for k in range(begin, i))
            ):
                yield begin, i
            begin = i + 1

    # --- years

    def _given(self, begin: int, end: int, ref: Ref, person: Person) -> Line | None:
        """Years given to somebody: "Отцу — двенадцать лет"; not an age."""
        if "dat" not in ref.cases or ref.cases & {"nom", "acc", "gen"} or self._led(ref):
            return None
        years = next((d for d in self.view.durations if ref.end <= d.start and d.end <= end), None) or self._bare(
            ref, end
        )
        if years is None or years.start - ref.end > _NEAR or not _in_years(years) or not self._is_a_term(years, person):
            return None
        terms = {"imprisonment": years.iso}
        return Line(Kind.SENTENCED, person, ref.start, years.end, terms, f"{PHRASE}given", 0.68, ref.unsure)

    def _bare(self, ref: Ref, end: int) -> Duration | None:
        """A bare number right after somebody that ends what is said: "Отцу — двенадцать"."""
        at = ref.end + (ref.end < end and self.lows[ref.end] in _DASHES)
        if at != end - 1:
            return None
        low, numbers = self.lows[at], self.pack.persons["numbers"]
        number = int(low) if low.isdecimal() and len(low) < _NEAR + 1 else int(numbers.get(self.lemmas[at], 0))
        iso = f"P{number}Y"
        return Duration(at, at + 1, iso, iso, ((float(number), "Y"),)) if number > 1 else None

    def _is_a_term(self, years: Duration, person: Person) -> bool:
        number = years.parts[0][0]
        if number > _LONGEST:
            return False
        tie = (person.tie or "").rsplit("/", 1)[-1]
        apart = self.lows[years.start - 1] in _DASHES and tie not in _YOUNG
        grown = number < _GROWN and (tie in _ELDERS or apart)
        words = {*self.lemmas, *self.lows}
        kind = self.salience.befell(self.view.number, _NEAR)
        return grown or not words.isdisjoint(self.pack.gives_years) or kind in (Kind.SENTENCED, Kind.TRIED)

    # --- places, and what goes on

    def _done_to(self, begin: int, end: int, ref: Ref, person: Person) -> Line | None:
        if "acc" not in ref.cases or "nom" in ref.cases or self._led(ref):
            return None
        rest = [i for i in range(begin, end) if not ref.start <= i < ref.end]
        for i in rest:
            for name in self.pack.class_names.get(self.lemmas[i], ()):
                if name in _INTO and self._into(i, name):
                    last = i + self.pack.classes.length(name, self.lemmas, i)
                    return Line(
                        _INTO[name], person, ref.start, max(last, ref.end), {}, f"{PHRASE}into", 0.7, ref.unsure
                    )
        kind = self.salience.befell(self.view.number, _NEAR)
        if kind not in _GOES_ON or not all(self._small(i) for i in rest) or len(self.lows) > _MOST * 2:
            return None
        return Line(kind, person, begin, end, {}, f"{PHRASE}too", 0.6, ref.unsure)

    def _into(self, i: int, name: str) -> bool:
        """Whether a place is where somebody was brought: "в лагерь", "лагерьге"."""
        width = self.pack.classes.length(name, self.lemmas, i)
        if self.pack.head_last:
            return "dat" in self.words[i + width - 1].cases
        lead = next((k for k in range(i - 1, max(-1, i - 3), -1) if self.words[k].pos == "adp"), -1)
        return lead >= 0 and self.lemmas[lead] in self.pack.prefix and "acc" in self.words[i].cases

    def _small(self, i: int) -> bool:
        """Whether a word only says when, or that it is another: "потом", "тоже", "через неделю", "де"."""
        word = self.words[i]
        spans = [(said.start, said.end) for said in self.view.dates] + [(d.start, d.end) for d in self.view.durations]
        dated = any(start <= i < end for start, end in spans)
        return dated or word.pos in _SMALL or word.lemma in self.pack.times or self.lows[i] in self.pack.bounds

    def _led(self, ref: Ref) -> bool:
        return ref.start > 0 and self.lemmas[ref.start - 1] in self.pack.prefix


def _single(ref: Ref) -> Person | None:
    if ref.how not in ("tie", "name") or len(ref.people) != 1 or ref.people[0].group or ref.people[0].passing:
        return None
    return ref.people[0]


def _in_years(years: Duration) -> bool:
    return bool(years.iso) and years.parts[0][1] == "Y"
