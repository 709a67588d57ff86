"""Whose words a sentence passes on: "…", said Aliya; Aliya told us that …; according to Aliya."""

from izdeu.reading.clauses import Clause
from izdeu.reading.groups import Group
from izdeu.reading.pack import Pack
from izdeu.reading.people import Person
from izdeu.reading.refs import Ref
from izdeu.reading.sentences import Sentence

_APPOSED = 10


def speaker_of(sentence: Sentence, groups: list[Group], refs: list[Ref], pack: Pack) -> Ref | None:
    """Who says the quotation of a sentence: the subject of a verb of saying outside of it, before or after the verb."""
    saying = frozenset(pack.saying["say"])
    for group in groups:
        if group.base not in saying or group.passive or group.infinitive:
            continue
        for ref in refs:
            if ref.owner:
                continue
            if group.end <= ref.start <= group.end + 1 and sentence.lows[group.start - 1] in (
                ",",
                "”",
                '"',
                "’",
                "»",
                "?",
                "!",
            ):
                return ref
        before = [r for r in refs if not r.owner and r.end <= group.start]
        if before and _near(sentence.lows, before[-1].end, group.start, pack):
            return before[-1]
        if before:
            return before[0]
    return None


def _near(lows: list[str], start: int, end: int, pack: Pack) -> bool:
    return all(low in pack.adverbs for low in lows[start:end])


class Attribution:
    """Which clauses of a reporter's sentence are told by somebody named in it."""

    def __init__(self, sentence: Sentence, clauses: list[Clause], refs: list[Ref], pack: Pack) -> None:
        self.lows, self.pack = sentence.lows, pack
        verbs = frozenset(pack.saying["attribute"])
        self.saying = [
            clause
            for clause in clauses
            if clause.group.base in verbs
            and not clause.group.negated
            and not clause.group.infinitive
            and not clause.group.passive
            and clause.subject
            and clause.subject.people
        ]
        self.according = self._according(refs)
        people = [clause.subject.people[0] for clause in self.saying if clause.subject]
        named = [person for person in (*people, self.according) if person and not person.passing and not person.group]
        self.speaker = named[0] if named else None

    def _according(self, refs: list[Ref]) -> Person | None:
        for i, low in enumerate(self.lows):
            if low == "according" and self.lows[i + 1 : i + 2] == ["to"]:
                return self._source(i + 2, refs)
        for ref in refs:
            leads = ref.start and self.lows[ref.start - 1] in self.pack.saying["accounts_after"]
            if ref.owner and leads and ref.end < len(self.lows) and self.lows[ref.end] in self.pack.saying["accounts"]:
                return ref.people[0]
        return None

    def _source(self, i: int, refs: list[Ref]) -> Person | None:
        """Whom "according to" names at once, or in apposition: "the organiser, lawyer Ayman Figment,"."""
        ref = next((r for r in refs if i <= r.start <= i + 2), None)
        if ref is not None and ref.owner:
            accounts = self.lows[ref.end : ref.end + 1]
            return ref.people[0] if accounts and accounts[0] in self.pack.saying["accounts"] else None
        if ref is not None and not ref.people[0].passing:
            return ref.people[0]
        named = next((r for r in refs if i < r.start <= i + _APPOSED and r.how == "name" and not r.owner), None)
        if named is None or "," not in self.lows[i : named.start] or self.lows[named.end : named.end + 1] != [","]:
            return None
        lead = self.lows[named.start - 1]
        return named.people[0] if lead == "," or lead in self.pack.trade_words or named.start > i + 4 else None

    def teller(self, clause: Clause) -> Person | None:
        """Whoever tells what a clause says; None when the reporter does."""
        for said in self.saying:
            if said is clause or said.subject is None:
                continue
            person = said.subject.people[0]
            if person.passing or person.group:
                continue
            if said.group.start < clause.group.start:
                if clause.link in ("who", "whose") and abs(clause.joint - said.subject.end) <= 1:
                    continue
                return person
            lead = self.lows[max(clause.group.end, said.subject_start - 3) : said.subject_start]
            if self.pack.relatives & set(self.lows[clause.group.end : said.subject_start]) or "where" in lead:
                continue
            if said.subject_start >= clause.group.end and {",", "”", '"', "’", "—", "–"} & set(lead):
                return person
        return self.according
