"""Measures the reader: bench/reading.py [-l ru ...] [--held-out] [--exam] [--details] [--peers] [--costs] [--all].

For every language with gold: share of the gold's claims found (kind; kind and person), of proposals right, of persons,
tellers, dates, terms and places right among those found, proposals per 1,000 words, words a second once started, and
the expected calibration error. `--details` says what went wrong in dev, and with `--first-exam` in the first exam,
which is spent and serves as dev; of the held-out half and of the exam only figures are ever printed. `--all`, or no
option at all, prints everything but the exams: both halves, nearby.txt, the costs of a fresh process, peers.
"""

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "src")]
from bench.reader.costs import show_costs  # noqa: E402
from bench.reader.judge import NAMES, Read, Score, judge, judge_nearby, language_of  # noqa: E402
from bench.reader.peers import peers_of  # noqa: E402

from izdeu.reading import languages, read  # noqa: E402

__all__ = ["ASKED", "NEARBY", "ROOT", "Score", "gold", "judge", "judge_nearby", "measured"]

GOLD = ROOT / "tests" / "reading" / "gold"
NEARBY = ROOT / ".." / "shared" / "inputs" / "nearby.txt"
LANGUAGES = ("en", "ru", "zh", "kk", "ug")
EXAM = "exam2"
OPEN = ("dev", "exam")
"""Parts whose mistakes may be looked at; the first exam was read by whoever wrote rules and is no exam any more."""
ASKED = {"en": (90, 80, 90, 95, 95), "ru": (85, 80, 88, 95, 95), "zh": (85, 78, 85, 92, 95)} | {
    "kk": (80, 75, 85, 92, 90),
    "ug": (75, 75, 80, 90, 90),
}
"""Per cent wanted of each language: kind found, proposals right, person right, teller right, dates/terms/places."""


def gold(part: str, language: str, only: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    """The gold texts of a part ("dev", "held_out", "exam", "exam2") in one language, each with its name."""
    for path in sorted((GOLD / part).glob("*.yaml")):
        doc: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
        if language_of(doc) == language and only in path.stem:
            yield path.stem, doc


def measured(part: str, language: str, only: str = "", *, details: bool = False, reads: Read = read) -> Score:
    """The score over a half's texts in one language; `details` prints each text's line and what went wrong in it."""
    total = Score()
    for i, (name, doc) in enumerate(gold(part, language, only)):
        if i == 0:
            reads(doc["text"], language, None)  # once started: the tables are read
        one, log = Score(), list[str]()
        judge(doc, one, log, reads)
        total.add(one)
        if details:
            print(row(name[:26], one), *log, sep="\n")
    return total


def head() -> str:
    """The line over the table."""
    heads = " ".join(f"{name:>5}" for name in NAMES)
    return f"{'':28}{heads}  {'/1000':>5} {'words/s':>8} {'calib':>5}  ties known texts"


def row(name: str, score: Score, texts: str = "") -> str:
    """One line of the table."""
    cells = " ".join("    -" if share is None else f"{100 * share:5.1f}" for share in score.shares_or_none().values())
    many = 1000 * score.counts["proposals"] / max(1, score.words)
    speed, counts = score.words / max(score.seconds, 1e-9), score.counts
    sure = f"{score.calibration():5.3f}" if score.sure else "    -"
    known = f"{counts['ties found']}/{counts['ties']} {counts['known right']}/{counts['known']}"
    return f"{name:28}{cells}  {many:5.1f} {speed:8.0f} {sure}  {known} {texts}".rstrip()


def asked(language: str) -> str:
    """What the reader should reach in a language, under the columns it is asked of."""
    kind, right, who, teller, details = (f"{share:5.1f}" for share in ASKED[language])
    return f"{'  asked':28}{kind} {'':5} {right} {who} {teller} {details} {details} {details}"


def show(language: str, parts: list[str], options: argparse.Namespace) -> None:
    """The lines of one language: the reader's, what is asked, the peers'."""
    if language not in languages():
        print(f"{language}: not read yet")
        return
    try:
        read("1", language)
    except ImportError as error:
        print(f"{language}: not read yet ({error})")
        return
    scores: dict[str, list[Score]] = {part: [] for part in parts if any(gold(part, language, options.only))}
    for part, read_by in scores.items():
        score = measured(part, language, options.only, details=options.details and part in OPEN)
        print(row(f"{language} {part}", score, str(len(list(gold(part, language, options.only))))))
        read_by.append(score)
    print(asked(language))
    if options.peers or options.all:
        for part, read_by in scores.items():
            show_peers(part, read_by, language, options.only)


def show_peers(part: str, read_by: list[Score], language: str, only: str) -> None:
    """The lines of the peers on a half, and how often as good the reader is as the best of them in each column."""
    for name, reads in peers_of(language):
        read_by.append(measured(part, language, only, reads=reads))
        print(row(f"  {part}: {name}"[:28], read_by[-1]))
    ours, *theirs = (score.shares() for score in read_by)
    best = {share: max(peer[share] for peer in theirs) for share in ours}
    cells = " ".join(f"{ours[share] / best[share]:4.1f}x" if best[share] else "    -" for share in ours)
    print(f"{f'  {part}: reader / best':28}{cells}")


def show_nearby(*, details: bool) -> None:
    """The line for nearby.txt, or a word that it is not there."""
    if not NEARBY.exists():
        print("nearby.txt is not beside the project; not measured")
        return
    score, log = Score(), list[str]()
    rows = yaml.safe_load((ROOT / "bench" / "reader" / "nearby.yaml").read_text(encoding="utf-8"))
    judge_nearby(NEARBY.read_text(encoding="utf-8"), rows, score, log)
    if details:
        print(*log, sep="\n")
    print(row("en nearby.txt", score, "7 testimonies"))


def main() -> None:
    """Prints the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--language", "-l", nargs="*", choices=LANGUAGES, default=list(LANGUAGES))
    parser.add_argument("--only", default="", help="texts with this in their name")
    parser.add_argument("--held-out", action="store_true", help="figures of the held-out half too, never its texts")
    parser.add_argument("--exam", action="store_true", help="figures of the exam too, never its texts")
    parser.add_argument("--first-exam", action="store_true", help="the spent exam too, which now serves as dev")
    parser.add_argument("--details", action="store_true", help="what went wrong in dev, the first exam and nearby.txt")
    parser.add_argument("--peers", action="store_true", help="spaCy with dateparser, and key words, on the same texts")
    parser.add_argument("--costs", action="store_true", help="start-up, speed and memory of a fresh process")
    parser.add_argument("--all", action="store_true", help="everything but the exams")
    options = parser.parse_args(sys.argv[1:] or ["--all"])
    parts = ["dev", "held_out"] if options.all or options.held_out else ["dev"]
    parts += ["exam"] if options.first_exam else []
    parts += [EXAM] if options.exam else []
    print(head())
    for language in options.language:
        show(language, parts, options)
    if "en" in options.language and not options.only:
        show_nearby(details=options.details)
    if options.costs or options.all:
        show_costs([code for code in options.language if code in languages()])


if __name__ == "__main__":
    main()
