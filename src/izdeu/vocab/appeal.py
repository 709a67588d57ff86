"""What was asked of an authority, and what came back, or did not (HURIDOCS: intervention, micro-thesauri 27, 44)."""

from enum import StrEnum


class By(StrEnum):
    """How something is sent or comes."""

    POST = "post"
    EMAIL = "email"
    FAX = "fax"
    WEB = "web"
    IN_PERSON = "in_person"
    PHONE = "phone"


class Response(StrEnum):
    """What a reply is (HURIDOCS MT27). `no_response`: the term is over and somebody looked: nothing has come."""

    FAVOURABLE = "favourable"
    PLEDGED = "pledged"
    TOKEN = "token"  # noqa: S105 (HURIDOCS: an answer for form's sake)
    DENIED = "denied"
    INHIBITED = "inhibited"
    ASKED_FOR_MORE = "asked_for_more"
    NO_RESPONSE = "no_response"
    OTHER = "other"

    @property
    def answers(self) -> bool:
        """Whether something came back at all."""
        return self is not Response.NO_RESPONSE


class Impact(StrEnum):
    """What an appeal changed for the person (HURIDOCS MT44)."""

    STRONG_POSITIVE = "strong_positive"
    SOME_POSITIVE = "some_positive"
    NONE = "none"
    SOME_NEGATIVE = "some_negative"
    STRONG_NEGATIVE = "strong_negative"
    UNKNOWN = "unknown"


class Stand(StrEnum):
    """Where an appeal stands; it follows from what was logged, from the term that applies, and from the day."""

    DRAFT = "draft"
    WAITING = "waiting"
    OVERDUE = "overdue"
    ANSWERED = "answered"
    SET_ASIDE = "set_aside"
