"""Reads a text: its scenes, what they claim, who tells it."""

from dataclasses import dataclass
from enum import StrEnum

from izdeu.reading.blocks import Block, blocks_of
from izdeu.reading.claims import Claims
from izdeu.reading.confidence import calibrated
from izdeu.reading.cutting import Cutting
from izdeu.reading.drafts import Draft, suffered
from izdeu.reading.grammars import grammar_of
from izdeu.reading.language import language_of
from izdeu.reading.paragraphs import by_language
from izdeu.reading.people import Person
from izdeu.reading.sheets.field import Sheets
from izdeu.reading.sheets.finder import sheets_of
from izdeu.reading.sheets.labels import labels_of
from izdeu.reading.sheets.scenes import put_into, tells, written_on
from izdeu.reading.sheets.values import Values
from izdeu.reading.spots import Places
from izdeu.reading.structure import Scene, Structure, Voice
from izdeu.reading.uncollected import uncollected
from izdeu.reading.walk import View, Walk
from izdeu.reading.wording import called, mention_of, same_line
from izdeu.vocab.kinds import Kind
from izdeu.vocab.proposal import Proposal
from izdeu.vocab.reason import Reason, Sort, in_english
from izdeu.vocab.source import nfc

_TIE_SURE = 0.85


class Role(StrEnum):
    """Whether a witness speaks or the one who writes about it."""

    WITNESS = "witness"
    REPORTER = "reporter"


@dataclass(frozen=True, slots=True)
class Telling:
    """A run of text told by one voice: `text[start:end]` of the NFC text; `speaker` is None where no name is known."""

    speaker: str | None
    start: int
    end: int
    role: Role


class Reader:
    """The blocks of a document that are in one language, under way, with its case sheets.

    `before`: how many scenes others have found.
    """

    def __init__(
        self,
        text: str,
        language: str,
        told_on: str | None,
        blocks: list[Block],
        before: int = 0,
        sheets: Sheets | None = None,
    ) -> None:
        self.text, self.grammar, self.before = text, grammar_of(language), before
        self.kin, self.language = self.grammar.pack.kin, language
        self.cutting = Cutting(text, self.grammar)
        structure = Structure(text, blocks, self.cutting)
        self.scenes = structure.scenes()
        self.places = Places(text, language)
        labels = labels_of(language) if sheets else None
        values = Values(self.cutting, self.places, labels) if labels else None
        if sheets and values:
            put_into(self.scenes, sheets, values)
        self.told_on = told_on or (written_on(sheets, values) if sheets and values else None) or structure.own_date()
        self.names = self.grammar.names(self.places.spans())
        spoken = [scene.teller for scene in self.scenes if scene.teller]
        spoken += tells(sheets, values) if sheets and values else []
        self.names.learn([s for block in blocks for s in self.cutting.of(block.start, block.end)], spoken)

    def walk(self, number: int, scene: Scene) -> Walk:
        """The walk through one scene."""
        return Walk(scene, number, self.places, self.names, self.cutting)

    def proposals(self) -> list[Proposal]:
        """Everything the document says, in the order of its words."""
        scenes = enumerate(self.scenes, start=self.before + 1)
        return sorted((one for number, scene in scenes for one in self.said_in(number, scene)), key=in_order)

    def said_in(self, number: int, scene: Scene) -> list[Proposal]:
        """What one scene says, in the order of its words. `number` counts scenes from 1."""
        walk = self.walk(number, scene)
        drafts = Claims(walk, self.told_on, self.grammar).read()
        found = [self._proposal(walk, draft) for draft in drafts]
        return sorted([*found, *self._ties(walk, drafts)], key=in_order)

    def _proposal(self, walk: Walk, draft: Draft) -> Proposal:
        teller = draft.told_by or walk.teller
        kin = self.kin
        return Proposal(
            kind=draft.kind,
            person=mention_of(draft.person, teller, kin),
            start=draft.start,
            end=draft.end,
            quote=self.text[draft.start : draft.end],
            why=in_english(draft.why),
            reasons=draft.why,
            rule=draft.rule,
            when=draft.when,
            place=draft.place,
            terms=draft.terms,
            told_by=mention_of(draft.told_by, draft.told_by, kin) if draft.told_by else None,
            known_how=draft.known,
            confidence=calibrated(self.language, draft.sure),
        )

    def _ties(self, walk: Walk, drafts: list[Draft]) -> list[Proposal]:
        """One tie for each relative to whom something was done, for those between, and for those a report names."""
        told, hurt = {id(draft.person) for draft in drafts}, suffered(drafts)
        owners = {id(p.owner) for p in walk.cast.people if id(p) in hurt}
        quoted = {id(p) for p in walk.cast.people if p.quoted or (p.name and walk.teller is None)}
        needed = [
            person
            for person in walk.cast.people
            if person.tie and person.tie != "self" and person.owner and not person.group and id(person) in walk.first
            if id(person) in hurt | owners or ((person.name or walk.teller is None) and id(person) in told | quoted)
        ]
        return [self._tie(walk, person) for person in needed]

    def _tie(self, walk: Walk, person: Person) -> Proposal:
        assert person.owner is not None
        assert person.tie is not None
        start, end, told_by = walk.first[id(person)]
        kin, teller = self.kin, told_by or walk.teller
        quote, whose = self.text[start:end], called(person.owner, kin)
        said = {"words": same_line(quote), "person": called(person, kin), "tie": person.tie, "whose": whose}
        reason = Reason(Sort.TIE, said)
        return Proposal(
            kind=Kind.TIE,
            person=mention_of(person, teller, kin),
            start=start,
            end=end,
            quote=quote,
            why=in_english((reason,)),
            reasons=(reason,),
            rule=f"tie: {person.tie}",
            terms={"tie": person.tie},
            told_by=mention_of(told_by, told_by, kin) if told_by else None,
            other=mention_of(person.owner, teller, kin),
            confidence=calibrated(self.language, _TIE_SURE),
        )

    def tellings(self) -> list[Telling]:
        """Who speaks where, in order."""
        found: list[Telling] = []
        for number, scene in enumerate(self.scenes, start=self.before + 1):
            walk = self.walk(number, scene)
            for view in walk.views():
                found += _voices(view)
            nobody = [piece.block for piece in scene.pieces if piece.voice is Voice.NOBODY]
            found += [Telling(None, block.start, block.end, Role.REPORTER) for block in nobody]
        return sorted(found, key=lambda telling: telling.start)


def in_order(proposal: Proposal) -> tuple[int, int, str, str]:
    """The order of proposals in a text."""
    return proposal.start, proposal.end, proposal.kind.value, proposal.person.key


def _voices(view: View) -> list[Telling]:
    found: list[Telling] = []
    for token, teller in zip(view.sentence.tokens, view.tellers, strict=True):
        name = teller.name if teller else None
        role = Role.WITNESS if teller else Role.REPORTER
        _join(found, Telling(name, token.start, token.end, role))
    return found


def _join(found: list[Telling], telling: Telling) -> None:
    last = found[-1] if found else None
    if last and (last.speaker, last.role) == (telling.speaker, telling.role) and last.end <= telling.start:
        found[-1] = Telling(last.speaker, last.start, telling.end, last.role)
    else:
        found.append(telling)


def _merged(tellings: list[Telling]) -> list[Telling]:
    found: list[Telling] = []
    for telling in tellings:
        _join(found, telling)
    return found


def readers(text: str, language: str | None, told_on: str | None) -> list[Reader]:
    """One reader for each language whose tables exist and that a text has blocks in; the main one first."""
    found: list[Reader] = []
    own = language or language_of(text)
    main, sheets = sheets_of(text, own)
    blocks_in = by_language(text, blocks_of(text, sheets.lines), language if own else main)
    if sheets.sheets and main is not None:
        blocks_in = {main: blocks_in.get(main, [])} | blocks_in
    for code, blocks in blocks_in.items():
        before = sum(len(reader.scenes) for reader in found)
        found.append(Reader(text, code, told_on, blocks, before, sheets if code == main and sheets.sheets else None))
    return found


@uncollected()
def read(text: str, language: str | None = None, told_on: str | None = None) -> list[Proposal]:
    """What a text claims, in the order of its words; the same text always gives the same proposals.

    `language` is a code (None: told by the letters); a language without tables gives nothing, see `languages`.
    Paragraphs in another known language are read in theirs. `told_on` is the EDTF date of the telling, against which
    "last year" is worked out. Spans are code points of the text in NFC with line feeds (`vocab.source.nfc`).
    """
    text = nfc(text)
    found = [proposal for reader in readers(text, language, told_on) for proposal in reader.proposals()]
    return sorted(found, key=in_order)


@uncollected()
def tellings(text: str, language: str | None = None) -> list[Telling]:
    """Who speaks where in a text, in order; nothing for a language without tables."""
    text = nfc(text)
    found = [telling for reader in readers(text, language, None) for telling in reader.tellings()]
    return _merged(sorted(found, key=lambda telling: telling.start))
