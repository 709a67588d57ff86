"""What somebody allowed in one conversation, per use. A row changes only where a decision is withdrawn."""

from typing import ClassVar

from django.db import models

from izdeu.casebook.models.member import Member
from izdeu.casebook.models.person import Person
from izdeu.casebook.models.source import Source
from izdeu.casebook.models.words import json_list, word
from izdeu.vocab.consent import Capacity, Identity, Method, Use


class Consent(models.Model):
    """The record of a conversation about a source or a person: who decided, as whom, asked how, shown what.

    `form` is the version of the text shown and `form_address` the SHA-256 of it; `explained` which of its points were
    told; `evidence` the recording or the signed paper. A use without a decision was not asked: no.
    """

    source = models.ForeignKey(Source, models.PROTECT, null=True, related_name="consents")
    person = models.ForeignKey(Person, models.PROTECT, null=True, related_name="consents")
    given_by = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+")
    capacity = word(Capacity, default=Capacity.SELF.value)
    relation = models.CharField(max_length=40, blank=True)
    language = models.CharField(max_length=20, blank=True)
    interpreter = models.CharField(max_length=200, blank=True)
    method = word(Method)
    given_on = models.DateField(null=True)
    witnessed_by = models.CharField(max_length=200, blank=True)
    form = models.CharField(max_length=40, blank=True)
    form_address = models.CharField(max_length=64, blank=True)
    explained = json_list()
    conditions = models.TextField(blank=True)
    valid_until = models.DateField(null=True)
    review_due = models.DateField(null=True)
    evidence = models.ForeignKey(Source, models.PROTECT, null=True, related_name="evidence_of")
    recorded_by = models.ForeignKey(Member, models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()

    class Meta:
        """In the order they were recorded; each about a source or a person."""

        ordering: ClassVar[list[str]] = ["id"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(
                condition=models.Q(source__isnull=False, person__isnull=True)
                | models.Q(source__isnull=True, person__isnull=False),
                name="consent_about_a_source_or_a_person",
            )
        ]

    def __str__(self) -> str:
        return f"consent {self.pk}"


class Decision(models.Model):
    """One use and the degree of identity it is allowed to, for one party or for any."""

    consent = models.ForeignKey(Consent, models.PROTECT, related_name="decisions")
    use = word(Use)
    party = models.CharField(max_length=200, blank=True)
    level = word(Identity)
    ask_again = models.BooleanField(default=False)
    withdrawn_at = models.DateTimeField(null=True)
    withdrawn_why = models.TextField(blank=True)
    withdrawn_by = models.ForeignKey(Member, models.PROTECT, null=True, related_name="+")

    class Meta:
        """In the order they were said, each use and party once."""

        ordering: ClassVar[list[str]] = ["id"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["consent", "use", "party"], name="one_decision_a_use_and_party")
        ]

    def __str__(self) -> str:
        return f"{self.use}={self.level}"
