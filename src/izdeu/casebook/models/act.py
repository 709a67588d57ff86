"""The two hash-chained logs: what members did, and what was done with kept bytes."""

from typing import ClassVar

from django.db import models

from izdeu.casebook.models.words import json_object
from izdeu.vocab.act import LogLine


class Line(models.Model):
    """A line of a chain. `at` is text so that its hash is of exactly what is stored."""

    seq = models.BigIntegerField(primary_key=True)
    at = models.CharField(max_length=40)
    member = models.CharField(max_length=60)
    verb = models.CharField(max_length=60)
    about = models.CharField(max_length=200, blank=True)
    details = json_object()
    prev = models.CharField(max_length=64)
    hash = models.CharField(max_length=64)

    class Meta:
        """In order of the chain."""

        abstract = True
        ordering: ClassVar[list[str]] = ["seq"]

    def __str__(self) -> str:
        return f"{self.seq} {self.verb}"

    def line(self) -> LogLine:
        """The line as the chain algebra sees it."""
        return LogLine(self.seq, self.at, self.member, self.verb, self.about, self.details, self.prev, self.hash)


class Act(Line):
    """One verb done by a member."""


class CustodyLine(Line):
    """One thing done with kept bytes: `verb` is a CustodyAction, `about` the address."""


class Head(models.Model):
    """The ends of the chains: one row, locked by every act, so that lines are written one after the other."""

    act_seq = models.BigIntegerField(default=0)
    act_hash = models.CharField(max_length=64)
    custody_seq = models.BigIntegerField(default=0)
    custody_hash = models.CharField(max_length=64)

    def __str__(self) -> str:
        return f"{self.act_seq}/{self.custody_seq}"
