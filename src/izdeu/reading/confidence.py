"""How likely a proposal is right, by what was measured: the sureness of its rules on the scale of a share."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from itertools import pairwise

from izdeu.reading.pack import shared

Curve = tuple[tuple[float, float], ...]
_ANY = "any"
_SLICES = 10
_off: list[bool] = []


@cache
def curves() -> Mapping[str, Curve]:
    """The measured curve of each language, and `any` for the rest: knots of sureness and share right, both rising."""
    table: Mapping[str, list[list[float]]] = shared("calibration")
    return {language: tuple((knot[0], knot[1]) for knot in knots) for language, knots in table.items()}


def calibrated(language: str, sure: float) -> float:
    """The chance that a proposal of some sureness is right, two digits; it never falls where sureness rises."""
    known = curves()
    curve = known.get(language) or known.get(_ANY, ())
    return round(sure if _off or not curve else _along(curve, sure), 2)


def _along(curve: Curve, sure: float) -> float:
    if sure <= curve[0][0]:
        return curve[0][1]
    for (left, low), (right, high) in pairwise(curve):
        if sure <= right:
            return low + (high - low) * (sure - left) / (right - left)
    return curve[-1][1]


@contextmanager
def uncalibrated() -> Iterator[None]:
    """Within it a proposal's confidence is the sureness of its rules: what the curves are measured from."""
    _off.append(True)
    try:
        yield
    finally:
        _off.pop()


def expected_error(judged: Iterable[tuple[float, bool]]) -> float:
    """Expected calibration error: how far confidence lies from the share right, over tenths of confidence."""
    slices: dict[int, list[tuple[float, bool]]] = {}
    for sure, right in judged:
        slices.setdefault(min(_SLICES - 1, int(sure * _SLICES)), []).append((sure, right))
    gaps = [abs(sum(sure for sure, _ in rows) - sum(right for _, right in rows)) for rows in slices.values()]
    return sum(gaps) / max(1, sum(len(rows) for rows in slices.values()))


def reliability(judged: Iterable[tuple[float, bool]], width: float = 0.05) -> list[tuple[float, float, int]]:
    """(mean confidence, share right, how many) for each step of confidence that has any, lowest first."""
    slices: dict[int, list[tuple[float, bool]]] = {}
    for sure, right in judged:
        slices.setdefault(int(sure / width + 1e-6), []).append((sure, right))
    return [
        (sum(sure for sure, _ in rows) / len(rows), sum(right for _, right in rows) / len(rows), len(rows))
        for _, rows in sorted(slices.items())
    ]
