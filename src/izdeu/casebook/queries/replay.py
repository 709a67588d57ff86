"""What the log of acts says must stand now, compared with the tables."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from izdeu.casebook.models import (
    Act,
    Appeal,
    Claim,
    Consent,
    Decision,
    ExposedDecision,
    JudgementRow,
    LockRow,
    Member,
    Person,
    PictureDecision,
    Release,
    Reply,
    Share,
)
from izdeu.casebook.queries.address import about, appeal_address, consent_address, moment, reply_address
from izdeu.vocab.address import address_of
from izdeu.vocab.claim import ClaimState
from izdeu.vocab.consent import Identity, Method, Reach, Use, decisions
from izdeu.vocab.member import Role


@dataclass(slots=True)
class Standing:
    """What stands, by what identifies it. A consent goes by what it is about and when it was recorded."""

    claims: dict[str, str] = field(default_factory=dict)
    consents: dict[tuple[str, str], str] = field(default_factory=dict)
    withdrawals: dict[tuple[str, str, str, str], str] = field(default_factory=dict)
    locks: dict[tuple[str, str], str] = field(default_factory=dict)
    reach: dict[int, str] = field(default_factory=dict)
    exposures: dict[str, tuple[bool, str]] = field(default_factory=dict)
    shares: dict[tuple[int, str], str] = field(default_factory=dict)
    pictures: dict[int, str] = field(default_factory=dict)
    releases: dict[int, str] = field(default_factory=dict)
    appeals: dict[int, str] = field(default_factory=dict)
    replies: dict[int, str] = field(default_factory=dict)
    judgements: dict[tuple[int, int], str] = field(default_factory=dict)
    members: dict[str, tuple[str, bool, bool]] = field(default_factory=dict)


def differences() -> Iterator[str]:
    """Each row that is not as the log says, or of which the log says nothing, or that is gone."""
    told, kept = _told(), _kept()
    told.reach = {number: reach for number, reach in told.reach.items() if reach != Reach.NOT_SAID}
    for name in Standing.__slots__:
        said, found = getattr(told, name), getattr(kept, name)
        for key in sorted(said.keys() | found.keys(), key=str):
            if said.get(key) != found.get(key):
                yield f"{name.removesuffix('s')} {_named(key)}"


def _named(key: object) -> str:
    parts = key if isinstance(key, tuple) else (key,)
    return " ".join(str(part)[:12] for part in parts)


def _kept() -> Standing:
    in_force = JudgementRow.objects.filter(withdrawn_at=None).values_list("left", "right", "judgement")
    members = Member.objects.values_list("login", "role", "is_active", "specialist")
    exposed = ExposedDecision.objects.filter(undone_at=None).values_list("claim__address", "let_go", "why")
    return Standing(
        claims=dict(Claim.objects.values_list("address", "state")),
        consents=dict(_consents()),
        withdrawals=dict(_withdrawals()),
        locks={_place(row, row.made_at): _lock(row) for row in LockRow.objects.all()},
        reach=dict(Person.objects.exclude(reach=Reach.NOT_SAID.value).values_list("pk", "reach")),
        exposures={address: (let_go, why) for address, let_go, why in exposed},
        appeals={row.pk: appeal_address(row) for row in Appeal.objects.all()},
        replies={row.pk: reply_address(row) for row in Reply.objects.all()},
        shares=dict(_shares()),
        pictures={row.source_id: _covered(row) for row in PictureDecision.objects.filter(undone_at=None)},
        releases=dict(Release.objects.values_list("pk", "sums")),
        judgements={(left, right): judgement for left, right, judgement in in_force},
        members={login: (role, active, specialist) for login, role, active, specialist in members},
    )


def _place(row: Consent | LockRow, at: Any) -> tuple[str, str]:
    return about(row), moment(at)


def _consents() -> Iterator[tuple[tuple[str, str], str]]:
    for row in Consent.objects.prefetch_related("decisions"):
        yield _place(row, row.recorded_at), consent_address(row, row.decisions.all())


def _withdrawals() -> Iterator[tuple[tuple[str, str, str, str], str]]:
    for row in Decision.objects.exclude(withdrawn_at=None).select_related("consent"):
        yield (*_place(row.consent, row.consent.recorded_at), row.use, row.party), row.withdrawn_why


def _shares() -> Iterator[tuple[tuple[int, str], str]]:
    """Whom each source is shared with ("" for everyone), and by whom."""
    for row in Share.objects.filter(ended_at=None).select_related("to", "made_by"):
        yield (row.source_id, row.to.login if row.to else ""), row.made_by.login


def _covered(row: PictureDecision) -> str:
    return address_of({"kept_in": row.kept_in, "regions": row.regions, "persons": row.persons, "why": row.why})


def _lock(row: LockRow) -> str:
    return f"{row.why}: {row.opened_why}" if row.opened_at else row.why


def _told() -> Standing:
    standing = Standing()
    columns = ("verb", "about", "details", "at", "member")
    for verb, whole, details, at, member in Act.objects.order_by("seq").values_list(*columns):
        _replay(standing, verb, whole.partition(":")[2], details)
        _replay_share(standing, verb, details, member)
        _replay_consent(standing, verb, whole, details, at)
    return standing


def _replay(standing: Standing, verb: str, about: str, details: Mapping[str, Any]) -> None:
    match verb:
        case "open_casebook":
            standing.members[about] = (Role.COORDINATOR.value, True, False)
        case "add_member":
            standing.members[about] = (details["role"], True, False)
        case "change_member":
            standing.members[about] = (details["role"], details["active"], details.get("specialist", False))
        case "code_claim" | "accept_proposal" | "mend_proposal":
            standing.claims[about] = ClaimState.STANDING.value
        case "accept_all" | "accept_above":
            standing.claims |= dict.fromkeys(details["claims"], ClaimState.STANDING.value)
        case "supersede_claim":
            standing.claims |= {about: ClaimState.SUPERSEDED.value, details["by"]: ClaimState.STANDING.value}
        case "withdraw_claim":
            standing.claims[about] = ClaimState.WITHDRAWN.value
        case "undo_decision" if details["withdrawn"]:
            standing.claims[details["withdrawn"]] = ClaimState.WITHDRAWN.value
        case "undo_step":
            standing.claims |= dict.fromkeys(details["withdrawn"], ClaimState.WITHDRAWN.value)
        case "cut_release":
            standing.releases[int(about)] = details["sums"]
        case "draft_appeal" | "edit_appeal" | "send_appeal" | "log_appeal" | "unsend_appeal" | "set_aside_appeal":
            standing.appeals[int(about)] = details["said"]
        case "log_reply" | "take_back_reply":
            standing.replies[int(about)] = details["said"]
        case "judge_pair":
            standing.judgements[_pair(about)] = details["judgement"]
        case "withdraw_judgement":
            standing.judgements.pop(_pair(about), None)


def _replay_consent(standing: Standing, verb: str, whole: str, details: Mapping[str, Any], at: str) -> None:
    match verb:
        case "keep_source" | "record_consent" if "said" in details:
            standing.consents |= {(one, at): details["said"] for one in details["of"]}
        case "keep_source" | "record_consent" if details.get("consents"):
            said = _said_before(details)
            standing.consents |= {(f"source:{number}", at): said for number in details["sources"]}
        case "withdraw_consent":
            for (of, then), use, party in details["decisions"]:
                standing.withdrawals[of, then, use, party] = details["why"]
        case "lock":
            standing.locks[whole, at] = details["why"]
        case "unlock":
            for key, why in standing.locks.items():
                if key[0] == whole and ": " not in why:
                    standing.locks[key] = f"{why}: {details['why']}"
        case "say_reach":
            standing.reach |= dict.fromkeys(details["records"], details["reach"])
        case "decide_exposed":
            standing.exposures[whole.partition(":")[2]] = (details["let_go"], details["why"])
        case "cover_picture":
            standing.pictures[int(whole.partition(":")[2])] = address_of(dict(details))
        case "uncover_picture":
            standing.pictures.pop(int(whole.partition(":")[2]), None)
        case "undo_exposed":
            standing.exposures.pop(whole.partition(":")[2], None)


def _replay_share(standing: Standing, verb: str, details: Mapping[str, Any], member: str) -> None:
    """Taking consent back ends sharing too."""
    if verb == "share":
        standing.shares |= {(source, details["to"]): member for source in details["sources"]}
    ended = [(source, details["to"]) for source in details["sources"]] if verb == "unshare" else []
    for source, to in [*ended, *details.get("unshared", ())]:
        standing.shares.pop((source, to), None)


def _said_before(details: Mapping[str, Any]) -> str:
    """The address of a consent from a line of before conversations were recorded: the uses and the method alone."""
    row = Consent(method=details.get("method", Method.NOT_RECORDED.value))
    return consent_address(row, decisions({Use(use): Identity(level) for use, level in details["consents"].items()}))


def _pair(about: str) -> tuple[int, int]:
    left, right = map(int, about.split(","))
    return left, right
