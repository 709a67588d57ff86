"""Who tells a testimony is known as far as they allow it there, and nothing else in a release tells more."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from izdeu.redact import Filed
from izdeu.vocab.consent import Identity
from izdeu.vocab.kinds import Kind
from izdeu.vocab.release import Rule
from tests.redact.book import DAY, Draft, each_alone, family, form, read

NAMED, ANONYMOUS, NONE = Identity.NAMED, Identity.ANONYMOUS, Identity.NONE


def freed(level: Identity) -> Draft:
    """Yerlan, whom his sister named, tells himself."""
    draft = family("They took him in 2018.")
    draft.claim(Kind.DETAINED, 2, 1, "They took him in 2018.")
    draft.testimony(7, "I was beaten in the cell. Dana waited.", 2, level)
    draft.claim(Kind.CONTACT, 2, 7, "I was beaten in the cell.")
    draft.tie(2, "brother", 1, 7, "Dana waited.")
    return draft


def test_what_one_tells_without_a_name_is_not_in_their_own_case(tmp_path: Path) -> None:
    clearing = freed(ANONYMOUS).clear(tmp_path)
    (case,) = clearing.book.content.cases
    (told,) = (one for one in clearing.book.content.testimonies if one.teller is None)
    assert "beaten" not in "".join(q.words.plain for e in (*case.events, *case.life) for q in e.quotes)
    assert told.code not in case.testimonies
    assert not told.cases
    assert any(one.rule is Rule.DEGREE and one.person == 2 for one in clearing.report)


def test_what_one_tells_with_their_name_is_in_their_case(tmp_path: Path) -> None:
    (case,) = freed(NAMED).clear(tmp_path).book.content.cases
    assert len(case.testimonies) == 2


def test_where_nobody_is_said_to_tell_it_days_are_years_below_the_name(tmp_path: Path) -> None:
    draft = family("They came on 14 July 2018 to Ghulja.", ANONYMOUS)
    draft.origins[1] = replace(draft.origins[1], told_by=None)
    told = read(draft.clear(tmp_path))
    assert "2018" in told
    assert "July" not in told


def test_what_a_child_tells_is_locked_like_what_is_told_of_it(tmp_path: Path) -> None:
    draft = family("We waited.")
    draft.persons[1] = replace(draft.persons[1], locked=True)
    assert not draft.clear(tmp_path).book.content.testimonies
    assert draft.clear(tmp_path, released_by_specialist=frozenset({"person:1"})).book.content.testimonies


def test_who_only_says_i_in_what_another_tells_was_not_asked(tmp_path: Path) -> None:
    draft = family("Zarina said: I saw the van.")
    draft.person(3, "Zarina Omarova", sex="f")
    draft.origins[1] = replace(draft.origins[1], speakers=frozenset({3}))
    assert "Zarina" not in read(draft.clear(tmp_path))


def test_one_of_several_who_speak_has_said_no(tmp_path: Path) -> None:
    draft = family("We waited.")
    draft.origins[1] = replace(draft.origins[1], told_by=None, speakers=frozenset({1}))
    (own,) = draft.origins[1].consents
    no = replace(own, decisions=tuple(replace(one, level=NONE) for one in own.decisions))
    draft.persons[1] = replace(draft.persons[1], consents=(no,))
    assert not draft.clear(tmp_path).book.content.testimonies


def test_the_last_news_do_not_tell_the_day_somebody_unnamed_told_them(tmp_path: Path) -> None:
    draft = family("He is in a camp.")
    draft.persons[1] = replace(draft.persons[1], names=(form("Dana Bekova"),))
    draft.testimony(5, "Yerlan is alive.", None, ANONYMOUS)
    draft.claim(Kind.CONTACT, 2, 5, "Yerlan is alive.")

    def filing(claims: object, person: int) -> Filed:
        return replace(each_alone(claims, person), news_latest=date(2021, 7, 14))  # type: ignore[arg-type]

    material = replace(draft.material(), filing=filing)
    draft.material = lambda **more: material  # type: ignore[method-assign]
    (case,) = draft.clear(tmp_path).book.content.cases
    assert case.news is not None
    assert case.news.latest == date(2021, 12, 31) < DAY
