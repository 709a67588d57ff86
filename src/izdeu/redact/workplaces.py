"""Where somebody works, by the claims of their occupation: kept back of all who are not named themselves."""

from collections.abc import Iterator

from izdeu.names.han import simplified
from izdeu.redact.endings import before_endings
from izdeu.redact.ground import Ground
from izdeu.redact.mark import Mark
from izdeu.redact.running import plain, words
from izdeu.vocab.person import Script, script_of
from izdeu.vocab.release import Rule


def find(text: str, ground: Ground, source: int) -> Iterator[Mark]:
    """Marks for the work and the workplaces of those near a source who are not named in it."""
    for person, phrase in ground.workplaces(source):
        yield from (Mark(start, end, Rule.WORKPLACE, person) for start, end in places_of(text, phrase))


def places_of(text: str, phrase: str) -> Iterator[tuple[int, int]]:
    """Where a phrase stands in a text, its words with any endings."""
    if script_of(phrase) is Script.HAN:
        yield from _exactly(simplified(text), simplified(phrase.strip()))
        return
    sought = [plain(word.said) for word in words(phrase)]
    if not sought:
        return
    found = words(text)
    for at in range(len(found) - len(sought) + 1):
        some = found[at : at + len(sought)]
        if all(_is(word.said, look) for word, look in zip(some, sought, strict=True)):
            yield some[0].start, some[-1].end


def _is(said: str, look: str) -> bool:
    told = plain(said)
    if told == look:
        return True
    return told[:2] == look[:2] and bool({look, look[:-1]} & set(before_endings(told)))


def _exactly(text: str, phrase: str) -> Iterator[tuple[int, int]]:
    at = text.find(phrase)
    while at >= 0:
        yield at, at + len(phrase)
        at = text.find(phrase, at + len(phrase))
