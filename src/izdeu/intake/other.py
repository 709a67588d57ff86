"""Files that are kept as they are: of a known kind that is not read here."""

from izdeu.intake.draft import Draft, Job, Received
from izdeu.intake.note import Note
from izdeu.intake.sniff import LOCKED_OFFICE
from izdeu.vocab.source import SourceKind

_ADVICE = {
    "application/msword": "This is a document of an old Word. Open it and save it as .docx or .odt to have its text.",
    "application/rtf": "This is a rich text file. Open it and save it as .docx or .odt to have its text.",
    "application/vnd.ms-outlook": "This is a message of Outlook. Save it as .eml to have its text.",
}
_PROGRAMS = ("application/vnd.microsoft.portable-executable", "application/x-elf")
_ARCHIVES = (
    "application/x-7z-compressed",
    "application/vnd.rar",
    "application/gzip",
    "application/x-bzip2",
    "application/x-xz",
)


def read(file: Received, job: Job) -> Draft:
    """The draft of a file whose bytes are kept and whose text is not read."""
    if file.media_type == LOCKED_OFFICE:
        return file.unreadable(
            Note.say("It is locked with a password. Save a copy without the password and add that as well.")
        )
    if file.media_type in _PROGRAMS:
        return file.unreadable(Note.say("It is a program. It is kept, never run; be careful with it."))
    if file.media_type in _ARCHIVES:
        return file.draft(
            Note.say("It is an archive that cannot be unpacked here. Unpack it and add its files, or make it a .zip."),
            kind=SourceKind.COLLECTION,
        )
    table = SourceKind.TABLE if "spreadsheet" in file.media_type or "excel" in file.media_type else None
    return file.draft(Note(_ADVICE.get(file.media_type, "It is kept; its text cannot be read here yet.")), kind=table)
