"""The command line: the same verbs as the pages."""

from izdeu.cli.main import main

__all__ = ["main"]
