"""An exact span of a rendition."""

from typing import ClassVar

from django.db import models

from izdeu.casebook.models.rendition import Rendition


class Passage(models.Model):
    """Code points of the rendition's text; `quote` is exactly `text[start:end]`."""

    rendition = models.ForeignKey(Rendition, models.PROTECT, related_name="passages")
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    quote = models.TextField()
    prefix = models.CharField(max_length=64, blank=True)
    suffix = models.CharField(max_length=64, blank=True)

    class Meta:
        """One row a span."""

        ordering: ClassVar[list[str]] = ["rendition_id", "start", "end"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["rendition", "start", "end"], name="one_passage_a_span"),
            models.CheckConstraint(condition=models.Q(end__gt=models.F("start")), name="passage_not_empty"),
        ]

    def __str__(self) -> str:
        return self.quote[:60]
