"""What the value of a field gives: a date, a length of time, a place, a tie, an institution."""

import re
from dataclasses import dataclass

from izdeu.places import Spot
from izdeu.reading.anchors import Anchors, resolve
from izdeu.reading.cutting import Cutting
from izdeu.reading.dating import Said
from izdeu.reading.durations import Duration, iso_of
from izdeu.reading.kin import with_age
from izdeu.reading.sentences import Sentence
from izdeu.reading.sheets.field import Field
from izdeu.reading.sheets.labels import Labels
from izdeu.reading.spots import Places, is_wide, where_of
from izdeu.vocab.claim import Where
from izdeu.vocab.dates import Relation, When
from izdeu.vocab.kinds import Kind
from izdeu.vocab.knowing import KnownHow

_YEAR = re.compile(
    r"(?<!\d)(?:(?P<m>0?[1-9]|1[0-2])[./-])?(?P<y>(?:19|20)\d\d)(?:[./-](?P<n>0?[1-9]|1[0-2]))?(?![\d./-])"
)
_NUMBER = re.compile(r"(?<!\d)(\d{1,3})(?!\d)")
_DIVIDED = re.compile(r"\s*[;；\n؛]\s*")
_FACILITIES = {"CAMP": Kind.HELD_IN_CAMP, "PRISON": Kind.IMPRISONED, "DETENTION": Kind.DETAINED}
_YEARS = ("Y", "M", "10Y")
_LONGEST_TERM = 100
_LONGEST = 4000
_SHOWN = 120
_FIRST = 3


@dataclass(frozen=True, slots=True)
class Values:
    """Reads the values of the fields of one document."""

    cutting: Cutting
    places: Places
    labels: Labels

    def words(self, one: Field) -> str:
        """The value on one line."""
        return " ".join(self.cutting.text[one.value : min(one.stop, one.value + _LONGEST)].split())

    def nothing(self, one: Field) -> bool:
        """Whether a value is empty, unknown, or a no."""
        words = self.words(one)
        return self.labels.is_nothing(words) or self.labels.plain(words) in self.labels.no

    def plain(self, one: Field) -> str:
        """The value as the table's words are written."""
        return self.labels.plain(self.words(one))

    def denied(self, one: Field) -> bool:
        """Whether a value begins by denying what its label says: "not yet", "no contact since 2017"."""
        for sentence in self.sentences(one)[:1]:
            said = {*sentence.lows[:_FIRST], *(word.lemma for word in sentence.words[:_FIRST])}
            if said & self.labels.denies:
                return True
            last = {sentence.lows[-1], *(word.lemma for word in sentence.words[-1:])} - {"no"}
            if getattr(self.cutting.grammar.pack, "head_last", False) and last & self.labels.denies:
                return True
        return False

    def sentences(self, one: Field) -> list[Sentence]:
        """The sentences of a value."""
        stop = min(one.stop, one.value + _LONGEST)
        return self.cutting.of(one.value, stop) if stop > one.value else []

    def when(self, one: Field, anchors: Anchors) -> When:
        """The first date of a value, a bare year or month among them."""
        grammar = self.cutting.grammar
        for sentence in self.sentences(one):
            for said in grammar.dates(sentence, grammar.durations(sentence)):
                start, end = sentence.tokens[said.start].start, sentence.tokens[said.end - 1].end
                when = resolve(said, " ".join(self.cutting.text[start:end].split()), anchors, 0, lasting=True)
                if when.edtf:
                    return when
        found = _YEAR.search(self.words(one))
        if found is None:
            return When()
        month = found["m"] or found["n"]
        bare = Said(0, 1, year=int(found["y"]), month=int(month) if month else None, relation=Relation.AT)
        return resolve(bare, found.group(), anchors, 0, lasting=False)

    def place(self, one: Field) -> tuple[Where | None, Spot | None]:
        """The narrowest place of a value."""
        inside = self.places.between(one.value, one.stop)
        narrow = [spot for spot in inside if not is_wide(spot)] or inside
        return (where_of(narrow[0]), narrow[0]) if narrow else (None, None)

    def durations(self, one: Field) -> list[Duration]:
        """The lengths of time of a value."""
        return [d for sentence in self.sentences(one) for d in self.cutting.grammar.durations(sentence) if d.iso]

    def imprisonment(self, one: Field) -> str | None:
        """A term as ISO 8601, `life`, `death`; a bare number counts years."""
        for duration in self.durations(one):
            if duration.parts and duration.parts[0][1] in _YEARS:
                return duration.iso
        plain = self.plain(one)
        if any(word in plain for word in self.labels.life):
            return "life"
        if any(word in plain for word in self.labels.death):
            return "death"
        bare = _NUMBER.fullmatch(plain)
        years = int(bare[1]) if bare else 0
        return iso_of([(float(years), "Y")]) if 0 < years < _LONGEST_TERM else None

    def years(self, one: Field) -> int | None:
        """An age."""
        found = _NUMBER.search(self.plain(one))
        return int(found[1]) if found and 0 < int(found[1]) < 120 else None

    def first_words(self, one: Field) -> str:
        """The value up to its first mark, shortened."""
        return _DIVIDED.split(self.words(one))[0][:_SHOWN].strip(" .。")

    def held(self, one: Field) -> tuple[Kind, bool]:
        """Where a place of detention holds somebody, and whether the value names an institution."""
        classes = self.cutting.grammar.pack.classes
        for sentence in self.sentences(one):
            keys = [word.lemma for word in sentence.words] or sentence.lows
            for name, kind in _FACILITIES.items():
                if any(classes.find(name, words, 0, len(words)) for words in (keys, sentence.lows)):
                    return kind, True
        return Kind.DETAINED, False

    def tie(self, words: str) -> str | None:
        """The tie some words name: "elder brother", "брат", "姐姐"."""
        kin = self.cutting.grammar.pack.kin
        for sentence in self.cutting.grammar.cut(words[:_SHOWN]):
            keys = [word.lemma for word in sentence.words] or sentence.lows
            for i in range(len(keys)):
                for width in (3, 2, 1):
                    for said in (keys[i : i + width], sentence.lows[i : i + width]):
                        if (code := kin.singular.get(" ".join(said))) is not None:
                            which = kin.which.get(keys[i - 1]) if i else None
                            return with_age(code, which)
        return None

    def known(self, one: Field) -> KnownHow | None:
        """How whoever filled the sheet knows."""
        plain = f" {self.plain(one)} "
        for words, how in self.labels.known:
            if words in plain:
                return how
        sources = self.cutting.grammar.pack.sources
        said = [
            word for sentence in self.sentences(one) for word in (*sentence.lows, *(w.lemma for w in sentence.words))
        ]
        return next((sources[word] for word in said if word in sources), None)
