"""A thing that says something, as received. Its row and its bytes never change."""

from typing import ClassVar

from django.db import models

from izdeu.casebook.models.member import Member
from izdeu.casebook.models.words import json_list, word
from izdeu.vocab.source import SourceKind, SourceState


class Source(models.Model):
    """The number (`id`) is what people say; `address` is the SHA-256 of the bytes in the vault."""

    address = models.CharField(max_length=64, db_index=True)
    name = models.CharField(max_length=255)
    title = models.CharField(max_length=500, blank=True)
    media_type = models.CharField(max_length=100)
    size = models.BigIntegerField()
    kind = word(SourceKind)
    state = word(SourceState)
    language = models.CharField(max_length=20, blank=True)
    told_by = models.ForeignKey("Person", models.PROTECT, null=True, related_name="told_sources")
    told_on = models.CharField(max_length=80, blank=True)
    encoding = models.CharField(max_length=40, blank=True)
    encodings = json_list()
    duration_ms = models.BigIntegerField(null=True)
    width = models.IntegerField(null=True)
    height = models.IntegerField(null=True)
    notes = json_list()
    part_of = models.ForeignKey("self", models.PROTECT, null=True, related_name="parts")
    received_by = models.ForeignKey(Member, models.PROTECT, related_name="received")
    received_at = models.DateTimeField()
    read_at = models.DateTimeField(null=True)

    class Meta:
        """In the order they came in."""

        ordering: ClassVar[list[str]] = ["id"]

    def __str__(self) -> str:
        return f"{self.pk} {self.name}"
