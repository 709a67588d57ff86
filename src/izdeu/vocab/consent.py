"""What a person allows: per use, to a degree of identity. Not asked means no."""

from enum import StrEnum


class Use(StrEnum):
    """What a testimony may be used for (standards: Access Accountability checklist; UN mechanisms by name)."""

    STORE = "store"
    TEAM = "team"
    PARTNER = "partner"
    WGEID = "wgeid"
    WGAD = "wgad"
    CED = "ced"
    LETTER_NAMED = "letter_named"
    STATE_AUTHORITY = "state_authority"
    COURT = "court"
    MEDIA = "media"
    PUBLIC_SITE = "public_site"
    DATASET = "dataset"
    STATISTICS = "statistics"


class Identity(StrEnum):
    """How far the person may be known in that use; `none` is a no."""

    NONE = "none"
    ANONYMOUS = "anonymous"
    PSEUDONYM = "pseudonym"
    INITIALS = "initials"
    NAMED = "named"

    @property
    def rank(self) -> int:
        """0 (nothing) to 4 (the name)."""
        return list(Identity).index(self)

    def __and__(self, other: object) -> "Identity":
        """The narrower of two decisions: what both allow."""
        if not isinstance(other, Identity):
            return NotImplemented
        return min(self, other, key=lambda word: word.rank)


class Method(StrEnum):
    """How consent was given."""

    WRITTEN = "written"
    ORAL_RECORDED = "oral_recorded"
    ONLINE = "online"
    NOT_RECORDED = "not_recorded"
