"""The tables of a language read by roles."""

from typing import Any

from izdeu.reading.pack import Tables, table, word_set
from izdeu.reading.roles.frames import Frames
from izdeu.vocab.kinds import Kind

PRONOUNS = ("self", "we", "you", "he", "she", "he_or_she", "they")
"""The lists of pronouns in persons.yaml; a word in two of them stands in the first."""


class RolePack(Tables):
    """What the grammar of roles knows of one language; `grammar.yaml` says what each small word does."""

    def __init__(self, language: str) -> None:
        super().__init__(language)
        rules: dict[str, Any] = table(language, "grammar")
        self.head_last = rules["order"] == "sov"
        self.more_than = word_set(rules.get("more_than", ()))
        self.by_paragraph = bool(rules.get("by_paragraph", False))
        self.drops = word_set(rules.get("drops", ()))
        self.bounds = word_set(rules["bounds"])
        self.sub = word_set(rules.get("sub", ()))
        self.relative = word_set(rules.get("relative", ()))
        self.coordinators = word_set(rules.get("and", ()))
        self.couples = self.coordinators | word_set(self.persons.get("couples", ()))
        self.be = word_set(rules.get("be", ()))
        self.light = word_set(rules.get("light", ()))
        self.modals = word_set(rules.get("modals", ()))
        self.can = word_set(rules.get("can", ()))
        self.if_after = word_set(rules.get("if_after", ()))
        self.cannot = [str(words).split() for words in rules.get("cannot", ())]
        self.negations = word_set(rules.get("negations", ()))
        self.there = word_set(rules.get("there", ()))
        self.denials = word_set(rules.get("denials", ()))
        self.denying = self.negations | self.denials
        self.prefix = word_set(rules.get("prefix", ()))
        self.suffix = word_set(rules.get("suffix", ()))
        self.passive = word_set(rules.get("passive", ()))
        self.object = word_set(rules.get("object", ()))
        self.by = word_set(rules.get("by", ()))
        self.to = word_set(rules.get("to", ()))
        self.after = word_set(rules.get("after", ()))
        self.at = word_set(rules.get("at", ()))
        self.when_closed = word_set(rules.get("when_closed", ()))
        self.when_opened = word_set(rules.get("when_opened", ()))
        self.have = word_set(rules.get("have", ()))
        self.inquiries = word_set(rules.get("inquiries", ()))
        self.pieces = word_set(rules.get("pieces", ()))
        self.no_terms = word_set(rules.get("no_terms", ()))
        self.because = word_set(rules.get("because", ()))
        self.judging = word_set(rules.get("judging", ()))
        self.therefore = word_set(rules.get("therefore", ()))
        self.now = word_set(rules.get("now", ()))
        self.only, self.duties = word_set(rules.get("only", ())), word_set(rules.get("duties", ()))
        self.past_of, self.spans_of_time = word_set(rules.get("past_of", ())), word_set(rules.get("spans_of_time", ()))
        self.verb_leads = word_set(rules.get("verb_leads", ()))
        self.verb_tails = word_set(rules.get("verb_tails", ()))
        self.pivots = word_set(rules.get("pivots", ()))
        self.learners = word_set(self.saying["learn"]) - word_set(self.saying["say"])
        self.middle = word_set(rules.get("middle", ()))
        self.linkers = word_set(self.persons.get("linkers", ()))
        self.positional = bool(rules.get("positional", False))
        self.times = word_set(rules.get("times", ()))
        self.gives_years = word_set(rules.get("gives_years", ()))
        self.years_called: dict[str, int] = dict(rules.get("years_called", {}))
        self.years_short = word_set(rules.get("years_short", ()))
        self.year = str(rules.get("year", ""))
        self.where = word_set(rules.get("where", ()))
        self.inmates = word_set(self.nouns.get("inmates", ()))
        self.factive = word_set(rules.get("factive", ()))
        self.has = word_set(rules.get("has", ()))
        self.goes_on = word_set(rules.get("goes_on", ())) | {""}
        self.that = word_set(rules.get("that", ()))
        self.turns = word_set(rules.get("turns", ()))
        self.now_of, self.first = word_set(rules.get("now_of", ())), word_set(rules.get("first", ()))
        self.fresh = word_set(rules.get("fresh", ()))
        self.ageing = word_set(rules.get("ageing", ()))
        self.unknown, self.knowing = word_set(rules.get("unknown", ())), word_set(rules.get("knowing", ()))
        self.possessives: dict[str, str] = dict(table(language, "kin").get("possessives", {}))
        self.by_cases = not self.head_last and not self.positional
        self.abbreviations = word_set(table(language, "words").get("abbreviations", ()))
        self.frames = Frames(table(language, "frames"), self)
        self.states, self.state_classes = self.frames.states()
        events = self.nouns["events"].items()
        self.event_nouns = {str(word): Kind(kind) for kind, words in events for word in words}
        passed = self.nouns.get("afterwards") or {}
        self.after_nouns = {str(word): Kind(kind) for kind, words in passed.get("events", {}).items() for word in words}
        self.afterwards = word_set(passed.get("after", ()))
        held = self.nouns.get("held_before") or {}
        self.out_of, self.ends_in = word_set(held.get("out_of", ())), word_set(held.get("in", ()))
        self.out_of_leads = word_set(held.get("leads", ()))
        self.late = word_set(self.nouns.get("late", ()))
        self.opening = word_set(self.nouns.get("open", ()))
        self.according: dict[str, list[str]] = {}
        for phrase in map(str, self.saying.get("according", ())):
            self.according.setdefault(phrase.split()[-1], []).append(phrase)
        self.general = [f" {words} " for words in self.hedges.get("general", ())]
        self._telling_phrases: dict[str, tuple[str, ...]] = {}
        self.feared = word_set(self.hedges.get("feared", ()))
        self.real = word_set(self.hedges.get("real", ()))
        self.unreal = word_set(self.hedges.get("unreal", ()))
        self.again = word_set(self.hedges.get("again", ()))
        self.forbidding = word_set(self.hedges.get("forbidding", ()))
        self.forbidden = word_set(self.hedges.get("forbidden", ()))
        self.then = {str(word): word_set(after) for word, after in self.hedges.get("then", {}).items()}
        self.asking_for = word_set(self.hedges.get("asking_for", ()))
        self.asking = word_set(w for w in self.hedges.get("questions", ()) if str(w).isalpha())
        self.presuming = [str(words).split() for words in self.hedges.get("presuming", ())]
        self.uncertain = word_set(self.hedges.get("uncertain", ()))
        self.supposing: dict[str, list[list[str]]] = {}
        for cue in self.hedges.get("hypothetical", ()):
            self.supposing.setdefault(str(cue).split()[0], []).append(str(cue).split())
        self.class_names: dict[str, set[str]] = {}
        for name in self.classes.single:
            for first in self.classes.firsts(name):
                self.class_names.setdefault(first, set()).add(name)
        self.trades_by_first: dict[str, list[tuple[str, ...]]] = {}
        for trade in sorted((tuple(str(t).split()) for t in self.trades["trades"]), key=len, reverse=True):
            self.trades_by_first.setdefault(trade[0], []).append(trade)
        self.work = word_set(self.trades.get("work", ()))
        self.doing = word_set(self.trades.get("doing", ()))
        self.naming = word_set(self.persons.get("naming", ())) if self.head_last else frozenset[str]()
        self.the_latter: dict[str, dict[str, str]] = dict(self.persons.get("the_latter", {}))
        self.applicants: dict[str, str] = dict(self.persons.get("applicants", {}))
        self.called_by = word_set(self.persons.get("called_by", ()))
        self.surnames = word_set(self.persons.get("surnames", ()))
        self.family_names = frozenset("".join(map(str, table(language, "names").get("surnames", ()))))
        self.members = word_set(self.persons.get("members", ()))
        self.of_years = word_set(self.persons.get("of_years", ()))
        self.dated = word_set(self.nouns.get("dated", ()))
        self.births = [tuple(str(words).split()) for words in self.nouns.get("birth", ())]
        charge = self.nouns.get("charge") or {}
        self.charge_before = [str(words).split() for words in charge.get("before", ())]
        self.charge_after = [str(words).split() for words in charge.get("after", ())]
        own = {str(word): "own" for word in self.persons.get("own", ())}
        you = {str(word): "you" for word in self.persons.get("you", ())}
        self.owner_kinds: dict[str, str] = {**own, **you, **self.persons["owners"]}
        self.joints = self.bounds | self.sub | self.relative | self.coordinators
        self.helping = self.modals | self.light | self.be
        self.helpers = self.light | self.be | self.modals | self.negations | self.denials
        self.kin_words = frozenset({*self.kin.singular, *self.kin.plural, *self.kin.pairs, *self.kin.groups})
        self.kin_begins = frozenset(words.split()[0] for words in self.kin_words if " " in words)
        self.pronouns: dict[str, int] = {}
        for at, how in enumerate(PRONOUNS):
            for word in self.persons.get(how, ()):
                self.pronouns.setdefault(word, at)
        counting = {*self.persons["numbers"], *self.kin.which}
        self.personal = {*self.the_latter, *self.owner_kinds, *self.pronouns, *counting, *self.persons["passers_by"]}

    def telling_phrases(self, name: str) -> tuple[str, ...]:
        """The phrases of a list of saying.yaml, a space round each."""
        if name not in self._telling_phrases:
            self._telling_phrases[name] = tuple(f" {words} " for words in self.saying.get(name, ()))
        return self._telling_phrases[name]
