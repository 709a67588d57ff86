"""A long text is read, a model asked, while the page is looked at: in a thread of this process, which ends with it."""

from threading import Thread

from django.db import connections

from izdeu.casebook.acts import Asking, Cutting, Drafting, Underway

Job = Underway | Asking | Drafting | Cutting

SHORT = 20_000
"""Texts up to so many code points (some 3,500 words) are read at once: that takes less than a page does to come."""


def go_on(underway: Underway) -> None:
    """Has a short text read before this returns, a long one in the background; its row tells how far it has come."""
    if underway.length <= SHORT:
        underway.go_on()
    else:
        in_background(underway)


def in_background(underway: Job) -> None:
    """Has it go on while this returns at once; its row tells how far it has come."""
    Thread(target=_go_on, args=(underway,), daemon=True, name="reading").start()


def _go_on(underway: Job) -> None:
    try:
        underway.go_on()
    finally:
        connections.close_all()
