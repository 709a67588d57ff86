"""The tables, one file a noun. Only the casebook's own doors, queries and acts import them."""

from izdeu.casebook.models.act import Act, CustodyLine, Head
from izdeu.casebook.models.appeal import Appeal, AppealOf, Reply
from izdeu.casebook.models.case import Case
from izdeu.casebook.models.claim import Claim, ClaimPassage
from izdeu.casebook.models.consent import Consent, Decision
from izdeu.casebook.models.guard import ExposedDecision, LockRow
from izdeu.casebook.models.judgement import JudgementRow
from izdeu.casebook.models.member import Member
from izdeu.casebook.models.passage import Passage
from izdeu.casebook.models.person import NameForm, Person
from izdeu.casebook.models.picture import PictureDecision
from izdeu.casebook.models.proposal import Mention, Proposal
from izdeu.casebook.models.reading import Reading
from izdeu.casebook.models.release import Release, Released, ReleaseDraft, Sending, SignOff
from izdeu.casebook.models.rendition import Rendition
from izdeu.casebook.models.share import Share
from izdeu.casebook.models.source import Source
from izdeu.casebook.models.step import Step

__all__ = [
    "Act",
    "Appeal",
    "AppealOf",
    "Case",
    "Claim",
    "ClaimPassage",
    "Consent",
    "CustodyLine",
    "Decision",
    "ExposedDecision",
    "Head",
    "JudgementRow",
    "LockRow",
    "Member",
    "Mention",
    "NameForm",
    "Passage",
    "Person",
    "PictureDecision",
    "Proposal",
    "Reading",
    "Release",
    "ReleaseDraft",
    "Released",
    "Rendition",
    "Reply",
    "Sending",
    "Share",
    "SignOff",
    "Source",
    "Step",
]
