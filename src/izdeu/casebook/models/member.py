"""Somebody who works in a casebook."""

from typing import ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models

from izdeu.casebook.models.words import word
from izdeu.vocab.member import Role


class Members(BaseUserManager["Member"]):
    """Finds members by their login."""


class Member(AbstractBaseUser):
    """A member signs in with a login and a password; the role says what they may do. Members are never deleted.

    A `specialist` opens what is locked: what a child or of a child is told, and what tells of sexual violence.
    """

    login = models.CharField(max_length=60, unique=True)
    name = models.CharField(max_length=200)
    role = word(Role)
    language = models.CharField(max_length=20, default="en")
    is_active = models.BooleanField(default=True)
    specialist = models.BooleanField(default=False)

    objects = Members()
    USERNAME_FIELD = "login"
    REQUIRED_FIELDS: ClassVar[list[str]] = []

    class Meta:
        """In the order they joined."""

        ordering: ClassVar[list[str]] = ["id"]

    def __str__(self) -> str:
        return self.login

    def may(self, role: Role) -> bool:
        """Whether the member's role does all that `role` does."""
        return self.is_active and Role(self.role).does(role)
