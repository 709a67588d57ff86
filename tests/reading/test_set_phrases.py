"""Set phrases: words in a row that tell a claim whatever verb they stand with, and what keeps them from telling one."""

import pytest

from tests.reading.saying import brief, said

_HELD = "My brother Marat was arrested in 2017. "


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("There has been no news of my brother since 2018.", "contact_lost"),
        ("My brother no longer answers.", "contact_lost"),
        ("We do not know whether my brother is alive.", "vanished"),
        ("Nobody would say where my brother was.", "vanished"),
        ("My brother has been missing since 2017.", "vanished"),
        ("His last message came in May.", "contact"),
        ("My mother was allowed to see him once.", "contact"),
        ("There were bruises all over my brother.", "ill_treated"),
        ("My brother's kidneys are gone.", "ill_health"),
        ("My brother has been studying since 2017.", "held_in_camp"),
        ("A cadre slept in my brother's home every month.", "restricted"),
        ("My brother was in his second year at the medical college.", "occupation"),
        ("I still wear the watch he gave me.", "keepsake"),
    ],
)
def test_told(text: str, kind: str) -> None:
    assert (kind, "brother") in brief(said(_HELD + text))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("If there is no news of my brother, I will go there.", "contact_lost"),
        ("Maybe my brother was in a camp.", "held_in_camp"),
        ("They are no longer allowed to talk to my brother.", "contact"),
        ("Is there no news of my brother?", "contact_lost"),
    ],
)
def test_not_told(text: str, kind: str) -> None:
    assert (kind, "brother") not in brief(said(_HELD + text))
