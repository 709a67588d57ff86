"""How much of what a careful reader would fill into the Working Group's form is filled.

    bench/careful_reader.py [--details]

An invented testimony of 1,433 words is kept, read, accepted whole and drafted, by the command line. Printed is the
share of the facts of bench/careful/reader.yaml that stand in their fields, and what stands there that must not. The
list was written by hand from the text before it was read, and nothing was fitted to it.
"""

import json
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

IZDEU = [sys.executable, "-c", "from izdeu.cli import main; main()"]
HERE = Path(__file__).parent / "careful"
GOAL = 0.8


def izdeu(book: Path, *args: object) -> str:
    """What a command says; fails when it fails."""
    command = [*IZDEU, *(str(one) for one in args), "--casebook", str(book)]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def drafts(book: Path) -> Iterator[tuple[dict[str, Any], dict[str, Any]]]:
    """Every person of the list with the draft of their form."""
    izdeu(book, "init", "--plain")
    izdeu(book, "add", HERE / "testimony.txt", "--told-by", "Saltanat Example", "--told-on", "2021-09")
    izdeu(book, "accept", 1, "--all")
    izdeu(book, "export", "--format", "json", "--out", book / "all.json")
    told = json.loads((book / "all.json").read_text(encoding="utf-8"))
    for wanted in yaml.safe_load((HERE / "reader.yaml").read_text(encoding="utf-8")):
        person = found(wanted, told)
        yield wanted, json.loads(izdeu(book, "appeal", "draft", person, "--all-we-know")) if person else {}


def found(wanted: dict[str, Any], told: dict[str, Any]) -> int | None:
    """The person of that name, else the one of whom most is told among those with such a tie; None where none is."""
    named = {row["id"] for row in told["persons"] for name in row["names"] if name["form"] == wanted["person"]}
    tied = {row["person"] for row in told["claims"] if row["terms"].get("tie") in wanted["ties"]}
    many = Counter(row["person"] for row in told["claims"] if row["person"] in (named or tied))
    return many.most_common(1)[0][0] if many else None


def judged(wanted: dict[str, Any], draft: dict[str, Any]) -> tuple[list[tuple[str, list[str], bool]], list[str]]:
    """Each fact with whether it is there, and the words that must not be there and are."""
    values = {one["field"]: one["value"] or "" for one in draft.get("fields", ())}
    facts = [
        (field, words, any(word in values.get(field, "") for word in words))
        for field, each in wanted["facts"].items()
        for words in each
    ]
    everything = " ".join(values.values())
    return facts, [word for word in wanted["must_not"] if word in everything]


def main() -> None:
    """Prints the shares."""
    details, right_ones, all_of_them = "--details" in sys.argv, 0, 0
    with tempfile.TemporaryDirectory() as folder:
        for wanted, draft in drafts(Path(folder) / "book"):
            facts, wrong = judged(wanted, draft)
            there = sum(right for _, _, right in facts)
            right_ones, all_of_them = right_ones + there, all_of_them + len(facts)
            share = f"{there} of {len(facts)} facts ({there / len(facts):.0%})"
            print(f"{wanted['person']:20} {share}; wrong: {wrong or 'none'}")
            for field, words, right in facts if details else ():
                print(f"    {'+' if right else '-'} {field}: {' / '.join(words)}")
            for one in draft.get("fields", ()) if details else ():
                print(f"    {one['field']}: {one['value']}")
    print(f"{'together':20} {right_ones} of {all_of_them} facts ({right_ones / all_of_them:.0%}); goal {GOAL:.0%}")


if __name__ == "__main__":
    main()
