"""The places of a real document, when the shared folder is there; its words stay there."""

from pathlib import Path

import pytest

from izdeu.places import spot

TESTIMONIES = Path(__file__).parents[2] / "../shared/inputs/nearby.txt"


@pytest.mark.skipif(not TESTIMONIES.exists(), reason="the shared folder with the real testimonies is not here")
def test_every_place_of_the_testimonies_is_found_and_no_other() -> None:
    found = {place_id for spotted in spot(TESTIMONIES.read_text(encoding="utf-8")) for place_id in spotted.ids[:1]}
    assert found == {
        *("cn", "kz", "kz.almaty", "kz.astana", "cn.shanghai", "xj", "xj.urumqi", "xj.karamay"),
        *("xj.ili.yining-county", "xj.ili.mongolkure", "xj.ili.kuytun"),
    }
