"""What a collector may read beside the sources they brought."""

from typing import ClassVar

from django.db import models

from izdeu.casebook.models.member import Member
from izdeu.casebook.models.source import Source


class Share(models.Model):
    """A source shown to one member, or to every member (`to` is null). Never deleted: it ends."""

    source = models.ForeignKey(Source, models.PROTECT, related_name="shares")
    to = models.ForeignKey(Member, models.PROTECT, null=True, related_name="shares")
    made_by = models.ForeignKey(Member, models.PROTECT, related_name="+")
    made_at = models.DateTimeField()
    ended_by = models.ForeignKey(Member, models.PROTECT, null=True, related_name="+")
    ended_at = models.DateTimeField(null=True)

    class Meta:
        """In the order they were made; one in force a source and member."""

        ordering: ClassVar[list[str]] = ["id"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(
                fields=["source", "to"], condition=models.Q(ended_at__isnull=True), name="one_share_a_member"
            ),
            models.UniqueConstraint(
                fields=["source"],
                condition=models.Q(ended_at__isnull=True, to__isnull=True),
                name="one_share_with_everyone",
            ),
        ]

    def __str__(self) -> str:
        return f"source {self.source_id} to {self.to_id or 'everyone'}"
