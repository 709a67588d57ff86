"""One person's file: a projection of claims, kept for lists, plus the work on it."""

from typing import ClassVar

from django.db import models

from izdeu.casebook.models.member import Member
from izdeu.casebook.models.person import Person
from izdeu.casebook.models.words import json_list


class Case(models.Model):
    """A row for each lead person that claims are about.

    All but `looked_for`, `assigned` and `next_step` follow from claims and are written anew by every act that
    touches them. `sought`: somebody is looking for this person; `looked_for` is a member's word on it, if any.
    """

    person = models.OneToOneField(Person, models.PROTECT, primary_key=True, related_name="case")
    sought = models.BooleanField(default=False, db_index=True)
    status = models.CharField(max_length=40, blank=True)
    as_of = models.CharField(max_length=80, blank=True)
    status_claims = json_list()
    disputed = models.BooleanField(default=False)
    news_earliest = models.DateField(null=True)
    news_latest = models.DateField(null=True)
    sources = models.PositiveIntegerField(default=0)
    claims = models.PositiveIntegerField(default=0)
    contradictions = models.PositiveIntegerField(default=0)
    looked_for = models.BooleanField(null=True)
    assigned = models.ForeignKey(Member, models.PROTECT, null=True, related_name="cases")
    next_step = models.TextField(blank=True)

    class Meta:
        """Longest without news first is a query's business; here by number."""

        ordering: ClassVar[list[str]] = ["person_id"]

    def __str__(self) -> str:
        return f"case {self.person_id}"
