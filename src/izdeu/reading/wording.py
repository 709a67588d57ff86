"""How people and reasons are put into words."""

from izdeu.reading.kin import Kin
from izdeu.reading.people import Person
from izdeu.vocab.proposal import Mention
from izdeu.vocab.ties import LABELS

_LABELS = {tie.value: labels for tie, labels in LABELS.items()}


def tie_words(tie: str, language: str = "en") -> str:
    """A tie in words; the code itself where no label exists."""
    labels = _LABELS.get(tie, {})
    return labels.get(language) or labels.get("en") or tie.replace("_", " ")


def _plural(words: str) -> str:
    irregular = {"child": "children", "relative": "relatives", "wife": "wives", "sibling": "siblings"}
    if words.endswith("-in-law"):
        return words.removesuffix("-in-law") + "s-in-law"
    return irregular.get(words, words + "s")


def called(person: Person, kin: Kin) -> str:
    """What to call a person: the name, or the tie to somebody who has one."""
    if person.name:
        return person.name
    if person.tie == "self" or person.owner is None or person.tie is None:
        last = person.key.split("/")[-1].replace("-", " ")
        return "the teller" if person.speaker else last.replace("entry", "person")
    root, path = person.path()
    short = kin.short_path(path) if root.tie == "self" or root.name else None
    words = tie_words(person.tie if len(path) == 1 or short is None else short)
    if person.group:
        words = _plural(words)
    elif person.number:
        words = f"{words} {person.number}"
    whose = person.owner if len(path) == 1 or short is None else root
    return f"{words} of {called(whose, kin)}"


def mention_of(person: Person, teller: Person | None, kin: Kin) -> Mention:
    """A person as a proposal names them."""
    root, path = person.path()
    to_teller = None
    if person.tie == "self":
        to_teller = "self"
    elif teller is not None and root is teller:
        to_teller = path[0] if len(path) == 1 else kin.short_path(path)
    return Mention(
        key=person.key,
        label=called(person, kin),
        name=person.name,
        tie=person.tie,
        of=person.owner.key if person.owner else None,
        tie_to_teller=to_teller,
    )


def same_line(text: str) -> str:
    """Words on one line, shortened for a sentence."""
    flat = " ".join(text.split())
    return flat if len(flat) <= 60 else flat[:57] + "…"
