"""Whether a casebook asks a model, and which: the last such line of its log, if it was written in this casebook.

The line is sealed with the casebook's own key: a log that was imported from another casebook, or changed, switches
nothing on.
"""

import hmac
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from typing import Any

from izdeu.casebook import folder
from izdeu.casebook.models import Act, Member
from izdeu.reading.model_server import Server
from izdeu.vault.seal import derived
from izdeu.vocab.address import canonical_json
from izdeu.vocab.errors import Refused

VERB = "set_model"


@dataclass(frozen=True, slots=True)
class ModelSetting:
    """The model that may be asked, and who switched it on when."""

    server: Server
    set_by: str
    set_at: datetime


def model_setting(member: Member) -> ModelSetting | None:
    """The model that may be asked; None where it is off, as it is until a coordinator switches one on."""
    line = Act.objects.filter(verb=VERB).order_by("-seq").first() if member.is_active else None
    if line is None or not hmac.compare_digest(str(line.details.get("seal", "")), seal(line.details)):
        return None
    server = Server.from_json(line.details)
    return ModelSetting(server, line.member, datetime.fromisoformat(line.at)) if server.url else None


def the_model(member: Member) -> ModelSetting:
    """The model that may be asked; Refused where it is off."""
    setting = model_setting(member)
    if setting is None:
        raise Refused("No model is switched on in this casebook; a coordinator does it with `izdeu model set`.")
    return setting


def seal(setting: Mapping[str, Any]) -> str:
    """What marks a setting as made in this casebook."""
    server = Server.from_json(setting)
    return hmac.new(
        derived(folder.current().key, "model setting"), canonical_json(server.as_json()), sha256
    ).hexdigest()
