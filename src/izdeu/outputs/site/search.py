"""The index of names that the page's script loads piece by piece. Plain scripts, so that a stick needs no server."""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache

from izdeu.names.han import pinyin
from izdeu.names.tables import letters
from izdeu.outputs.site.keys import han_parts, key, keys, shard, table
from izdeu.vocab.public import PublicBook, PublicCase

CHUNK = 40
"""Cases in one piece of the list that answers are shown from."""

HAN = "han"


def index(book: PublicBook) -> Iterator[tuple[str, bytes]]:
    """The files of the index, by their path within the site."""
    yield "search/letters.js", _script("letters", _letters())
    yield "search/pinyin.js", _script("pinyin", _pinyin())
    shards = _names(book)
    yield "search/book.js", _script("book", {"cases": len(book.cases), "chunk": CHUNK, "shards": sorted(shards)})
    for name, words in sorted(shards.items()):
        rows = [[word, *_steps(numbers)] for word, numbers in sorted(words.items())]
        yield f"search/{name}.js", _script("shard", name, rows)
    for at in range(0, len(book.cases), CHUNK):
        rows = [_shown(case) for case in book.cases[at : at + CHUNK]]
        yield f"search/cases-{at // CHUNK}.js", _script("cases", at // CHUNK, rows)


def _script(name: str, *values: object) -> bytes:
    told = ",".join(json.dumps(value, ensure_ascii=False, separators=(",", ":")) for value in values)
    return f"izdeu.{name}({told})\n".encode("utf-8", "replace")


def _names(book: PublicBook) -> Mapping[str, Mapping[str, Sequence[int]]]:
    """By shard, by key, the numbers of the cases in the book."""
    found: defaultdict[str, defaultdict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
    for number, case in enumerate(book.cases):
        for word in dict.fromkeys(_words(case)):
            found[shard(word)][word].append(number)
        for word in dict.fromkeys(part for name in case.person.names for part in han_parts(name.form)):
            found[HAN][word].append(number)
    return found


def _words(case: PublicCase) -> Iterable[str]:
    """The keys of all forms; a pseudonym such as "P-4821" is one key. A form without letters or digits has none."""
    for name in case.person.names:
        whole = any(char in "0123456789" for char in name.form)
        yield from filter(None, (key(name.form),) if whole else keys(name.form))


def _steps(numbers: Sequence[int]) -> Iterable[int]:
    """Rising numbers as the first and the steps from each to the next: shorter to write."""
    return (number - before for before, number in zip([0, *numbers], numbers, strict=False))


def _shown(case: PublicCase) -> list[object]:
    """What an answer shows: the code, the forms of the name with their languages, the status."""
    status = case.status.value if case.status else ""
    return [case.code, status, *([name.form, name.language or name.script.value] for name in case.person.names)]


@cache
def _letters() -> dict[str, object]:
    """How the script writes what is typed in plain Latin letters, and how it makes keys."""
    known = letters()
    together = {
        chr(code): text for table_ in (known.cyrillic, known.arabic, known.latin) for code, text in table_.items()
    }
    return {"letters": together, **table()}


@cache
def _pinyin() -> dict[str, str]:
    """The characters that each syllable is written with, of those a keyboard offers (GB 2312)."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for row in range(0xB0, 0xF8):
        for cell in range(0xA1, 0xFF):
            char = bytes([row, cell]).decode("gb2312", errors="ignore")
            if char and (said := pinyin(char)):
                found[said].append(char)
    return {said: "".join(chars) for said, chars in sorted(found.items())}
