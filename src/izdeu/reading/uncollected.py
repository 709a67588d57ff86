"""Reading without pauses for garbage: what a reading makes goes by itself when it is done, nearly all of it."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def uncollected() -> Iterator[None]:
    """Keeps the collector of cycles still meanwhile; it goes on as before after, also when an error is raised."""
    going = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if going:
            gc.enable()
