"""Two records, one person or not."""

from izdeu.casebook import acts, queries
from izdeu.cli.options import Shell
from izdeu.vocab.judgement import Judgement


def run(shell: Shell, *, one: int, other: int, judgement: str, why: str) -> None:
    """Judges the pair, or withdraws the judgement in force."""
    member = queries.keeper()
    if judgement == "withdraw":
        acts.withdraw_judgement(member, one, other, why)
    else:
        acts.judge_pair(member, one, other, Judgement(judgement), why)
    shell.tell({"one": one, "other": other, "judgement": judgement}, f"{one} and {other}: {judgement}.")
