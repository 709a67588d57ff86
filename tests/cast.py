"""The fixed cast: who works in the casebook of a test, and Eve, who must get nothing. All invented."""

from dataclasses import dataclass
from pathlib import Path

from izdeu.casebook import acts
from izdeu.casebook.models import Member
from izdeu.intake import draft
from izdeu.vocab.member import Role

PASSWORD = "a long enough password"
TESTIMONY = """My name is Aigerim Test. I live in Almaty.

My brother Erbol was detained in March 2017 in Tekes. He was sentenced to 10 years in prison.

In 2021 a man came to my house and threatened me.
"""


@dataclass(frozen=True, slots=True)
class Cast:
    """Aigerim brings sources, Bek codes, Dana judges, Zere keeps the casebook; Eve has an account and nothing else."""

    aigerim: Member
    bek: Member
    dana: Member
    zere: Member
    eve: Member

    def __iter__(self):  # type: ignore[no-untyped-def]
        return iter((self.aigerim, self.bek, self.dana, self.zere, self.eve))


def make_cast(password: str | None = None) -> Cast:
    """The cast as members; without a password nobody of them can sign in, and making them is quick."""
    zere = acts.open_casebook("zere", "Zere", password)
    made = {
        login: acts.add_member(zere, login, login.title(), role, password)
        for login, role in {
            "aigerim": Role.COLLECTOR,
            "bek": Role.DOCUMENTER,
            "dana": Role.EDITOR,
            "eve": Role.COLLECTOR,
        }.items()
    }
    return Cast(zere=zere, **made)


def keep(member: Member, path: Path, text: str = TESTIMONY, by: str = "", on: str = "") -> int:
    """The number of a text that a member keeps."""
    path.mkdir(exist_ok=True, parents=True)
    file = path / f"testimony-{len(list(path.iterdir()))}.txt"
    file.write_text(text, encoding="utf-8")
    return acts.keep_source(member, draft(file, work=path), acts.Told(by, on)).number
