"""The tables of a language read by roles."""

from typing import Any

from izdeu.reading.pack import Tables, table, word_set
from izdeu.reading.roles.frames import Frames


class RolePack(Tables):
    """What the grammar of roles knows of one language; `grammar.yaml` says what each small word does."""

    def __init__(self, language: str) -> None:
        super().__init__(language)
        rules: dict[str, Any] = table(language, "grammar")
        self.head_last = rules["order"] == "sov"
        self.drops = word_set(rules.get("drops", ()))
        self.bounds = word_set(rules["bounds"])
        self.sub = word_set(rules.get("sub", ()))
        self.relative = word_set(rules.get("relative", ()))
        self.coordinators = word_set(rules.get("and", ()))
        self.be = word_set(rules.get("be", ()))
        self.light = word_set(rules.get("light", ()))
        self.modals = word_set(rules.get("modals", ()))
        self.can = word_set(rules.get("can", ()))
        self.negations = word_set(rules.get("negations", ()))
        self.denials = word_set(rules.get("denials", ()))
        self.prefix = word_set(rules.get("prefix", ()))
        self.suffix = word_set(rules.get("suffix", ()))
        self.passive = word_set(rules.get("passive", ()))
        self.object = word_set(rules.get("object", ()))
        self.by = word_set(rules.get("by", ()))
        self.linkers = word_set(self.persons.get("linkers", ()))
        self.positional = bool(rules.get("positional", False))
        self.abbreviations = word_set(table(language, "words").get("abbreviations", ()))
        self.frames = Frames.of(table(language, "frames"), self)
        self.joints = self.bounds | self.sub | self.relative | self.coordinators
