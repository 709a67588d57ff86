"""The static public site of a release: plain pages that need no server, no script and no other host."""

from izdeu.outputs.site.write import Written, write

__all__ = ["Written", "write"]
