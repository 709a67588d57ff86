"""Speech that a dash opens, as Russian and Kazakh papers print it."""

import pytest

from izdeu.reading import read, tellings

RUSSIAN = """Несколько человек пришли в министерство.

— Моего брата Ерлана задержали в мае 2018 года. Вестей нет, — говорит Гульнар Пробная. — Ему дали десять лет.

— хлеб
— вода"""


def test_who_speaks_is_told_after_the_dash() -> None:
    said = {(t.speaker, RUSSIAN[t.start : t.end][:12]) for t in tellings(RUSSIAN) if t.speaker}
    assert said == {("Гульнар Пробная", "Моего брата "), ("Гульнар Пробная", "Ему дали дес")}


@pytest.mark.parametrize("kind", ["detained", "sentenced"])
def test_it_is_told_by_who_speaks(kind: str) -> None:
    (found,) = [p for p in read(RUSSIAN) if p.kind.value == kind]
    assert found.told_by is not None
    assert found.told_by.name == "Гульнар Пробная"
    assert found.person.tie == "brother"
