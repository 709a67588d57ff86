"""When a government must have answered the Working Group on Arbitrary Detention."""

from izdeu.forms.due import Due, due
from izdeu.forms.rules import rule
from izdeu.vocab.dates import Bounds


def government_answers_by(asked: Bounds) -> Due:
    """The last day for the government's answer; the number of days is the table's, and unconfirmed."""
    return due(rule("wgad_government_answers"), asked)
