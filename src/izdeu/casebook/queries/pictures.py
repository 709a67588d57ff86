"""Pictures before they go out: what was decided of each, which wait, and how one will look."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from izdeu.casebook import doors, folder
from izdeu.casebook.models import Member, Mention, Person, PictureDecision, Source
from izdeu.casebook.queries.consents import of_sources
from izdeu.casebook.queries.people import PersonRef, refs
from izdeu.casebook.queries.sources import SourceInfo, infos, source_info
from izdeu.redact import pictures
from izdeu.vocab.consent import Allowed, Consent, Identity, Use
from izdeu.vocab.cover import Cover, Region
from izdeu.vocab.errors import NotFound
from izdeu.vocab.member import Role

WAITING = 200
"""As many pictures that wait as a page shows."""


@dataclass(frozen=True, slots=True)
class PicturePage:
    """A picture, what is in force of it, by whom and when, and the persons who may be in it."""

    source: SourceInfo
    description: str
    cover: Cover | None
    by: str
    at: datetime | None
    persons: tuple[PersonRef, ...]
    width: int
    height: int
    """Of the picture as it would go out; 0 where it would not."""
    refused: pictures.NotAPicture | None

    @property
    def letter(self) -> int:
        """The size of letters on it."""
        return max(self.width, self.height) // 24


def covers(member: Member) -> dict[int, Cover]:
    """What is in force of each picture a member may see; a picture without it stays in."""
    rows = doors.picture_decisions(member).filter(undone_at=None)
    return {row.source_id: _cover(row) for row in rows}


def _cover(row: PictureDecision) -> Cover:
    regions = tuple(Region.from_json(one) for one in row.regions)
    return Cover(row.kept_in, regions, tuple(row.persons), row.why)


def picture_page(member: Member, number: int) -> PicturePage:
    """The page of a picture; NotFound where the member sees no such picture, or only looks at sources."""
    doors.require(member, Role.DOCUMENTER)
    info = _info(member, number)
    row = doors.picture_decisions(member).filter(source=number, undone_at=None).select_related("made_by").first()
    cover = _cover(row) if row else None
    told = doors.renditions(member).filter(source=number, role="description", retired=False).order_by("pk").first()
    width, height, refused = _measured(info)
    return PicturePage(
        source=info,
        description=told.text if told else "",
        cover=cover,
        by=row.made_by.name if row else "",
        at=row.made_at if row else None,
        persons=_persons(member, info, cover),
        width=width,
        height=height,
        refused=refused,
    )


def _measured(info: SourceInfo) -> tuple[int, int, pictures.NotAPicture | None]:
    try:
        return *pictures.measured(folder.current().vault().read(info.address)), None
    except pictures.NotAPicture as refused:
        return 0, 0, refused


def _info(member: Member, number: int) -> SourceInfo:
    info = source_info(member, number)
    if not info.media_type.startswith("image/"):
        raise NotFound("There is no picture {number} that you can see.", number=number)
    return info


def _persons(member: Member, info: SourceInfo, cover: Cover | None) -> tuple[PersonRef, ...]:
    """Who is told of near the picture: its teller, those whose portrait it is, those its words and the whole name."""
    near = [info.number, *([info.part_of] if info.part_of else [])]
    found = {*Person.objects.filter(portrait=info.number).values_list("pk", flat=True)}
    found |= {*Mention.objects.filter(source__in=near, person__isnull=False).values_list("person", flat=True)}
    found |= {*Source.objects.filter(pk__in=near, told_by__isnull=False).values_list("told_by", flat=True)}
    found |= {*cover.persons, *cover.hides} if cover else set()
    seen = doors.persons(member).filter(pk__in=found).order_by("pk").values_list("pk", flat=True)
    known = refs(member, list(seen))
    return tuple(known[number] for number in seen)


def picture_as_it_goes(member: Member, number: int, regions: Sequence[Region] = ()) -> bytes:
    """The picture drawn anew with these regions covered, exactly as a release would hold it.

    `izdeu.redact.pictures.NotAPicture`, with a sentence that says why, where it cannot go out at all.
    """
    doors.require(member, Role.DOCUMENTER)
    info = _info(member, number)
    data = folder.current().vault().read(info.address)
    return pictures.drawn(data, [region.sides for region in regions])


def pictures_to_decide(member: Member, today: date) -> list[SourceInfo]:
    """Pictures that are allowed to go out and that nobody has decided of yet, oldest first; for editors."""
    doors.require(member, Role.EDITOR)
    decided = PictureDecision.objects.filter(undone_at=None).values("source")
    rows = doors.sources(member).filter(media_type__startswith="image/").exclude(pk__in=decided)
    said = of_sources(member, list(rows.values_list("pk", flat=True)))
    asked = [number for number, some in sorted(said.items()) if _may_go(some, today)]
    return infos(member, rows.filter(pk__in=asked[:WAITING]).order_by("pk"))


def _may_go(said: tuple[Consent, ...], today: date) -> bool:
    return any(Allowed.of(said, use, today).level is not Identity.NONE for use in (Use.PUBLIC_SITE, Use.DATASET))
