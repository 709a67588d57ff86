"""Whether the casebook asks a model of its own. Off until a coordinator says which."""

from izdeu.casebook.acts.doing import doing
from izdeu.casebook.models import Member
from izdeu.casebook.queries.model_setting import VERB, seal
from izdeu.reading.model_server import Server
from izdeu.vocab.member import Role

_NONE = Server("", "")


def set_model(member: Member, server: Server | None) -> None:
    """Switches a model on, or off (None); Refused when it is beyond this machine and the setting does not say so."""
    with doing(member, VERB, Role.COORDINATOR) as act:
        chosen = server.checked() if server else _NONE
        act.details = chosen.as_json() | {"seal": seal(chosen.as_json())}
