"""A long text is read while its page is looked at: in a thread of this process, which ends with it."""

from threading import Thread

from django.db import connections

from izdeu.casebook.acts import Underway

SHORT = 20_000
"""Texts up to so many code points (some 3,500 words) are read at once: that takes less than a page does to come."""


def go_on(underway: Underway) -> None:
    """Has a short text read before this returns, a long one in the background; its row tells how far it has come."""
    if underway.length <= SHORT:
        underway.go_on()
    else:
        Thread(target=_go_on, args=(underway,), daemon=True, name="reading").start()


def _go_on(underway: Underway) -> None:
    try:
        underway.go_on()
    finally:
        connections.close_all()
