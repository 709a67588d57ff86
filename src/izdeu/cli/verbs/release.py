"""A release, or what it would hold."""

from collections import Counter
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.progress import Progress, TaskID

from izdeu.casebook import acts, folder, queries
from izdeu.casebook.acts import Wanted
from izdeu.casebook.queries import Plan
from izdeu.cli.options import Shell
from izdeu.outputs.flyers import Paper
from izdeu.vocab.release import Withheld


def run(shell: Shell, *, out: Path, dry_run: bool, day: date | None, paper: str | None, **wanted: Any) -> None:
    """Cuts the release, showing how far it is; or says what it would hold."""
    if dry_run:
        return _tell_plan(shell, day or date.today())
    tell_cut(shell, out, Wanted(paper=Paper(paper) if paper else None, **wanted), day)


def tell_cut(shell: Shell, out: Path, wanted: Wanted, day: date | None = None) -> None:
    """Cuts the release, showing how far it is, and tells what was cut."""
    console = Console(stderr=True)
    with Progress(console=console, disable=not console.is_terminal, transient=True) as bar:
        tasks: dict[str, TaskID] = {}

        def progress(what: str, done: int, of: int) -> None:
            if what not in tasks:
                tasks[what] = bar.add_task(what, total=of)
            bar.update(tasks[what], completed=done, total=of)

        cut = acts.cut_release(queries.keeper(), out, wanted, day=day, progress=progress)
    answer = _answer(cut.plan) | {"out": str(out), "sums": cut.sums, "key": cut.key}
    words = [f"Release {cut.plan.number} was written to {out}.", *_counts(cut.plan)]
    words += [f"Signed with the key {cut.key}; give it to your readers by another way than the release."]
    words += [] if cut.signed_off_by else ["Nobody else has signed it off."]
    shell.tell(answer, "\n".join(words))


def _tell_plan(shell: Shell, day: date) -> None:
    with folder.current().work() as spool:
        planned = queries.plan(queries.keeper(), day, spool)
        rows = [row for clearing in planned.clearings.values() for row in clearing.report]
        answer = _answer(planned) | {"report": [_row(row) for row in rows]}
        words = [f"Release {planned.number} would hold:", *_counts(planned), "", "Withheld:", *_kept_back(rows)]
        shell.tell(answer, "\n".join(words))


def _answer(planned: Plan) -> dict[str, Any]:
    changes = {
        use.value: {name: list(getattr(one.book.content.changes, name)) for name in ("added", "changed", "withdrawn")}
        for use, one in planned.clearings.items()
    }
    withheld = Counter(row.rule.value for one in planned.clearings.values() for row in one.report)
    return {
        "release": planned.number,
        "day": planned.day.isoformat(),
        "again": planned.again,
        "counts": planned.counts,
        "changes": changes,
        "withheld": dict(sorted(withheld.items())),
    }


def _counts(planned: Plan) -> list[str]:
    counts = planned.counts
    return [
        f"{counts['cases']} cases and {counts['testimonies']} testimonies; {counts['withheld']} cases are withheld.",
        f"{counts['added']} added, {counts['changed']} changed, {counts['withdrawn']} withdrawn since the last one.",
    ]


def _kept_back(rows: Iterable[Withheld]) -> list[str]:
    """By rule, and for each where it stood; the words are for the editor alone."""
    found: dict[str, Counter[str]] = {}
    for row in rows:
        found.setdefault(row.rule.value, Counter())[f"{row.about}  {row.words}".strip()] += 1
    lines = []
    for rule, words in sorted(found.items()):
        lines.append(f"  {rule}: {sum(words.values())}")
        lines += [f"      {one}" for one, _ in words.most_common(20)]
    return lines or ["  nothing"]


def _row(row: Withheld) -> dict[str, Any]:
    return {
        "rule": row.rule.value,
        "about": row.about,
        "person": row.person,
        "words": row.words,
        "rendition": row.rendition,
        "start": row.start,
        "end": row.end,
    }
