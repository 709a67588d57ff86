"""Compile the translations: `make messages`. With `--extract`, first gather what is to be translated into the .po.

Extraction needs Debian's gettext. Sentences of the other rooms (`Refused("...")`, `Note.say("...")`, the templates of
contradictions) are gathered like those of the pages: their English template is the key.
"""

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import django
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from django.conf import settings
from django.core.management.commands import makemessages
from jinja2.ext import babel_extract

from izdeu.names.reasons import TEMPLATES as REASONS
from izdeu.names.tables import endings
from izdeu.timeline.contradiction import TEMPLATES
from izdeu.vocab import bounds
from izdeu.vocab.person import Script

ROOT = Path(__file__).parents[1]
ROOM = ROOT / "src/izdeu"
LOCALE = ROOM / "locale"
LANGUAGES = ("kk", "ru", "ug", "zh_Hans")
SHEETS = ROOM / "outputs"
"""Its templates are Jinja's, which xgettext does not read."""
REFUSALS = ("Refused", "ModelFailed", "NotFound", "NotAllowed", "BadDate", "BadPassage", "Damaged", "NotAPicture")
NOTES = ("Note", "say", "Unreadable", "TooMuch")
MORE = ROOM / "sentences_to_translate.py"
"""Written for the time of the extraction: sentences that no call names as a whole."""


class Gather(makemessages.Command):
    """Django's own command; it knows besides where the other rooms keep their sentences."""

    def __init__(self) -> None:
        super().__init__()
        self.xgettext_options += [f"--keyword={name}" for name in (*REFUSALS, *NOTES)]


def of_sheets() -> Iterator[str]:
    """The sentences of the templates of what leaves, each as the call it is."""
    keywords = ("_", "gettext", "ngettext", "pgettext")
    for path in sorted(SHEETS.rglob("templates/**/*.html")):
        with path.open("rb") as stream:
            for _line, function, said, _comments in babel_extract(stream, keywords, [], {"silent": "false"}):
                words = [word for word in ((said,) if isinstance(said, str) else said or ()) if isinstance(word, str)]
                yield f"{'gettext' if function == '_' else function}({', '.join(map(repr, words))}{NUMBER[function]})"


NUMBER = {"_": "", "gettext": "", "pgettext": "", "ngettext": ", 1"}


def extract() -> None:
    """Writes what is to be translated into each language's .po; what is no longer asked for is left out."""
    settings.configure(LOCALE_PATHS=[str(LOCALE)], USE_I18N=True)
    django.setup()
    rows = ("source", "person", "claim", "proposal", "mention", "text", "consent", "appeal")
    dates = [value for value in vars(bounds).values() if isinstance(value, str) and value.startswith("{date} ")]
    says = dict.fromkeys(ending.says for script in Script for ending in endings(script))
    unseen = [f"There is no {row} {{number}} that you can see." for row in rows]
    more = [*TEMPLATES.values(), *REASONS, *says, *dates, *unseen]
    calls = [*(f"gettext({sentence!r})" for sentence in more), *dict.fromkeys(of_sheets())]
    MORE.write_text("".join(f"{call}\n" for call in calls))
    try:
        os.chdir(ROOM)
        languages = [f"--locale={language}" for language in LANGUAGES]
        ignored = ["--ignore=resources/*", "--ignore=web/static/*", "--ignore=outputs/*/templates/*"]
        ignored += ["--ignore=forms/*.py", "--ignore=forms/*/*.py"]  # their words stand in tables of their own
        Gather().run_from_argv(["izdeu", "makemessages", *languages, *ignored, "--no-obsolete", "--add-location=file"])
    finally:
        MORE.unlink()


def forms(string: object) -> tuple[str, ...]:
    """The forms of a translation, one where it has no plural."""
    return tuple(string) if isinstance(string, tuple | list) else (str(string or ""),)


def compile_all() -> str:
    """Writes a .mo beside each .po; says how much of each is translated."""
    said = []
    for path in sorted(LOCALE.glob("*/LC_MESSAGES/django.po")):
        with path.open("rb") as source:
            catalog = read_po(source)
        with path.with_suffix(".mo").open("wb") as out:
            write_mo(out, catalog)
        messages = [message for message in catalog if message.id]
        done = sum(all(forms(message.string)) and not message.fuzzy for message in messages)
        said.append(f"{path.parts[-3]} {done} of {len(messages)}")
    return ", ".join(said)


def main() -> None:
    """Extracts when asked to, then compiles."""
    if "--extract" in sys.argv:
        extract()
    print(f"Translations: {compile_all()}.")


if __name__ == "__main__":
    main()
