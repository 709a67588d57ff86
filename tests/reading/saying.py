"""Short ways to ask the reader what a sentence says. All people are invented."""

from izdeu.reading import read
from izdeu.vocab.proposal import Proposal

ME = "My name is Aigerim Test. "


def said(text: str, kind: str | None = None, told_on: str | None = None) -> list[Proposal]:
    """The proposals of a text told by Aigerim Test, ties left out unless asked for."""
    found = read(ME + text, "en", told_on)
    return [p for p in found if (p.kind.value == kind if kind else p.kind.value != "tie")]


def brief(proposals: list[Proposal]) -> list[tuple[str, str]]:
    """(kind, whom) of each proposal, whom as the tie to the teller, the name, or the key without its scene."""
    return [(p.kind.value, p.person.tie_to_teller or p.person.name or p.person.key.split("/", 1)[1]) for p in proposals]


def one(text: str, kind: str, told_on: str | None = None) -> Proposal:
    """The only proposal of a kind."""
    found = said(text, kind, told_on)
    assert len(found) == 1, brief(found)
    return found[0]
