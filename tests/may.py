"""Who may what: one table of every act, every page and every command. What is not in it fails a test.

Each role does all that those before it do; a collector, of what they brought. What a member may not do is refused; what
they may not see is answered as if it were not there.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from izdeu.vocab.member import Role

C, D, E, K = Role.COLLECTOR, Role.DOCUMENTER, Role.EDITOR, Role.COORDINATOR

ACTS: dict[str, Role] = {
    **dict.fromkeys(["keep_source", "open_casebook"], C),
    **dict.fromkeys(
        ["describe_source", "read_source", "begin_reading", "ask_model", "begin_asking", "stop_reading"], C
    ),
    **dict.fromkeys(["add_rendition", "record_consent", "take_back", "withdraw_consent", "share", "unshare"], C),
    **dict.fromkeys(["say_reach", "lock", "unlock", "code_claim", "supersede_claim", "withdraw_claim"], D),
    **dict.fromkeys(["accept_proposal", "accept_all", "accept_above", "reject_rest", "undo_step", "mend_proposal"], D),
    **dict.fromkeys(["reject_proposal", "undo_decision", "say_who", "add_person", "name_person", "retire_name"], D),
    **dict.fromkeys(["set_portrait", "assign_case", "change_encoding", "log_appeal"], D),
    **dict.fromkeys(["log_reply", "take_back_reply", "cover_picture", "uncover_picture"], D),
    **dict.fromkeys(["judge_pair", "withdraw_judgement", "decide_exposed", "undo_exposed", "begin_draft"], E),
    **dict.fromkeys(["begin_cutting", "cut_release", "sign_off", "withdraw_sign_off", "log_sending"], E),
    **dict.fromkeys(["draft_appeal", "edit_appeal", "send_appeal", "unsend_appeal", "set_aside_appeal"], E),
    "asked_to_delete": E,
    **dict.fromkeys(["add_member", "change_member", "set_model", "set_publication", "log_export", "restore"], K),
}
"""The least role of each act."""


class On(StrEnum):
    """What the number or the word in an address is of."""

    NOTHING = ""
    SOURCE = "source"
    PERSON = "person"
    CLAIM = "claim"
    CONSENT = "consent"
    PROPOSAL = "proposal"
    MEMBER = "member"
    APPEAL = "appeal"


@dataclass(frozen=True)
class Page:
    """The least role that gets a page and that sends its form, None for nobody; `said` is what the form says.

    `own`: of sources that a collector only reads, neither. `others`: the least role of who did not bring it.
    """

    on: On = On.NOTHING
    get: Role | None = None
    post: Role | None = None
    said: Mapping[str, str] = field(default_factory=dict)
    own: bool = False
    others: Role = C


S, P = On.SOURCE, On.PERSON
WHY = {"why": "why"}
PAGES: dict[str, Page] = {
    "home": Page(get=C),
    "persons": Page(get=C),
    "sources": Page(get=C),
    "known": Page(get=C),
    "rules": Page(get=C),
    "add": Page(get=C, post=C),
    "password": Page(get=C, post=C),
    "members": Page(get=K, post=K, said={"role": "collector", "login": "new", "name": "New"}),
    "change-member": Page(On.MEMBER, post=K, said={"role": "documenter"}),
    "log": Page(get=E),
    "to-decide": Page(get=E),
    "release": Page(get=E),
    "release-file": Page(get=E),
    "draft-release": Page(post=E),
    "sign-off": Page(post=E, said={"content": "a" * 64}),
    "cut-release": Page(post=E),
    "sent": Page(post=E, said={"on": "2026-11-23", "to": "Eve", "release": "1"}),
    "asked-to-delete": Page(post=E, said={"sending": "1"}),
    "publication": Page(post=K, said={"title": "Ours"}),
    "source": Page(S, get=C),
    "source-file": Page(S, get=C),
    "bench": Page(S, get=C, post=D, said={"accept": "1"}),
    "new-claim": Page(S, get=C, post=D, said={"kind": "born", "person": "p1", "start": "0", "end": "5"}),
    "mend": Page(On.PROPOSAL, get=C, post=D, said={"kind": "born", "person": "p1", "start": "0", "end": "5"}),
    "describe": Page(S, post=C, said={"title": "Another"}, own=True),
    "read": Page(S, post=C, own=True),
    "ask": Page(S, post=C, own=True),
    "add-text": Page(S, get=C, post=C, said={"role": "translation", "language": "ru", "text": "words"}, own=True),
    "encoding": Page(S, post=D, said={"encoding": "utf-8"}),
    "consent-of-source": Page(S, get=C, post=C, said={"method": "written", "ask-keep": "named"}, own=True),
    "lock-source": Page(S, post=D, said={"why": "child"}),
    "share-source": Page(S, post=C, said={"everyone": "1"}, own=True, others=E),
    "picture": Page(S, get=D, post=D, said={"do": "undo"}),
    "picture-as-it-goes": Page(S, get=D),
    "appeals": Page(get=C),
    "silence": Page(get=C),
    "reminders": Page(get=C),
    "appeal": Page(On.APPEAL, get=D, post=E, said={"do": "set_aside", "why": "why"}),
    "appeals-of": Page(P, get=C, post=D, said={"to": "a prosecutor", "sent": "2026-10-01"}),
    "draft-appeal": Page(P, post=E, said={"form": "letter", "authority": "kz_prosecutor"}),
    "person": Page(P, get=C),
    "name": Page(P, post=D, said={"form": "Another"}),
    "assign": Page(P, post=D, said={"next_step": "call"}),
    "judge": Page(P, post=E, said={"other": "1", "judgement": "unsure", "why": "why"}),
    "unjudge": Page(P, post=E, said={"one": "1", "other": "2", "why": "why"}),
    "portrait": Page(P, post=D),
    "consent-of-person": Page(P, get=C, post=C, said={"method": "written", "ask-keep": "named"}),
    "reach": Page(P, post=D, said={"reach": "beyond"}),
    "lock-person": Page(P, post=D, said={"why": "child"}),
    "share-case": Page(P, post=C, said={"everyone": "1"}, own=True, others=E),
    "claim": Page(On.CLAIM, get=C, post=D, said=WHY),
    "supersede": Page(On.CLAIM, get=D, post=D, said=WHY),
    "exposed": Page(On.CLAIM, post=E, said={"decision": "let_go", "why": "why"}),
    "withdraw-consent": Page(On.CONSENT, post=C, said=WHY, own=True),
}
"""Every page by the name of its address."""

OPEN = {"sign-in", "sign-out", "look", "set_language", "reminders-feed"}
"""Pages for whoever comes by; the feed, for whoever has its secret address."""

COMMANDS: dict[str, tuple[str, ...] | None] = {
    "init": None,
    "demo": None,
    "names": None,
    "import": ("import", "all.json"),
    "serve": ("serve", "--port", "0"),
    "member": ("member", "list"),
    "share": ("share", "source:1"),
    "unshare": ("unshare", "source:1"),
    "verify": ("verify",),
    "add": ("add", "all.json"),
    "read": ("read", "1"),
    "consent": ("consent", "list", "1"),
    "lock": ("lock", "1", "child"),
    "accept": ("accept", "1", "--all"),
    "undo": ("undo", "1"),
    "rules": ("rules",),
    "model": ("model", "show"),
    "find": ("find", "Erbol"),
    "case": ("case", "1"),
    "reach": ("reach", "1", "within"),
    "judge": ("judge", "1", "2", "same", "--why", "why"),
    "appeal": ("appeal", "routes", "1"),
    "release": ("release", "out"),
    "recall": ("recall", "source:1", "out"),
    "publication": ("publication",),
    "sent": ("sent",),
    "export": ("export", "--out", "out.json"),
}
"""Every command, as it asks for a casebook; None: it needs none, or makes its own. Whoever has the folder and its
passphrase is its coordinator; without the passphrase no command tells anything."""
