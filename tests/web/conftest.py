"""A casebook with one coded testimony, and browsers of its members."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from django.test import Client

from izdeu.casebook import folder
from tests.casebook.coded import read_as, three

if TYPE_CHECKING:
    from tests.cast import Cast


@dataclass(frozen=True, slots=True)
class Told:
    """The cast, and the number of the testimony Aigerim brought; its three proposals wait."""

    cast: "Cast"
    source: int

    def client(self, login: str) -> Client:
        """A browser in which the member with a login is signed in."""
        client = Client()
        client.force_login(getattr(self.cast, login), backend="django.contrib.auth.backends.ModelBackend")
        return client


@pytest.fixture
def told(db: None, casebook: folder.Folder, tmp_path: Path) -> Told:
    """One testimony, read by a reader that proposes three claims."""
    # imported here: pytest loads this file before Django is set up
    from izdeu.casebook import acts
    from tests.cast import keep, make_cast

    cast = make_cast()
    source = keep(cast.aigerim, tmp_path / "files", by="Aigerim Test", on="2022-05-01")
    with read_as(three):
        acts.read_source(cast.bek, source)
    return Told(cast, source)


@pytest.fixture
def coded(told: Told) -> Told:
    """The same with all proposals accepted."""
    from izdeu.casebook import acts

    acts.accept_all(told.cast.bek, told.source)
    return told


Seen = Callable[[str], str]


@pytest.fixture
def seen(coded: Told) -> Seen:
    """The text of a page as Bek, who codes, sees it; fails when it is not there."""
    client = coded.client("bek")

    def shown(address: str) -> str:
        response = client.get(address)
        assert response.status_code == 200, response.status_code
        return response.content.decode()

    return shown
