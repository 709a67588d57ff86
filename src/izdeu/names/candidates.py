"""How a list kept in Chinese may write a Turkic name: what to type into it, and what a passport would print."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache
from heapq import nlargest
from itertools import product

from izdeu.names.encoder import encoder
from izdeu.names.han import pinyin
from izdeu.names.latin import ulatin
from izdeu.names.lexicon import Known, key, known_elements, known_parts, numbers_of
from izdeu.names.parts import Part, parts_of
from izdeu.names.reasons import AS_NEWS, BY_SYLLABLE, STANDS_SO, TOGETHER, USUAL, Reason
from izdeu.names.transcription import news_pieces, news_table, registry_pieces, registry_table, written
from izdeu.vocab.person import Script, script_of

EACH = 24
"""Candidates kept of each part."""
SYLLABLES, NEWS, COMPOUND = 0.35, 0.2, 0.6
"""What is by the syllable, as news agencies write, or put together of known pieces, beside what the tables know (1)."""
LEAST_PIECE = 3


class Style(StrEnum):
    """Who writes so."""

    REGISTRY = "registry"
    SINCE_2002 = "registry since 2002"
    NEWS = "news agency"
    SYLLABLES = "by the syllable"


@dataclass(frozen=True, slots=True)
class Candidate:
    """One way to write a name: its characters, the pinyin a passport shows, who writes so, and why, part by part."""

    form: str
    pinyin: str
    style: Style
    reasons: tuple[Reason, ...]
    weight: float

    @property
    def why(self) -> str:
        """The reasons in a line."""
        return "; ".join(self.reasons)


def _candidate(form: str, style: Style, weight: float, template: str, **values: str) -> Candidate:
    why = Reason(template, form=form, **values)
    return Candidate(form, "".join(map(pinyin, form)).capitalize(), style, (why,), weight)


def _of_known(known: Known, share: float) -> Iterator[Candidate]:
    name = known.latin.capitalize()
    styles = ((Style.REGISTRY, known.registry, 1.0), (Style.SINCE_2002, known.registry_since_2002, 0.95))
    for style, forms, weight in (*styles, (Style.NEWS, known.news, 0.5)):
        for rank, form in enumerate(forms):
            yield _candidate(form, style, share * weight * 0.93**rank, USUAL, name=name)


def _compounds(latin: str) -> Iterator[Candidate]:
    """The spellings of a name that is a known part and a known end, or a known beginning and a known part."""
    for at in range(LEAST_PIECE, len(latin) - 1):
        first, second = latin[:at], latin[at:]
        for begins, ends in product(_pieces_known(first, "start"), _pieces_known(second, "end")):
            of = {"first": begins.latin.capitalize(), "second": ends.latin.strip("-")}
            for i, one in enumerate((*begins.registry, *begins.registry_since_2002)[:3]):
                for j, other in enumerate(ends.registry[:3]):
                    yield _candidate(one + other, Style.REGISTRY, COMPOUND * 0.9 ** (i + j), TOGETHER, **of)


def _pieces_known(piece: str, place: str) -> list[Known]:
    parts = [known_parts()[number] for number in sorted(numbers_of(piece))[:2]]
    return parts + [
        known for known, where in known_elements() if where in (place, "both") and key(known.latin) == key(piece)
    ]


def _by_syllable(part: Part, latin: str) -> Iterator[Candidate]:
    for form, weight in written(registry_pieces(latin), registry_table(), EACH):
        yield _candidate(form, Style.SYLLABLES, SYLLABLES * weight**0.5, BY_SYLLABLE, name=part.stem)
    if script_of(part.said) is Script.CYRILLIC:
        for form, weight in written(news_pieces(part.stem), news_table(), EACH // 4):
            yield _candidate(form, Style.NEWS, NEWS * weight**0.5, AS_NEWS, name=part.stem)


def _sounding(candidates: Iterable[Candidate], stem: str) -> list[Candidate]:
    """The candidates once each, weighed also by how alike they sound to the part, the likeliest first, at most EACH."""
    best: dict[str, Candidate] = {}
    for candidate in candidates:
        if len(candidate.form) > 1 and candidate.weight > best.get(candidate.form, _NOTHING).weight:
            best[candidate.form] = candidate
    found = list(best.values())
    if not found:
        return []
    likes = encoder().vectors([candidate.form for candidate in found]) @ encoder().vectors([stem])[0]
    heard = [replace(c, weight=c.weight * max(0.05, float(like))) for c, like in zip(found, likes, strict=True)]
    return sorted(heard, key=lambda candidate: (-candidate.weight, candidate.form))[:EACH]


_NOTHING = Candidate("", "", Style.SYLLABLES, (), 0.0)


@lru_cache(maxsize=4096)
def _of_part(part: Part) -> tuple[Candidate, ...]:
    if script_of(part.said) is Script.HAN:
        return (_candidate(part.said, Style.REGISTRY, 1.0, STANDS_SO),)
    latin = ulatin(part.stem)
    found = [one for number in sorted(numbers_of(part.said)) for one in _of_known(known_parts()[number], 1.0)]
    found += [one for number in sorted(numbers_of(part.stem)) for one in _of_known(known_parts()[number], 0.98)]
    found += [*_compounds(latin), *_by_syllable(part, latin)]
    return tuple(_sounding(found, part.stem))


def _together(chosen: tuple[Candidate, ...]) -> Candidate:
    weight = 1.0
    for candidate in chosen:
        weight *= candidate.weight
    least = min(chosen, key=lambda candidate: candidate.weight)
    why = tuple(dict.fromkeys(reason for candidate in chosen for reason in candidate.reasons))
    return Candidate("·".join(c.form for c in chosen), " ".join(c.pinyin for c in chosen), least.style, why, weight)


def hanzi(form: str, limit: int = 20) -> list[Candidate]:
    """The ways Chinese lists may write a name, likeliest first, at most `limit`, each once; none without letters.

    Given names and father's names are joined by a point; the endings of father's names are left off, as registries do.
    """
    parts = [found for part in parts_of(form) if not part.initial and (found := _of_part(part))]
    if not parts:
        return []
    kept = max(2, round((4 * limit) ** (1 / len(parts))) + 1)
    each = [found[: kept if len(parts) > 1 else limit] for found in parts]
    best = nlargest(limit, map(_together, product(*each)), key=lambda candidate: candidate.weight)
    return list({candidate.form: candidate for candidate in best}.values())
