"""Who is implied without a name: "my cousin told us by phone" means a cousin, and there may be only one."""

from collections.abc import Iterator, Sequence

from izdeu.redact.ground import Ground
from izdeu.redact.kin import KinWord, hearsay, kin_words, same
from izdeu.redact.mark import Mark
from izdeu.redact.running import Word, plain, words
from izdeu.redact.sentences import around
from izdeu.vocab.consent import Identity
from izdeu.vocab.release import Rule
from izdeu.vocab.ties import Tie

Spans = tuple[tuple[int, int], ...]


def find(text: str, ground: Ground, source: int, spans: Spans) -> Iterator[Mark]:
    """Marks that expose: words for ties and labels by which somebody within reach is implied, or nobody knows who."""
    found = words(text)
    yield from _unknown(text, ground.material.origins[source].unknown, found)
    for word in kin_words(text, found):
        implied = _implied(text, word, ground, source, spans, found)
        if implied is not None:
            yield Mark(word.start, word.end, Rule.EXPOSED, implied or None, exposes=True)


def tellers_ties(text: str, ground: Ground, source: int) -> Iterator[Mark]:
    """Bars for words of ties where they would tell who the teller is: of one known by a pseudonym or by nothing."""
    if ground.levels.teller(source).rank <= Identity.PSEUDONYM.rank:
        for word in kin_words(text, words(text)):
            yield Mark(word.start, word.end, Rule.TIE, ground.material.origins[source].told_by)


def _implied(text: str, word: KinWord, ground: Ground, source: int, spans: Spans, found: Sequence[Word]) -> int | None:
    """The person within reach whom a word implies, 0 where nobody knows who it is, None where nobody is exposed."""
    meant = [person for person, tie in _tied(ground, source) if any(same(said, tie) for said in word.ties)]
    told = any(hearsay(text, found, start, end) for start, end in around(spans, word.start, word.end))
    exposed = [person for person in meant if ground.exposed(person, source)]
    if len(exposed) == len(meant) or told:
        if exposed:
            return exposed[0]
        return 0 if told and not meant else None
    return None


def _tied(ground: Ground, source: int) -> Iterator[tuple[int, Tie]]:
    origin = ground.material.origins[source]
    near = {*origin.tellers, *origin.spoken_of, *(claim.person for claim in ground.circle.told(source))}
    for person in near:
        for other, tie in ground.circle.ties(person).items():
            if other not in origin.tellers:
                yield other, tie


def _unknown(text: str, labels: Sequence[str], found: Sequence[Word]) -> Iterator[Mark]:
    """Where words stand for somebody of whom nobody has said who is meant."""
    if not labels:
        return
    looks = [plain(word.said) for word in found]
    for label in labels:
        sought = [plain(word.said) for word in words(label)]
        if not sought:
            yield from _exactly(text, label.strip())
            continue
        for at in range(len(looks) - len(sought) + 1):
            if looks[at] == sought[0] and looks[at : at + len(sought)] == sought:
                yield Mark(found[at].start, found[at + len(sought) - 1].end, Rule.EXPOSED, exposes=True)


def _exactly(text: str, label: str) -> Iterator[Mark]:
    at = text.find(label) if label else -1
    while at >= 0:
        yield Mark(at, at + len(label), Rule.EXPOSED, exposes=True)
        at = text.find(label, at + len(label))
