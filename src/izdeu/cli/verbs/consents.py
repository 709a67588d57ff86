"""What is allowed, on the command line."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from typing import Any

from izdeu.casebook import acts, queries
from izdeu.casebook.queries.consent_page import ConsentPage, ConsentView, consent_page
from izdeu.cli.options import Shell
from izdeu.cli.verbs.consent import decision
from izdeu.vocab.consent import Capacity, Decision, Lock, Method, Reach, Subject, Use
from izdeu.vocab.errors import Refused
from izdeu.vocab.ties import Tie


def run(shell: Shell, *, verb: str, **said: Any) -> None:
    """Does one of the verbs."""
    verbs: dict[str, Callable[..., None]] = {
        "list": _list,
        "record": _record,
        "withdraw": _withdraw,
        "reach": _reach,
        "lock": _lock,
    }
    verbs[verb](shell, **said)


def _subject(of_person: bool) -> Subject:
    return Subject.PERSON if of_person else Subject.SOURCE


def _list(shell: Shell, *, number: int, of_person: bool) -> None:
    page = consent_page(queries.keeper(), _subject(of_person), number, datetime.now(UTC).date())
    shell.tell(_answer(page), "\n".join(_lines(page)))


def _record(
    shell: Shell, *, number: int, of_person: bool, decisions: tuple[str, ...], capacity: str, **said: Any
) -> None:
    told = acts.Conversation(
        tuple(decision(text) for text in decisions),
        Method(said.pop("method")),
        about=_subject(of_person),
        capacity=Capacity(capacity),
        relation=_tie(said.pop("relation")),
        **said,
    )
    made = acts.record_consent(queries.keeper(), number, told)
    shell.tell({"consent": made}, f"consent {made}: kept.")


def _tie(said: str) -> Tie | None:
    if said and said not in set(Tie):
        raise Refused("“{word}” is no tie; write one of {ties}.", word=said, ties=", ".join(Tie))
    return Tie(said) if said else None


def _withdraw(shell: Shell, *, number: int, uses: tuple[str, ...], why: str) -> None:
    acts.withdraw_consent(queries.keeper(), number, why, [Use(use) for use in uses] or None)
    shell.tell({"consent": number, "withdrawn": True}, f"consent {number}: taken back.")


def _reach(shell: Shell, *, number: str, reach: str) -> None:
    person = queries.person_number(queries.keeper(), number)
    acts.say_reach(queries.keeper(), person, Reach(reach))
    shell.tell({"person": person, "reach": reach}, f"person {person}: {reach}.")


def _lock(shell: Shell, *, number: int, why: str, of_person: bool) -> None:
    subject = _subject(of_person)
    acts.lock(queries.keeper(), subject, number, Lock(why))
    shell.tell({"about": f"{subject}:{number}", "locked": why}, f"{subject} {number}: locked, {why}.")


def _answer(page: ConsentPage) -> dict[str, Any]:
    return {
        "about": f"{page.about}:{page.number}",
        "reach": page.reach.value if page.about is Subject.PERSON else None,
        "locked": [lock.why.value for lock in page.locks],
        "allowed": {use.value: level.value for use, level in page.allowed},
        "consents": [_conversation(one) for one in page.conversations],
    }


def _conversation(one: ConsentView) -> dict[str, Any]:
    return {
        "consent": one.number,
        "given_by": one.given_by.number if one.given_by else None,
        "as": one.capacity.value,
        "relation": one.relation.value if one.relation else None,
        "method": one.method.value,
        "given_on": str(one.given_on) if one.given_on else None,
        "valid_until": str(one.valid_until) if one.valid_until else None,
        "conditions": one.conditions,
        "in_force": one.holds,
        "decisions": [_words(said) for said in one.decisions],
    }


def _words(said: Decision) -> str:
    place = f"{said.use}:{said.party}" if said.party else said.use.value
    state = " (taken back)" if said.withdrawn else " (ask each time)" if said.ask_again else ""
    return f"{place}={said.level}{state}"


def _lines(page: ConsentPage) -> Iterator[str]:
    yield f"{page.about} {page.number}: {page.label}"
    for lock in page.locks:
        yield f"  locked: {lock.why}"
    if page.about is Subject.PERSON:
        yield f"  reach: {page.reach}"
    yield from (f"  {use}={level}" for use, level in page.allowed)
    for one in page.conversations:
        who = f"{one.given_by.label} " if one.given_by else ""
        over = "" if one.holds else ", no longer in force"
        yield f"consent {one.number}: {who}{one.capacity}{over}: {', '.join(map(_words, one.decisions))}"
