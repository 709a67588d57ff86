"""Years of a sentence said without the word: "дали ему двенадцать", "младший получил восемь"."""

from izdeu.reading.durations import Duration, iso_of
from izdeu.reading.roles.pack import RolePack
from izdeu.reading.sentences import Sentence

_REACH = 4
_MOST = 30


def years_unsaid(sentence: Sentence, pack: RolePack) -> list[Duration]:
    """Numbers that end their clause beside a verb by which years of prison are given."""
    found: list[Duration] = []
    words, lows = sentence.words, sentence.lows
    for i, word in enumerate(words):
        if word.pos != "num" or (i + 1 < len(words) and lows[i + 1] not in pack.bounds | {".", "!", "?"}):
            continue
        number = pack.persons["numbers"].get(
            word.lemma, int(lows[i]) if lows[i].isdecimal() and len(lows[i]) < 3 else 0
        )
        given = any(words[k].lemma in pack.gives_years for k in range(max(0, i - _REACH), i))
        if given and 1 < number <= _MOST:
            iso = iso_of([(float(number), "Y")])
            found.append(Duration(i, i + 1, iso, iso, ((float(number), "Y"),)))
    return found
