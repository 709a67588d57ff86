"""What holds a release back beside consent: locks that a specialist opens, and claims that expose somebody."""

from typing import ClassVar

from django.db import models

from izdeu.casebook.models.claim import Claim
from izdeu.casebook.models.member import Member
from izdeu.casebook.models.person import Person
from izdeu.casebook.models.source import Source
from izdeu.casebook.models.words import word
from izdeu.vocab.consent import Lock


class LockRow(models.Model):
    """A lock on a source or a person, never deleted: a specialist opens it, and somebody may lock again."""

    source = models.ForeignKey(Source, models.PROTECT, null=True, related_name="locks")
    person = models.ForeignKey(Person, models.PROTECT, null=True, related_name="locks")
    why = word(Lock)
    made_by = models.ForeignKey(Member, models.PROTECT, related_name="+")
    made_at = models.DateTimeField()
    opened_by = models.ForeignKey(Member, models.PROTECT, null=True, related_name="+")
    opened_at = models.DateTimeField(null=True)
    opened_why = models.TextField(blank=True)

    class Meta:
        """In the order they were made; each on a source or a person."""

        ordering: ClassVar[list[str]] = ["id"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(
                condition=models.Q(source__isnull=False, person__isnull=True)
                | models.Q(source__isnull=True, person__isnull=False),
                name="lock_on_a_source_or_a_person",
            )
        ]

    def __str__(self) -> str:
        return f"{self.why} {self.pk}"


class ExposedDecision(models.Model):
    """What an editor decided of a claim that names or implies somebody exposed; a new one takes its place."""

    claim = models.ForeignKey(Claim, models.PROTECT, related_name="exposed_decisions")
    let_go = models.BooleanField()
    why = models.TextField()
    made_by = models.ForeignKey(Member, models.PROTECT, related_name="+")
    made_at = models.DateTimeField()
    undone_at = models.DateTimeField(null=True)

    class Meta:
        """In the order they were made; one in force a claim."""

        ordering: ClassVar[list[str]] = ["id"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(
                fields=["claim"], condition=models.Q(undone_at__isnull=True), name="one_exposed_decision_a_claim"
            )
        ]

    def __str__(self) -> str:
        return f"{'let go' if self.let_go else 'held back'} {self.claim_id}"
