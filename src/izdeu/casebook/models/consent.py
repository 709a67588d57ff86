"""What somebody allowed, per use."""

from typing import ClassVar

from django.db import models

from izdeu.casebook.models.member import Member
from izdeu.casebook.models.source import Source
from izdeu.casebook.models.words import word
from izdeu.vocab.consent import Identity, Method, Use


class Consent(models.Model):
    """One use of one source, and the degree of identity it is allowed to. A use without a row was not asked: no."""

    source = models.ForeignKey(Source, models.PROTECT, related_name="consents")
    use = word(Use)
    level = word(Identity)
    method = word(Method)
    given_at = models.DateTimeField()
    recorded_by = models.ForeignKey(Member, models.PROTECT, related_name="+")
    withdrawn_at = models.DateTimeField(null=True)

    class Meta:
        """In the order they were given; the last one of a use that is not withdrawn is in force."""

        ordering: ClassVar[list[str]] = ["id"]

    def __str__(self) -> str:
        return f"{self.use}={self.level}"
