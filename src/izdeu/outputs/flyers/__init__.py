"""Flyers of those who are looked for, and booklets of them: PDF that can be read aloud, in every script."""

from izdeu.outputs.flyers.paper import Paper as Paper
from izdeu.outputs.flyers.writing import write as write
from izdeu.outputs.flyers.writing import write_booklets as write_booklets

__all__ = ["Paper", "write", "write_booklets"]
