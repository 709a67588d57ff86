"""How far the reader, or a model, has come in a text, and what failed."""

from typing import ClassVar

from django.db import models

from izdeu.casebook.models.member import Member
from izdeu.casebook.models.rendition import Rendition
from izdeu.casebook.models.words import json_list, word
from izdeu.vocab.bench import ReadBy, ReadingState


class Reading(models.Model):
    """The last reading of a text by the rules or by a model: how many code points of it are read.

    `run` names the one that may store. `failed` holds from where to where the reader failed, and how; `notes` what
    came of asking a model, as sentences.
    """

    rendition = models.ForeignKey(Rendition, models.PROTECT, related_name="readings")
    by = word(ReadBy, default=ReadBy.RULES.value)
    state = word(ReadingState, default=ReadingState.UNDER_WAY.value)
    read_to = models.PositiveIntegerField(default=0)
    run = models.PositiveIntegerField(default=1)
    why = models.CharField(max_length=200, blank=True)
    failed = json_list()
    notes = json_list()
    begun_by = models.ForeignKey(Member, models.PROTECT, related_name="+")
    begun_at = models.DateTimeField()
    heard_at = models.DateTimeField()

    class Meta:
        """In the order of the texts; one row a text and what read it."""

        ordering: ClassVar[list[str]] = ["rendition_id", "by"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["rendition", "by"], name="one_reading_of_a_text_by_each")
        ]

    def __str__(self) -> str:
        return f"{self.state} at {self.read_to} of text {self.rendition_id}"
