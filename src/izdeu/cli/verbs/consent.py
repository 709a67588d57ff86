"""What somebody allows, as it is written on the command line."""

from izdeu.vocab.consent import Decision, Identity, Use
from izdeu.vocab.errors import Refused


def decision(text: str) -> Decision:
    """USE=LEVEL, or USE:PARTY=LEVEL for one named party."""
    said, _, level = text.rpartition("=")
    use, _, party = said.partition(":")
    try:
        return Decision(Use(use), Identity(level), " ".join(party.split()))
    except ValueError as cause:
        raise Refused(
            "“{text}” is no consent; write USE=LEVEL with a use of {uses} and a level of {levels}.",
            text=text,
            uses=", ".join(Use),
            levels=", ".join(Identity),
        ) from cause
