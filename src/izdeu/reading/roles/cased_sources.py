"""Who tells it, where endings tell roles: по его словам, говорит женщина."""

from izdeu.reading.people import Person
from izdeu.reading.roles.scanner import Scanner

_LED = 3


class CasedSources(Scanner):
    """Knows whom a sentence gives as the source of what it says."""

    def _sourced(self, start: int) -> bool:
        """Whether "по его словам" stands before a token."""
        before = {*self.lows[:start], *(self._lemma(k) for k in range(start))}
        return any(set(phrase.split()) <= before for phrases in self.pack.according.values() for phrase in phrases)

    def _source_before(self, start: int) -> Person | None:
        """Whose "по словам" stands before a token."""
        for at in range(min(start, len(self.lows))):
            phrases = self.pack.according.get(self._low(at), ())
            if not any(phrase.split()[0] in self.lows[max(0, at - _LED) : at] for phrase in phrases):
                continue
            near = [
                r for r in self.found if at - _LED <= r.start <= at + _LED and r.end <= start and len(r.people) == 1
            ]
            return near[0].people[0] if near and not near[0].people[0].passing else None
        return None

    def _tells(self, i: int, sex: str) -> tuple[Person, bool] | None:
        """Who tells it, where "говорит", "по словам" stands beside "he" or "the woman" in a report."""
        beside = {self._lemma(k) for k in (i - 1, i + 1, i + 2)}
        says = beside & set(self.pack.saying["attribute"]) and "nom" in self.words[i].cases
        phrases = self.pack.according.get(self._low(i - 1), ())
        sourced = "gen" in self.words[i].cases and f"{self._low(i - 2)} {self._low(i - 1)}" in phrases
        if self._speaker(i) is not None or not (says or sourced):
            return None
        near, last = self.salience.free(sex, self.number), self.hearing.heard
        if near is None and last is not None and not (last.fated or last.passing) and last.sex in (sex, ""):
            near = last
        return (near, True) if near is not None else None
