"""A release is cut: cleared, written, summed, signed, checked, and only then put where it was asked for."""

import fcntl
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import date
from errno import EDQUOT, ENOSPC
from functools import partial
from pathlib import Path
from tempfile import mkdtemp

from izdeu.casebook import folder
from izdeu.casebook.acts.doing import Doing, doing, require
from izdeu.casebook.models import Member, Release, Released
from izdeu.casebook.queries.publication import LANGUAGES
from izdeu.casebook.queries.release_plan import Plan, plan
from izdeu.casebook.queries.signed_off import signed_off_by
from izdeu.outputs import dataset, flyers, manifest, site
from izdeu.outputs.flyers import Paper
from izdeu.outputs.kept import Before, Kept
from izdeu.outputs.manifest import Card
from izdeu.outputs.signature import Signer
from izdeu.redact import RULES
from izdeu.vocab.address import address_of_bytes
from izdeu.vocab.consent import Use
from izdeu.vocab.errors import Damaged, Refused
from izdeu.vocab.member import Role
from izdeu.vocab.public import PublicBook
from izdeu.vocab.release import Cleared

Progress = Callable[[str, int, int], None]
"""Told what is being done, how much of it is done, and how much there is."""
_LOCK = "release.lock"


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a release is to hold besides the site, and whether a second member must have signed it off.

    `paper` is that of the flyers; booklets lie in a hand, on A5, unless another is named. `languages` are those of
    flyers and booklets; where none is named, those of the site.
    """

    flyers: bool = True
    dataset: bool = True
    second: bool = False
    booklets: bool = False
    paper: Paper | None = None
    languages: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Cut:
    """A release that was cut: its plan, the address of its sums, the key that signed it."""

    plan: Plan
    sums: str
    key: str
    signed_off_by: str


def cut_release(
    member: Member,
    out: Path,
    wanted: Wanted | None = None,
    *,
    day: date | None = None,
    progress: Progress = lambda what, done, of: None,
) -> Cut:
    """Writes the release of a day into `out`; an earlier release there gives way to it, whole or not at all.

    Refused, with everything as it was, when `out` holds anything else or a release changed by hand, when another
    release is being cut, when the disk is full, or when a second member has not signed off what would go out.
    """
    require(member, "cut_release", Role.EDITOR)
    _check(wanted or Wanted())
    wanted, out = wanted or Wanted(), out.resolve()
    with alone(), folder.current().work() as spool, _room(out) as (room, kept):
        planned = plan(member, day or date.today(), spool)
        second = signed_off_by(planned.content, but=member)
        if wanted.second and second is None:
            raise Refused("Nobody else has signed off what would go out; ask a second member to look at it first.")
        sums, key = _write(planned, room, kept, wanted, progress)
        with doing(member, "cut_release", Role.EDITOR) as act:
            row = _keep(act, planned, sums, out, second)
            _put(room, out)
        kept.close(sums)
        _purge(member, row, planned)
    return Cut(planned, sums, key, second.login if second else "")


def _check(wanted: Wanted) -> None:
    if strange := sorted(set(wanted.languages) - set(LANGUAGES)):
        raise Refused(
            "There are no papers in “{language}”; choose one of {all}.", language=strange[0], all=", ".join(LANGUAGES)
        )


@contextmanager
def alone() -> Iterator[None]:
    """Only one release is cut at a time, by whatever process."""
    path = folder.current().path / _LOCK
    with path.open("a") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as cause:
            raise Refused("Another release is being cut just now; wait until it is done.") from cause
        yield


@contextmanager
def _room(out: Path) -> Iterator[tuple[Path, Kept]]:
    """A folder beside `out`, on the same disk, that is gone afterwards whatever happens; and what of `out` may stay."""
    ours, before = folder.current(), check_place(out)
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        room = Path(mkdtemp(prefix=".izdeu-release-", dir=out.parent))
        try:
            yield room, Kept(ours.release_index, ours.index_secret, before)
        finally:
            shutil.rmtree(room, ignore_errors=True)
    except OSError as cause:
        if cause.errno in (ENOSPC, EDQUOT):
            raise Refused("The disk is full; the last release is as it was. Make room, then try again.") from cause
        if isinstance(cause, PermissionError):
            raise Refused("Nothing can be written at {path}; choose another folder.", path=out) from cause
        raise


def check_place(out: Path) -> Before | None:
    """Passes when a release may be written there: nothing is there, or a release just as it was signed: that one."""
    if not out.exists() or (out.is_dir() and not any(out.iterdir())):
        return None
    if not out.is_dir() or not manifest.is_release(out):
        raise Refused("{path} holds something else; choose a new folder for the release.", path=out)
    found = manifest.check(out, _signer().public_key)
    if found.problems:
        raise Refused(
            "The release at {path} was changed by hand ({what}); move it away, or choose another folder.",
            path=out,
            what=found.problems[0],
        )
    return Before(out, found.address, found.sums)


def _signer() -> Signer:
    return Signer(folder.current().signing_seed)


def _write(planned: Plan, room: Path, kept: Kept, wanted: Wanted, progress: Progress) -> tuple[str, str]:
    """The address of the sums and the public key of a release written into an empty folder and checked there."""
    book = planned.clearings[Use.PUBLIC_SITE].book
    site.write(book, room, kept=kept, progress=lambda done, of: progress("site", done, of))
    _print(book, room, wanted, planned.said.address, progress)
    if wanted.dataset:
        dataset.write(planned.clearings[Use.DATASET].book, room / "data")
    signer = _signer()
    sums = manifest.seal(room, _card(planned), signer, lambda done, of: progress("sums", done, of), kept.sums)
    if problems := manifest.check(room, signer.public_key).problems:
        raise Damaged("What was written cannot be read back as it was written: {what}", what=problems[0])
    return sums, signer.public_key


def _print(book: Cleared[PublicBook], room: Path, wanted: Wanted, address: str, progress: Progress) -> None:
    """What is wanted on paper."""
    asked = [("flyers", flyers.write, Paper.A4)] if wanted.flyers else []
    asked += [("booklets", flyers.write_booklets, Paper.A5)] if wanted.booklets else []
    for name, write, usual in asked:
        write(
            book,
            room / name,
            wanted.paper or usual,
            wanted.languages,
            address,
            progress=partial(progress, name),
        )


def _card(planned: Plan) -> Card:
    book = planned.clearings[Use.PUBLIC_SITE].book.content
    before = Release.objects.filter(pk__lt=planned.number).order_by("-pk").values_list("sums", flat=True).first()
    return Card(
        number=planned.number,
        day=planned.day,
        title=book.title,
        languages=book.languages,
        rules=RULES,
        counts=planned.counts,
        tombstones=planned.tombstones,
        previous=before,
    )


def _keep(act: Doing, planned: Plan, sums: str, out: Path, second: Member | None) -> Release:
    """The row of the release; that of the same release cut again says where it stands now."""
    row, _ = Release.objects.update_or_create(
        pk=planned.number,
        defaults={
            "day": planned.day,
            "material": planned.material,
            "content": planned.content,
            "sums": sums,
            "folder": str(out),
            "rules": RULES,
            "counts": planned.counts,
            "cut_by": act.member,
            "cut_at": act.at,
            "signed_off_by": second,
            "purged_at": None,
        },
    )
    Release.objects.filter(folder=str(out), pk__lt=row.pk, purged_at=None).update(purged_at=act.at)
    row.items.all().delete()
    Released.objects.bulk_create(
        Released(
            release=row,
            subject=item.subject,
            code=item.code,
            use=item.use.value,
            level=item.level.value,
            lasting=item.lasting,
            content=item.content,
        )
        for item in planned.items
    )
    act.about = f"release:{row.pk}"
    act.details = {"sums": sums, "counts": planned.counts, "second": second.login if second else None}
    return row


def _put(room: Path, out: Path) -> None:
    """The finished folder takes its place; what stood there is back when that fails."""
    room.chmod(0o755)
    if not out.exists():
        os.rename(room, out)
        return
    aside = Path(mkdtemp(prefix=".izdeu-release-", dir=out.parent)) / "before"
    os.rename(out, aside)
    try:
        os.rename(room, out)
    except OSError:
        os.rename(aside, out)
        raise
    finally:
        with suppress(OSError):
            shutil.rmtree(aside.parent)


def _purge(member: Member, row: Release, planned: Plan) -> None:
    """Earlier releases in our keeping that hold something withdrawn since are removed from this machine.

    One that is not there now (on a stick in a drawer) stays as it is, is shown, and is tried again next time.
    """
    gone = [stone.code for stone in planned.tombstones]
    held = Released.objects.filter(code__in=gone, release__lt=row.pk, release__purged_at=None)
    for old in Release.objects.filter(pk__in=held.values("release")):
        if purge_folder(Path(old.folder), old.sums):
            with doing(member, "purge_release", Role.EDITOR) as act:
                Release.objects.filter(pk=old.pk).update(purged_at=act.at)
                act.about = f"release:{old.pk}"


def purge_folder(path: Path, sums: str) -> bool:
    """Whether the release with these sums was there and is gone now; nothing else is ever removed."""
    try:
        if address_of_bytes((path / manifest.SUMS).read_bytes()) != sums:
            return False
        shutil.rmtree(path)
    except OSError:
        return False
    return True
