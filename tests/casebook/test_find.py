"""The search knows the names and judgements of now, and of this casebook."""

from izdeu.casebook import acts, folder, queries
from izdeu.casebook.queries.find import find_each
from izdeu.vocab.judgement import Judgement
from tests.cast import Cast


def found(cast: Cast, name: str) -> list[int]:
    return [hit.person.number for hit in queries.find(cast.bek, name, least=0.9)]


def test_a_judgement_joins_what_a_search_finds_and_its_withdrawal_parts_it(cast: Cast) -> None:
    first, second = acts.add_person(cast.bek, "Gulnar"), acts.add_person(cast.bek, "Gulnar")
    assert sorted(found(cast, "Gulnar")) == [first, second]
    acts.judge_pair(cast.dana, first, second, Judgement.SAME, "one letter names both")
    assert found(cast, "Gulnar") == [first]
    acts.withdraw_judgement(cast.dana, first, second, "another Gulnar")
    assert sorted(found(cast, "Gulnar")) == [first, second]


def test_a_name_retired_for_another_is_found_no_more(cast: Cast) -> None:
    person = acts.add_person(cast.bek, "Gulnar")
    acts.name_person(cast.bek, person, "Erbol")
    acts.retire_name(cast.bek, person, "Erbol")
    assert found(cast, "Gulnar") == [person]
    acts.name_person(cast.bek, person, "Erbol")
    acts.retire_name(cast.bek, person, "Gulnar")
    assert (found(cast, "Gulnar"), found(cast, "Erbol")) == ([], [person])


def test_another_casebook_has_other_names(cast: Cast, casebook: folder.Folder) -> None:
    assert found(cast, "Gulnar") == []
    person = acts.add_person(cast.bek, "Gulnar")
    assert found(cast, "Gulnar") == [person]


def test_several_names_are_found_as_each_alone(cast: Cast) -> None:
    for name in ("Gulnar Test", "Гүлнар Тест", "Erbol Test"):
        acts.add_person(cast.bek, name)
    names = ["Gülnar Test", "Ерболат", "nobody like that"]
    assert find_each(cast.bek, names, 4, 0.5) == {name: queries.find(cast.bek, name, 4, 0.5) for name in names}
