"""Any form filled for one person, by the form's code: the one way in for the command line and for pages."""

from collections.abc import Callable
from importlib import import_module

from izdeu.forms.draft import Draft
from izdeu.forms.form import Order, ordered
from izdeu.forms.matter import Matter

Fill = Callable[[Matter, Order | None], Draft]


def filled(code: str, matter: Matter, language: str | None = None, to: str | None = None) -> Draft:
    """The draft of a form in a language, to an authority; ValueError where the form has no such language or addressee.

    Each form is filled by `fill` in its own folder; adding a form is adding a folder and a row of the table.
    """
    order = ordered(code, language, to)
    fill: Fill = import_module(f"izdeu.forms.{order.form.folder}.fill").fill
    return fill(matter, order)
