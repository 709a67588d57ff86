"""The database wrapper that Django loads by this module's name."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django.db.backends.sqlite3._functions import register as register_functions
from django.db.backends.sqlite3.base import FORMAT_QMARK_REGEX, decoder
from django.db.backends.sqlite3.base import DatabaseWrapper as PlainWrapper
from django.utils.asyncio import async_unsafe
from django.utils.dateparse import parse_date, parse_datetime, parse_time
from sqlcipher3 import dbapi2

dbapi2.register_converter("bool", b"1".__eq__)
for _name, _parse in {
    "date": parse_date,
    "time": parse_time,
    "datetime": parse_datetime,
    "timestamp": parse_datetime,
}.items():
    dbapi2.register_converter(_name, decoder(_parse))
dbapi2.register_adapter(Decimal, str)
dbapi2.register_adapter(date, date.isoformat)
dbapi2.register_adapter(datetime, lambda moment: moment.isoformat(" "))


class Cursor(dbapi2.Cursor):  # type: ignore[misc]
    """Django writes %s and %(name)s, SQLite reads ? and :name."""

    def execute(self, query: str, params: Sequence[Any] | Mapping[str, Any] | None = None) -> Any:
        """Runs one statement."""
        if params is None:
            return super().execute(query)
        names = list(params) if isinstance(params, Mapping) else None
        return super().execute(self.convert(query, names), params)

    def executemany(self, query: str, rows: Iterable[Any]) -> Any:
        """Runs one statement for each row of positional parameters."""
        return super().executemany(self.convert(query, None), rows)

    @staticmethod
    def convert(query: str, names: list[str] | None) -> str:
        """The query with SQLite's placeholders."""
        if names is None:
            return str(FORMAT_QMARK_REGEX.sub("?", query)).replace("%%", "%")
        return query % {name: f":{name}" for name in names}


class DatabaseWrapper(PlainWrapper):
    """A connection that says `PRAGMA key` before anything else. OPTIONS["key"] is 64 hexadecimal digits."""

    Database = dbapi2
    init_commands: list[str]
    _key: str

    def get_connection_params(self) -> dict[str, Any]:
        """As for SQLite, with the key kept apart."""
        params = super().get_connection_params()
        self._key = params.pop("key")
        return params

    @async_unsafe
    def get_new_connection(self, conn_params: dict[str, Any]) -> Any:
        """A keyed connection with Django's functions; DatabaseError at once when the key is wrong."""
        connection = dbapi2.connect(**conn_params)
        connection.execute(f"PRAGMA key = \"x'{bytes.fromhex(self._key).hex()}'\"")
        register_functions(connection)
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA legacy_alter_table = OFF")
        for pragma in filter(None, map(str.strip, self.init_commands)):
            connection.execute(pragma)
        return connection

    def create_cursor(self, name: str | None = None) -> Any:
        """A cursor that converts placeholders."""
        return self.connection.cursor(factory=Cursor)
