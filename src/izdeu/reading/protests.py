"""Whether an arrest is for protesting: of the teller, or of somebody who was said to protest, near words of protest."""

from izdeu.reading.people import Person
from izdeu.reading.spots import in_china, is_wide
from izdeu.reading.walk import View, Walk

_REACH = 6
_NEAR = 12
_REACH_OF_TELLER = 20


class Protests:
    """What a scene has said of protest so far, and where it is just now."""

    def __init__(self, walk: Walk) -> None:
        self.walk = walk
        self.protesters: set[int] = set()
        self._last = -99
        self._in_china: bool | None = None

    def hear(self, view: View) -> None:
        """Takes in a sentence."""
        if self.walk.protest_words & view.sentence.said():
            self._last = view.number
        for _, _, place in view.places:
            if place.ids and not is_wide(place):
                self._in_china = in_china(place)

    def is_reason(self, lows: list[str], lemmas: list[str]) -> bool:
        """Whether the words after an arrest say that it was for protesting: "for holding an unauthorised rally"."""
        because = self.walk.grammar.pack.nouns.get("because", ())
        at = next((i for i, low in enumerate(lows) if low in because), -1)
        near = slice(at, at + _NEAR)
        return at >= 0 and not self.walk.protest_words.isdisjoint((*lows[near], *lemmas[near]))

    def is_why(self, person: Person, view: View) -> bool:
        """Whether a person detained in a sentence is detained for protesting."""
        teller = person.tie == "self"
        if teller and self.walk.protests and not self._in_china:
            return True
        near = view.number - self._last <= (_REACH_OF_TELLER if teller else _REACH)
        return near and (person.speaker or id(person) in self.protesters)
