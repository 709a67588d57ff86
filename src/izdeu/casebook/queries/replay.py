"""What the log of acts says must stand now: claims, consents, judgements and members, compared with the tables."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from izdeu.casebook.models import Act, Claim, Consent, JudgementRow, Member
from izdeu.vocab.claim import ClaimState
from izdeu.vocab.member import Role


@dataclass(slots=True)
class Standing:
    """What stands, by what identifies it."""

    claims: dict[str, str] = field(default_factory=dict)
    consents: dict[tuple[int, str], str] = field(default_factory=dict)
    judgements: dict[tuple[int, int], str] = field(default_factory=dict)
    members: dict[str, tuple[str, bool]] = field(default_factory=dict)


def differences() -> Iterator[str]:
    """Each row that is not as the log says, or of which the log says nothing, or that is gone."""
    told, kept = _told(), _kept()
    for name in Standing.__slots__:
        said, found = getattr(told, name), getattr(kept, name)
        for key in sorted(said.keys() | found.keys(), key=str):
            if said.get(key) != found.get(key):
                yield f"{name[:-1]} {_named(key)}"


def _named(key: object) -> str:
    parts = key if isinstance(key, tuple) else (key,)
    return " ".join(str(part)[:12] for part in parts)


def _kept() -> Standing:
    consents = Consent.objects.filter(withdrawn_at=None).order_by("pk").values_list("source", "use", "level")
    in_force = JudgementRow.objects.filter(withdrawn_at=None).values_list("left", "right", "judgement")
    members = Member.objects.values_list("login", "role", "is_active")
    return Standing(
        claims=dict(Claim.objects.values_list("address", "state")),
        consents={(source, use): level for source, use, level in consents},
        judgements={(left, right): judgement for left, right, judgement in in_force},
        members={login: (role, active) for login, role, active in members},
    )


def _told() -> Standing:
    standing = Standing()
    for verb, about, details in Act.objects.order_by("seq").values_list("verb", "about", "details"):
        _replay(standing, verb, about.partition(":")[2], details)
    return standing


def _replay(standing: Standing, verb: str, about: str, details: Mapping[str, Any]) -> None:
    match verb:
        case "open_casebook":
            standing.members[about] = (Role.COORDINATOR.value, True)
        case "add_member":
            standing.members[about] = (details["role"], True)
        case "change_member":
            standing.members[about] = (details["role"], details["active"])
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
        case "keep_source" | "record_consent":
            for source in details.get("sources", ()):
                standing.consents |= {(source, use): level for use, level in details["consents"].items()}
        case "judge_pair":
            standing.judgements[_pair(about)] = details["judgement"]
        case "withdraw_judgement":
            standing.judgements.pop(_pair(about), None)


def _pair(about: str) -> tuple[int, int]:
    left, right = map(int, about.split(","))
    return left, right
