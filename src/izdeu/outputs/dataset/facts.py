"""FollowTheMoney: one statement of one property of one entity, and the types of the properties used (model 4.11)."""

from dataclasses import dataclass

TYPES = {
    "associate": "entity",
    "author": "string",
    "authoredAt": "date",
    "birthDate": "date",
    "birthPlace": "string",
    "bodyText": "text",
    "date": "date",
    "deathDate": "date",
    "description": "text",
    "document": "entity",
    "endDate": "date",
    "entity": "entity",
    "gender": "gender",
    "involved": "entity",
    "keywords": "string",
    "language": "language",
    "location": "address",
    "name": "name",
    "notes": "text",
    "person": "entity",
    "profession": "string",
    "relationship": "string",
    "relative": "entity",
    "role": "string",
    "startDate": "date",
    "summary": "text",
    "title": "string",
    "translatedText": "text",
}
LANGUAGES = {
    "ar": "ara", "en": "eng", "fa": "fas", "kk": "kaz", "ky": "kir", "mn": "mon", "ru": "rus", "tr": "tur",
    "ug": "uig", "uz": "uzb", "zh": "zho",
}  # fmt: skip
"""ISO 639-3, as FollowTheMoney writes languages."""


@dataclass(frozen=True, slots=True)
class Fact:
    """A value of a property. `origin` is the quote or testimony that says it, `original` its words as they stand there.

    Nothing here says that it is so: somebody said it.
    """

    entity: str
    schema: str
    prop: str
    value: str
    origin: str = ""
    language: str = ""
    original: str = ""

    @property
    def type(self) -> str:
        """The type of the property."""
        return TYPES[self.prop]


def language(code: str) -> str:
    """A language of BCP 47 as FollowTheMoney writes it; "" where it has no word for it."""
    return LANGUAGES.get(code.partition("-")[0].lower(), "")
