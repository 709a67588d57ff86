"""What is a fact and what is not: questions, hopes, fears, conditions, orders and plans say nothing happened."""

from collections.abc import Iterable

from izdeu.reading.clauses import Clause
from izdeu.reading.pack import Pack
from izdeu.reading.sentences import Sentence
from izdeu.reading.slots import Told
from izdeu.reading.verbs import BASE
from izdeu.vocab.kinds import Kind

_BREAKS = frozenset({";", "but"})
_COMPLEMENT = frozenset({"", "that", "“", '"', "‘", "«", "if", "whether"})


class Modality:
    """Judges the clauses of one sentence."""

    def __init__(self, sentence: Sentence, pack: Pack) -> None:
        self.lows, self.pack = sentence.lows, pack
        self.asks = "?" in sentence.lows
        hedges = pack.hedges
        self.unreal, self.real, self.feared, self.told = pack.unreal, pack.real, pack.feared, pack.told
        self.general = self._cues(hedges["general"])
        self.hypothetical = self._cues(hedges["hypothetical"])

    def _cues(self, cues: Iterable[str]) -> list[int]:
        """The token indices at which one of the cues begins."""
        found: list[int] = []
        for cue in cues:
            words = cue.split()
            if words[0] not in self.lows:
                continue
            for i, low in enumerate(self.lows):
                if low == words[0] and self.lows[i : i + len(words)] == words:
                    found.append(i)
        return found

    def why_not(self, clause: Clause, frame: Told) -> str:
        """Why a clause says no fact, in a word; empty when it says one."""
        group = clause.group
        if self._asked(clause):
            return "question"
        if self._supposed(clause):
            return "supposed"
        if any(cue < clause.reach for cue in self.general):
            return "general"
        if group.modal and not (frame.may and self._fact_with(clause)):
            return "modal"
        if self._ahead(clause):
            return "to come"
        if self._imperative(clause):
            return "order"
        if self.pack.small["modality.uncertain"] & set(self.lows[clause.start : group.end]):
            return "uncertain"
        return self._governed(clause, frame)

    def _fact_with(self, clause: Clause) -> bool:
        """Whether a modal leaves a denied clause a fact: "cannot leave", "they will not let him out"."""
        group = clause.group
        refused = group.negated and group.modal in self.pack.refusing_modals
        return group.modal in self.pack.possible_modals or (refused and group.base in self.pack.refused)

    def _asked(self, clause: Clause) -> bool:
        if not self.asks:
            return False
        return "?" in self.lows[clause.group.end :]

    def _supposed(self, clause: Clause) -> bool:
        head = clause.group.start
        for cue in self.hypothetical:
            if cue < head and not _BREAKS & set(self.lows[cue:head]) and not self._after_report(cue, head):
                return True
            if cue >= clause.group.end and cue <= clause.tail_end + 1 and not self._past(clause):
                return True
        return False

    def _after_report(self, cue: int, head: int) -> bool:
        return False

    def _past(self, clause: Clause) -> bool:
        return clause.group.form not in ("base", "s") or clause.group.passive

    def _ahead(self, clause: Clause) -> bool:
        """ "when he gets out he'll be 70", "until they free them", "I was going to": not yet."""
        group = clause.group
        if clause.link in self.pack.small["modality.ahead"] and group.form in ("base", "s") and not group.modal:
            return clause.link != "when" or bool({"will", "'ll"} & set(self.lows))
        return (
            group.base == "go"
            and group.form == "ing"
            and not group.bare
            and clause.reach > clause.tail_end == group.end
        )

    def _imperative(self, clause: Clause) -> bool:
        group = clause.group
        return (
            group.form == BASE and group.bare and clause.subject is None and not clause.other and not group.infinitive
        )

    def _governed(self, clause: Clause, frame: Told) -> str:
        """Whether the clause hangs on a verb or a feeling that leaves it open; verbs that share one hang together."""
        group, before = clause.group, clause.before
        if group.form == "ing" and group.bare and group.start and self.lows[group.start - 1] == "for":
            return "reason"
        if (
            before is not None
            and before.group.base in self.pack.small["modality.alleging"]
            and group.form == "ing"
            and group.bare
        ):
            return "alleged"
        if before is None:
            return "feared" if self._felt(range(0, group.start)) else ""
        if group.infinitive:
            return self._infinitive(clause, before, frame)
        if clause.link in _COMPLEMENT:
            if before.group.negated and before.group.base in self.told:
                return "not so"
            if (
                before.group.base in self.unreal - self.real
                and before.group.base not in self.pack.small["modality.not_open"]
            ):
                return "open"
            if self._felt(range(before.group.start, group.start)):
                return "feared"
            return (
                self._governed(before, frame)
                if clause.link in ("", "that")
                and before.group.infinitive is False
                and before.group.modal
                and before.group.base in self.pack.small["modality.saying"]
                else ""
            )
        if clause.link in ("and", "or") and clause.inherited and before.group.infinitive and group.form == BASE:
            return self._governed(before, frame)
        if clause.link in ("and", "or") and before.link == "that" and not self._past(clause):
            return self._governed(before, frame)
        return "feared" if self._felt(range(clause.start, group.start)) else ""

    def _infinitive(self, clause: Clause, before: Clause, frame: Told) -> str:
        between = self.lows[before.group.end : clause.group.start]
        if before.group.base in ("be", "have") and any(low in self.pack.small["modality.able"] for low in between):
            return (
                self._governed(before, frame)
                if before.group.infinitive
                else ""
                if not before.group.negated
                else "not so"
            )
        if before.group.passive and before.group.base in self.pack.small["modality.held"]:
            return ""
        if before.group.base == "decide" and frame.kind in (Kind.PROTESTED, Kind.TRAVELLED):
            return self._governed(before, frame)
        if before.group.base == "be" or any(low in self.feared for low in between):
            return "open"
        if before.group.negated and before.group.base in self.real:
            return "not so"
        if before.group.base in self.real:
            return "modal" if before.group.modal else self._governed(before, frame)
        if before.group.base in self.pack.small["modality.moving"] and not before.group.negated:
            return "open"
        return "open"

    def _felt(self, span: range) -> bool:
        return any(self.lows[i] in self.feared and self.lows[i - 1] not in ("from", "with") for i in span)
