"""The rules that hold for everybody, whatever they allow: what reaches a person, or tells one from all others.

Each is one file with `find(text)`: the spans it keeps back, in time linear in the text.
"""

from collections.abc import Callable, Iterator

from izdeu.redact.mark import Mark
from izdeu.redact.rules import addresses, emails, file_names, handles, heads, ids, phones, plates
from izdeu.vocab.release import Rule

Finder = Callable[[str], Iterator[Mark]]

ALWAYS: dict[Rule, Finder] = {
    Rule.PHONE: phones.find,
    Rule.EMAIL: emails.find,
    Rule.ID_NUMBER: ids.find,
    Rule.PLATE: plates.find,
    Rule.HANDLE: handles.find,
    Rule.ADDRESS: addresses.find,
    Rule.FILE_NAME: file_names.find,
    Rule.LETTER_HEAD: heads.find,
}
"""By rule, what finds its spans."""


def always(text: str) -> Iterator[Mark]:
    """What is kept back of a text for everybody."""
    for finder in ALWAYS.values():
        yield from finder(text)
