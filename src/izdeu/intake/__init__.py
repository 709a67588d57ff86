"""Files of any kind to drafts: text, language, parts. Never touches tables or the vault."""

from izdeu.intake.draft import Cue, Draft
from izdeu.intake.encoding import ENCODINGS
from izdeu.intake.limits import Limits
from izdeu.intake.note import Note
from izdeu.intake.read import count_files, draft, drafts

__all__ = ["ENCODINGS", "Cue", "Draft", "Limits", "Note", "count_files", "draft", "drafts"]
