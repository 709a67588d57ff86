"""What happens on the coding bench: how far a reading has come, and steps on many proposals at once."""

from enum import StrEnum


class ReadingState(StrEnum):
    """How the reading of a text stands."""

    UNDER_WAY = "under_way"
    STOPPED = "stopped"
    FAILED = "failed"
    DONE = "done"


class ReadBy(StrEnum):
    """What a text is read by: the reader's rules, or a model of the casebook's own that is asked."""

    RULES = "rules"
    MODEL = "model"


class StepKind(StrEnum):
    """What one step did with many proposals: accepted them, rejected them, or had them follow a mended one."""

    ACCEPTED = "accepted"
    REJECTED = "rejected"
    FOLLOWED = "followed"


class Mended(StrEnum):
    """What of a proposal a member put right."""

    PERSON = "person"
    OTHER = "other"
    TOLD_BY = "told_by"
    KIND = "kind"
    WHEN = "when"
    PLACE = "place"
    TERMS = "terms"
    KNOWN_HOW = "known_how"
