"""Persons as a reader of a release meets them."""

from izdeu.redact.codes import code_of
from izdeu.redact.ground import Ground
from izdeu.redact.people import initials
from izdeu.vocab.consent import Identity
from izdeu.vocab.person import script_of
from izdeu.vocab.public import PublicName, PublicPerson


def public(person: int, level: Identity, ground: Ground) -> PublicPerson:
    """A person as far as a degree lets them be known; their sex only beside a name or initials."""
    code = code_of("person", person, level, ground.secrets)
    sex = ground.material.persons[person].sex if level.rank >= Identity.INITIALS.rank else ""
    return PublicPerson(code, level, _names(person, level, ground), sex)


def _names(person: int, level: Identity, ground: Ground) -> tuple[PublicName, ...]:
    someone = ground.material.persons[person]
    match level:
        case Identity.NAMED:
            return tuple(PublicName(name.form, name.script, name.language or "") for name in someone.names)
        case Identity.INITIALS if short := initials(someone):
            return (PublicName(short, script_of(short)),)
        case Identity.PSEUDONYM:
            return (PublicName(ground.pseudonyms[person], script_of("P")),)
        case _:
            return ()


def teller(source: int, ground: Ground, told_by: int | None = None) -> PublicPerson | None:
    """The teller of a source, or who of those that speak in it told a claim; None for one who stays anonymous."""
    number = speaker(source, ground, told_by)
    level = ground.level(number, source)
    if number is None or number not in ground.material.persons or level.rank <= Identity.ANONYMOUS.rank:
        return None
    return public(number, level, ground)


def speaker(source: int, ground: Ground, told_by: int | None) -> int | None:
    """Whose words those of a claim are: the source's teller, unless another who speaks in it told the claim."""
    origin = ground.material.origins[source]
    return told_by if told_by in origin.speakers else origin.told_by
