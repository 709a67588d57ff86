"""What is barred of one text of a source is barred of its others, whatever their words."""

from dataclasses import replace
from pathlib import Path

import pytest

from izdeu.redact import Text
from izdeu.vocab.kinds import Kind
from izdeu.vocab.source import RenditionRole
from tests.redact.book import Draft, family, read


def translated(draft: Draft, text: str) -> Draft:
    origin = draft.origins[1]
    draft.origins[1] = replace(origin, texts=(*origin.texts, Text(2, RenditionRole.TRANSLATION, "ru", text)))
    return draft


@pytest.mark.parametrize("told", ["The tall baker saw him.", "Omar Daut told us so.", "My cousin told us by phone."])
def test_somebody_exposed_in_one_language_bars_the_sentence_in_the_other(tmp_path: Path, told: str) -> None:
    draft = translated(
        family(f"{told} We waited.", unknown=("the tall baker",)), "Он был братом. Пекарь сам. Мы ждали."
    )
    draft.person(3, "Omar Daut")
    found = read(draft.clear(tmp_path))
    assert "Мы ждали." in found
    assert "Пекарь" not in found


def test_what_was_let_go_bars_nothing_elsewhere(tmp_path: Path) -> None:
    draft = family("My cousin told us by phone. We waited.")
    translated(draft, "Он был братом. Родня сказала. Мы ждали.")
    draft.decided[draft.claim(Kind.CONTACT, 2, 1, "My cousin told us by phone.")] = True
    assert "Родня" in read(draft.clear(tmp_path))


def test_what_is_held_back_stays_in_when_its_text_was_replaced(tmp_path: Path) -> None:
    draft = family("He called once. We waited.")
    draft.decided[draft.claim(Kind.CONTACT, 2, 1, "He called once.")] = False
    origin = draft.origins[1]
    draft.origins[1] = replace(origin, texts=(replace(origin.texts[0], number=9),))
    found = read(draft.clear(tmp_path))
    assert "We waited." in found
    assert "called" not in found
    draft.origins[1] = replace(origin, texts=(replace(origin.texts[0], number=9, text="He rang. We waited."),))
    assert "rang" not in read(draft.clear(tmp_path))
