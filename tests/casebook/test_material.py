"""What redaction is given: every spelling, every word, every consent, and nothing to a member who may not release."""

from datetime import date
from pathlib import Path

import pytest

from izdeu.casebook import acts
from izdeu.casebook.queries.material import material
from izdeu.casebook.queries.publication import Publication
from izdeu.vocab.consent import Identity, Use
from izdeu.vocab.errors import NotAllowed
from izdeu.vocab.judgement import Judgement
from izdeu.vocab.kinds import Kind
from tests.cast import Cast, keep

DAY = date(2026, 11, 23)
SAID = Publication("Looking", languages=("en",))


@pytest.fixture
def told(cast: Cast, tmp_path: Path) -> int:
    source = keep(cast.bek, tmp_path, by="Aigerim Test", on="2020-09")
    acts.record_consent(cast.bek, source, {Use.PUBLIC_SITE: Identity.NAMED})
    acts.read_source(cast.bek, source)
    acts.accept_all(cast.bek, source)
    return source


def test_only_editors_gather_what_may_leave(cast: Cast) -> None:
    for member in (cast.aigerim, cast.bek, cast.eve):
        with pytest.raises(NotAllowed):
            material(member, DAY, SAID)


def test_texts_claims_and_consents_are_there(cast: Cast, told: int) -> None:
    found = material(cast.dana, DAY, SAID)
    origin = found.origins[told]
    assert "Erbol was detained" in origin.texts[0].text
    assert [one.decisions[0].use for one in origin.consents] == [Use.PUBLIC_SITE]
    detained = next(claim for claim in found.claims if claim.kind is Kind.DETAINED)
    assert found.persons[detained.person].sought
    assert found.renditions[detained.id] == (origin.texts[0].number,)


def test_records_judged_the_same_are_one_person_with_all_spellings(cast: Cast, told: int) -> None:
    erbol = next(c.person for c in material(cast.dana, DAY, SAID).claims if c.kind is Kind.DETAINED)
    other = acts.add_person(cast.bek, "Ербол Тест")
    acts.judge_pair(cast.dana, erbol, other, Judgement.SAME, "same brother")
    found = material(cast.dana, DAY, SAID)
    assert {"Ербол Тест", "Erbol"} <= {name.form for name in found.persons[min(erbol, other)].names}
    assert max(erbol, other) not in found.persons


def test_a_case_file_is_filed_from_the_claims_given_alone(cast: Cast, told: int) -> None:
    found = material(cast.dana, DAY, SAID)
    claims = [claim for claim in found.claims if claim.kind is Kind.DETAINED]
    filed = found.filing(claims, claims[0].person)
    assert filed.dated == ((claims[0].id,),)
    assert filed.news_latest == date(2017, 3, 31)


def test_who_says_i_tells_it_unless_somebody_said_who(cast: Cast, tmp_path: Path) -> None:
    source = keep(cast.bek, tmp_path, on="2020-09")
    acts.read_source(cast.bek, source)
    assert material(cast.dana, DAY, SAID).origins[source].told_by is None
    acts.accept_all(cast.bek, source)
    found = material(cast.dana, DAY, SAID)
    told_by = found.origins[source].told_by
    assert told_by is not None
    assert "Aigerim Test" in {name.form for name in found.persons[told_by].names}
