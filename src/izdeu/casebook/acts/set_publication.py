"""What the casebook's releases are called, and whom their readers write to."""

from urllib.parse import urlsplit

from izdeu.casebook.acts.doing import doing
from izdeu.casebook.models import Member
from izdeu.casebook.queries.publication import LANGUAGES, VERB, Publication
from izdeu.vocab.errors import Refused
from izdeu.vocab.member import Role

_LONGEST = 2000


def set_publication(member: Member, said: Publication) -> None:
    """Keeps how releases present themselves; Refused for a language the interface lacks or an address that is none."""
    with doing(member, VERB, Role.COORDINATOR) as act:
        if unknown := set(said.languages) - set(LANGUAGES):
            raise Refused("Releases cannot be in “{language}” yet.", language=sorted(unknown)[0])
        if said.address and urlsplit(said.address).scheme not in ("http", "https"):
            raise Refused("“{address}” is no address of a site; it begins with https://.", address=said.address[:80])
        if len(said.title) > _LONGEST or len(said.keepers) > _LONGEST:
            raise Refused("This is too long; at most {number} letters.", number=_LONGEST)
        act.details = said.as_json()
