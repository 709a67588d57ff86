"""A form for everybody we look for, a file each: what cannot be drafted is a row, and the others go on."""

import csv
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import astuple, dataclass, fields
from datetime import UTC, datetime
from io import StringIO
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.progress import Progress

from izdeu.casebook import queries
from izdeu.cli.options import Shell
from izdeu.cli.verbs.appeal_draft import written
from izdeu.cli.writing import write_whole
from izdeu.forms.draft import Draft
from izdeu.forms.form import Order, ordered
from izdeu.vocab.errors import Refused

_LIST = "drafts.csv"
_STAYS = "-not-to-be-sent"


@dataclass(frozen=True, slots=True)
class Row:
    """What became of one person's draft: drafted, there (since an earlier run), or failed, and why."""

    person: int
    state: str
    file: str = ""
    missing: int | None = None
    ready: bool | None = None
    why: str = ""


@dataclass(frozen=True)
class Batch:
    """A form for many, into a folder. What lies there already is not drafted again unless `again`."""

    order: Order
    given: Mapping[str, str]
    out: Path
    suffix: str
    all_we_know: bool
    again: bool

    def row(self, person: int, room: queries.Mailroom) -> Row:
        """One person's draft, written whole; a draft that cannot be made is a row that says why."""
        if not self.again and (name := self._there(person)):
            return Row(person, "there", name)
        try:
            draft, content = self._drafted(person, room)
        except Exception as cause:  # noqa: BLE001 - the row tells of this person, the others are drafted
            return Row(person, "failed", why=f"{type(cause).__name__}: {cause}"[:300])
        name = self._name(person, stays=not draft.leaves)
        write_whole(self.out / name, content)
        (self.out / self._name(person, stays=draft.leaves)).unlink(missing_ok=True)
        return Row(person, "drafted", name, len(draft.missing), draft.ready)

    def _drafted(self, person: int, room: queries.Mailroom) -> tuple[Draft, bytes]:
        found = queries.Drafts(room.matter(person), queries.Wanted(self.order, self.given))
        draft = found.all_we_know if self.all_we_know else found.usual
        return draft, written(draft, self.suffix)

    def _there(self, person: int) -> str:
        """The file of an earlier run; where all we know is asked for, only one for ourselves."""
        names = [self._name(person, stays=stays) for stays in ((True,) if self.all_we_know else (False, True))]
        return next((name for name in names if (self.out / name).exists()), "")

    def _name(self, person: int, *, stays: bool) -> str:
        order = self.order
        return f"{order.form.code}-{order.to.code}-{order.language}-{person}{_STAYS if stays else ''}{self.suffix}"


def run(shell: Shell, *, form: str, language: str | None, to: str | None, out: Path, **how: Any) -> None:
    """Drafts for all, with a list of what became of each; stopped, it says so, and the next run goes on."""
    member, now = queries.keeper(), datetime.now(UTC)
    batch = Batch(ordered(form, language, to), out=_folder(out), **how)
    persons, room = queries.sought(member), queries.Mailroom(member, batch.order.to, now)
    rows: list[Row] = []
    try:
        with _progress(len(persons)) as done:
            for person in persons:
                rows.append(batch.row(person, room))
                done(len(rows))
    except KeyboardInterrupt as stop:
        raise Refused(
            "Stopped after {done} of {all}; the same command goes on.", done=len(rows), all=len(persons)
        ) from stop
    finally:
        write_whole(out / _LIST, _as_csv(rows))
    _tell(shell, rows, out)


def _folder(out: Path) -> Path:
    """The folder, for its owner alone; Refused where it cannot be made."""
    try:
        out.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as cause:
        raise Refused("The folder {path} cannot be made: {why}.", path=out, why=cause.strerror) from cause
    return out


def _as_csv(rows: Iterable[Row]) -> bytes:
    text = StringIO()
    table = csv.writer(text)
    table.writerow([one.name for one in fields(Row)])
    table.writerows(["" if cell is None else cell for cell in astuple(row)] for row in rows)
    return text.getvalue().encode()


def _tell(shell: Shell, rows: list[Row], out: Path) -> None:
    many = {state: sum(row.state == state for row in rows) for state in ("drafted", "there", "failed")}
    failed = [{"person": row.person, "why": row.why} for row in rows if row.state == "failed"]
    words = [
        f"{many['drafted']} drafts were written to {out}, {many['there']} were there already; the list is {_LIST}."
    ]
    words += [f"Person {row['person']} could not be drafted: {row['why']}" for row in failed]
    shell.tell({"out": str(out), **many, "rows": failed}, "\n".join(words))


@contextmanager
def _progress(all_of_them: int) -> Iterator[Callable[[int], None]]:
    console = Console(stderr=True)
    with Progress(console=console, disable=not console.is_terminal, transient=True) as bar:
        task = bar.add_task("drafting", total=all_of_them)
        yield lambda done: bar.update(task, completed=done)
