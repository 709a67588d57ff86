"""Nothing that is withheld is in any string of a release; everything that is cleared is in one."""

import tempfile
from pathlib import Path

from hypothesis import HealthCheck, given, settings

from tests.redact.book import read
from tests.redact.canaries import Canaries, canaries


def missed(c: Canaries, told: str) -> set[str]:
    return {mark for mark in c.always if mark.casefold() not in told}


def escaped(c: Canaries, told: str) -> set[str]:
    return {mark for mark in c.never if mark.casefold() in told}


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(canaries())
def test_no_mark_escapes_and_none_is_lost(c: Canaries) -> None:
    with tempfile.TemporaryDirectory() as spool:
        told = read(c.draft.clear(Path(spool))).casefold()
    assert escaped(c, told) == set()
    assert missed(c, told) == set()
