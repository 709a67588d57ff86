"""What members decided of a picture before it goes out. A row changes only where it is taken back."""

from typing import ClassVar

from django.db import models

from izdeu.casebook.models.member import Member
from izdeu.casebook.models.source import Source
from izdeu.casebook.models.words import json_list


class PictureDecision(models.Model):
    """What is covered of a picture, who is in it, or that it stays in; a new one takes the place of the last.

    `regions` and `persons` are as `izdeu.vocab.cover.Cover` tells them.
    """

    source = models.ForeignKey(Source, models.PROTECT, related_name="picture_decisions")
    kept_in = models.BooleanField()
    regions = json_list()
    persons = json_list()
    why = models.TextField(blank=True)
    made_by = models.ForeignKey(Member, models.PROTECT, related_name="+")
    made_at = models.DateTimeField()
    undone_at = models.DateTimeField(null=True)

    class Meta:
        """In the order they were made; one in force a picture."""

        ordering: ClassVar[list[str]] = ["id"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(
                fields=["source"], condition=models.Q(undone_at__isnull=True), name="one_decision_a_picture"
            )
        ]

    def __str__(self) -> str:
        return f"{'kept in' if self.kept_in else 'covered'} {self.source_id}"
