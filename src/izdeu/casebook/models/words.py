"""Columns that hold a word of the vocabulary."""

from enum import StrEnum
from typing import Any

from django.db import models


def word(enum: type[StrEnum], **options: Any) -> "models.CharField[str, str]":
    """A text column for a word of an enum. A new word needs no migration: acts and importers check words."""
    return models.CharField(max_length=max(40, *map(len, enum)), **options)


def json_object() -> "models.JSONField[Any, Any]":
    """A column for a JSON object, empty at first."""
    return models.JSONField(default=dict, blank=True)


def json_list() -> "models.JSONField[Any, Any]":
    """A column for a JSON list, empty at first."""
    return models.JSONField(default=list, blank=True)
