"""The words of the custody log (Berkeley Protocol; PREMIS events). Its lines are chained like the log of acts."""

from enum import StrEnum


class CustodyAction(StrEnum):
    """What was done with kept bytes."""

    RECEIVED = "received"
    IMPORTED = "imported"
    COPIED = "copied"
    TRANSCRIBED = "transcribed"
    TRANSLATED = "translated"
    EXPORTED = "exported"
    REPORTED_MISSING = "reported_missing"
