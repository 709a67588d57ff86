"""How long a batch of drafts takes: bench/drafting.py [--many 1000] [--as pdf].

A casebook of invented people, each with four claims of their own; the Working Group's form for all of them, by the
command line, then again over what lies there.
"""

import argparse
import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path

IZDEU = [sys.executable, "-c", "from izdeu.cli import main; main()"]
TEXT = (
    "{name} was detained in March 2017 in Tekes. He was sentenced to 10 years. He is a teacher. He was born in 1970. "
)


def fill(book: Path, many: int) -> None:
    """A source for every hundred people, four claims a person."""
    from izdeu.cli.options import Shell

    Shell(book, None, False).open()
    from izdeu.casebook import acts, folder, queries
    from izdeu.casebook.acts import Coding, Told
    from izdeu.intake import draft
    from izdeu.vocab.claim import Where
    from izdeu.vocab.dates import When
    from izdeu.vocab.kinds import Kind

    member = queries.keeper()
    teller = acts.add_person(member, "Aigerim Test")
    for first in range(0, many, 100):
        each = [f"Erbol Sample{number:04}" for number in range(first, min(first + 100, many))]
        with folder.current().work() as work:
            path = work / f"{first}.txt"
            path.write_text("".join(TEXT.format(name=name) for name in each))
            kept = acts.keep_source(member, draft(path, work=work), Told(by=str(teller))).number
        text, start = queries.bench(member, kept).rendition.id, 0
        for name in each:
            person, end = acts.add_person(member, name), start + len(TEXT.format(name=name))
            spans, place = ((text, start, end - 1),), Where("Tekes", "xj.ili.tekes")
            for kind, when, terms in (
                (Kind.DETAINED, When.told("2017-03", "in March 2017"), {}),
                (Kind.SENTENCED, When(), {"imprisonment": "P10Y"}),
                (Kind.OCCUPATION, When(), {"occupation": "teacher"}),
                (Kind.BORN, When.told("1970", "in 1970"), {}),
            ):
                acts.code_claim(member, Coding(kind, person, spans, when, place, terms, teller))
            start = end


def drafted(book: Path, out: Path, ending: str) -> tuple[float, dict[str, object]]:
    """The seconds that the drafts take, and what the command said of them."""
    start = time.perf_counter()
    command = [*IZDEU, "appeal", "draft", "--all", "--as", ending, "--out", str(out), "--casebook", str(book), "--json"]
    said = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    return time.perf_counter() - start, json.loads(said)


def main() -> None:
    """Prints the seconds."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--many", type=int, default=1000)
    asked.add_argument("--as", dest="ending", default="pdf")
    options = asked.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        book, out = Path(folder) / "book", Path(folder) / "out"
        subprocess.run([*IZDEU, "init", "--plain", "--casebook", str(book)], check=True, capture_output=True)
        fill(book, options.many)
        for run in ("first", "second"):
            seconds, said = drafted(book, out, options.ending)
            print(
                f"{run} run: {seconds:.1f} s; {said['drafted']} drafted, {said['there']} there, {said['failed']} failed"
            )


if __name__ == "__main__":
    main()
