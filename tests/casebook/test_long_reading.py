"""A long text is read scene by scene: stopped, taken up again, failing in one part, never twice the same."""

from collections.abc import Callable
from pathlib import Path
from unittest.mock import patch

import pytest

from izdeu.casebook import acts, queries
from izdeu.casebook.models import Proposal, Reading
from izdeu.reading import parts_of, read
from izdeu.vocab.bench import ReadingState
from izdeu.vocab.errors import NotFound, Refused
from tests.cast import Cast, keep

MODULE = "izdeu.casebook.acts.read_source"
SCENES = "\n\n".join(
    f"{name} Test\n\nMy name is {name} Test. My brother {brother} was detained in March 2017. I live in Almaty."
    for name, brother in [("Aliya", "Erbol"), ("Sara", "Serik"), ("Dina", "Marat")]
)
MIXED = SCENES + "\n\nМеня зовут Гульнур Тест. Моего брата Ербола арестовали в марте 2017 года.\n"


@pytest.fixture
def source(cast: Cast, tmp_path: Path) -> int:
    return keep(cast.aigerim, tmp_path, SCENES, on="2022-05")


def state(source: int) -> tuple[str, int]:
    row = Reading.objects.get(rendition__source=source)
    return row.state, Proposal.objects.count()


def broken(which: int) -> Callable[..., object]:
    """The parts of a text, of which one cannot be read."""

    def parts(text: str, language: str | None, told_on: str | None) -> object:
        found = parts_of(text, language, told_on)
        return [part if n != which else Breaks(part.start, part.end, part.length) for n, part in enumerate(found)]

    return parts


class Breaks:
    def __init__(self, start: int, end: int, length: int) -> None:
        self.start, self.end, self.length = start, end, length

    def read(self) -> object:
        raise ValueError("words of a witness, which no row may hold")


@pytest.mark.parametrize("text", [SCENES, MIXED, "", "No language 12345"])
def test_the_parts_say_what_the_whole_says(text: str) -> None:
    said = [one for part in parts_of(text, None, "2022-05") for one in part.read()]
    whole = read(text, None, "2022-05")
    assert sorted(said, key=lambda one: (one.start, one.end, one.kind.value, one.person.key)) == whole


def test_stopped_it_keeps_what_it_has_and_goes_on_from_there(cast: Cast, source: int) -> None:
    with patch(f"{MODULE}.BATCH", 1):
        underway = acts.begin_reading(cast.aigerim, source)
        underway.go_on(lambda done, of: acts.stop_reading(cast.aigerim, source) if done < 150 else None)
        stopped = queries.bench(cast.bek, source)
        assert stopped.reading is not None
        assert stopped.reading.state is ReadingState.STOPPED
        assert 0 < stopped.reading.share < 100
        assert stopped.reading.can_go_on
        assert 0 < stopped.waiting < 6
        acts.begin_reading(cast.aigerim, source, anew=False).go_on()
    assert state(source) == ("done", len(read(SCENES, "en", "2022-05")))
    assert queries.source_info(cast.bek, source).read


def test_what_was_decided_meanwhile_stays_decided(cast: Cast, source: int) -> None:
    def decide(done: int, of: int) -> None:
        first = queries.bench(cast.bek, source).proposals[0]
        if first.waits:
            acts.reject_proposal(cast.bek, first.id)

    with patch(f"{MODULE}.BATCH", 1):
        acts.begin_reading(cast.aigerim, source).go_on(decide)
    states = [one.state.value for one in queries.bench(cast.bek, source).proposals]
    assert states.count("rejected") == 1
    assert len(states) == len(read(SCENES, "en", "2022-05"))


def test_a_reading_begun_anew_ends_the_one_before(cast: Cast, source: int) -> None:
    first = acts.begin_reading(cast.aigerim, source)
    second = acts.begin_reading(cast.aigerim, source)
    first.go_on()
    assert state(source) == ("under_way", 0)
    second.go_on()
    assert state(source)[0] == "done"


def test_what_fails_is_a_row_and_the_rest_is_read(cast: Cast, source: int) -> None:
    with (
        patch(f"{MODULE}.parts_of", broken(1)),
        pytest.raises(Refused, match=r"failed in this text \(ValueError\)"),
    ):
        acts.read_source(cast.aigerim, source)
    row = Reading.objects.get(rendition__source=source)
    [(start, end, why)] = row.failed
    assert SCENES[start:end].startswith("Sara Test")
    assert (row.state, why) == ("failed", "ValueError")
    assert 0 < Proposal.objects.count() < len(read(SCENES, "en", "2022-05"))
    acts.begin_reading(cast.aigerim, source, anew=False).go_on()
    assert state(source) == ("done", len(read(SCENES, "en", "2022-05")))


def test_a_reader_that_cannot_begin_is_a_row_too(cast: Cast, source: int) -> None:
    with patch(f"{MODULE}.parts_of", side_effect=RecursionError), pytest.raises(Refused, match="RecursionError"):
        acts.read_source(cast.aigerim, source)
    assert state(source) == ("failed", 0)


def test_eve_neither_stops_nor_takes_up_what_she_may_not_see(cast: Cast, source: int) -> None:
    acts.begin_reading(cast.aigerim, source)
    for act in (acts.stop_reading, acts.begin_reading):
        with pytest.raises(NotFound):
            act(cast.eve, source)
    assert state(source) == ("under_way", 0)


def test_nothing_that_is_not_read_is_stopped(cast: Cast, source: int) -> None:
    with pytest.raises(Refused, match="not being read"):
        acts.stop_reading(cast.aigerim, source)
