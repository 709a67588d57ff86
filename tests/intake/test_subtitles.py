import pytest

from izdeu.intake import Cue
from izdeu.vocab.source import SourceState
from tests.intake.conftest import Take, told

SRT = "1\n00:00:01,000 --> 00:00:02,500\nОлар келді.\n\n2\n00:00:03,000 --> 00:00:04,000\nOn 5 May\n2017\n"
VTT = """WEBVTT - interview
Language: kk

NOTE not said

STYLE
::cue { color: red }

first
00:01.000 --> 00:02.000 align:start
<v Aigerim>They &amp; we <i>went</i> <00:01.500>home

01:00:03.000 --> 01:00:04.000
{He} said 1 < 2
"""


def test_words_of_cues_are_text_tied_to_their_times(take: Take) -> None:
    found = take("film.srt", SRT)
    assert found.text == "Олар келді.\nOn 5 May\n2017"
    assert found.cues == (Cue(1000, 2500, 0, 11), Cue(3000, 4000, 12, 25))
    assert [found.text[cue.start : cue.end] for cue in found.cues] == ["Олар келді.", "On 5 May\n2017"]
    assert found.duration_ms == 4000


def test_voices_are_kept_and_marks_and_notes_are_not(take: Take) -> None:
    found = take("film.vtt", VTT)
    assert found.text == "Aigerim: They & we went home\n{He} said 1 < 2"
    assert [cue.start_ms for cue in found.cues] == [1000, 3_603_000]
    assert found.language == "kk"


@pytest.mark.parametrize(
    "times", ["00:00:0x,000 --> 00:00:02,000", "00:00:09,000 --> 00:00:02,000", "--> 00:00:02,000"]
)
def test_a_cue_with_broken_times_keeps_its_words_and_is_told(take: Take, times: str) -> None:
    found = take("film.srt", f"{SRT}\n3\n{times}\nkept\n")
    assert found.text is not None
    assert found.text.endswith("\nkept")
    assert len(found.cues) == 2
    assert "1 of the 3 cues" in told(found)


def test_a_missing_empty_line_does_not_join_cues(take: Take) -> None:
    found = take("film.srt", "1\n00:00:01,000 --> 00:00:02,000\none\n2\n00:00:03,000 --> 00:00:04,000\ntwo")
    assert found.text == "one\ntwo"


def test_old_encodings_are_read(take: Take) -> None:
    assert "Они пришли ночью" in (
        take("a.srt", SRT.replace("Олар келді.", "Они пришли ночью").encode("cp1251")).text or ""
    )


def test_cues_without_words_are_no_text_yet(take: Take) -> None:
    assert take("film.vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\n\n").state is SourceState.NO_TEXT_YET
