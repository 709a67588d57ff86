"""The page, served to this machine."""

import webbrowser
from threading import Timer
from typing import Any

import click
from gunicorn.app.base import BaseApplication
from gunicorn.util import import_app

from izdeu.cli.options import Shell

WSGI = "izdeu.project.wsgi:application"


class Server(BaseApplication):  # type: ignore[misc]
    """gunicorn with one worker of a few threads: one process holds the opened casebook."""

    def __init__(self, **options: Any) -> None:
        self.options = options
        super().__init__()

    def load_config(self) -> None:
        """Our options and no others: neither a file nor the environment changes them."""
        for name, value in self.options.items():
            self.cfg.set(name, value)

    def load(self) -> Any:
        """The WSGI application."""
        return import_app(WSGI)


def run(shell: Shell, *, port: int, host: str = "127.0.0.1", browser: bool = False) -> None:
    """Serves until Ctrl-C."""
    address = f"http://{host}:{port}/"
    click.echo(f"The casebook is open at {address} (Ctrl-C closes it).", err=shell.json)
    if browser:
        Timer(1.5, webbrowser.open, [address]).start()
    Server(
        bind=f"{host}:{port}",
        workers=1,
        threads=4,
        timeout=600,
        accesslog=None,
        loglevel="warning",
        proc_name="izdeu",
        control_socket_disable=True,
    ).run()
