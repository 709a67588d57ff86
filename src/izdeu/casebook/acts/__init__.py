"""What members do: one verb a file, one transaction, one line in the log. Everything that changes goes through here."""

from izdeu.casebook.acts.accept_proposal import accept_all, accept_proposal, mend_proposal
from izdeu.casebook.acts.add_member import add_member, change_member
from izdeu.casebook.acts.add_rendition import add_rendition, change_encoding
from izdeu.casebook.acts.ask_model import Asking, ask_model, begin_asking
from izdeu.casebook.acts.assign_case import assign_case
from izdeu.casebook.acts.code_claim import Coding, code_claim, supersede_claim, withdraw_claim
from izdeu.casebook.acts.cover_picture import cover_picture, uncover_picture
from izdeu.casebook.acts.cut_release import Cut, Wanted, cut_release
from izdeu.casebook.acts.decide_exposed import decide_exposed, undo_exposed
from izdeu.casebook.acts.decide_many import accept_above, reject_rest, undo_step
from izdeu.casebook.acts.describe_source import describe_source
from izdeu.casebook.acts.draft_appeal import Asked, draft_appeal, edit_appeal
from izdeu.casebook.acts.draft_release import Cutting, Drafting, begin_cutting, begin_draft
from izdeu.casebook.acts.judge_pair import judge_pair, withdraw_judgement
from izdeu.casebook.acts.keep_source import Told, keep_source
from izdeu.casebook.acts.lock import lock, unlock
from izdeu.casebook.acts.log_export import log_export
from izdeu.casebook.acts.log_reply import Came, log_reply, take_back_reply
from izdeu.casebook.acts.log_sending import Sent, asked_to_delete, log_sending
from izdeu.casebook.acts.name_person import add_person, name_person, retire_name, set_portrait
from izdeu.casebook.acts.open_casebook import open_casebook
from izdeu.casebook.acts.read_source import Underway, begin_reading, read_source, stop_reading
from izdeu.casebook.acts.record_consent import Conversation, Form, record_consent
from izdeu.casebook.acts.reject_proposal import reject_proposal, undo_decision
from izdeu.casebook.acts.restore import restore
from izdeu.casebook.acts.say_reach import say_reach
from izdeu.casebook.acts.say_who import say_who
from izdeu.casebook.acts.send_appeal import (
    Posted,
    Written,
    log_appeal,
    send_appeal,
    set_aside_appeal,
    unsend_appeal,
)
from izdeu.casebook.acts.set_model import set_model
from izdeu.casebook.acts.set_publication import set_publication
from izdeu.casebook.acts.share import EVERYONE, share, unshare
from izdeu.casebook.acts.sign_off import sign_off, withdraw_sign_off
from izdeu.casebook.acts.take_back import take_back
from izdeu.casebook.acts.withdraw_consent import withdraw_consent

__all__ = [
    "EVERYONE",
    "Asked",
    "Asking",
    "Came",
    "Coding",
    "Conversation",
    "Cut",
    "Cutting",
    "Drafting",
    "Form",
    "Posted",
    "Sent",
    "Told",
    "Underway",
    "Wanted",
    "Written",
    "accept_above",
    "accept_all",
    "accept_proposal",
    "add_member",
    "add_person",
    "add_rendition",
    "ask_model",
    "asked_to_delete",
    "assign_case",
    "begin_asking",
    "begin_cutting",
    "begin_draft",
    "begin_reading",
    "change_encoding",
    "change_member",
    "code_claim",
    "cover_picture",
    "cut_release",
    "decide_exposed",
    "describe_source",
    "draft_appeal",
    "edit_appeal",
    "judge_pair",
    "keep_source",
    "lock",
    "log_appeal",
    "log_export",
    "log_reply",
    "log_sending",
    "mend_proposal",
    "name_person",
    "open_casebook",
    "read_source",
    "record_consent",
    "reject_proposal",
    "reject_rest",
    "restore",
    "retire_name",
    "say_reach",
    "say_who",
    "send_appeal",
    "set_aside_appeal",
    "set_model",
    "set_portrait",
    "set_publication",
    "share",
    "sign_off",
    "stop_reading",
    "supersede_claim",
    "take_back",
    "take_back_reply",
    "uncover_picture",
    "undo_decision",
    "undo_exposed",
    "undo_step",
    "unlock",
    "unsend_appeal",
    "unshare",
    "withdraw_claim",
    "withdraw_consent",
    "withdraw_judgement",
    "withdraw_sign_off",
]
