"""What was asked of authorities and what came back, as it was sent and as it was logged."""

from typing import ClassVar

from django.db import models

from izdeu.casebook.models.claim import Claim
from izdeu.casebook.models.member import Member
from izdeu.casebook.models.person import Person
from izdeu.casebook.models.source import Source
from izdeu.casebook.models.words import json_object, word
from izdeu.vocab.appeal import By, Impact, Response


class Appeal(models.Model):
    """One letter, form or visit to one authority, for one person or several.

    `authority` is a code of the tables, `to` what an addressee is called that stands in none. `draft` is the form as it
    was filled, `text` what it says, as it was sent once it was. `sent` and `received` are EDTF, "" where it was not
    sent, or where nobody knows when it came. `sender` is the relative who sent it, None where this casebook's people
    did. `document` is the letter as sent, `told_in` the claim that tells of it. `set_aside` says why it counts no more.
    """

    persons: "models.ManyToManyField[Person, AppealOf]" = models.ManyToManyField(
        Person, related_name="appeals", through="AppealOf"
    )
    authority = models.CharField(max_length=60, blank=True)
    to = models.CharField(max_length=300, blank=True)
    form = models.CharField(max_length=60, blank=True)
    language = models.CharField(max_length=20, blank=True)
    draft = json_object()
    text = models.TextField(blank=True)
    document = models.ForeignKey(Source, models.PROTECT, null=True, related_name="+")
    told_in = models.ForeignKey(Claim, models.PROTECT, null=True, related_name="+")
    sent = models.CharField(max_length=80, blank=True)
    received = models.CharField(max_length=80, blank=True)
    how = word(By, blank=True)
    sender = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+")
    reference = models.CharField(max_length=200, blank=True)
    next_step = models.TextField(blank=True)
    set_aside = models.TextField(blank=True)
    made_by = models.ForeignKey(Member, models.PROTECT, related_name="+")
    made_at = models.DateTimeField()

    class Meta:
        """In the order they were made."""

        ordering: ClassVar[list[str]] = ["id"]

    def __str__(self) -> str:
        return f"appeal {self.pk}"


class AppealOf(models.Model):
    """Whom an appeal is for."""

    appeal = models.ForeignKey(Appeal, models.PROTECT, related_name="of")
    person = models.ForeignKey(Person, models.PROTECT, related_name="+")

    class Meta:
        """Each person once, in the order named."""

        ordering: ClassVar[list[str]] = ["id"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["appeal", "person"], name="one_row_a_person_and_appeal")
        ]

    def __str__(self) -> str:
        return f"{self.appeal_id} for {self.person_id}"


class Reply(models.Model):
    """What came back on an appeal: a letter, a call, or that nothing has. Taken back, it is kept and counts no more.

    `source` is the paper or the note of the call, kept as any other: what it asserts is read from there. `received` is
    EDTF; `says` a member's short account.
    """

    appeal = models.ForeignKey(Appeal, models.PROTECT, related_name="replies")
    response = word(Response)
    received = models.CharField(max_length=80)
    how = word(By, blank=True)
    source = models.ForeignKey(Source, models.PROTECT, null=True, related_name="+")
    says = models.TextField(blank=True)
    impact = word(Impact, default=Impact.UNKNOWN.value)
    next_step = models.TextField(blank=True)
    taken_back = models.TextField(blank=True)
    logged_by = models.ForeignKey(Member, models.PROTECT, related_name="+")
    logged_at = models.DateTimeField()

    class Meta:
        """In the order they were logged."""

        ordering: ClassVar[list[str]] = ["id"]

    def __str__(self) -> str:
        return f"reply {self.pk}"
