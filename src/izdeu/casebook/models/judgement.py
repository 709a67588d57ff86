"""What a member decided of two person records."""

from typing import ClassVar

from django.db import models

from izdeu.casebook.models.member import Member
from izdeu.casebook.models.person import Person
from izdeu.casebook.models.words import word
from izdeu.vocab.judgement import Judgement


class JudgementRow(models.Model):
    """One decision, never deleted: a new one on the same pair, or a withdrawal, takes it out of force."""

    left = models.ForeignKey(Person, models.PROTECT, related_name="judged_left")
    right = models.ForeignKey(Person, models.PROTECT, related_name="judged_right")
    judgement = word(Judgement)
    why = models.TextField()
    made_by = models.ForeignKey(Member, models.PROTECT, related_name="+")
    made_at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True)
    withdrawn_why = models.TextField(blank=True)

    class Meta:
        """In the order they were made."""

        ordering: ClassVar[list[str]] = ["id"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(condition=models.Q(left__lt=models.F("right")), name="judged_pair_in_order"),
            models.UniqueConstraint(
                fields=["left", "right"],
                condition=models.Q(withdrawn_at__isnull=True),
                name="one_judgement_in_force_a_pair",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.left_id} {self.judgement} {self.right_id}"
