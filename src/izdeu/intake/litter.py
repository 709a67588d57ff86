"""What lies in folders and archives without having been put there by a person."""

from izdeu.intake.filename import clean_name
from izdeu.intake.note import Note

_LITTER = frozenset(("thumbs.db", "ehthumbs.db", "desktop.ini", "icon\r", "$recycle.bin", "system volume information"))
_FOLDERS = frozenset(("__macosx", "$recycle.bin", "system volume information", "lost+found"))


def note(name: str) -> Note | None:
    """Why a file of this name (with its folders) is left out: litter of a system, or hidden; None for all others."""
    parts = [part for part in name.replace("\\", "/").split("/") if part]
    last = parts[-1].lower() if parts else ""
    if (
        last in _LITTER
        or last == ".ds_store"
        or last.startswith(("._", "~$", ".~lock."))
        or _FOLDERS & {part.lower() for part in parts[:-1]}
    ):
        return Note.say("“{file}” is a leaving of the computer and was left out.", file=clean_name(name))
    if any(part.startswith(".") and part not in (".", "..") for part in parts):
        return Note.say("“{file}” is hidden and was left out. Add it by itself if it matters.", file=clean_name(name))
    return None
