"""One step of a member on many proposals of a text; it can be taken back as one."""

from typing import ClassVar

from django.db import models

from izdeu.casebook.models.member import Member
from izdeu.casebook.models.proposal import Proposal
from izdeu.casebook.models.rendition import Rendition
from izdeu.casebook.models.words import json_list, json_object, word
from izdeu.vocab.bench import StepKind


class Step(models.Model):
    """`changes` holds for each proposal its number and what it said before; `said` what a sentence about it needs.

    `proposal` is the mended one that the others followed.
    """

    rendition = models.ForeignKey(Rendition, models.PROTECT, related_name="steps")
    proposal = models.ForeignKey(Proposal, models.PROTECT, null=True, related_name="taught")
    kind = word(StepKind)
    changes = json_list()
    said = json_object()
    made_by = models.ForeignKey(Member, models.PROTECT, related_name="+")
    made_at = models.DateTimeField()
    undone_at = models.DateTimeField(null=True)

    class Meta:
        """In the order they were taken."""

        ordering: ClassVar[list[str]] = ["id"]

    def __str__(self) -> str:
        return f"{self.kind} {len(self.changes)} of text {self.rendition_id}"
