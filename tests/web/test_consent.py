"""What somebody allows: asked in their language, shown, taken back; and what waits before a release."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from izdeu.casebook import acts, queries
from izdeu.casebook.models import Claim, Consent, Person
from izdeu.casebook.queries import consents
from izdeu.casebook.queries.consent_form import consent_form
from izdeu.vocab.consent import Decision, Identity, Lock, Reach, Subject, Use
from tests.web.conftest import Told


def in_force(told: Told) -> dict[Use, Identity]:
    return dict(queries.source_page(told.cast.bek, told.source).consents)


def page_of(told: Told) -> str:
    return f"/sources/{told.source}/consent/"


def test_only_what_was_answered_is_recorded(told: Told) -> None:
    client = told.client("aigerim")
    said = {"use-wgeid": "named", "ask-media": "none", "use-court": "", "method": "oral_recorded"}
    assert client.post(page_of(told), said).status_code == 302
    assert in_force(told) == {Use.WGEID: Identity.NAMED, Use.MEDIA: Identity.NONE}
    client.post(page_of(told), {"use-wgeid": "anonymous", "method": "written"})
    assert in_force(told) == {Use.WGEID: Identity.ANONYMOUS, Use.MEDIA: Identity.NONE}


def test_one_answer_holds_for_all_uses_of_its_question(told: Told) -> None:
    told.client("aigerim").post(page_of(told), {"ask-un": "named", "use-ced": "pseudonym", "method": "written"})
    assert in_force(told) == {Use.WGEID: "named", Use.WGAD: "named", Use.CED: "pseudonym"}


@pytest.mark.parametrize(
    "said",
    [
        {"use-wgeid": "named", "method": ""},
        {"method": "written"},
        {"ask-site": "named", "method": "written", "capacity": "relative"},
        {"ask-site": "named", "method": "written", "given_on": "soon"},
    ],
)
def test_what_was_typed_stays_when_it_is_refused(told: Told, said: dict[str, str]) -> None:
    answer = told.client("aigerim").post(page_of(told), said | {"conditions": "not on Fridays"})
    assert answer.status_code == 400
    assert "not on Fridays" in answer.content.decode()
    assert in_force(told) == {}


def test_all_that_was_said_is_kept_with_its_evidence(told: Told) -> None:
    paper = SimpleUploadedFile("signed.txt", b"I agree. Gul")
    said: dict[str, Any] = {"ask-partner": "named", "party-partner": "A partner", "point-1": "on", "point-9": "on"}
    said |= {"method": "written", "capacity": "relative", "relation": "sister", "given_by": "Gul Test"}
    said |= {"valid_until": "2031-01-01", "spoken": "kk", "evidence": paper}
    told.client("aigerim").post(page_of(told), said)
    row = Consent.objects.get()
    assert (row.explained, row.language, row.form) == ([1, 9], "kk", "1")
    assert row.form_address == consent_form("kk").address
    assert row.evidence is not None
    assert queries.source_info(told.cast.aigerim, row.evidence_id or 0).name == "signed.txt"
    shown = told.client("aigerim").get(page_of(told)).content.decode()
    for words in ("Gul Test", "A partner", "2031", "sister"):
        assert words in shown


def test_the_page_speaks_the_language_of_who_decides(told: Told) -> None:
    client = told.client("aigerim")
    for code, direction in (("ug", "rtl"), ("kk", "ltr"), ("zh", "ltr")):
        shown = client.get(f"{page_of(told)}?in={code}").content.decode()
        assert consent_form(code).points[0] in shown
        assert f'dir="{direction}"' in shown[:300]
    assert consent_form("en").points[0] in client.get(f"{page_of(told)}?in=xx").content.decode()


def test_it_is_taken_back_on_a_use_or_whole(told: Told) -> None:
    client = told.client("aigerim")
    client.post(page_of(told), {"ask-site": "named", "ask-media": "named", "method": "written"})
    address = f"/consents/{Consent.objects.get().pk}/withdraw/"
    client.post(address, {"use": ["media"]})
    assert in_force(told) == {Use.PUBLIC_SITE: Identity.NAMED, Use.MEDIA: Identity.NONE}
    client.post(address, {})
    assert in_force(told)[Use.PUBLIC_SITE] is Identity.NONE
    assert told.client("eve").post(address, {}).status_code == 404


def test_eve_asks_and_is_told_nothing_and_keeps_no_evidence(told: Told) -> None:
    before = queries.sources(told.cast.bek).total
    said: dict[str, Any] = {"ask-site": "named", "method": "written"}
    said["evidence"] = SimpleUploadedFile("x.txt", b"x")
    for answer in (told.client("eve").get(page_of(told)), told.client("eve").post(page_of(told), said)):
        assert answer.status_code == 404
    assert in_force(told) == {}
    assert queries.sources(told.cast.bek).total == before


def test_reach_is_said_on_the_persons_page(coded: Told) -> None:
    number = Person.objects.all()[0].pk
    address = f"/persons/{number}/reach/"
    coded.client("bek").post(address, {"reach": "beyond"})
    assert consents.reaches(coded.cast.bek)[number] is Reach.BEYOND
    assert coded.client("bek").post(address, {"reach": "far"}).status_code == 400
    assert coded.client("aigerim").post(address, {"reach": "within"}).status_code == 403
    assert "beyond their reach" in coded.client("bek").get(f"/persons/{number}/").content.decode()


def test_a_lock_is_opened_by_a_specialist_whom_the_coordinator_names(told: Told) -> None:
    address = f"/sources/{told.source}/lock/"
    told.client("bek").post(address, {"why": "child"})
    assert told.client("zere").post(address, {"open": "1", "why": "x"}).status_code == 403
    told.client("zere").post("/members/dana/", {"role": "editor", "active": "yes", "specialist": "yes"})
    assert "Open it" in told.client("dana").get(page_of(told)).content.decode()
    told.client("dana").post(address, {"open": "1", "why": "with her mother"})
    assert consents.shut(told.cast.dana, Subject.SOURCE, told.source) == []
    assert told.client("bek").post(address, {"why": "nothing"}).status_code == 400


def test_what_waits_before_a_release_is_listed_with_its_words(coded: Told) -> None:
    said = (Decision(Use.PUBLIC_SITE, Identity.NAMED),)
    soon, gone = date.today(), date.today() - timedelta(days=2)
    acts.record_consent(coded.cast.bek, coded.source, acts.Conversation(said, review_due=soon))
    person = Claim.objects.all()[0].person_id
    acts.record_consent(coded.cast.bek, person, acts.Conversation(said, about=Subject.PERSON, valid_until=gone))
    shown = coded.client("dana").get("/to-decide/").content.decode()
    assert f"/sources/{coded.source}/consent/" in shown
    assert f"/persons/{person}/consent/" in shown
    assert coded.client("bek").get("/to-decide/").status_code == 403


def test_an_editor_decides_with_a_reason_and_may_decide_again(coded: Told) -> None:
    claim = Claim.objects.all()[0].address
    address, client = f"/claims/{claim}/exposed/", coded.client("dana")
    client.post(address, {"decision": "hold_back", "why": "her parents"})
    assert consents.decided(coded.cast.dana) == {claim: False}
    assert "held back" in client.get("/to-decide/").content.decode()
    client.post(address, {"decision": "undo"})
    assert consents.decided(coded.cast.dana) == {}
    assert client.post(address, {"decision": "let_go", "why": ""}).status_code == 400
    assert coded.client("bek").post(address, {"decision": "let_go", "why": "x"}).status_code == 403


def test_locked_words_are_shown(told: Told) -> None:
    acts.lock(told.cast.bek, Subject.SOURCE, told.source, Lock.SEXUAL_VIOLENCE)
    assert "tells of sexual violence" in told.client("bek").get(page_of(told)).content.decode()
