"""The page, served to this machine."""

import logging
import os
import socket
import sys
import webbrowser
from threading import Timer
from typing import Any

import click
from gunicorn.app.base import BaseApplication
from gunicorn.glogging import Logger
from gunicorn.util import import_app

from izdeu.cli.options import Shell
from izdeu.vocab.errors import Refused

WSGI = "izdeu.project.wsgi:application"


class Quiet(Logger):  # type: ignore[misc]
    """gunicorn's log without what a request said: its own sentences, with nothing filled in."""

    def setup(self, cfg: Any) -> None:
        """As gunicorn does it, with the filter on what it says of errors."""
        super().setup(cfg)
        self.error_log.addFilter(_without_words)


def _without_words(record: logging.LogRecord) -> bool:
    record.msg = f"{record.levelname}: {record.msg if isinstance(record.msg, str) else ''}"
    record.args, record.exc_info, record.exc_text = None, None, None
    return True


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
    """Serves until Ctrl-C; Refused when something else answers on that port."""
    _check_free(host, port)
    address = f"http://{host}:{port}/"
    click.echo(f"The casebook is open at {address} (Ctrl-C closes it).", err=shell.json)
    if browser and _has_screen():
        Timer(1.5, webbrowser.open, [address]).start()
    Server(
        bind=f"{host}:{port}",
        workers=1,
        threads=4,
        timeout=600,
        accesslog=None,
        loglevel="warning",
        logger_class=Quiet,
        proc_name="izdeu",
        control_socket_disable=True,
    ).run()


def _check_free(host: str, port: int) -> None:
    with socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET) as trial:
        trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            trial.bind((host, port))
        except (OSError, OverflowError) as cause:
            raise Refused(
                "Nothing can be served at {host}:{port}; it may be in use: choose another --port.", host=host, port=port
            ) from cause


def _has_screen() -> bool:
    """Without a screen a browser in the terminal would open, on top of what is printed here."""
    return sys.platform != "linux" or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
