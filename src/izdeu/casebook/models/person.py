"""A person claims are about or told by, and the forms of their name."""

from typing import ClassVar

from django.db import models

from izdeu.casebook.models.member import Member
from izdeu.casebook.models.source import Source
from izdeu.casebook.models.words import word
from izdeu.vocab.consent import Reach
from izdeu.vocab.person import Script


class Person(models.Model):
    """The number (`id`) is what people say.

    Where no name is known, `called_tie` of `called_of` says whom we mean ("mother of ..."), else `called` does.
    `lead` is the lowest-numbered record judged to be the same person, itself when there is none. `reach`: whether those
    who hold the disappeared can reach this person.
    """

    sex = models.CharField(max_length=1, blank=True)
    called = models.CharField(max_length=300, blank=True)
    called_tie = models.CharField(max_length=40, blank=True)
    called_of = models.ForeignKey("self", models.PROTECT, null=True, related_name="+")
    lead = models.ForeignKey("self", models.PROTECT, null=True, related_name="records")
    reach = word(Reach, default=Reach.NOT_SAID.value)
    portrait = models.ForeignKey(Source, models.PROTECT, null=True, related_name="+")
    made_by = models.ForeignKey(Member, models.PROTECT, related_name="+")
    made_at = models.DateTimeField()

    class Meta:
        """In the order they were first told of."""

        ordering: ClassVar[list[str]] = ["id"]

    def __str__(self) -> str:
        return f"person {self.pk}"


class NameForm(models.Model):
    """One spelling of a person's name. `key` is the spelling folded for search."""

    person = models.ForeignKey(Person, models.PROTECT, related_name="names")
    form = models.CharField(max_length=300)
    script = word(Script)
    language = models.CharField(max_length=20, blank=True)
    said_by = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+")
    made_by = models.ForeignKey(Member, models.PROTECT, related_name="+")
    retired = models.BooleanField(default=False)

    class Meta:
        """One row a spelling and person."""

        ordering: ClassVar[list[str]] = ["id"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["person", "form"], name="one_row_a_spelling")
        ]

    def __str__(self) -> str:
        return self.form
