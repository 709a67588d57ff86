"""Judges the reader on single sentences: tests/reading/said/<language>_open.txt and _held_out.txt.

`python -m bench.reader.said [--details]`: of what the sentences tell, the share found and found of the right person; of
all that is proposed, the share that was told. Of the held-out half only figures are printed.
"""

import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "src")]
from bench.reader.judge import is_person  # noqa: E402

from izdeu.reading import read  # noqa: E402
from izdeu.vocab.proposal import Proposal  # noqa: E402

SAID = ROOT / "tests" / "reading" / "said"
BEFORE = "My name is Serik Test. I am looking for my brother Nurlan Test. "
HELD = "My name is Serik Test. I am looking for my brother Nurlan Test. He was detained in 2016. "
"""What comes after an arrest is mostly told of somebody of whom the arrest was told."""
_BEFORE_ALL = frozenset({"detained", "vanished", "summoned", "travelled", "born", "age", "occupation", "nothing"})
_PERSON = re.compile(r"^([\w/]+) > ")
_BESIDES = re.compile(r" \+ ([\w/:, ]+)$")
_WHO = {"brother": ["brother", "Nurlan", "Nurlan Test"], "parents": ["any"], "children": ["any"]}


class Telling(NamedTuple):
    """A sentence, the (kind, whom) it tells and what it may tell besides."""

    say: str
    wanted: tuple[str, str] | None
    besides: list[tuple[str, str]]


def tellings(path: Path) -> Iterator[Telling]:
    """The sentences of a file."""
    kind = ""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("# "):
            kind = line[2:].strip()
        elif kind and line.strip():
            yield _telling(kind, line.strip())


def _telling(kind: str, line: str) -> Telling:
    besides, person = _BESIDES.search(line), _PERSON.match(line)
    who = person[1] if person else "any" if kind in ("family_harm", "replied") else "brother"
    also = [_pair(piece.strip(), who) for piece in besides[1].split(",")] if besides else []
    say = _PERSON.sub("", _BESIDES.sub("", line)).strip()
    return Telling(say, None if kind == "nothing" else (kind, who), also)


def _pair(piece: str, who: str) -> tuple[str, str]:
    whom, colon, kind = piece.partition(":")
    return (kind, whom) if colon else (piece, who)


def _tells(found: list[Proposal], kind: str, who: str) -> bool:
    return any(one.kind.value == kind and is_person(one, _WHO.get(who, [who])) for one in found)


def judged(path: Path, *, details: bool = False) -> Counter[str]:
    """The counts over a file: wanted, kind, found, proposed, right."""
    counts: Counter[str] = Counter()
    for one in tellings(path):
        before = BEFORE if one.wanted is None or one.wanted[0] in _BEFORE_ALL else HELD
        found = [p for p in read(before + one.say, "en", None) if p.kind.value != "tie" and p.start >= len(before)]
        pairs = [*([one.wanted] if one.wanted else []), *one.besides]
        for kind, who in pairs:
            got = any(p.kind.value == kind for p in found)
            counts.update({"wanted": 1, "kind": got, "found": _tells(found, kind, who)})
            if details and not _tells(found, kind, who):
                print(f"{'person' if got else 'missed'} {kind} {who}: {one.say}")
        for p in found:
            right = any(p.kind.value == kind and is_person(p, _WHO.get(who, [who])) for kind, who in pairs)
            counts.update({"proposed": 1, "right": right})
            if details and not right:
                print(f"  extra {p.kind.value} {p.person.key}: {one.say} ({p.rule})")
    return counts


def main() -> None:
    """Prints both halves, and of the open one what went wrong where asked."""
    for half in ("open", "held_out"):
        count = judged(SAID / f"en_{half}.txt", details=half == "open" and "--details" in sys.argv)
        kind, found = count["kind"] / count["wanted"], count["found"] / count["wanted"]
        right = count["right"] / count["proposed"]
        print(f"en {half:9} {count['wanted']:4} told: kind {kind:.1%} of whom {found:.1%}  right {right:.1%}")


if __name__ == "__main__":
    main()
