"""Who asks, and for what."""

from datetime import UTC, date, datetime
from typing import Any

from django.http import HttpRequest
from django.utils.http import url_has_allowed_host_and_scheme


def member(request: HttpRequest) -> Any:
    """The member who is signed in. The middleware lets nobody else in; the type is the casebook's own."""
    return request.user


def today() -> date:
    """The day that silences are counted to (UTC)."""
    return datetime.now(UTC).date()


def page_number(request: HttpRequest) -> int:
    """The page asked for, from 1; anything that is no number is 1."""
    return whole(request.GET.get("page", "")) or 1


def whole(said: str) -> int | None:
    """The whole number that a text says, of at most nine digits; None for anything else."""
    return int(said) if said.isascii() and said.isdecimal() and len(said) < 10 else None


def next_address(request: HttpRequest) -> str:
    """Where a form asks to go on, if that is on this site; else home."""
    asked = request.POST.get("next", "")
    return asked if url_has_allowed_host_and_scheme(asked, {request.get_host()}) else "/"
