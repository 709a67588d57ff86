from dataclasses import replace

import pytest

from izdeu.forms.answer import Answer
from izdeu.forms.authorities import Sort
from izdeu.forms.facts import Citizenship, Facts
from izdeu.forms.route import Route
from izdeu.forms.routes import routes
from izdeu.vocab.consent import Use
from izdeu.vocab.dates import bounds

KAZAKH_IN_XINJIANG = Facts(
    began=bounds("2018-03"), country="CN", citizenships=(Citizenship("CN"),), deprived=True, home="KZ"
)


def route(facts: Facts, code: str) -> Route:
    return next(one for one in routes(facts) if one.authority.code == code)


def warned(facts: Facts, code: str) -> set[str]:
    return {one.code for one in route(facts, code).warnings}


@pytest.mark.parametrize(
    ("code", "changed", "answer"),
    [
        ("wgeid", {}, "yes"),
        ("wgeid", {"deprived": None}, "yes"),
        ("wgeid", {"at_liberty": True}, "no"),
        ("wgeid", {"acknowledged": True}, "no"),
        ("wgeid", {"country": None}, "yes"),
        ("wgad", {}, "yes"),
        ("wgad", {"deprived": None}, "cannot_tell"),
        ("wgad", {"deprived": False}, "no"),
        ("ced", {}, "no"),
        ("ced", {"country": "KZ"}, "yes"),
        ("ced", {"citizenships": ()}, "cannot_tell"),
        ("ced", {"citizenships": (Citizenship("KZ"),)}, "yes"),
        ("special_procedures", {}, "yes"),
        ("cat_22", {}, "no"),
        ("cat_22", {"country": "KZ"}, "cannot_tell"),
        ("cat_22", {"country": "KZ", "ill_treated": True}, "yes"),
        ("op1", {}, "no"),
        ("op1", {"country": "KZ"}, "yes"),
        ("op1", {"country": "KZ", "began": bounds("2009")}, "cannot_tell"),
        ("op1", {"country": "KZ", "began": bounds("2008")}, "no"),
        ("op1", {"country": None}, "cannot_tell"),
        ("kz_prosecutor", {}, "yes"),
        ("kz_prosecutor", {"home": "TR"}, "no"),
        ("kz_prosecutor", {"home": None}, "cannot_tell"),
        ("kz_prosecutor", {"home": "TR", "country": "KZ"}, "yes"),
        ("kz_ombudsman", {}, "yes"),
        ("kz_majilis", {}, "yes"),
        ("kz_red_crescent", {}, "yes"),
        ("kz_embassy_beijing", {}, "no"),
        ("kz_embassy_beijing", {"citizenships": (Citizenship("KZ"),)}, "yes"),
        ("kz_embassy_beijing", {"citizenships": ()}, "cannot_tell"),
        ("cn_consulate_almaty", {}, "yes"),
        ("cn_consulate_almaty", {"home": "TR"}, "no"),
        ("cn_consulate_almaty", {"home": None}, "cannot_tell"),
        ("cn_consulate_almaty", {"country": None}, "cannot_tell"),
        ("icrc", {}, "yes"),
        ("media", {}, "yes"),
    ],
)
def test_which_routes_are_open(code: str, changed: dict[str, object], answer: str) -> None:
    assert route(replace(KAZAKH_IN_XINJIANG, **changed), code).answer == answer  # type: ignore[arg-type]


def test_every_route_says_why() -> None:
    for one in (*routes(KAZAKH_IN_XINJIANG), *routes(Facts())):
        assert one.why
        assert all(said.say("ug") for said in (*one.why, *one.warnings))


def test_mechanisms_quote_their_rule() -> None:
    found = [one for one in routes(Facts()) if one.authority.sort is Sort.MECHANISM]
    assert len(found) == 6
    assert all(one.rules for one in found)


def test_of_somebody_of_whom_nothing_is_known_nothing_is_excluded() -> None:
    assert [one.authority.code for one in routes(Facts()) if one.answer is Answer.NO] == []


def test_the_police_are_never_asked_to_look() -> None:
    assert not {"interpol", "police"} & {str(one.authority.code) for one in routes(KAZAKH_IN_XINJIANG)}
    assert not {"police"} & set(Sort)


def test_the_committee_warns_of_what_it_refuses_for() -> None:
    citizen = replace(KAZAKH_IN_XINJIANG, citizenships=(Citizenship("KZ"),), filed=frozenset({"wgeid"}))
    assert warned(citizen, "ced") == {"parallel", "no_national_complaint", "which_state", "no_consent"}
    assert warned(replace(citizen, complained=True, filed=frozenset()), "ced") == {"which_state", "no_consent"}


def test_a_warning_does_not_close_a_route() -> None:
    assert route(replace(KAZAKH_IN_XINJIANG, filed=frozenset({"ced"})), "wgeid").answer is Answer.YES
    assert "parallel" in warned(replace(KAZAKH_IN_XINJIANG, filed=frozenset({"ced"})), "wgeid")


def test_without_consent_it_can_be_drafted_not_sent() -> None:
    assert not route(KAZAKH_IN_XINJIANG, "wgeid").sendable
    agreed = replace(KAZAKH_IN_XINJIANG, allowed=frozenset({Use.WGEID}))
    assert route(agreed, "wgeid").sendable
    assert not route(agreed, "media").sendable


def test_who_may_hold_the_person_stands_last_with_a_warning() -> None:
    found = routes(KAZAKH_IN_XINJIANG)
    told = ["tells_the_accused" in {said.code for said in one.warnings} for one in found if one.answer is Answer.YES]
    assert told == sorted(told)
    assert any(told)


def test_a_state_is_called_by_its_name() -> None:
    citizen = replace(KAZAKH_IN_XINJIANG, citizenships=(Citizenship("KZ"),))
    assert "Казахстан" in route(citizen, "ced").why[0].say("ru")


def test_a_route_as_json() -> None:
    row = route(KAZAKH_IN_XINJIANG, "wgeid").as_json()
    assert (row["route"], row["open"], row["sendable"]) == ("wgeid", "yes", False)
