"""Single sentences as people, papers and posts say them (bank/): each line ends with the claims a person would take.

`text => kind who; kind who`. A text begun with @ is a report's, others are told by Aigerim Test. `a x|b y`: either
will do; `?`: need not be found. Half of the lines (an odd check sum) were never looked at while tables were written;
`python -m pytest tests/reading/test_bank.py -rP` prints the figures of both halves.
"""

import zlib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from izdeu.reading import read
from izdeu.vocab.proposal import Proposal

BANK = Path(__file__).parent / "bank"
TELLER = {
    "ru": "Меня зовут Айгерим Тестова.",
    "kk": "Менің атым Айгерім Тестова.",
    "ug": "مېنىڭ ئىسمىم ئايگۈل تۇرسۇن.",
}


def rows(language: str) -> Iterator[tuple[str, list[str]]]:
    for path in sorted(BANK.glob(f"{language}*.txt")):
        for line in path.read_text(encoding="utf-8").splitlines():
            text, arrow, claims = line.partition("=>")
            if arrow:
                yield text.strip(), [claim.strip() for claim in claims.split(";") if claim.strip()]


def found_in(text: str, language: str) -> list[Proposal]:
    apart = "\n\n" if text[0].islower() else " "
    words = text[1:] if text.startswith("@") else TELLER[language] + apart + text
    return [p for p in read(words, language, "2021-05-01") if p.kind.value != "tie"]


def plain(words: str) -> str:
    return "_".join(words.casefold().replace("-", " ").split())


def is_of(proposal: Proposal, who: str) -> bool:
    person, wanted = proposal.person, plain(who)
    path = plain(person.key.split("/", 1)[-1])
    short = "/".join(part for part in path.split("/") if not part.isdigit())
    ways = {path, short, plain(person.name or ""), plain(person.tie_to_teller or ""), "any"}
    ways |= {short.removeprefix(f"{age}_") for age in ("elder", "younger")} | (
        {"me"} if person.tie == "self" else set()
    )
    return wanted in ways


def judged(text: str, claims: list[str], language: str) -> Counter[str]:
    found, right, count = found_in(text, language), set[int](), Counter[str]()
    for claim in claims:
        ways = [way.strip().split(" ", 1) for way in claim.lstrip("?").split("|")]
        kinds = {way[0] for way in ways}
        near = [i for i, p in enumerate(found) if p.kind.value in kinds]
        exact = {i for i in near if any(found[i].kind.value == kind and is_of(found[i], who) for kind, who in ways)}
        right |= exact
        if near or not claim.startswith("?"):
            count.update(claims=1, kinds=bool(near), persons=bool(exact))
    return count + Counter(proposals=len(found), right=len(right))


@pytest.mark.parametrize(
    ("language", "held", "kinds", "right"),
    [
        ("ru", False, 0.80, 0.92),
        ("ru", True, 0.77, 0.89),
        ("kk", False, 0.84, 0.90),
        ("kk", True, 0.76, 0.89),
        ("ug", False, 0.87, 0.93),
        ("ug", True, 0.78, 0.85),
    ],
)
def test_sentences_of_the_bank(language: str, held: bool, kinds: float, right: float) -> None:
    total = Counter[str]()
    for text, claims in rows(language):
        if zlib.crc32(text.encode()) % 2 == held:
            total += judged(text, claims, language)
    print(language, "held out" if held else "open", dict(total))
    assert total["kinds"] / total["claims"] >= kinds
    assert total["right"] / total["proposals"] >= right
