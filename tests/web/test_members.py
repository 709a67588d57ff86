"""Members and their passwords."""

from izdeu.casebook import acts
from tests.web.conftest import Told


def test_a_password_is_changed_only_with_the_old_one(told: Told) -> None:
    acts.change_member(told.cast.zere, "bek", password="the old password of Bek")
    told.cast.bek.refresh_from_db()
    client = told.client("bek")
    new = {"new": "a newer password of Bek"}
    assert client.post("/password/", new | {"old": "wrong"}).status_code == 400
    assert client.post("/password/", new | {"old": "the old password of Bek"}).status_code == 302
    assert client.get("/").status_code == 200
