"""The facts that decide on routes, as far as the claims of a matter tell them."""

from izdeu.forms.beginning import HELD, STARTS, beginning, started
from izdeu.forms.countries import country_of
from izdeu.forms.facts import Citizenship, Facts
from izdeu.forms.matter import Matter
from izdeu.vocab.kinds import Kind


def known(matter: Matter, *, home: str | None = None, citizenships: tuple[Citizenship, ...] = ()) -> Facts:
    """What the claims tell; what they do not tell stays unknown. A claim's silence is never a no."""
    began = beginning(matter)
    return Facts(
        began=began.days,
        country=country_of(began.claims) or country_of(matter.own(*HELD)),
        citizenships=citizenships,
        deprived=True if matter.own(Kind.DETAINED, *HELD) else None,
        at_liberty=True if _freed_last(matter) else None,
        ill_treated=True if matter.own(Kind.ILL_TREATED) else None,
        filed=matter.filed,
        home=home,
        allowed=matter.allowed,
    )


def _freed_last(matter: Matter) -> bool:
    """Whether a release certainly came after every arrest and every word of being held."""
    freed = max((day for one in matter.own(Kind.RELEASED) if (day := one.when.earliest)), default=None)
    ends = [started(one.when).latest for one in matter.own(*STARTS, *HELD)]
    return freed is not None and all(end is not None and end < freed for end in ends)
