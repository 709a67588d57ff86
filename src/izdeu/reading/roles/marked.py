"""Which words of a sentence are members of which class, found once."""

from izdeu.reading.roles.pack import RolePack
from izdeu.reading.sentences import Sentence

_HOLDING = frozenset({"CAMP", "PRISON", "DETENTION", "HOUSE", "POLICE", "HOSPITAL", "COURT"})


class Marked:
    """The members of each class among a sentence's words, as lemmas or as written: {class: [(token, width)]}."""

    def __init__(self, sentence: Sentence, pack: RolePack) -> None:
        self.lows = sentence.lows
        self.lemmas = [word.lemma for word in sentence.words]
        self.classes: dict[str, list[tuple[int, int]]] = {}
        named = pack.class_names
        for i, (lemma, low) in enumerate(zip(self.lemmas, self.lows, strict=True)):
            names = named.get(lemma, ())
            if lemma != low and low in named:
                names = {*names, *named[low]}
            for name in names:
                width = max(pack.classes.length(name, self.lemmas, i), pack.classes.length(name, self.lows, i))
                if width:
                    self.classes.setdefault(name, []).append((i, width))
        self._drop_inner()
        self.words: dict[str, list[int]] = {}
        for i, (lemma, low) in enumerate(zip(self.lemmas, self.lows, strict=True)):
            self.words.setdefault(lemma, []).append(i)
            if low != lemma:
                self.words.setdefault(low, []).append(i)

    def _drop_inner(self) -> None:
        """Takes a place of holding out that is only part of another's longer name: house arrest is no arrest."""
        longer = [(name, i, width) for name in _HOLDING for i, width in self.classes.get(name, ()) if width > 1]
        for name, i, width in longer:
            for other in _HOLDING & self.classes.keys() - {name}:
                kept = [(k, w) for k, w in self.classes[other] if not (i <= k and k + w <= i + width and w < width)]
                self.classes[other] = kept
                if not kept:
                    del self.classes[other]

    def members(self, classed: bool, words: tuple[str, ...]) -> list[tuple[int, int]]:
        """Where the members of a class, or some words, stand: (token, width)."""
        if classed:
            return self.classes.get(words[0], [])
        return [(i, 1) for word in words for i in self.words.get(word, ())]
