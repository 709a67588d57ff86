from izdeu.forms.known import known
from tests.forms.told import claim, matter


def test_what_the_claims_tell_is_known_and_the_rest_is_not() -> None:
    facts = known(matter(claim("detained", "2018-03", at="Қытай", place_id="cn"), claim("ill_treated")), home="KZ")
    assert (facts.country, facts.deprived, facts.ill_treated, facts.home) == ("CN", True, True, "KZ")
    assert (facts.at_liberty, facts.acknowledged, facts.complained, facts.citizenships) == (None, None, None, ())


def test_of_nothing_nothing_is_known() -> None:
    facts = known(matter())
    assert (facts.country, facts.deprived, facts.at_liberty, facts.ill_treated) == (None, None, None, None)


def test_a_release_counts_when_it_was_certainly_the_last_word() -> None:
    assert known(matter(claim("detained", "2018-03"), claim("released", "2019"))).at_liberty
    assert known(matter(claim("detained", "2018"), claim("released", "2018-06"))).at_liberty is None
    assert known(matter(claim("released", "2019"), claim("imprisoned", "2020"))).at_liberty is None
    assert known(matter(claim("detained"), claim("released", "2019"))).at_liberty is None


def test_places_in_two_countries_leave_the_country_open() -> None:
    two = (claim("detained", "2018", at="a", place_id="cn"), claim("vanished", "2018", at="b", place_id="kz"))
    assert known(matter(*two)).country is None
