"""One mention is one person, in whichever place of a proposal it stands."""

from pathlib import Path

from izdeu.casebook import acts
from izdeu.casebook.models import Claim, Person
from tests.cast import TESTIMONY, Cast, keep


def test_the_teller_who_is_also_the_other_is_one_person(cast: Cast, tmp_path: Path) -> None:
    source = keep(cast.bek, tmp_path, TESTIMONY)
    acts.read_source(cast.bek, source)
    acts.accept_all(cast.bek, source)
    tie = Claim.objects.get(kind="tie")
    assert tie.told_by is not None
    assert tie.told_by == tie.other
    assert Person.objects.filter(names__form="Aigerim Test").count() == 1
