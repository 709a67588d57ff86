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


def test_a_part_of_a_name_finds_the_person_and_is_marked(cast: Cast) -> None:
    person = acts.add_person(cast.bek, "Қайрат Серікұлы")
    acts.name_person(cast.bek, person, "海拉提·赛里克")
    for asked, part in {"кай": "Қай", "海": "海", "拉提": "拉提", "Кайрат Ешкімбаев": "Қайрат"}.items():
        [hit] = queries.find(cast.bek, asked, least=0.9)
        assert hit.person.number == person
        assert [hit.form[begin:end] for begin, end in hit.spans] == [part]
        assert hit.reasons
        assert not hit.likely


def test_no_part_of_a_name_finds_a_collector_somebody_elses_person(cast: Cast) -> None:
    number = acts.add_person(cast.bek, "Қайрат Серікұлы")
    for asked in ("Қайрат Серікұлы", "қ", "Қайрат Ешкімбаев", str(number)):
        assert queries.find(cast.bek, asked)
        assert queries.find(cast.eve, asked) == []


def test_names_that_change_one_by_one_are_found_as_if_built_anew(cast: Cast) -> None:
    people = [acts.add_person(cast.bek, f"{first} {last}") for first in ("Erlan", "Aigul") for last in ("Serik", "Dos")]
    for at, person in enumerate(people):
        assert people[at] in found(cast, "Serik") + found(cast, "Dos")
        acts.name_person(cast.bek, person, f"Нұр{at} Жұлдыз")
        assert person in [hit.person.number for hit in queries.find(cast.bek, f"нур{at}")]
    acts.retire_name(cast.bek, people[0], "Erlan Serik")
    assert people[0] not in found(cast, "Erlan Serik")
    assert people[0] in found(cast, "Нур Жулдыз")


def test_several_names_are_found_as_each_alone(cast: Cast) -> None:
    for name in ("Gulnar Test", "Гүлнар Тест", "Erbol Test"):
        acts.add_person(cast.bek, name)
    names = ["Gülnar Test", "Ерболат", "nobody like that"]
    assert find_each(cast.bek, names, 4, 0.5) == {name: queries.find(cast.bek, name, 4, 0.5) for name in names}
