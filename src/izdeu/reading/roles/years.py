"""Years of a sentence said without the word: "дали ему двенадцать", "младший получил восемь"."""

from izdeu.reading.durations import Duration, iso_of
from izdeu.reading.roles.pack import RolePack
from izdeu.reading.sentences import Sentence

_REACH = 4
_MOST = 30
_TENS, _TWENTY = 10, 20


def years_unsaid(sentence: Sentence, pack: RolePack) -> list[Duration]:
    """Numbers that end their clause beside a verb by which years of prison are given, or after years given before."""
    found: list[Duration] = []
    words, lows = sentence.words, sentence.lows
    for i, word in enumerate(words):
        if word.lemma in pack.years_called and _given(sentence, i, pack):
            found.append(_years(i, float(pack.years_called[word.lemma])))
        ends = i + 1 >= len(words) or lows[i + 1] in pack.bounds | pack.coordinators | {".", "!", "?"}
        if not ends or not (word.pos == "num" or lows[i].isdecimal()):
            continue
        number = pack.persons["numbers"].get(
            word.lemma, int(lows[i]) if lows[i].isdecimal() and len(lows[i]) < 3 else 0
        )
        tens = (
            i
            and not lows[i].isdecimal()
            and number < _TENS
            and pack.persons["numbers"].get(words[i - 1].lemma) == _TWENTY
        )
        number += _TWENTY if tens else 0
        if 1 < number <= _MOST and (_given(sentence, i, pack) or _goes_on(sentence, i, pack)):
            found.append(_years(i, float(number)))
    return found


def _given(sentence: Sentence, i: int, pack: RolePack) -> bool:
    return any(word.lemma in pack.gives_years for word in sentence.words[max(0, i - _REACH) : i])


def _goes_on(sentence: Sentence, i: int, pack: RolePack) -> bool:
    """Whether years were given before and the verb is left unsaid: "… на восемь лет, Бауыржана — на шесть"."""
    lead = i - 1 - (sentence.words[i - 1].pos == "adp") if i else -1
    parted = lead > 0 and sentence.lows[lead] in ("—", "–", "-")
    return parted and any(word.lemma == pack.year for word in sentence.words[:lead])


def _years(i: int, number: float) -> Duration:
    iso = iso_of([(number, "Y")])
    return Duration(i, i + 1, iso, iso, ((number, "Y"),))
