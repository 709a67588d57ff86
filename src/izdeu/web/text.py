"""Labels and sentences in the user's language."""

from django.utils.translation import gettext

from izdeu.vocab.errors import Refused


def sentence(error: Refused) -> str:
    """The sentence of a Refused in the active language."""
    return gettext(error.template).format(**error.values)
