"""Walks one scene sentence by sentence: who speaks, who is spoken of, which clauses, dates and places."""

from collections.abc import Iterator
from dataclasses import dataclass

from izdeu.places import Spot
from izdeu.reading.blocks import MARKER
from izdeu.reading.clauses import Clause
from izdeu.reading.cutting import Cutting
from izdeu.reading.dating import Said
from izdeu.reading.durations import Duration
from izdeu.reading.grammar import Hearing, NameFinder, Tellers
from izdeu.reading.groups import Group
from izdeu.reading.people import Cast, Person
from izdeu.reading.quotes import Quote
from izdeu.reading.quoting import EditorNotes, QuotedBlock
from izdeu.reading.refs import Ref
from izdeu.reading.salience import Salience
from izdeu.reading.sentences import Sentence
from izdeu.reading.sheets.field import Sheet
from izdeu.reading.spots import Places
from izdeu.reading.structure import Piece, Scene, Voice
from izdeu.vocab.knowing import KnownHow

_ANSWERING = 3
_BESIDE = 3
_SHORT_NAME = 3


@dataclass(slots=True)
class View:
    """One sentence with all that was found in it. `tellers[i]` is who tells what token `i` stands in.

    `testifier` tells what nobody else is said to: who a case sheet is by.
    """

    sentence: Sentence
    number: int
    block: int
    refs: list[Ref]
    clauses: list[Clause]
    durations: list[Duration]
    dates: list[Said]
    places: list[tuple[int, int, Spot]]
    speakers: list[Person | None]
    tellers: list[Person | None]
    quoted: list[bool]
    attribution: Tellers | None
    head: Person | None
    voice: Voice
    answers: bool = False
    testifier: Person | None = None
    listed: bool = False

    def teller_of(self, clause: Clause) -> Person | None:
        """Who tells what a clause says; None where the reporter does."""
        return self.teller_at(clause.group.head, clause)

    def teller_at(self, i: int, clause: Clause | None) -> Person | None:
        """Who tells what stands at a token of a clause."""
        told = self.tellers[i]
        if told is None and self.attribution and clause:
            told = self.attribution.teller(clause)
        return told or self.testifier


class Walk:
    """One scene under way. `views` yields its sentences in order, each understood in the light of those before."""

    def __init__(self, scene: Scene, number: int, places: Places, names: NameFinder, cutting: Cutting) -> None:
        self.scene, self.places, self.names, self.cutting = scene, places, names, cutting
        self.text, self.grammar = cutting.text, cutting.grammar
        pack = self.grammar.pack
        self.cast = Cast(f"t{number}", pack.kin)
        self.salience = Salience()
        self.teller = self.cast.teller(scene.teller) if scene.told else None
        if self.teller and scene.teller:
            self.teller.sex = names.sex(scene.teller)
        self.number = 0
        self.first: dict[int, tuple[int, int, Person | None]] = {}
        self.first_in: dict[int, int] = {}
        self.last_speaker: Person | None = None
        self.spoke_in, self.quoted_in = -1, -2
        self.opening = False
        self.spoken_of: Person | None = None
        self.asked = self.after_question = False
        self.asked_about: Person | None = None
        self.entry = 0
        self.head: Person | None = None
        self.of_sheets: dict[int, tuple[Person, Person | None, KnownHow]] = {}
        self.sheet: Sheet | None = None
        self.listed = False
        self.headed_in = -1
        self.protest_words = pack.classes.single["RALLY"] - {"march", "marches"} | pack.protest_words
        self.protests = scene.told and self._speaks_of_protest()
        self.saying = pack.uttering
        self.notes = EditorNotes(self.text, tuple(pack.layout["editor"]))

    def _speaks_of_protest(self) -> bool:
        """Whether the teller speaks of protesting anywhere."""
        spoken = (p for p in self.scene.pieces if p.voice is Voice.WITNESS)
        sentences = (s for p in spoken if p.start < p.block.end for s in self.cutting.of(p.start, p.block.end))
        return any(self.protest_words & sentence.said() for sentence in sentences)

    def views(self) -> Iterator[View]:
        """The sentences of the scene that somebody speaks, in order."""
        going_on = False
        for piece in self.scene.pieces:
            if piece.voice is Voice.NOBODY or piece.start >= piece.block.end:
                self._pass(piece)
                continue
            self._open(piece)
            self.listed = piece.sheet is None and MARKER.match(self.text, piece.start) is not None
            sentences = self.cutting.of(piece.start, piece.block.end)
            goes_on, told = going_on and self.text[piece.start] not in '“"«„「', piece.voice is Voice.REPORTER
            block = QuotedBlock.of(sentences, goes_on, self.saying, told)
            going_on = block.open_ended
            self.after_question, self.asked = self.asked, piece.voice is Voice.QUESTION
            for at in range(len(sentences)):
                yield self._view(block, at, piece.voice)

    def _open(self, piece: Piece) -> None:
        """Notes of a case sheet are about its person, and so is what follows it until somebody else is named."""
        left, self.sheet = self.sheet, piece.sheet
        self.head = None if left is not None and piece.sheet is None and self.teller else self.head
        if piece.sheet is not None and piece.sheet.number in self.of_sheets:
            self.head = self.of_sheets[piece.sheet.number][0]
            self.salience.see(self.head, self.number, 0, subject=True)

    def _pass(self, piece: Piece) -> None:
        """What stands under the fields of a sheet is about its person too, until somebody else is named."""
        if piece.sheet is None or piece.sheet.number not in self.of_sheets or self.teller is not None:
            return
        person = self.of_sheets[piece.sheet.number][0]
        if self.head is not person:
            self.head = person
            self.salience.see(person, self.number, 0, subject=True)

    def _testifier(self) -> Person | None:
        """Who a case sheet is by that the walk is in."""
        found = self.of_sheets.get(self.sheet.number) if self.sheet is not None else None
        return found[1] if found else None

    def known(self) -> KnownHow:
        """How it is known what the case sheet says that the walk is in."""
        found = self.of_sheets.get(self.sheet.number) if self.sheet is not None else None
        return found[2] if found else KnownHow.NOT_SAID

    def _groups(self, block: QuotedBlock, at: int) -> list[Group]:
        if at not in block.groups:
            sentence = block.sentences[at]
            block.groups[at] = self.grammar.groups(sentence)
        return block.groups[at]

    def _view(self, block: QuotedBlock, at: int, voice: Voice) -> View:
        sentence, groups = block.sentences[at], self._groups(block, at)
        base = self.teller if voice is Voice.WITNESS else None
        spoken = block.spoken[at]
        testifier = self._testifier()
        tellers: list[Person | None] = [base] * len(sentence.tokens)
        speakers = [base or testifier] * len(sentence.tokens)
        self._mark_editor(sentence, speakers, tellers)
        quoted = [False] * len(sentence.tokens)
        if at == 0 and _numbered(sentence) and self.sheet is None:
            self.head = None
        self.opening = self.quoted_in == self.number - 1
        if spoken:
            refs = self._with_quotes(block, at, spoken, speakers, tellers, quoted, base)
        else:
            refs = self._scan(sentence, groups, speakers, None)
        if self.sheet is None:
            self._set_head(sentence, refs, at)
        clauses = self.grammar.clauses(sentence, groups, refs, self._hearing(sentence, speakers))
        durations = self.grammar.durations(sentence)
        self._note_first(sentence, refs, tellers)
        attribution = (
            self.grammar.tellers(
                sentence, [c for c in clauses if not quoted[c.group.head]], refs, self._sayer(sentence)
            )
            if self.teller is None
            else None
        )
        if attribution and attribution.speaker:
            self.last_speaker, self.spoke_in = attribution.speaker, sentence.block
            self.last_speaker.quoted = True
        if base is None:
            self._note_spoken_of(clauses, quoted)
        answers = self._answers(voice, at, refs, sentence)
        view = View(
            sentence=sentence,
            number=self.number,
            block=sentence.block,
            refs=refs,
            clauses=clauses,
            durations=durations,
            dates=self.grammar.dates(sentence, durations),
            places=self.places.within(sentence),
            speakers=speakers,
            tellers=tellers,
            quoted=quoted,
            attribution=attribution,
            head=self.asked_about if answers else self.head,
            answers=answers,
            voice=voice,
            testifier=testifier,
            listed=self.listed and self.headed_in == sentence.block,
        )
        self.number += 1
        return view

    def _mark_editor(self, sentence: Sentence, speakers: list[Person | None], tellers: list[Person | None]) -> None:
        """An editor's note in brackets is not the witness's."""
        for start, end in self.notes.within(sentence):
            for i, token in enumerate(sentence.tokens):
                if start <= token.start < end:
                    speakers[i] = tellers[i] = None

    def _scan(
        self, sentence: Sentence, groups: list[Group], speakers: list[Person | None], inside: set[int] | None
    ) -> list[Ref]:
        return self.grammar.scan(sentence, groups, self.names, self._hearing(sentence, speakers), inside)

    def _hearing(self, sentence: Sentence, speakers: list[Person | None]) -> Hearing:
        addressee = self.teller if self.asked else None
        sayer = self._sayer(sentence)
        noted = self.entry > 0 or (self.head is not None and sentence.lows[1:2] == ["："])
        first = self.last_speaker if self.opening else None
        return Hearing(
            number=self.number,
            speakers=speakers,
            cast=self.cast,
            salience=self.salience,
            last_speaker=sayer,
            addressee=addressee,
            head=self.head,
            noted=noted,
            heard=self.last_speaker,
            opener=first,
            testifier=self._testifier(),
        )

    def _sayer(self, sentence: Sentence) -> Person | None:
        """Who spoke last in the same paragraph."""
        return self.last_speaker if self.spoke_in == sentence.block else None

    def _with_quotes(
        self,
        block: QuotedBlock,
        at: int,
        spoken: list[Quote],
        speakers: list[Person | None],
        tellers: list[Person | None],
        quoted: list[bool],
        base: Person | None,
    ) -> list[Ref]:
        """The refs of a sentence with quotations: what stands outside first, for it says who speaks inside."""
        sentence = block.sentences[at]
        quoted[:] = block.mask(at)
        outside = self._outside(block, at, speakers, quoted)
        for quote in spoken:
            speaker = self._speaker(block, at, quote, base)
            for i, token in enumerate(sentence.tokens):
                if quote.start <= token.start < quote.end:
                    speakers[i] = speaker
                    tellers[i] = base or (speaker if speaker and not speaker.passing else None)
        inside = {i for i, is_quoted in enumerate(quoted) if is_quoted}
        within = self._scan(sentence, self._groups(block, at), speakers, inside)
        return sorted([*outside, *within], key=lambda ref: ref.start)

    def _outside(self, block: QuotedBlock, at: int, speakers: list[Person | None], quoted: list[bool]) -> list[Ref]:
        if at not in block.outside:
            rest = {i for i, is_quoted in enumerate(quoted) if not is_quoted}
            block.outside[at] = self._scan(block.sentences[at], self._groups(block, at), speakers, rest)
        return block.outside[at]

    def _speaker(self, block: QuotedBlock, at: int, quote: Quote, base: Person | None) -> Person | None:
        """Who says a quotation: named in its sentence, or where it ends, or the last who spoke."""
        if quote.start in block.says:
            return block.says[quote.start]
        found: Person | None = None
        for k in range(at, len(block.sentences)):
            sentence = block.sentences[k]
            if sentence.start >= quote.end and k > at:
                break
            quoted = block.mask(k)
            if all(quoted):
                continue
            plain: list[Person | None] = [base] * len(sentence.tokens)
            refs = self._outside(block, k, plain, quoted)
            groups = [group for group in self._groups(block, k) if not quoted[group.head]]
            ref = self.grammar.speaker_of(sentence, groups, refs)
            if ref:
                found = ref.people[0]
                break
        if found is None and base is None:
            found = self._said_next(block, quote)
        if found is None and base is None:
            found = self._unnamed_speaker(block.sentences[at], quote)
        if base is None and found is not None and not found.passing:
            self.last_speaker, self.spoke_in = found, block.sentences[at].block
            self.quoted_in = self.number
            found.quoted = True
        block.says[quote.start] = found
        return found

    def _answers(self, voice: Voice, at: int, refs: list[Ref], sentence: Sentence) -> bool:
        """Whether a sentence opens the answer to a question about somebody; a question says about whom."""
        if voice is Voice.QUESTION:
            people = [r.people[0] for r in refs if len(r.people) == 1 and not r.people[0].passing]
            you = any(word.pos == "v" and word.person == "2" for word in sentence.words)
            self.asked_about = people[-1] if people else self.teller if you else None
            if people and not people[-1].group:
                self.salience.see(people[-1], self.number, len(sentence.lows), subject=True)
        elif at == 0 and self.after_question:
            self._name_alone(sentence)
        near = at == 0 or (at < _ANSWERING and self.asked_about is self.teller)
        return voice is Voice.WITNESS and near and self.asked_about is not None and self.after_question

    def _name_alone(self, sentence: Sentence) -> None:
        """Names who was asked about by an answer that is only a name: "Your daughter?" "Mukerrem."."""
        words = [token for token in sentence.tokens if token.word]
        person, alone = self.asked_about, len(words) == 1 and len(sentence.tokens) == 2 and words[0].cap
        if not alone or person is None or not person.tie or person.tie == "self" or person.name or person.group:
            return
        no_names = self.grammar.pack.persons.get("no_names_alone")
        if no_names and words[0].low not in no_names and len(words[0].text) > _SHORT_NAME:
            self.cast.call(person, words[0].text)

    def _said_next(self, block: QuotedBlock, quote: Quote) -> Person | None:
        """Who says it where the next sentence begins so: “……。”她说。"""
        k = next((k for k, sentence in enumerate(block.sentences) if sentence.start >= quote.end), None)
        if k is None or any(block.mask(k)[:_BESIDE]):
            return None
        sentence = block.sentences[k]
        refs = self._outside(block, k, [None] * len(sentence.tokens), block.mask(k))
        if not refs or refs[0].start > 1 or self.text[quote.end : sentence.start].strip('”」』"'):
            return None
        groups = [group for group in self._groups(block, k) if group.start <= refs[0].end + _BESIDE]
        ref = self.grammar.speaker_of(sentence, groups, refs) if groups else None
        if ref is None and self.grammar.pack.unspaced:
            ref = self.grammar.speaker_of(sentence, self._groups(block, k), refs)
        return ref.people[0] if ref is not None and ref.people == refs[0].people else None

    def _unnamed_speaker(self, sentence: Sentence, quote: Quote) -> Person | None:
        """Who speaks a quotation nobody is named for: whom the sentence before was about, or the last who spoke."""
        last, near = self.last_speaker, self.spoken_of or self.salience.topic(self.number, None)
        owner = near.owner if near and near.fated else None
        here = owner is not None and self.first_in.get(id(owner)) == sentence.block
        if owner and here and owner.name and owner is not last and not owner.fated:
            return owner
        if near is None or near is last or near.fated or near.passing or near.group or (last and _is_kin(near, last)):
            return last or near
        first = next((token.low for token in sentence.tokens if token.start >= quote.start), "")
        persons = self.grammar.pack.persons
        called = "m" if first in persons.get("he", ()) else "f" if first in persons.get("she", ()) else ""
        return last if last and called == near.sex and called else near

    def _note_spoken_of(self, clauses: list[Clause], quoted: list[bool]) -> None:
        """Remembers whom the reporter's sentence is about."""
        main = next((clause for clause in clauses if not quoted[clause.group.head]), None)
        if main and main.subject and len(main.subject.people) == 1 and not main.subject.people[0].passing:
            self.spoken_of = main.subject.people[0]

    def _note_first(self, sentence: Sentence, refs: list[Ref], tellers: list[Person | None]) -> None:
        """Remembers the first words for each person: the words a tie quotes."""
        for ref in refs:
            for person in ref.people:
                self.first_in.setdefault(id(person), sentence.block)
                if ref.how in ("tie", "name", "group", "self") and person.tie and id(person) not in self.first:
                    span = (sentence.tokens[ref.start].start, sentence.tokens[ref.end - 1].end)
                    self.first[id(person)] = (*span, tellers[ref.start])

    def _set_head(self, sentence: Sentence, refs: list[Ref], at: int) -> None:
        """The person notes are about: named at the beginning of their block, or only numbered there."""
        if at == 0:
            self.entry = int(sentence.lows[0]) if _numbered(sentence) else 0
        named = ("name", "tie") if self.entry else ("name",)
        first = next((ref for ref in refs if ref.how in named and not ref.owner and len(ref.people) == 1), None)
        if (at == 0 and first and first.start <= 3) or (at == 1 and first and first.start == 0):
            self.head, self.headed_in = first.people[0], sentence.block
            if self.entry:
                self.cast.entries.setdefault(self.entry, self.head)
        elif self.entry and at == 1 - (len(sentence.lows) > 3) and self.entry not in self.cast.entries:
            self.head, self.headed_in = self.cast.entry(self.entry), sentence.block


def _numbered(sentence: Sentence) -> bool:
    """Whether a sentence begins with the number of a note: "3." or "3)"."""
    lows = sentence.lows
    return len(lows) > 1 and lows[0].isdecimal() and len(lows[0]) < 4 and lows[1] in (".", ")", "、", "．", "）")


def _is_kin(person: Person, of: Person) -> bool:
    """Whether somebody is only known as a relative of another."""
    while person.owner is not None and person.owner is not person:
        if person.owner is of:
            return True
        person = person.owner
    return False
