"""What pages and commands ask: one question a file, answered in plain data, through the doors."""

from izdeu.casebook.models import Member
from izdeu.casebook.queries.addressed import AddressedMatter, Mailroom
from izdeu.casebook.queries.appeals import AppealView, Days, ReplyView, appeal, appeals
from izdeu.casebook.queries.bench import BenchPage, Group, MentionView, ProposalView, bench, proposal
from izdeu.casebook.queries.case_page import CasePage, case_page, person_number
from izdeu.casebook.queries.check import Problem, check, log_end
from izdeu.casebook.queries.claims import ClaimView, PassageView
from izdeu.casebook.queries.drafts import Drafts, Wanted, drafts
from izdeu.casebook.queries.examples import Example, RuleRecord, examples, rule_records
from izdeu.casebook.queries.export import export_json
from izdeu.casebook.queries.find import Hit, find
from izdeu.casebook.queries.home import Home, PersonList, home, persons
from izdeu.casebook.queries.log import Log, MemberInfo, colleagues, keeper, log, member_of, members
from izdeu.casebook.queries.matter import matter
from izdeu.casebook.queries.model_setting import ModelSetting, model_setting, the_model
from izdeu.casebook.queries.people import Called, PersonCard, PersonRef, Silence
from izdeu.casebook.queries.publication import LANGUAGES, Publication, publication
from izdeu.casebook.queries.recalls import Holder, LeftBehind, holders, left_behind
from izdeu.casebook.queries.release_plan import Plan, plan
from izdeu.casebook.queries.releases import DraftView, KeptBack, ReleaseView, needs_second, release_draft, releases
from izdeu.casebook.queries.sought import sought
from izdeu.casebook.queries.sources import (
    RenditionView,
    SourceInfo,
    SourceList,
    SourcePage,
    Telling,
    source_bytes,
    source_info,
    source_number,
    source_page,
    sources,
)
from izdeu.casebook.queries.underway import ReadingView, StepView

__all__ = [
    "LANGUAGES",
    "AddressedMatter",
    "AppealView",
    "BenchPage",
    "Called",
    "CasePage",
    "ClaimView",
    "Days",
    "DraftView",
    "Drafts",
    "Example",
    "Group",
    "Hit",
    "Holder",
    "Home",
    "KeptBack",
    "LeftBehind",
    "Log",
    "Mailroom",
    "Member",
    "MemberInfo",
    "MentionView",
    "ModelSetting",
    "PassageView",
    "PersonCard",
    "PersonList",
    "PersonRef",
    "Plan",
    "Problem",
    "ProposalView",
    "Publication",
    "ReadingView",
    "ReleaseView",
    "RenditionView",
    "ReplyView",
    "RuleRecord",
    "Silence",
    "SourceInfo",
    "SourceList",
    "SourcePage",
    "StepView",
    "Telling",
    "Wanted",
    "appeal",
    "appeals",
    "bench",
    "case_page",
    "check",
    "colleagues",
    "drafts",
    "examples",
    "export_json",
    "find",
    "holders",
    "home",
    "keeper",
    "left_behind",
    "log",
    "log_end",
    "matter",
    "member_of",
    "members",
    "model_setting",
    "needs_second",
    "person_number",
    "persons",
    "plan",
    "proposal",
    "publication",
    "release_draft",
    "releases",
    "rule_records",
    "sought",
    "source_bytes",
    "source_info",
    "source_number",
    "source_page",
    "sources",
    "the_model",
]
