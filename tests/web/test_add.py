"""Bringing files."""

from pathlib import Path
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from izdeu.casebook import queries
from tests.web.conftest import Told


def upload(client: Client, path: Path, **said: str) -> Any:
    with path.open("rb") as file:
        return client.post("/sources/add/", {"files": [file], **said})


def test_a_file_is_kept_and_its_page_opened(told: Told, tmp_path: Path) -> None:
    file = tmp_path / "letter.txt"
    file.write_text("My sister was taken in 2018.", encoding="utf-8")
    answer = upload(told.client("aigerim"), file, told_by="Somebody", told_on="2023-01", language="en")
    (newest, *_) = queries.sources(told.cast.aigerim).rows
    assert answer.headers["Location"] == f"/sources/{newest.number}/"
    assert (newest.name, newest.told_on, newest.language) == ("letter.txt", "2023-01", "en")


def test_an_empty_file_is_refused_in_one_sentence(told: Told, tmp_path: Path) -> None:
    file = tmp_path / "empty.txt"
    file.touch()
    before = queries.sources(told.cast.aigerim).total
    answer = upload(told.client("aigerim"), file)
    assert answer.status_code == 400
    assert queries.sources(told.cast.aigerim).total == before


def test_a_date_that_does_not_exist_is_refused_before_anything_is_kept(told: Told, tmp_path: Path) -> None:
    file = tmp_path / "letter.txt"
    file.write_text("Words.", encoding="utf-8")
    before = queries.sources(told.cast.aigerim).total
    answer = upload(told.client("aigerim"), file, told_on="2022-02-30")
    assert answer.status_code == 400
    assert queries.sources(told.cast.aigerim).total == before


def test_a_name_longer_than_a_disk_allows_is_kept_shortened(told: Told) -> None:
    file = SimpleUploadedFile("я" * 150 + ".txt", "Менің ағам.".encode())
    assert told.client("aigerim").post("/sources/add/", {"files": [file]}).status_code in (200, 302)
    assert queries.sources(told.cast.aigerim).rows[0].name.startswith("яяя")
