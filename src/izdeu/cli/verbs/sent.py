"""To whom releases were given, and whom to ask to delete what."""

from datetime import date

from izdeu.casebook import acts, queries
from izdeu.casebook.acts import Sent
from izdeu.cli.options import Shell
from izdeu.outputs.letters import ToDelete, asking_to_delete
from izdeu.vocab.errors import Refused


def run(shell: Shell, *, number: int | None, to: str, how: str, on: date | None, language: str) -> None:
    """Keeps a sending, or lists who holds what is withdrawn."""
    member = queries.keeper()
    if to or number is not None:
        if not to or number is None:
            raise Refused("Say both which release (--release) and to whom (--to).")
        line = acts.log_sending(member, number, Sent(to, on or date.today(), how, language))
        shell.tell({"sending": line}, f"Kept: release {number} was given to {to}.")
        return
    found = queries.holders(member)
    left = queries.left_behind(member)
    answer = {
        "holders": [
            {"sending": one.sending, "release": one.release, "to": one.to, "codes": list(one.codes), "asked": one.asked}
            for one in found
        ],
        "left": [{"release": one.release, "folder": one.folder, "codes": list(one.codes)} for one in left],
    }
    said = queries.publication(member)
    letters = [
        asking_to_delete(ToDelete(one.to, one.release, one.day, one.codes, said.title, said.keepers), one.language)
        for one in found
        if not one.asked
    ]
    words = [f"{one.to} holds release {one.release}; withdrawn in it: {', '.join(one.codes)}" for one in found]
    words += [
        f"Release {one.release} still lies at {one.folder}: remove it, or cut the next with it in reach."
        for one in left
    ]
    words += [f"\n{letter}" for letter in letters]
    shell.tell(
        answer | {"letters": letters}, "\n".join(words) or "Nobody is known to hold anything that was withdrawn."
    )
