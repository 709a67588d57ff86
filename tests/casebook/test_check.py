"""What was changed behind the casebook's back shows."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from izdeu.casebook import acts, folder, queries
from izdeu.casebook.models import (
    Act,
    Claim,
    Consent,
    CustodyLine,
    Decision,
    ExposedDecision,
    JudgementRow,
    LockRow,
    Member,
    Passage,
    Person,
    Rendition,
    Source,
)
from izdeu.vocab.consent import Identity, Lock, Reach, Subject, Use, decisions
from izdeu.vocab.judgement import Judgement
from tests.casebook.coded import read_as, three
from tests.cast import Cast, keep


@pytest.fixture(autouse=True)
def _sound(cast: Cast, tmp_path: Path) -> None:
    with read_as(three):
        number = keep(cast.aigerim, tmp_path)
        acts.read_source(cast.bek, number)
        acts.accept_all(cast.bek, number)
    one, other = Person.objects.values_list("pk", flat=True)
    said = decisions({Use.MEDIA: Identity.INITIALS, Use.TEAM: Identity.NAMED})
    told = acts.Conversation(said, given_by=str(one), conditions="not on television")
    consent = acts.record_consent(cast.bek, number, told)
    acts.withdraw_consent(cast.aigerim, consent, "afraid", [Use.MEDIA])
    acts.lock(cast.bek, Subject.SOURCE, number, Lock.SEXUAL_VIOLENCE)
    acts.say_reach(cast.bek, one, Reach.WITHIN)
    acts.decide_exposed(cast.dana, Claim.objects.all()[0].address, False, "names her")
    acts.judge_pair(cast.dana, one, other, Judgement.NOT_SAME, "sister and brother")
    assert queries.check() == []


def _byte() -> None:
    path = folder.current().vault().path(Source.objects.get().address)
    path.chmod(0o600)
    path.write_bytes(path.read_bytes() + b" ")


def _file_gone() -> None:
    folder.current().vault().path(Source.objects.get().address).unlink()


def _last_line() -> None:
    Act.objects.order_by("-seq")[0].delete()


def _custody() -> None:
    CustodyLine.objects.update(member="eve")


def _joined() -> None:
    first, second = Person.objects.all()
    second.lead = first
    second.save()


CHANGES: list[tuple[Callable[[], object], str]] = [
    (_byte, "source"),
    (_file_gone, "source"),
    (_last_line, "log of acts"),
    (_custody, "custody log"),
    (lambda: Act.objects.filter(seq=2).update(verb="nothing"), "log of acts"),
    (lambda: Rendition.objects.update(text="other words"), "text"),
    (lambda: Passage.objects.filter(quote__contains="2017").update(quote="released"), "passage"),
    (lambda: Claim.objects.filter(kind="detained").update(kind="released"), "claim"),
    (lambda: Claim.objects.filter(kind="detained").update(terms={"by": "nobody"}), "claim"),
    (lambda: Claim.objects.update(state="withdrawn"), "claim"),
    (lambda: Member.objects.filter(login="eve").update(role="coordinator"), "member eve"),
    (lambda: Member.objects.filter(login="bek").update(is_active=False), "member bek"),
    (lambda: Decision.objects.update(level="named"), "consent"),
    (lambda: Decision.objects.filter(use="team").delete(), "consent"),
    (lambda: Decision.objects.update(withdrawn_at=datetime.now(UTC)), "withdrawal"),
    (lambda: Decision.objects.update(withdrawn_at=None), "withdrawal"),
    (lambda: Consent.objects.update(conditions=""), "consent"),
    (lambda: Consent.objects.update(given_by=Person.objects.order_by("pk").last()), "consent"),
    (lambda: Consent.objects.update(recorded_at=datetime.now(UTC)), "consent"),
    (lambda: LockRow.objects.update(opened_at=datetime.now(UTC)), "lock"),
    (lambda: LockRow.objects.all().delete(), "lock"),
    (lambda: Person.objects.update(reach="beyond"), "reach"),
    (lambda: ExposedDecision.objects.update(let_go=True), "exposure"),
    (lambda: ExposedDecision.objects.update(undone_at=datetime.now(UTC)), "exposure"),
    (lambda: Member.objects.filter(login="eve").update(specialist=True), "member eve"),
    (lambda: JudgementRow.objects.update(judgement="same"), "judgement"),
    (lambda: JudgementRow.objects.update(withdrawn_at=datetime.now(UTC)), "judgement"),
    (_joined, "person"),
]


@pytest.mark.parametrize(("change", "about"), CHANGES)
def test_a_change_behind_the_back_is_found(change: Callable[[], object], about: str) -> None:
    change()
    assert any(problem.about.startswith(about) for problem in queries.check())
