"""What stays in a browser, on the disk beside the casebook, and what another site can tell."""

import os
import time

import pytest
from django.conf import settings
from django.test import Client

from izdeu.casebook import folder
from tests.cast import Cast


@pytest.mark.parametrize("address", ["/", "/persons/", "/sources/add/", "/persons/777/", "/nothing/here/", "/sign-in/"])
def test_no_page_is_kept_by_the_browser(cast: Cast, address: str) -> None:
    client = Client(SERVER_NAME="localhost")
    for member in (None, cast.zere):
        if member:
            client.force_login(member, "django.contrib.auth.backends.ModelBackend")
        response = client.get(address)
        assert "no-store" in response["Cache-Control"]
        assert response["Cross-Origin-Resource-Policy"] == "same-origin"
        assert "default-src 'self'" in response["Content-Security-Policy"]


def test_another_site_cannot_load_a_static_file(db: None) -> None:
    response = Client(SERVER_NAME="localhost").get("/static/web/page.css")
    assert response.status_code == 200
    assert response["Cross-Origin-Resource-Policy"] == "same-origin"
    assert "Access-Control-Allow-Origin" not in response


def test_no_cookie_holds_words() -> None:
    assert settings.MESSAGE_STORAGE.endswith("SessionStorage")
    assert not settings.SESSION_ENGINE.endswith("signed_cookies")


def test_uploads_lie_in_the_casebook_and_nowhere_else() -> None:
    room = folder.current().path / folder.WORK
    assert room == settings.FILE_UPLOAD_TEMP_DIR
    assert room.stat().st_mode & 0o777 == 0o700


def test_what_a_killed_process_left_is_swept(casebook: folder.Folder) -> None:
    room = casebook.workroom()
    old, new = room / "old.upload", room / "new.upload"
    (room / "tmp-old").mkdir()
    for path in (old, new, room / "tmp-old" / "words.txt"):
        path.write_text("words")
    for path in (old, room / "tmp-old"):
        os.utime(path, (time.time() - 7200, time.time() - 7200))
    with casebook.work() as work:
        assert {path.name for path in room.iterdir()} == {new.name, work.name}
    assert [path.name for path in room.iterdir()] == [new.name]
