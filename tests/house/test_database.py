"""The tests run on the database that was asked for, and on a file where it is SQLite."""

from pathlib import Path

import pytest
from django.db import connection

from tests.conftest import DATABASE


@pytest.mark.django_db
def test_the_database_is_the_one_asked_for() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
    assert connection.vendor == ("postgresql" if DATABASE == "postgres" else "sqlite")


@pytest.mark.django_db
@pytest.mark.skipif(DATABASE == "postgres", reason="PostgreSQL's files are its own")
def test_only_a_sealed_database_hides_that_it_is_one() -> None:
    head = Path(connection.settings_dict["NAME"]).read_bytes()[:15]
    assert (head == b"SQLite format 3") == (DATABASE == "sqlite")
