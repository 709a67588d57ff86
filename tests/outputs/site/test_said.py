"""What the site says of its own is said in every language."""

import re
from importlib.resources import files
from pathlib import Path

import pytest
from jinja2.ext import babel_extract

from izdeu.outputs.tongue import tongue

SITE = Path(str(files("izdeu"))) / "outputs/site"
SAME = {"{first} – {last}", "Atom", "404"}


def sentences() -> set[str]:
    """All sentences of the templates, and those that the code asks for."""
    found = set[str]()
    for path in (SITE / "templates").glob("*.html"):
        with path.open("rb") as stream:
            for _, name, said, _ in babel_extract(stream, ("_", "ngettext"), [], {"silent": "false"}):
                found.add(str(said if name == "_" or not said else said[0]))
    for path in SITE.glob("*.py"):
        found.update(re.findall(r'(?:\b_|gettext)\("([^"]+)"\)', path.read_text()))
    return found - SAME


@pytest.mark.parametrize("language", ["kk", "ru", "ug", "zh"])
def test_every_sentence_is_translated(language: str) -> None:
    own = tongue(language)
    lacking = {one for one in sentences() if own.gettext(one) == one == own.ngettext(one, one, 1)}
    assert lacking == set()
