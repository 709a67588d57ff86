"""Measures resources/reading/calibration.yaml on the dev gold: `python scripts/make_calibration.py [--print]`.

For each language with enough proposals there, and for all together: how often what the rules were so sure of was right.
The rules were written with the dev texts in view, so each step is drawn towards what texts give at first sight, as if
three times as many proposals (`DOUBT` at least) had been judged there and so many been right as were in the two exams
when nobody had looked at them.
"""

import argparse
import sys
from collections.abc import Iterable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "src")]
from bench.reading import Score, gold, judge  # noqa: E402

from izdeu.reading import languages, read  # noqa: E402
from izdeu.reading.confidence import uncalibrated  # noqa: E402

TABLE = ROOT / "src/izdeu/resources/reading/calibration.yaml"
HEAD = """# How often proposals were right whose rules were so sure: knots of [sureness, share right], both rising.
# Written by scripts/make_calibration.py from the dev gold: measure again, do not edit. `any`: languages not measured.
"""
WIDTH, DOUBT, ENOUGH, ANY = 0.1, 100, 150, 75
MORE = 3
FIRST_SIGHT = {"en": 83, "ru": 78, "zh": 62, "kk": 81, "ug": 75}
"""Per cent of proposals right in the exams at first sight, the mean of both."""


def judged(language: str) -> list[tuple[float, bool]]:
    """(sureness, right) of every proposal on a language's dev texts."""
    score = Score()
    for _, doc in gold("dev", language):
        judge(doc, score, [], read)
    return score.sure


def curve(rows: Iterable[tuple[float, bool]], asked: int) -> list[list[float]]:
    """The knots of a rising curve through the steps of sureness; `asked`: the per cent right to expect."""
    steps: dict[int, list[tuple[float, bool]]] = {}
    for sure, right in rows:
        steps.setdefault(int(sure / WIDTH + 1e-6), []).append((sure, right))
    pooled: list[list[float]] = []
    for _, step in sorted(steps.items()):
        count = len(step)
        doubt = max(DOUBT, MORE * count)
        good = sum(ok for _, ok in step) + doubt * asked / 100
        pooled.append([sum(sure for sure, _ in step), good, count + doubt, count])
        while len(pooled) > 1 and pooled[-2][1] / pooled[-2][2] >= pooled[-1][1] / pooled[-1][2]:
            last = pooled.pop()
            pooled[-1] = [one + other for one, other in zip(pooled[-1], last, strict=True)]
    return [[round(sure / count, 2), round(right / total, 3)] for sure, right, total, count in pooled]


def main() -> None:
    """Writes the table, or prints it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--print", action="store_true", dest="only_print")
    options = parser.parse_args()
    with uncalibrated():
        found = {language: judged(language) for language in languages()}
    curves = {
        language: curve(rows, FIRST_SIGHT.get(language, ANY)) for language, rows in found.items() if len(rows) >= ENOUGH
    }
    curves["any"] = curve([row for rows in found.values() for row in rows], ANY)
    text = HEAD + "".join(f"{language}: {knots}\n" for language, knots in curves.items())
    if options.only_print:
        print(text)
    else:
        TABLE.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
