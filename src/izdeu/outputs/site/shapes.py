"""The marks beside a status word: told apart by form, never by colour."""

from functools import cache

from markupsafe import Markup

from izdeu.vocab.statuses import SHAPES, Status

_RING = '<circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" stroke-width="2"'

_FORMS = {
    "hollow": f"{_RING}/>",
    "half": f'{_RING}/><path d="M8 2a6 6 0 0 0 0 12z" fill="currentColor"/>',
    "full": '<circle cx="8" cy="8" r="7" fill="currentColor"/>',
    "dotted": f'{_RING} stroke-dasharray="2.4 2.3"/>',
    "open": '<path d="M12.2 3.8a6 6 0 1 0 0 8.4" fill="none" stroke="currentColor" stroke-width="2"/>',
    "bar": '<rect x="1" y="6.5" width="14" height="3" fill="currentColor"/>',
}


@cache
def shape(status: Status) -> Markup:
    """The SVG of a status, hidden from readers of the word beside it."""
    inside = Markup(_FORMS[SHAPES[status]])  # noqa: S704 (only the constants above)
    return Markup('<svg class="shape" viewBox="0 0 16 16" aria-hidden="true" focusable="false">{}</svg>').format(inside)
