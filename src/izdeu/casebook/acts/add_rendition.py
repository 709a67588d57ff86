"""A transcript, a translation, an abridgement, beside the original."""

from izdeu.casebook import doors, folder
from izdeu.casebook.acts.doing import doing
from izdeu.casebook.models import Member, Rendition, Source
from izdeu.intake import draft
from izdeu.vault import CustodyAction
from izdeu.vocab.address import address_of_bytes
from izdeu.vocab.errors import Refused
from izdeu.vocab.member import Role
from izdeu.vocab.source import RenditionRole, SourceState, nfc

_LOGGED = {RenditionRole.TRANSCRIPT: CustodyAction.TRANSCRIBED, RenditionRole.TRANSLATION: CustodyAction.TRANSLATED}


def add_rendition(
    member: Member, number: int, role: RenditionRole, language: str, text: str, made_from: int | None = None
) -> int:
    """A text of a source made by a member; the rendition's id. A source without text becomes readable by it."""
    with doing(member, "add_rendition", Role.COLLECTOR) as act:
        source = doors.to_change(member, number)
        words = nfc(text).strip("\n")
        if not words.strip():
            raise Refused("The text is empty; nothing was added.")
        origin = doors.one(source.renditions.all(), made_from, "text") if made_from else source.renditions.first()
        row = Rendition.objects.create(
            source=source,
            role=role.value,
            language=language,
            text=words,
            address=address_of_bytes(words.encode()),
            made_from=origin,
            made_by=member,
            made_at=act.at,
        )
        if source.state != SourceState.READABLE.value:
            source.state = SourceState.READABLE.value
            source.save()
        act.custody(_LOGGED.get(role, CustodyAction.COPIED), source.address, rendition=row.address, language=language)
        act.about, act.details = f"source:{number}", {"rendition": row.pk, "role": role.value, "language": language}
        return row.pk


def change_encoding(member: Member, number: int, encoding: str) -> int:
    """Reads a source's bytes again in the encoding a member chose; the new rendition's id.

    The text read before is kept, out of use. Refused when a claim rests on it, or the bytes do not read so.
    """
    with doing(member, "change_encoding", Role.DOCUMENTER) as act:
        source = doors.to_change(member, number)
        old = source.renditions.filter(role=RenditionRole.AS_RECEIVED.value, retired=False)
        if old.filter(passages__isnull=False).exists():
            raise Refused("Claims rest on this text as it is; withdraw them before reading it in another encoding.")
        text = _read_again(source, encoding)
        old.update(retired=True)
        row = Rendition.objects.create(
            source=source,
            role=RenditionRole.AS_RECEIVED.value,
            language="",
            text=text,
            address=address_of_bytes(text.encode()),
            made_at=act.at,
            made_with=f"intake {encoding}",
        )
        source.encoding, source.state, source.read_at = encoding, SourceState.READABLE.value, None
        source.save()
        act.about, act.details = f"source:{number}", {"encoding": encoding}
        return row.pk


def _read_again(source: Source, encoding: str) -> str:
    home = folder.current()
    with home.work() as work:
        path = work / "text"
        path.write_bytes(home.vault().read(source.address))
        text = draft(path, work=work, encoding=encoding).text
    if not text:
        raise Refused("These bytes do not read as {encoding}.", encoding=encoding)
    return text
