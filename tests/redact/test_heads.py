"""Whom a letter was from and to, and what about, stays in; lines that only look so go out."""

from pathlib import Path

import pytest

from izdeu.redact.rules import heads
from izdeu.vocab.consent import Identity
from tests.redact.book import family, read

HEADS = [
    "From: plum\n\nHe was taken.",
    "He was taken.\n\nFrom: plum\nSent: Monday\nSubject: plum\n\nMore.",
    "> To: plum\n> Cc: plum plum\nHe was taken.",
    "От: plum\nКому: plum\nТема: plum",
    "Кімнен: plum\nКүні: 2018",
    "كىمدىن: plum\nكىمگە: plum",
    "发件人：plum\n收件人：plum\n主题：plum",
    "**From:** plum\n**To:** plum",
]


@pytest.mark.parametrize("text", HEADS)
def test_heads_of_letters_stay_in(text: str) -> None:
    kept = list(text)
    for mark in heads.find(text):
        kept[mark.start : mark.end] = ["."] * (mark.end - mark.start)
    assert "plum" not in "".join(kept)


@pytest.mark.parametrize(
    "text", ["We drove.\nFrom: Tekes we went on.\nThen", "Subject: plum\nDate: 2018", "from here", ""]
)
def test_lines_that_are_no_head_go_out(text: str) -> None:
    assert list(heads.find(text)) == []


def test_what_is_part_of_something_locked_is_locked(tmp_path: Path) -> None:
    draft = family("Look.")
    draft.testimony(5, "He liked plums.", 1, Identity.NAMED, part_of=4)
    draft.testimony(4, "", 1, Identity.NAMED, part_of=1)
    assert "plums" in read(draft.clear(tmp_path))
    draft.testimony(4, "", 1, Identity.NAMED, part_of=1, locked=True)
    assert "plums" not in read(draft.clear(tmp_path))
    opened = draft.clear(tmp_path, released_by_specialist=frozenset({"source:4"}))
    assert "plums" in read(opened)
