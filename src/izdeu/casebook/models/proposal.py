"""What the reader proposed, and whom a text speaks of. Neither is a claim or a person yet."""

from typing import ClassVar

from django.db import models

from izdeu.casebook.models.claim import Claim
from izdeu.casebook.models.member import Member
from izdeu.casebook.models.person import Person
from izdeu.casebook.models.rendition import Rendition
from izdeu.casebook.models.source import Source
from izdeu.casebook.models.words import json_list, json_object, word
from izdeu.vocab.kinds import Kind
from izdeu.vocab.knowing import KnownHow
from izdeu.vocab.proposal import ProposalState


class Mention(models.Model):
    """Somebody as one source speaks of them; `person` once somebody has said who it is."""

    source = models.ForeignKey(Source, models.PROTECT, related_name="mentions")
    key = models.CharField(max_length=120)
    label = models.CharField(max_length=300)
    name = models.CharField(max_length=300, blank=True)
    tie = models.CharField(max_length=40, blank=True)
    of = models.ForeignKey("self", models.PROTECT, null=True, related_name="+")
    tie_to_teller = models.CharField(max_length=40, blank=True)
    person = models.ForeignKey(Person, models.PROTECT, null=True, related_name="mentions")

    class Meta:
        """One row a key and source."""

        ordering: ClassVar[list[str]] = ["id"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["source", "key"], name="one_mention_a_key")
        ]

    def __str__(self) -> str:
        return self.label


class Proposal(models.Model):
    """A proposed claim. It takes effect only when a member accepts it; what became of it is kept.

    `mended` names what a member put right; `as_read` what the reader had said of that where a mended proposal taught
    this one otherwise ("mention", "told_by", "when"). `reasons` say for pages in any language what `why` says.
    """

    rendition = models.ForeignKey(Rendition, models.PROTECT, related_name="proposals")
    mention = models.ForeignKey(Mention, models.PROTECT, related_name="proposals")
    other = models.ForeignKey(Mention, models.PROTECT, null=True, related_name="+")
    told_by = models.ForeignKey(Mention, models.PROTECT, null=True, related_name="+")
    kind = word(Kind)
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    quote = models.TextField()
    when = json_object()
    place = models.JSONField(null=True)
    terms = json_object()
    known_how = word(KnownHow)
    why = models.TextField()
    reasons = json_list()
    rule = models.CharField(max_length=120)
    confidence = models.FloatField()
    state = word(ProposalState, default=ProposalState.WAITING.value)
    decided_by = models.ForeignKey(Member, models.PROTECT, null=True, related_name="+")
    decided_at = models.DateTimeField(null=True)
    reason = models.TextField(blank=True)
    mended = json_list()
    as_read = json_object()
    claim = models.ForeignKey(Claim, models.PROTECT, null=True, related_name="proposals")

    class Meta:
        """In the order of the text."""

        ordering: ClassVar[list[str]] = ["rendition_id", "start", "id"]

    def __str__(self) -> str:
        return f"{self.kind}: {self.quote[:40]}"
