"""Which claims a release would hold back because somebody within reach is named or implied: for whoever decides."""

from izdeu.redact.claims import judged
from izdeu.redact.ground import Ground
from izdeu.redact.material import Material, Secrets
from izdeu.redact.shelf import Shelf
from izdeu.vocab.consent import Use
from izdeu.vocab.release import Rule, Withheld


def exposing(material: Material, use: Use) -> tuple[Withheld, ...]:
    """One for each passage and person; not of claims somebody has decided of, or that may not go out anyhow."""
    ground = Ground(material, use, Secrets(b"", b""))
    shelf = Shelf(ground)
    found = (one for claim in material.claims for one in judged(claim, ground, shelf))
    return tuple(one for one in found if one.rule is Rule.EXPOSED)
