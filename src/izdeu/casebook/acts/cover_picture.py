"""What of a picture is covered before it goes out; or that it stays in."""

from izdeu.casebook import doors
from izdeu.casebook.acts.doing import doing
from izdeu.casebook.models import Member, PictureDecision, Source
from izdeu.vocab.cover import Cover
from izdeu.vocab.errors import Refused
from izdeu.vocab.member import Role

LONGEST = 2000


def cover_picture(member: Member, number: int, cover: Cover) -> None:
    """What a member decided after looking at a picture; it takes the place of what was decided before, which is kept.

    Until somebody has decided, a picture stays in.
    """
    with doing(member, "cover_picture", Role.DOCUMENTER) as act:
        source = _picture(member, number)
        for person in sorted({*cover.persons, *cover.hides}):
            doors.one(doors.persons(member), person, "person")
        said = cover.as_json() | {"why": " ".join(cover.why.split())[:LONGEST]}
        PictureDecision.objects.filter(source=source, undone_at=None).update(undone_at=act.at)
        PictureDecision.objects.create(source=source, made_by=member, made_at=act.at, **said)
        act.about, act.details = f"source:{number}", said


def uncover_picture(member: Member, number: int) -> None:
    """What was decided of a picture is out of force; it is kept, and the picture stays in until it is decided again."""
    with doing(member, "uncover_picture", Role.DOCUMENTER) as act:
        source = _picture(member, number)
        if not PictureDecision.objects.filter(source=source, undone_at=None).update(undone_at=act.at):
            raise Refused("Nothing was decided of this picture.")
        act.about = f"source:{number}"


def _picture(member: Member, number: int) -> Source:
    source = doors.one(doors.sources(member), number, "source")
    if not source.media_type.startswith("image/"):
        raise Refused("Source {number} is not a picture.", number=number)
    return source
