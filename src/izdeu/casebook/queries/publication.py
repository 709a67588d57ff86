"""What the casebook's releases are called, whom readers write to, in which languages: the last such line of its log."""

from dataclasses import dataclass
from typing import Any, Self

from izdeu.casebook import doors
from izdeu.casebook.models import Act, Member

VERB = "set_publication"
LANGUAGES = ("en", "kk", "ru", "zh", "ug")
"""What the interface, and so a release, can speak."""


@dataclass(frozen=True, slots=True)
class Publication:
    """How releases present themselves. `address` is where the site will be found (for QR codes), "" if not known.

    `second`: a release on the page wants a second member's word.
    """

    title: str = "Izdeu"
    keepers: str = ""
    languages: tuple[str, ...] = ()
    address: str = ""
    second: bool = True

    def as_json(self) -> dict[str, Any]:
        """As the log keeps it."""
        return {
            "title": self.title,
            "keepers": self.keepers,
            "languages": list(self.languages),
            "address": self.address,
            "second": self.second,
        }

    @classmethod
    def from_json(cls, row: dict[str, Any]) -> Self:
        """What a line of the log says."""
        languages = tuple(word for word in LANGUAGES if word in row.get("languages", ()))
        return cls(
            str(row.get("title") or cls().title),
            str(row.get("keepers", "")),
            languages,
            str(row.get("address", "")),
            bool(row.get("second", True)),
        )


def publication(member: Member) -> Publication:
    """The casebook's own setting; where no languages were chosen, those of its testimonies, and English."""
    line = Act.objects.filter(verb=VERB).order_by("-seq").first() if member.is_active else None
    said = Publication.from_json(line.details) if line else Publication()
    if said.languages:
        return said
    spoken = set(doors.renditions(member).filter(retired=False).values_list("language", flat=True)) | {"en"}
    languages = tuple(word for word in LANGUAGES if word in {one.partition("-")[0] for one in spoken})
    return Publication(said.title, said.keepers, languages, said.address, said.second)
