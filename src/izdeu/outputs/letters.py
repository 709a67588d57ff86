"""The letter that asks whoever was given a release to delete what was withdrawn."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files

import yaml


@dataclass(frozen=True, slots=True)
class ToDelete:
    """Who is asked, about which release, and the public codes in it: nothing that says whose words they were."""

    to: str
    release: int
    day: date
    codes: tuple[str, ...]
    title: str
    keepers: str


def asking_to_delete(letter: ToDelete, language: str) -> str:
    """The letter in a language of the interface; in English where there is no such letter."""
    table = _letters()
    text = table.get(language.partition("-")[0]) or table["en"]
    return text.format(
        to=letter.to,
        release=letter.release,
        day=letter.day.isoformat(),
        codes="\n".join(f"  {code}" for code in letter.codes),
        title=letter.title,
        keepers=letter.keepers,
    )


@cache
def _letters() -> Mapping[str, str]:
    table: Mapping[str, str] = yaml.safe_load((files("izdeu") / "resources/release/letters.yaml").read_text("utf-8"))
    return table
