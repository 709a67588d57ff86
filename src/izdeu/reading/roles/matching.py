"""Holds a clause against the frames: which sentence of the table it is, and who is WHO in it."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from izdeu.places import Spot
from izdeu.reading.dating import Said
from izdeu.reading.durations import Duration
from izdeu.reading.frames import Slot
from izdeu.reading.refs import Ref
from izdeu.reading.roles.clauses import RoleClause
from izdeu.reading.roles.frames import Ask, RoleFrame
from izdeu.reading.roles.marked import Marked
from izdeu.reading.roles.pack import RolePack
from izdeu.reading.sentences import Sentence
from izdeu.reading.slots import Match
from izdeu.vocab.kinds import Kind

_ADPOSITION = 4
_HEAD = 4
_NOT_OF_SPEAKER = frozenset({Kind.CONTACT, Kind.CONTACT_LOST, Kind.DIED, Kind.VANISHED, Kind.KEEPSAKE})
_TAKEN = frozenset({Kind.DETAINED, Kind.HELD_IN_CAMP, Kind.IMPRISONED, Kind.RELEASED, Kind.TRANSFERRED})
_BETWEEN = frozenset({"a", "num", "prt", "p"})
_SUBJECT = frozenset({"nom"})
_THINGS = frozenset({"LINE", "PASSPORT", "PROPERTY", "THING"})
_FAR = 14
_THING = frozenset({"nom", "acc"})
_RECEIVER = frozenset({"dat"})


@dataclass(slots=True)
class Taken:
    """What a frame has taken of a clause so far: the person and the spans used; `dropped`: the person is unsaid.

    `middle`: the subject may be the one done to without a word that says so.
    """

    ref: Ref | None = None
    middle: bool = False
    kind: Kind | None = None
    dropped: bool = False
    unsure: bool = False
    used: list[tuple[str, int, int]] = field(default_factory=list)


class Matcher:
    """Matches frames in the clauses of one sentence. `noted`: it notes one person, meant where nobody is said."""

    between = _BETWEEN

    def __init__(
        self,
        sentence: Sentence,
        refs: list[Ref],
        durations: list[Duration],
        places: list[tuple[int, int, Spot]],
        speakers: Sequence[object],
        pack: RolePack,
        noted: bool = False,
        dates: Sequence[Said] = (),
    ) -> None:
        self.noted, self.dates = noted, dates
        counted = [(said.start, said.end) for said in dates if said.steps is not None]
        self.terms = [d for d in durations if not any(start <= d.start < end for start, end in counted)]
        self.words, self.lows, self.refs, self.pack = sentence.words, sentence.lows, refs, pack
        self.marked = Marked(sentence, pack)
        self.lemmas = self.marked.lemmas
        self.durations, self.places, self.speakers = durations, places, speakers
        self.objects: dict[int, Ref] = {}

    def best(self, clause: RoleClause) -> list[Match]:
        """The frames that fit a clause, those that ask for most first, one to a kind."""
        found: dict[str, Match] = {}
        for frame in self._possible(clause):
            best = found.get(frame.kind.value)
            nobody = self.pack.by_cases and best is not None and best.ref is None
            if best is not None and best.frame.weight >= frame.weight and not nobody:
                continue
            match = self._match(frame, clause)
            if match and not (nobody and match.ref is None):
                found[frame.kind.value] = match
                if match.ref is not None:
                    self.objects.setdefault(id(clause), match.ref)
        return sorted(found.values(), key=lambda match: (-match.frame.weight, _spread(match, clause)))

    def _possible(self, clause: RoleClause) -> list[RoleFrame]:
        """The frames of a clause's verb that its sentence has the words for."""
        return self.pack.frames.possible(clause.group.base, self.marked.words, self.marked.classes)

    def _match(self, frame: RoleFrame, clause: RoleClause) -> Match | None:
        group = clause.verb
        if frame.denied is not None and frame.denied is not group.negated:
            return None
        if not set(frame.chain[1:]) <= set(group.chain[1:]):
            return None
        if not all(self._there(ask) for ask in frame.asks):
            return None
        stop = group.end if self.pack.head_last else clause.tail_end
        if frame.unless and any(clause.start <= i < stop for i, _ in self.marked.members(False, frame.unless)):
            return None
        if frame.unless_done_to and self._done_to_a_thing(frame.unless_done_to, clause):
            return None
        if frame.by_authorities and not self._by_authorities(clause):
            return None
        if frame.kind is Kind.SUMMONED and self.pack.head_last and self._urged(clause):
            return None
        taken = Taken(middle=frame.kind.value in self.pack.middle, kind=frame.kind)
        if not all(self._take(ask, taken, clause) for ask in frame.asks):
            return None
        if taken.ref is not None:
            taken.ref = self._meant(frame, taken.ref, clause)
        if taken.dropped and taken.ref is None and self._somebody_else(clause, taken):
            return None
        if frame.kind in _NOT_OF_SPEAKER and taken.ref is not None and self._speaks(taken.ref, clause):
            return None
        return self._made(frame, clause, taken)

    def _done_to_a_thing(self, things: tuple[str, ...], clause: RoleClause) -> bool:
        """Whether one of these things is what the verb is done to: "забрали телефон", not "за телефон забрали"."""
        found = (i for i, _ in self.marked.members(False, things) if clause.start <= i < clause.tail_end)
        return any(self.words[i].cases & _THING and not self._adposition(i) for i in found)

    def _urged(self, clause: RoleClause) -> bool:
        """Whether somebody is only called on to do something: "қудалауды тоқтатуға шақырды"."""
        word = self.words[clause.group.start - 1] if clause.group.start else None
        return word is not None and word.pos == "v" and word.form == "noun" and "dat" in word.cases

    def _somebody_else(self, clause: RoleClause, taken: Taken) -> bool:
        """Whether right before a passive verb stands what was done to: "көлік шақыртылды" is of no person."""
        i = clause.group.start - 1
        if not (self.pack.head_last and clause.verb.passive) or i < clause.wide or self.words[i].pos != "n":
            return False
        if self.words[i].cases != {"nom"} or any(start <= i < end for _, start, end in taken.used):
            return False
        return not any(d.start <= i < d.end for d in self.durations)

    def _meant(self, frame: RoleFrame, ref: Ref, clause: RoleClause) -> Ref:
        """Of those a frame has taken whom it tells of: all of them."""
        return ref

    def _speaks(self, ref: Ref, clause: RoleClause) -> bool:
        """Whether a ref is nobody but the one who speaks: "I lost contact" says it of another."""
        speaker = self.speakers[min(clause.verb.head, len(self.speakers) - 1)]
        return speaker is not None and all(person is speaker for person in ref.people)

    def _made(self, frame: RoleFrame, clause: RoleClause, taken: Taken) -> Match:
        starts = [clause.group.start, *(start for _, start, _ in taken.used)]
        ends = [clause.group.end, *(end for _, _, end in taken.used)]
        ref = taken.ref
        if ref is not None and not ref.unsure and taken.unsure:
            ref = Ref(ref.start, ref.end, ref.people, ref.how, ref.owner, True, ref.definite, ref.cases)
        return Match(frame, ref, min(starts), max(ends), tuple(taken.used), taken.dropped and ref is None)

    def _by_authorities(self, clause: RoleClause) -> bool:
        """Whether the doer is the police, "they" or nobody named; a relative who takes her away is no arrest."""
        subject = clause.subject
        if clause.verb.passive or clause.indefinite:
            return True
        if subject is not None and subject.how != "passing":
            return subject.how == "they" or (self.pack.head_last and clause.inherited and subject.how != "self")
        doers = self.pack.authorities
        if clause.other or subject is not None:
            return any(self.lemmas[i] in doers for i in range(clause.wide, clause.tail_end))
        return True

    def _there(self, ask: Ask) -> bool:
        """Whether the sentence has any of the words asked for at all."""
        if ask.slot is Slot.CLASS or (ask.slot is Slot.WHOSE and ask.owned_class):
            return ask.words[0] in self.marked.classes
        if ask.slot in (Slot.WORD, Slot.WHOSE):
            return any(word in self.marked.words for word in ask.words)
        if ask.slot is Slot.TERM:
            return bool(self.terms)
        return bool(self.places) if ask.slot is Slot.PLACE else True

    # --- what a frame asks for

    def _take(self, ask: Ask, taken: Taken, clause: RoleClause) -> bool:
        if ask.slot is Slot.WHO:
            return self._take_who(ask, taken, clause)
        if ask.slot is Slot.WHOSE:
            return self._take_whose(ask, taken, clause)
        if ask.slot is Slot.TERM:
            spans = [(d.start, d.end) for d in self.terms if self._case_fits(d.end - 1, ask.cases)]
            return self._take_span("term", spans, taken, clause)
        if ask.slot is Slot.PLACE:
            said = [(start, end) for start, end, _ in self.places if self._place_fits(end, ask.cases)]
            return self._take_span("place", said, taken, clause)
        if ask.slot in (Slot.NUMBER, Slot.MONEY):
            return any(self.lows[i][:1].isdecimal() or self.words[i].pos == "num" for i in self._reach(clause))
        return self._take_words(ask, taken, clause)

    def _place_fits(self, end: int, cases: frozenset[str]) -> bool:
        """Whether a place name, or the word of level after it, stands in a case asked for: "Алматы облысына"."""
        if not self.pack.head_last or self._case_fits(end - 1, cases):
            return True
        return end < len(self.words) and self.words[end].whose == "3" and self._case_fits(end, cases)

    def _take_who(self, ask: Ask, taken: Taken, clause: RoleClause) -> bool:
        cases, group = ask.cases, clause.verb
        plain = not ask.before and not ask.after
        if plain and group.passive and cases == _SUBJECT and self.pack.head_last:
            return False
        if plain and group.passive and "acc" in cases:
            cases = _SUBJECT
        if plain and "nom" in cases and self._take_subject(taken, clause):
            return True
        ref = self._ref(ask, cases, clause) if cases != _SUBJECT else None
        if ref is None and plain and clause.inherited and clause.subject and clause.link in self.pack.relative:
            ref = clause.subject if clause.subject.cases & cases else None
        if ref is None and plain and "acc" in cases and taken.kind is Kind.THREATENED and self.pack.head_last:
            ref = self._ref(ask, _RECEIVER, clause)
        if ref is None and plain and "acc" in cases and not group.passive:
            if taken.middle and clause.subject is not None and clause.subject.how not in ("passing", "they"):
                return self._take_subject(taken, clause)
            return self._inherit_object(taken, clause)
        if ref is None:
            return plain and self._unsaid_receiver(cases, taken, clause)
        taken.ref = ref
        taken.used.append(("who", ref.start, ref.end))
        return True

    def _unsaid_receiver(self, cases: frozenset[str], taken: Taken, clause: RoleClause) -> bool:
        """Whether to whom something was given may be left unsaid: "он жыл беріпті"."""
        if cases != _RECEIVER or "dat" not in self.pack.drops or self._given_to_others(clause):
            return False
        before = clause.before
        if before is not None and (ref := self.objects.get(id(before))) is not None:
            taken.ref = ref
            return True
        if clause.subject is not None and clause.subject.how not in ("passing", "they"):
            if not (
                clause.inherited and clause.subject.how in ("tie", "name", "pronoun") and clause.verb.person != "1"
            ):
                return False
            taken.ref, taken.unsure = clause.subject, True
            return True
        taken.dropped = True
        return True

    def _given_to_others(self, clause: RoleClause) -> bool:
        """Whether people nobody names stand in the dative: "жиналғандарға ескерту жасады"."""
        near = range(max(0, clause.group.start - _FAR), clause.group.start)
        passing = {ref.start for ref in self.refs if ref.how == "passing" and "dat" in ref.cases}
        return any(i in passing or (self.words[i].form == "part" and self.words[i].plural) for i in near)

    def _take_subject(self, taken: Taken, clause: RoleClause) -> bool:
        subject = clause.subject
        if subject is not None:
            if subject.how == "passing":
                return False
            taken.ref = subject
            if subject.start >= clause.wide and not clause.inherited:
                taken.used.append(("who", subject.start, subject.end))
            return True
        if clause.other or clause.indefinite or not clause.dropped:
            return False
        taken.dropped = True
        return "nom" in self.pack.drops or self.noted

    def _inherit_object(self, taken: Taken, clause: RoleClause) -> bool:
        """The one done to in the clause before goes on: "сестру задержали и увезли"; or is left unsaid."""
        before = clause.before
        if before is not None and (ref := self.objects.get(id(before))) is not None:
            taken.ref, taken.unsure = ref, False
            return True
        if self._done_to_before(clause):
            taken.ref, taken.unsure = clause.subject, True
            return True
        if self._told_and_taken(taken, clause):
            taken.ref, taken.unsure = clause.subject, True
            return True
        acting = self._acts(taken, clause) or (self.pack.head_last and self._done_to_another(taken, clause))
        if not ("acc" in self.pack.drops or self.noted) or acting:
            return False
        taken.dropped = True
        return True

    def _done_to_another(self, taken: Taken, clause: RoleClause) -> bool:
        """Whether a thing, or people nobody counts, stands in the accusative and is what it is done to."""
        used = {i for _, start, end in taken.used for i in range(start, end)}
        spoken = {i for ref in self.refs if ref.how != "passing" for i in range(ref.start, ref.end)}
        before = clause.group.start - 1
        if before >= clause.start and before not in used | spoken and self._bare_thing(before):
            return True
        return any(
            self.words[i].cases == {"acc"} and self.words[i].pos == "n" and i not in used | spoken
            for i in range(clause.start, clause.group.start)
        )

    def _bare_thing(self, i: int) -> bool:
        """Whether a noun without an ending is a thing with which something is done: "телефон тексеріп жатыр"."""
        word = self.words[i]
        classes = self.pack.class_names.get(word.lemma, ())
        return word.pos == "n" and word.cases == {"nom"} and not word.whose and bool(_THINGS.intersection(classes))

    def _done_to_before(self, clause: RoleClause) -> bool:
        """Whether the clause before tells what was done to its subject, so that the next, with no word of who does it,
        does the same: "еңбекке жегілген; жатақханадан шығармайды"."""
        before, subject = clause.before, clause.subject
        if not self.pack.head_last or not isinstance(before, RoleClause) or subject is None or not clause.inherited:
            return False
        return subject.how in ("tie", "name", "pronoun") and before.verb.passive and not clause.verb.passive

    def _told_and_taken(self, taken: Taken, clause: RoleClause) -> bool:
        """Whether the clause before says what somebody was, and this what was done: "ағам мұғалім еді, алып кетті"."""
        before, subject = clause.before, clause.subject
        if not self.pack.head_last or subject is None or not clause.inherited or taken.kind not in _TAKEN:
            return False
        told = isinstance(before, RoleClause) and before.verb.base == "be" and before.subject is subject
        return told and subject.how in ("tie", "name") and clause.verb.person in ("", "3")

    def _acts(self, taken: Taken, clause: RoleClause) -> bool:
        """Whether somebody known does it, so that the one done to is not left unsaid."""
        subject = clause.subject
        if subject is None or subject.how == "they":
            return False
        police = subject.how == "passing" and self.lemmas[subject.end - 1] in self.pack.authorities
        return not (police and self.pack.head_last)

    def _ref(self, ask: Ask, cases: frozenset[str], clause: RoleClause) -> Ref | None:
        """The person in one of the cases asked for that stands nearest to the verb; the surest case first."""
        fitting = [ref for ref in self._refs(clause) if self._stands(ask, ref, cases, clause)]
        if not fitting:
            return None
        return min(fitting, key=lambda ref: (len(ref.cases - cases), _distance(ref, clause.verb.head)))

    def _refs(self, clause: RoleClause) -> list[Ref]:
        begin = clause.wide if self.pack.head_last else clause.start
        return [
            ref
            for ref in self.refs
            if begin <= ref.start < clause.tail_end and not ref.owner and ref.how != "passing"
            if ref is not clause.subject or clause.inherited
        ]

    def _stands(self, ask: Ask, ref: Ref, cases: frozenset[str], clause: RoleClause) -> bool:
        if ask.before:
            return self._led(ref.start, ask.before)
        if ask.after:
            return ref.end < len(self.lemmas) and self.lemmas[ref.end] in ask.after
        if not self.pack.head_last and self._adposition(ref.start):
            return False
        if self.pack.head_last and ref.end < len(self.lemmas) and self.lemmas[ref.end] in self.pack.suffix:
            return False
        return bool(ref.cases & cases)

    def _led(self, i: int, words: tuple[str, ...]) -> bool:
        """Whether one of the adpositions stands before a token, adjectives and numbers between at most."""
        between = self.between
        for k in range(i - 1, max(-1, i - 1 - _ADPOSITION), -1):
            if self.lemmas[k] in words or self.lows[k] in words:
                return True
            if self.words[k].pos not in between and self.words[k].form != "part":
                return False
        return False

    def _adposition(self, i: int) -> bool:
        return i > 0 and self.lemmas[i - 1] in self.pack.prefix

    # --- whose

    def _take_whose(self, ask: Ask, taken: Taken, clause: RoleClause) -> bool:
        reach = self._reach(clause)
        for i, width in self.marked.members(ask.owned_class, ask.words):
            if i not in reach or not self._case_fits(self._case_at(i, width), _turned(ask.cases, clause)):
                continue
            if (not ask.before or self._led(i, ask.before)) and self._owner_of(i, i + width, taken, clause):
                taken.used.append(("owned", i, i + width))
                return True
        return False

    def _owner_of(self, i: int, end: int, taken: Taken, clause: RoleClause) -> bool:
        """Whose the thing at tokens `i` to `end` is: told beside it, by its ending, or the one spoken of."""
        refs = [ref for ref in self.refs if ref.end <= i and i - ref.end <= _ADPOSITION]
        beside = next((ref for ref in reversed(refs) if ref.owner or ref.cases == {"gen"}), None)
        whose = self.words[end - 1].whose
        if beside is None and self.pack.head_last and whose == "3":
            beside = next((ref for ref in reversed(refs) if ref.end == i), None)
        if beside is None and not self.pack.head_last:
            beside = next((ref for ref in self.refs if ref.start == end and "gen" in ref.cases), None)
        if beside is not None:
            taken.ref = beside
            taken.used.append(("who", beside.start, beside.end))
            return True
        if whose in ("1", "1p"):
            speaker = self.speakers[i]
            if speaker is None:
                return False
            taken.ref = Ref(i, end, (speaker,), "self")  # type: ignore[arg-type]
            return True
        if self.pack.head_last:
            subject = clause.subject
            if whose == "3" and self._of_a_thing(i):
                return False
            theirs = subject is not None and subject.how not in ("passing", "they", "self", "we") and not clause.other
            if whose == "3" and subject is not None and theirs:
                taken.ref = subject
                return True
            taken.dropped = whose == "3"
            return whose == "3"
        other = next((ref for ref in self._refs(clause) if "gen" in ref.cases or "dat" in ref.cases), None)
        if other is not None and not self.pack.positional:
            taken.ref = other
            taken.used.append(("who", other.start, other.end))
            return True
        if (theme := self._theme(clause)) is not None:
            taken.ref = theme
            return True
        if clause.subject is not None and clause.subject.how != "passing":
            taken.ref = clause.subject
            return True
        taken.dropped = clause.dropped
        return clause.dropped

    def _theme(self, clause: RoleClause) -> Ref | None:
        """Whose a thing without an owner is by the clause before; None where the subject tells it."""
        return None

    def _of_a_thing(self, i: int) -> bool:
        """Whether what stands right before says whose a thing is, and that is no person: "қаласының … соты"."""
        spoken = {k for ref in self.refs for k in range(ref.start, ref.end)}
        before = range(max(0, i - _ADPOSITION), i)
        places = {end - 1 for _, end, _ in self.places}
        people = {*self.pack.kin.singular, *self.pack.persons["passers_by"]}
        owners = [k for k in before if self.words[k].pos == "n" and self.words[k].cases == {"gen"} and k not in spoken]
        return i - 1 in places or any(self.lemmas[k] not in people for k in owners)

    # --- words, classes, spans

    def _reach(self, clause: RoleClause) -> range:
        """The tokens a clause's words are looked for among, its verb's own too."""
        if self.pack.head_last:
            end = max(clause.group.end, clause.group.head + 1)
            return range(
                clause.wide, min(end + _HEAD, max(end, clause.tail_end)) if clause.verb.form == "part" else end
            )
        return range(clause.start, clause.tail_end)

    def _take_span(self, name: str, spans: list[tuple[int, int]], taken: Taken, clause: RoleClause) -> bool:
        reach = self._reach(clause)
        inside = [(start, end) for start, end in spans if start in reach]
        if not inside:
            return False
        start, end = min(inside, key=lambda span: abs(span[0] - clause.verb.head))
        taken.used.append((name, start, end))
        return True

    def _take_words(self, ask: Ask, taken: Taken, clause: RoleClause) -> bool:
        classed = ask.slot is Slot.CLASS
        best: tuple[int, int] | None = None
        reach = self._reach(clause)
        for i, width in self.marked.members(classed, ask.words):
            if i not in reach or not self._case_fits(self._case_at(i, width), _turned(ask.cases, clause)):
                continue
            if ask.before and not self._led(i, ask.before):
                continue
            if ask.after and self.lemmas[i + width : i + width + 1] not in [[word] for word in ask.after]:
                continue
            if best is None or abs(i - clause.verb.head) < abs(best[0] - clause.verb.head):
                best = (i, i + width)
        if best is None:
            return False
        taken.used.append((ask.words[0] if classed else "word", *best))
        return True

    def _case_at(self, i: int, width: int) -> int:
        """The word of several that bears their case: the last."""
        return i + width - 1

    def _case_fits(self, i: int, cases: frozenset[str]) -> bool:
        own = self.words[i].cases
        return not cases or not own or bool(cases & own)


def _distance(ref: Ref, verb: int) -> int:
    return ref.start - verb if ref.start > verb else verb - ref.end + 1


def _turned(cases: frozenset[str], clause: RoleClause) -> frozenset[str]:
    """The cases a thing may stand in: what is done to it makes it the subject of the passive."""
    return cases | _SUBJECT if clause.verb.passive and "acc" in cases else cases


def _spread(match: Match, clause: RoleClause) -> int:
    """How far from the verb the words lie that a frame used; nearer ones are likelier its own."""
    return max((abs(clause.verb.head - start) for name, start, _ in match.used if name != "who"), default=0)
