"""What is said to a person when something cannot be done: one sentence, in their language."""


class Refused(Exception):
    """Something was asked that cannot be done. Nothing was changed.

    `template` is the English sentence and the gettext key, with `{names}` for what varies; `str()` is the English
    sentence. The sentence says what is wrong and what to do.
    """

    def __init__(self, template: str, **values: object) -> None:
        super().__init__(template.format(**values))
        self.template = template
        self.values = values


class NotFound(Refused):
    """There is no such row, or the member may not know of it: the two are told in the same words."""


class NotAllowed(Refused):
    """The member's role does not do this."""


class BadDate(Refused):
    """A date that does not exist or is not EDTF."""


class BadPassage(Refused):
    """A quote that is not in the text where it is said to be."""


class Damaged(Refused):
    """Stored bytes or the log are not what they were when they were stored."""
