"""The database, the casebook folder and the cast of every test.

`IZDEU_TEST_DATABASE` says on what: `sqlite` (the default), `sealed` (SQLCipher) or `postgres` (a throw-away server).
`IZDEU_TEST_ALL=1`, as `make test` sets it: what lacks a program fails; without it, it is skipped with a sentence.
"""

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings as django_settings
from django.utils import translation
from hypothesis import settings

from izdeu.casebook import folder
from tests.postgres import NoServer, Server

DATABASE = os.environ.get("IZDEU_TEST_DATABASE", "sqlite")
ALL = bool(os.environ.get("IZDEU_TEST_ALL") or os.environ.get("CI"))
SETTINGS = "izdeu.project.settings"
SERVER = pytest.StashKey[Server]()
HOME = pytest.StashKey[tempfile.TemporaryDirectory[str]]()
MISSING = pytest.StashKey[str]()

pytest_plugins = ["tests.browser"]

# A busy machine is no finding; and the same commit passes or fails the same wherever everything is run.
settings.register_profile("izdeu", deadline=None, derandomize=ALL)
settings.load_profile("izdeu")


def pytest_configure(config: pytest.Config) -> None:
    """Opens a casebook folder and chooses the database before pytest-django sets Django up (its hook runs last)."""
    if config.pluginmanager.is_blocked("django"):
        return
    if DATABASE == "postgres" and "IZDEU_DATABASE_URL" not in os.environ:
        _start_server(config)
    _open_folder(config)
    _set_up_django()


def pytest_unconfigure(config: pytest.Config) -> None:
    """Stops the server and removes the folder."""
    if server := config.stash.get(SERVER, None):
        server.stop()
    if home := config.stash.get(HOME, None):
        home.cleanup()


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Skips everything, with the sentence, where a developer asks for PostgreSQL and has none."""
    if reason := config.stash.get(MISSING, None):
        for item in items:
            item.add_marker(pytest.mark.skip(reason=reason))


def _start_server(config: pytest.Config) -> None:
    try:
        server = Server.start()
    except NoServer as missing:
        if ALL:
            raise pytest.UsageError(str(missing)) from missing
        config.stash[MISSING] = str(missing)
        return
    config.stash[SERVER] = server
    os.environ["IZDEU_DATABASE_URL"] = server.url  # xdist's workers inherit it, and make a database each


def _open_folder(config: pytest.Config) -> None:
    home = tempfile.TemporaryDirectory(prefix="izdeu-test-")
    config.stash[HOME] = home
    made = folder.make(Path(home.name) / "casebook", "a passphrase" if DATABASE == "sealed" else None)
    folder.finish(made)
    folder.use(made)


def _set_up_django() -> None:
    """Reads the settings, now that there is a folder to read them from.

    Tests use a file, not SQLite's memory: each thread of the live server has its own connection, as in real life.
    """
    if django_settings.configured:
        raise pytest.UsageError("Unset DJANGO_SETTINGS_MODULE: settings are read when a casebook folder is open.")
    os.environ["DJANGO_SETTINGS_MODULE"] = SETTINGS
    database = django_settings.DATABASES["default"]
    if DATABASE != "postgres":
        database["TEST"] = {"NAME": str(folder.current().path / "test.sqlite")}
    del os.environ["DJANGO_SETTINGS_MODULE"]  # else xdist's workers would inherit it, and read them too early


@pytest.fixture(autouse=True)
def _language() -> Iterator[None]:
    """A page opened in another language leaves the thread in it: the next test begins in none."""
    yield
    if django_settings.configured:
        translation.deactivate()


@pytest.fixture
def casebook(tmp_path: Path) -> Iterator[folder.Folder]:
    """A new, empty casebook folder in use for one test; the tables are those of the test's database."""
    before = folder.current()
    made = folder.make(tmp_path / "casebook", None)
    folder.finish(made)
    folder.use(made)
    yield made
    folder.use(before)


@pytest.fixture
def cast(casebook: folder.Folder, db: None) -> object:
    """The cast (tests/cast.py) in an empty casebook."""
    from tests.cast import make_cast  # its tables need Django, which is set up only by now

    return make_cast()
