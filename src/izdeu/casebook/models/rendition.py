"""A text of a source in one language."""

from typing import ClassVar

from django.db import models

from izdeu.casebook.models.member import Member
from izdeu.casebook.models.source import Source
from izdeu.casebook.models.words import json_list, word
from izdeu.vocab.source import RenditionRole


class Rendition(models.Model):
    """The text is NFC and never changes; `address` is the SHA-256 of its UTF-8. `made_by` null: a program did."""

    source = models.ForeignKey(Source, models.PROTECT, related_name="renditions")
    role = word(RenditionRole)
    language = models.CharField(max_length=20, blank=True)
    text = models.TextField()
    address = models.CharField(max_length=64)
    made_from = models.ForeignKey("self", models.PROTECT, null=True, related_name="made_into")
    made_by = models.ForeignKey(Member, models.PROTECT, null=True, related_name="+")
    made_with = models.CharField(max_length=100, blank=True)
    made_at = models.DateTimeField()
    tellings = json_list()
    cues = json_list()
    retired = models.BooleanField(default=False)

    class Meta:
        """The text as received first."""

        ordering: ClassVar[list[str]] = ["id"]

    def __str__(self) -> str:
        return f"{self.role} of source {self.source_id}"
