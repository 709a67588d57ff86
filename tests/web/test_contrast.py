"""Paper and ink by day and by night: WCAG 2.2 AA, reckoned from the tokens themselves."""

import re
from itertools import product

import pytest

from tests.house.files import ROOT

TOKENS = (ROOT / "src/izdeu/web/static/web/tokens.css").read_text()
LIGHTS = re.findall(r"color-scheme: (light|dark);\n\n((?:\s+--[\w-]+: #[0-9a-f]{6};.*\n)+)", TOKENS)
WORDS = ("ink", "quiet", "accent", "decide")
GROUNDS = ("paper", "leaf")


def colours(block: str) -> dict[str, str]:
    return dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6})", block))


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def test_day_and_both_nights_are_there() -> None:
    assert [scheme for scheme, _ in LIGHTS] == ["light", "dark", "dark"]
    assert colours(LIGHTS[1][1]) == colours(LIGHTS[2][1])


@pytest.mark.parametrize(("scheme", "block"), LIGHTS[:2], ids=["day", "night"])
def test_words_can_be_read(scheme: str, block: str) -> None:
    known = colours(block)
    pairs = [*product(WORDS, GROUNDS), ("ink", "mark"), ("ink", "mark-strong"), ("accent-paper", "accent")]
    faint = [(a, b) for a, b in pairs if contrast(known[a], known[b]) < 4.5]
    assert faint == []


@pytest.mark.parametrize(("scheme", "block"), LIGHTS[:2], ids=["day", "night"])
def test_edges_and_focus_can_be_seen(scheme: str, block: str) -> None:
    known = colours(block)
    faint = [(a, b) for a, b in product(("edge", "focus"), GROUNDS) if contrast(known[a], known[b]) < 3]
    assert faint == []


def test_contrast_is_reckoned_as_wcag_does() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
