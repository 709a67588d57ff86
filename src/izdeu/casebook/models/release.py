"""What was released on a day, of whom, with whose word, and to whom it was sent."""

from typing import ClassVar

from django.db import models

from izdeu.casebook.models.member import Member
from izdeu.casebook.models.words import json_list, json_object, word
from izdeu.vocab.consent import Identity, Use


class Release(models.Model):
    """One release. `sums` is the address of its SHA256SUMS, `material` that of all it could be made of, `content` that
    of what was cleared; `folder` is where it was written on this machine, until `purged_at`.
    """

    day = models.DateField()
    material = models.CharField(max_length=64)
    content = models.CharField(max_length=64)
    sums = models.CharField(max_length=64)
    folder = models.TextField()
    rules = models.CharField(max_length=64)
    counts = json_object()
    cut_by = models.ForeignKey(Member, models.PROTECT, related_name="+")
    cut_at = models.DateTimeField()
    signed_off_by = models.ForeignKey(Member, models.PROTECT, null=True, related_name="+")
    purged_at = models.DateTimeField(null=True)

    class Meta:
        """In the order they were cut; the number is the release's own."""

        ordering: ClassVar[list[str]] = ["id"]

    def __str__(self) -> str:
        return f"release {self.pk}"


class Released(models.Model):
    """One case or testimony in one release: its public code, whom or what it is of ("person:4"), how far, its content.

    `lasting`: the code is the same in every release. What was published is not kept here, only its address.
    """

    release = models.ForeignKey(Release, models.PROTECT, related_name="items")
    subject = models.CharField(max_length=40, db_index=True)
    code = models.CharField(max_length=40)
    use = word(Use)
    level = word(Identity)
    lasting = models.BooleanField()
    content = models.CharField(max_length=64)

    class Meta:
        """One row a code, use and release."""

        ordering: ClassVar[list[str]] = ["release_id", "use", "code"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["release", "use", "code"], name="one_row_a_code_and_release")
        ]

    def __str__(self) -> str:
        return self.code


class ReleaseDraft(models.Model):
    """What a release would hold, worked out for a page: `rows` are what was withheld, for editors alone.

    `content` is "" until it is worked out; `why` says in a sentence why it could not be. `cutting` tells how far the
    release made of it has come (`what`, `done`, `of`), or why it was not cut (`why`).
    """

    day = models.DateField()
    number = models.PositiveIntegerField(default=0)
    content = models.CharField(max_length=64, blank=True)
    counts = json_object()
    changes = json_object()
    rows = json_list()
    why = models.TextField(blank=True)
    cutting = json_object()
    made_by = models.ForeignKey(Member, models.PROTECT, related_name="+")
    made_at = models.DateTimeField()

    class Meta:
        """In the order they were asked for; only the last is kept."""

        ordering: ClassVar[list[str]] = ["id"]

    def __str__(self) -> str:
        return f"draft of {self.day}"


class SignOff(models.Model):
    """A member's word that a content may be released; it holds for exactly that content."""

    content = models.CharField(max_length=64, db_index=True)
    member = models.ForeignKey(Member, models.PROTECT, related_name="+")
    at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True)

    class Meta:
        """In the order they were given."""

        ordering: ClassVar[list[str]] = ["id"]

    def __str__(self) -> str:
        return f"{self.member_id} on {self.content[:12]}"


class Sending(models.Model):
    """To whom a release was given, and how; so that they can be asked to delete what is withdrawn."""

    release = models.ForeignKey(Release, models.PROTECT, related_name="sendings")
    to = models.CharField(max_length=300)
    how = models.CharField(max_length=300, blank=True)
    language = models.CharField(max_length=20, blank=True)
    sent_on = models.DateField()
    logged_by = models.ForeignKey(Member, models.PROTECT, related_name="+")
    logged_at = models.DateTimeField()
    asked_at = models.DateTimeField(null=True)

    class Meta:
        """In the order they were logged."""

        ordering: ClassVar[list[str]] = ["id"]

    def __str__(self) -> str:
        return self.to
