"""What pages and commands ask: one question a file, answered in plain data, through the doors."""

from izdeu.casebook.models import Member
from izdeu.casebook.queries.bench import BenchPage, MentionView, ProposalView, bench, proposal
from izdeu.casebook.queries.case_page import CasePage, case_page, person_number
from izdeu.casebook.queries.check import Problem, check, log_end
from izdeu.casebook.queries.claims import ClaimView, PassageView
from izdeu.casebook.queries.export import export_json
from izdeu.casebook.queries.find import Hit, find
from izdeu.casebook.queries.home import Home, PersonList, home, persons
from izdeu.casebook.queries.log import Log, MemberInfo, colleagues, keeper, log, member_of, members
from izdeu.casebook.queries.people import Called, PersonCard, PersonRef, Silence
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

__all__ = [
    "BenchPage",
    "Called",
    "CasePage",
    "ClaimView",
    "Hit",
    "Home",
    "Log",
    "Member",
    "MemberInfo",
    "MentionView",
    "PassageView",
    "PersonCard",
    "PersonList",
    "PersonRef",
    "Problem",
    "ProposalView",
    "RenditionView",
    "Silence",
    "SourceInfo",
    "SourceList",
    "SourcePage",
    "Telling",
    "bench",
    "case_page",
    "check",
    "colleagues",
    "export_json",
    "find",
    "home",
    "keeper",
    "log",
    "log_end",
    "member_of",
    "members",
    "person_number",
    "persons",
    "proposal",
    "source_bytes",
    "source_info",
    "source_number",
    "source_page",
    "sources",
]
