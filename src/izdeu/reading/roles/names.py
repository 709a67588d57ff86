"""The names of one document, found by its tongue."""

from izdeu.reading.people import parts_of
from izdeu.reading.roles.pack import RolePack
from izdeu.reading.sentences import Sentence
from izdeu.reading.tongues import Certain, NameSpan, Tongue

_LONGEST = 64


class RoleNames:
    """Finds names with the language's tongue. `places` are the (start, end) of place names in the text."""

    def __init__(self, pack: RolePack, tongue: Tongue, places: list[tuple[int, int]]) -> None:
        self.pack, self.tongue = pack, tongue
        self.known: set[str] = set()
        self._sure: Certain | None = tongue if isinstance(tongue, Certain) else None
        self._sex: dict[str, str] = {}
        self._found: dict[int, tuple[int, list[NameSpan]]] = {}
        self._starts = {start for start, _ in places}

    def learn(self, sentences: list[Sentence], spoken: list[str]) -> None:
        """Notes the names of a document, so that a part of one is known anywhere."""
        for name in spoken:
            self._note(name, "")
        for sentence in sentences:
            for span in self._certain(sentence):
                if sentence.tokens[span.start].start not in self._starts:
                    self._note(span.name, span.sex)
        for sentence in sentences:
            self.of(sentence)

    def _certain(self, sentence: Sentence) -> list[NameSpan]:
        """The names that a tongue is sure of whatever the document, where it can tell."""
        return self._sure.certain(sentence.tokens, sentence.words) if self._sure else []

    def _note(self, name: str, sex: str) -> None:
        if len(name) > _LONGEST:
            return
        parts = [name, *(part for part in parts_of(name) if len(part) > 1)]
        self.known.update(form for part in parts for form in (part, part.lower(), part.lower().replace("ё", "е")))
        if sex:
            self._sex.setdefault(name, sex)

    def of(self, sentence: Sentence) -> list[NameSpan]:
        """The names of persons in a sentence in order, none of them a place."""
        kept = self._found.get(id(sentence))
        if kept is None or kept[0] != len(self.known):
            found = self._of(sentence)
            self._found[id(sentence)] = kept = (len(self.known), found)
        return kept[1]

    def _of(self, sentence: Sentence) -> list[NameSpan]:
        found: list[NameSpan] = []
        for span in self.tongue.names(sentence.tokens, sentence.words, self.known):
            if not 0 <= span.start < span.end <= len(sentence.tokens):
                continue
            if found and span.start < found[-1].end:
                continue
            if span.end - span.start == 1 and sentence.tokens[span.start].start in self._starts:
                continue
            span = self._before_place(sentence, span)
            self._note(span.name, span.sex)
            found.append(span)
        return found

    def _before_place(self, sentence: Sentence, span: NameSpan) -> NameSpan:
        """A name without the place after it that was taken for a father's name."""
        tokens, parts = sentence.tokens, span.name.split()
        if span.end - span.start != 2 or len(parts) != 2 or tokens[span.start + 1].start not in self._starts:
            return span
        return NameSpan(span.start, span.start + 1, parts[0], span.sex, sentence.words[span.start].cases)

    def sex(self, name: str) -> str:
        """The sex a name tells; empty when it tells none."""
        return self._sex.get(name, "")
