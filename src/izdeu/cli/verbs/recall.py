"""What was allowed is taken back, and the release without it is cut."""

from pathlib import Path

from izdeu.casebook import acts, queries
from izdeu.casebook.acts import Wanted
from izdeu.casebook.acts.cut_release import check_place
from izdeu.casebook.acts.take_back import subject_of
from izdeu.cli.options import Shell
from izdeu.cli.verbs.release import tell_cut


def run(shell: Shell, *, what: str, out: Path, why: str, flyers: bool, dataset: bool) -> None:
    """Takes back first, so that nothing goes out again even where the release cannot be cut."""
    about, number = subject_of(what)
    check_place(out)
    acts.take_back(queries.keeper(), about, number, why)
    tell_cut(shell, out, Wanted(flyers, dataset))
