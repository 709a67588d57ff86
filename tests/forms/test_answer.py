from itertools import product

import pytest

from izdeu.forms.answer import Answer

ALL = tuple(Answer)
CERTAIN = (Answer.YES, Answer.NO)


def holds(answer: Answer) -> set[bool]:
    return {True, False} if answer is Answer.CANNOT_TELL else {answer is Answer.YES}


def told(values: set[bool]) -> Answer:
    return Answer.of(values.pop()) if len(values) == 1 else Answer.CANNOT_TELL


@pytest.mark.parametrize(("a", "b"), list(product(ALL, ALL)))
def test_what_follows_is_what_holds_whatever_the_truth(a: Answer, b: Answer) -> None:
    assert a & b is told({x and y for x, y in product(holds(a), holds(b))})
    assert a | b is told({x or y for x, y in product(holds(a), holds(b))})
    assert ~a is told({not x for x in holds(a)})


def test_nobody_said_is_not_no() -> None:
    assert [Answer.of(known) for known in (True, False, None)] == [Answer.YES, Answer.NO, Answer.CANNOT_TELL]


def test_of_none_none_holds() -> None:
    assert Answer.any([]) is Answer.NO
    assert Answer.any([Answer.NO, Answer.CANNOT_TELL]) is Answer.CANNOT_TELL
    assert Answer.any([Answer.CANNOT_TELL, Answer.YES]) is Answer.YES
