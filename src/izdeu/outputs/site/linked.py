"""What a case page says to machines: a schema.org Person with nothing that the page does not show."""

import json
import re
from typing import Any

from markupsafe import Markup

from izdeu.outputs.site.assets import picture_name
from izdeu.vocab.consent import Identity
from izdeu.vocab.kinds import Kind
from izdeu.vocab.public import PublicCase

_DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")
_UNSAFE = {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"}


def linked_data(case: PublicCase, up: str) -> Markup:
    """The JSON-LD of a case, safe within a script element; empty for who is not named."""
    names = [name.form for name in case.person.names]
    if case.person.level is not Identity.NAMED or not names:
        return Markup("")
    return as_script(_person(case, names, up))


def as_script(value: object) -> Markup:
    """JSON that may stand in a script element: nothing in it can end the element."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return Markup("".join(_UNSAFE.get(char, char) for char in text))  # noqa: S704 (what could be a tag is written out)


def _person(case: PublicCase, names: list[str], up: str) -> dict[str, Any]:
    found: dict[str, Any] = {"@context": "https://schema.org", "@type": "Person", "name": names[0]}
    if len(names) > 1:
        found["alternateName"] = names[1:]
    found["identifier"] = case.code
    born = {event.when.edtf for event in case.life if event.kind is Kind.BORN}
    if len(born) == 1 and _DATE.fullmatch(day := born.pop()):
        found["birthDate"] = day
    if case.portrait:
        found["image"] = f"{up}pictures/{picture_name(case.portrait)}"
    return found
