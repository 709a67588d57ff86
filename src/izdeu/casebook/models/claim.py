"""What a passage says about a person. A claim row changes only its state."""

from typing import ClassVar

from django.db import models

from izdeu.casebook.models.member import Member
from izdeu.casebook.models.passage import Passage
from izdeu.casebook.models.person import Person
from izdeu.casebook.models.words import json_object, word
from izdeu.vocab.claim import ClaimState
from izdeu.vocab.kinds import Kind
from izdeu.vocab.knowing import KnownHow


class Claim(models.Model):
    """`address` is the address of what the claim says; `when` is a date as told, its bounds kept beside for order."""

    address = models.CharField(max_length=64, unique=True)
    person = models.ForeignKey(Person, models.PROTECT, related_name="claims")
    other = models.ForeignKey(Person, models.PROTECT, null=True, related_name="claims_as_other")
    kind = word(Kind)
    when = json_object()
    earliest = models.DateField(null=True)
    latest = models.DateField(null=True)
    place_id_said = models.CharField(max_length=80, blank=True)
    place_said = models.CharField(max_length=300, blank=True)
    terms = json_object()
    told_by = models.ForeignKey(Person, models.PROTECT, null=True, related_name="told")
    known_how = word(KnownHow)
    note = models.TextField(blank=True)
    state = word(ClaimState, default=ClaimState.STANDING.value)
    state_why = models.TextField(blank=True)
    superseded_by = models.ForeignKey("self", models.PROTECT, null=True, related_name="supersedes")
    made_by = models.ForeignKey(Member, models.PROTECT, related_name="+")
    made_at = models.DateTimeField()
    passages: "models.ManyToManyField[Passage, ClaimPassage]" = models.ManyToManyField(
        Passage, through="ClaimPassage", related_name="claims"
    )

    class Meta:
        """In the order they were coded."""

        ordering: ClassVar[list[str]] = ["id"]

    def __str__(self) -> str:
        return f"{self.kind} {self.address[:12]}"


class ClaimPassage(models.Model):
    """A passage a claim rests on; the first is the one that is shown first."""

    claim = models.ForeignKey(Claim, models.PROTECT)
    passage = models.ForeignKey(Passage, models.PROTECT)

    class Meta:
        """In the order given, each once."""

        ordering: ClassVar[list[str]] = ["id"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["claim", "passage"], name="one_passage_once_a_claim")
        ]

    def __str__(self) -> str:
        return f"{self.claim_id}:{self.passage_id}"
