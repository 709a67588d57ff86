"""Labels and sentences in the user's language."""

from collections.abc import Mapping
from enum import StrEnum
from typing import TypeVar

from django.utils.translation import get_language, gettext, gettext_lazy, pgettext_lazy

from izdeu.names.candidates import Style
from izdeu.vault import CustodyAction
from izdeu.vocab.appeal import By, Impact, Response, Stand
from izdeu.vocab.bench import Mended
from izdeu.vocab.claim import ClaimState
from izdeu.vocab.consent import Capacity, Identity, Lock, Method, Reach, Use
from izdeu.vocab.dates import Relation
from izdeu.vocab.errors import Refused
from izdeu.vocab.judgement import Judgement
from izdeu.vocab.member import Role
from izdeu.vocab.person import Script
from izdeu.vocab.proposal import ProposalState
from izdeu.vocab.release import Rule
from izdeu.vocab.source import RenditionRole, SourceKind, SourceState

Word = TypeVar("Word", bound=StrEnum)


def sentence(error: Refused) -> str:
    """The sentence of a Refused in the active language."""
    return sentence_of(error.template, error.values)


def sentence_of(template: str, values: Mapping[str, object]) -> str:
    """A sentence in the active language from its English template, which is its key in the translations."""
    return gettext(template).format(**values)


def language() -> str:
    """The active language as the vocabulary's tables name it: en, kk, ru, ug, zh."""
    return (get_language() or "en").partition("-")[0]


def cut(words: str, length: int) -> str:
    """Words cut to a length, with an ellipsis where something was left out."""
    return words if len(words) <= length else words[: length - 1].rstrip() + "…"


def label(table: Mapping[Word, Mapping[str, str]], word: Word) -> str:
    """A word's label in the active language, in English where the table has no other."""
    labels = table[word]
    return labels.get(language()) or labels["en"]


ROLES = {
    Role.COLLECTOR: gettext_lazy("collector"),
    Role.DOCUMENTER: gettext_lazy("documenter"),
    Role.EDITOR: gettext_lazy("editor"),
    Role.COORDINATOR: gettext_lazy("coordinator"),
}

ROLE_DUTIES = {
    Role.COLLECTOR: gettext_lazy("brings sources; sees their own and what is shared with them"),
    Role.DOCUMENTER: gettext_lazy("sees all sources and codes them"),
    Role.EDITOR: gettext_lazy("also judges who is the same person, withdraws claims, assigns cases"),
    Role.COORDINATOR: gettext_lazy("also looks after members and exports"),
}

SOURCE_KINDS = {
    SourceKind.INTERVIEW: gettext_lazy("interview"),
    SourceKind.STATEMENT: gettext_lazy("statement"),
    SourceKind.LETTER: gettext_lazy("letter"),
    SourceKind.OFFICIAL_PAPER: gettext_lazy("official paper"),
    SourceKind.ARTICLE: gettext_lazy("article"),
    SourceKind.PHOTO: gettext_lazy("photograph"),
    SourceKind.VIDEO: gettext_lazy("video"),
    SourceKind.AUDIO: gettext_lazy("sound recording"),
    SourceKind.OBJECT: gettext_lazy("object"),
    SourceKind.TABLE: gettext_lazy("table"),
    SourceKind.COLLECTION: gettext_lazy("collection"),
}

SCRIPTS = {
    Script.LATIN: gettext_lazy("Latin letters"),
    Script.CYRILLIC: gettext_lazy("Cyrillic letters"),
    Script.ARABIC: gettext_lazy("Arabic letters"),
    Script.HAN: gettext_lazy("Chinese characters"),
    Script.OTHER: gettext_lazy("other letters"),
}

HANZI_STYLES = {
    Style.REGISTRY: gettext_lazy("household registers"),
    Style.SINCE_2002: gettext_lazy("household registers since 2002"),
    Style.NEWS: gettext_lazy("news agencies"),
    Style.SYLLABLES: gettext_lazy("syllable by syllable"),
}
"""Who writes a Turkic name in such characters."""

SOURCE_STATES = {
    SourceState.READABLE: gettext_lazy("can be read"),
    SourceState.NO_TEXT_YET: gettext_lazy("no text yet"),
    SourceState.UNREADABLE: gettext_lazy("could not be read"),
}

RENDITION_ROLES = {
    RenditionRole.AS_RECEIVED: gettext_lazy("as received"),
    RenditionRole.TRANSCRIPT: gettext_lazy("transcript"),
    RenditionRole.TRANSLATION: gettext_lazy("translation"),
    RenditionRole.OCR: gettext_lazy("read from the picture"),
    RenditionRole.ABRIDGEMENT: gettext_lazy("abridged"),
    RenditionRole.DESCRIPTION: gettext_lazy("description"),
}

CLAIM_STATES = {
    ClaimState.STANDING: gettext_lazy("standing"),
    ClaimState.SUPERSEDED: gettext_lazy("superseded"),
    ClaimState.WITHDRAWN: gettext_lazy("withdrawn"),
}

PRISONS = {"prison": gettext_lazy("prison"), "camp": gettext_lazy("camp")}
"""Where a part of a sentence is served."""

JUDGEMENTS = {
    Judgement.SAME: gettext_lazy("the same person"),
    Judgement.NOT_SAME: gettext_lazy("not the same person"),
    Judgement.UNSURE: gettext_lazy("unsure"),
}

RELATIONS = {
    Relation.AT: gettext_lazy("at that time"),
    Relation.BEFORE: gettext_lazy("before it"),
    Relation.AFTER: gettext_lazy("after it"),
    Relation.SINCE: gettext_lazy("since then"),
    Relation.UNTIL: gettext_lazy("until then"),
    Relation.FOR: gettext_lazy("for so long"),
}

PROPOSAL_STATES = {
    ProposalState.WAITING: gettext_lazy("waits"),
    ProposalState.ACCEPTED: gettext_lazy("accepted"),
    ProposalState.MENDED: gettext_lazy("mended"),
    ProposalState.REJECTED: gettext_lazy("rejected"),
}

MENDED = {
    Mended.PERSON: gettext_lazy("the person"),
    Mended.OTHER: gettext_lazy("whose kin"),
    Mended.TOLD_BY: gettext_lazy("the teller"),
    Mended.KIND: gettext_lazy("the kind"),
    Mended.WHEN: gettext_lazy("the date"),
    Mended.PLACE: gettext_lazy("the place"),
    Mended.TERMS: gettext_lazy("the details"),
    Mended.KNOWN_HOW: gettext_lazy("how it is known"),
}
"""What of a proposal a member put right."""

VERBS = {
    "accept_above": gettext_lazy("accepted proposals above a line"),
    "accept_all": gettext_lazy("accepted all proposals"),
    "accept_proposal": gettext_lazy("accepted a proposal"),
    "add_member": gettext_lazy("added a member"),
    "add_person": gettext_lazy("entered a person"),
    "add_rendition": gettext_lazy("added a text"),
    "ask_model": gettext_lazy("asked a model about a source"),
    "assign_case": gettext_lazy("planned the work on a case"),
    "begin_asking": gettext_lazy("asked a model about a source"),
    "begin_reading": gettext_lazy("had a source read"),
    "change_encoding": gettext_lazy("read a source in another encoding"),
    "change_member": gettext_lazy("changed a member"),
    "code_claim": gettext_lazy("made a claim"),
    "decide_exposed": gettext_lazy("decided of a claim that may expose somebody"),
    "describe_source": gettext_lazy("described a picture"),
    "lock": gettext_lazy("locked something for a specialist"),
    "log_export": gettext_lazy("exported the casebook"),
    "judge_pair": gettext_lazy("judged whether two are one"),
    "keep_source": gettext_lazy("kept a source"),
    "mend_proposal": gettext_lazy("mended a proposal"),
    "model_answered": gettext_lazy("had an answer of a model"),
    "name_person": gettext_lazy("added a name"),
    "asked_to_delete": gettext_lazy("asked somebody to delete"),
    "begin_cutting": gettext_lazy("began a release"),
    "cut_release": gettext_lazy("cut a release"),
    "begin_draft": gettext_lazy("looked at what would go out"),
    "log_sending": gettext_lazy("kept to whom a release was given"),
    "open_casebook": gettext_lazy("opened the casebook"),
    "purge_release": gettext_lazy("removed an earlier release"),
    "set_publication": gettext_lazy("changed how releases present themselves"),
    "draft_appeal": gettext_lazy("drafted an appeal"),
    "edit_appeal": gettext_lazy("changed a draft"),
    "send_appeal": gettext_lazy("kept that an appeal was sent"),
    "log_appeal": gettext_lazy("kept an appeal that somebody sent"),
    "unsend_appeal": gettext_lazy("said that an appeal was not sent after all"),
    "set_aside_appeal": gettext_lazy("set an appeal aside, or took it up again"),
    "log_reply": gettext_lazy("kept what came back"),
    "take_back_reply": gettext_lazy("took back what was said to have come"),
    "cover_picture": gettext_lazy("decided how a picture goes out"),
    "uncover_picture": gettext_lazy("took back a decision on a picture"),
    "share": gettext_lazy("shared a source or a case"),
    "unshare": gettext_lazy("stopped sharing a source or a case"),
    "sign_off": gettext_lazy("signed a release off"),
    "withdraw_sign_off": gettext_lazy("took back a sign-off"),
    "read_source": gettext_lazy("had a source read"),
    "record_consent": gettext_lazy("recorded consent"),
    "reject_proposal": gettext_lazy("rejected a proposal"),
    "reject_rest": gettext_lazy("rejected the rest of a group"),
    "restore": gettext_lazy("restored an export"),
    "retire_name": gettext_lazy("retired a name"),
    "say_reach": gettext_lazy("said who is within reach"),
    "say_who": gettext_lazy("said who is meant"),
    "set_model": gettext_lazy("switched a model on or off"),
    "set_portrait": gettext_lazy("chose a portrait"),
    "stop_reading": gettext_lazy("stopped a reading"),
    "supersede_claim": gettext_lazy("superseded a claim"),
    "take_back": gettext_lazy("took back all that was allowed"),
    "undo_decision": gettext_lazy("took a decision back"),
    "undo_exposed": gettext_lazy("took a decision on a claim back"),
    "undo_step": gettext_lazy("took a step back"),
    "unlock": gettext_lazy("opened a lock"),
    "withdraw_claim": gettext_lazy("withdrew a claim"),
    "withdraw_consent": gettext_lazy("took consent back"),
    "withdraw_judgement": gettext_lazy("took a judgement back"),
}

CUSTODY = {
    CustodyAction.RECEIVED: gettext_lazy("received"),
    CustodyAction.IMPORTED: gettext_lazy("imported"),
    CustodyAction.COPIED: gettext_lazy("copied"),
    CustodyAction.TRANSCRIBED: gettext_lazy("transcribed"),
    CustodyAction.TRANSLATED: gettext_lazy("translated"),
    CustodyAction.EXPORTED: gettext_lazy("exported"),
    CustodyAction.REPORTED_MISSING: gettext_lazy("reported missing"),
}

USES = {
    Use.STORE: gettext_lazy("keep it here"),
    Use.TEAM: gettext_lazy("let the team read it"),
    Use.PARTNER: gettext_lazy("give it to partner organisations"),
    Use.WGEID: gettext_lazy("UN Working Group on Enforced Disappearances"),
    Use.WGAD: gettext_lazy("UN Working Group on Arbitrary Detention"),
    Use.CED: gettext_lazy("UN Committee on Enforced Disappearances"),
    Use.LETTER_NAMED: gettext_lazy("letters that name the person"),
    Use.STATE_AUTHORITY: gettext_lazy("show it to state authorities"),
    Use.COURT: gettext_lazy("use it in court"),
    Use.MEDIA: gettext_lazy("give it to the press"),
    Use.PUBLIC_SITE: gettext_lazy("publish it on the site"),
    Use.DATASET: gettext_lazy("publish it in a dataset"),
    Use.STATISTICS: gettext_lazy("count it in figures"),
}


RULES = {
    Rule.NOT_ASKED: gettext_lazy("nobody who may decide has allowed it"),
    Rule.DEGREE: gettext_lazy("the person may be known less far than the words tell"),
    Rule.EXPOSED: gettext_lazy("somebody within reach of those who hold them is named or implied"),
    Rule.HELD_BACK: gettext_lazy("a member decided that it stays here"),
    Rule.LOCKED: gettext_lazy("locked: a child, or sexual violence"),
    Rule.NAME: gettext_lazy("a name"),
    Rule.TIE: gettext_lazy("what somebody is to somebody"),
    Rule.WORKPLACE: gettext_lazy("where somebody works"),
    Rule.PHONE: gettext_lazy("a telephone number"),
    Rule.EMAIL: gettext_lazy("an e-mail address"),
    Rule.ID_NUMBER: gettext_lazy("the number of an identity document"),
    Rule.PLATE: gettext_lazy("a licence plate"),
    Rule.HANDLE: gettext_lazy("a name used online"),
    Rule.ADDRESS: gettext_lazy("an address"),
    Rule.FILE_NAME: gettext_lazy("the name of a file"),
    Rule.LETTER_HEAD: gettext_lazy("the head of a letter: from whom, to whom, about what"),
    Rule.DATE: gettext_lazy("a date told less exactly"),
    Rule.PLACE: gettext_lazy("a place told less exactly"),
    Rule.PICTURE: gettext_lazy("a picture"),
    Rule.RECORDING: gettext_lazy("a recording"),
    Rule.SMALL_CELL: gettext_lazy("a number so small that it points to a person"),
}
"""Why something is withheld from a release."""

BY = {
    By.POST: gettext_lazy("by post"),
    By.EMAIL: gettext_lazy("by e-mail"),
    By.FAX: gettext_lazy("by fax"),
    By.WEB: gettext_lazy("through a web page"),
    By.IN_PERSON: gettext_lazy("in person"),
    By.PHONE: gettext_lazy("by telephone"),
}

RESPONSES = {
    Response.FAVOURABLE: gettext_lazy("helpful: they did or told something"),
    Response.PLEDGED: gettext_lazy("a promise to act"),
    Response.TOKEN: gettext_lazy("an answer for form's sake"),
    Response.DENIED: gettext_lazy("it is denied"),
    Response.INHIBITED: gettext_lazy("steps were taken against asking"),
    Response.ASKED_FOR_MORE: gettext_lazy("they ask for more"),
    Response.NO_RESPONSE: gettext_lazy("nothing has come"),
    Response.OTHER: gettext_lazy("something else"),
}

IMPACTS = {
    Impact.STRONG_POSITIVE: gettext_lazy("much better for the person"),
    Impact.SOME_POSITIVE: gettext_lazy("somewhat better for the person"),
    Impact.NONE: gettext_lazy("no change for the person"),
    Impact.SOME_NEGATIVE: gettext_lazy("somewhat worse for the person"),
    Impact.STRONG_NEGATIVE: gettext_lazy("much worse for the person"),
    Impact.UNKNOWN: gettext_lazy("not known"),
}

STANDS = {
    Stand.DRAFT: gettext_lazy("not sent yet"),
    Stand.WAITING: gettext_lazy("no answer yet"),
    Stand.OVERDUE: gettext_lazy("the term for an answer is over"),
    Stand.ANSWERED: gettext_lazy("something came back"),
    Stand.SET_ASIDE: gettext_lazy("set aside"),
}

CAPACITIES = {
    Capacity.SELF: gettext_lazy("for themselves"),
    Capacity.RELATIVE: gettext_lazy("as a relative"),
    Capacity.GUARDIAN: gettext_lazy("as a guardian"),
    Capacity.AUTHORISED: gettext_lazy("with a power of attorney"),
}

REACHES = {
    Reach.WITHIN: gettext_lazy("within reach of those who hold them"),
    Reach.BEYOND: gettext_lazy("beyond their reach"),
    Reach.NOT_SAID: gettext_lazy("nobody has said; taken as within reach"),
}

LOCKS = {
    Lock.SEXUAL_VIOLENCE: gettext_lazy("tells of sexual violence"),
    Lock.CHILD: gettext_lazy("a child"),
}


METHODS = {
    Method.WRITTEN: gettext_lazy("in writing"),
    Method.ORAL_RECORDED: gettext_lazy("aloud, recorded"),
    Method.ONLINE: gettext_lazy("online"),
    Method.NOT_RECORDED: gettext_lazy("not recorded"),
}

LEVELS = {
    Identity.NONE: gettext_lazy("no"),
    Identity.ANONYMOUS: gettext_lazy("yes, without a name"),
    Identity.PSEUDONYM: gettext_lazy("yes, under another name"),
    Identity.INITIALS: gettext_lazy("yes, with initials"),
    Identity.NAMED: gettext_lazy("yes, by name"),
}

LANGUAGES = {
    "en": gettext_lazy("English"),
    "kk": gettext_lazy("Kazakh"),
    "kk-Arab": gettext_lazy("Kazakh (Arabic letters)"),
    "ru": gettext_lazy("Russian"),
    "ug": gettext_lazy("Uyghur"),
    "zh": gettext_lazy("Chinese"),
}

LOOKS = {
    "auto": pgettext_lazy("light", "as the device"),
    "day": pgettext_lazy("light", "day"),
    "night": pgettext_lazy("light", "night"),
}
