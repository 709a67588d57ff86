"""The light chosen."""

from django.test import Client


def test_the_light_is_kept_and_leads_nowhere_else(db: None) -> None:
    answer = Client().post("/look/", {"look": "night", "next": "https://elsewhere.example/"})
    assert answer.headers["Location"] == "/"
    assert answer.cookies["look"].value == "night"
    assert 'data-look="night"' in Client(headers={"Cookie": "look=night"}).get("/sign-in/").content.decode()
