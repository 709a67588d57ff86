"""Fills a request for information: as a letter is filled, with fewer fields."""

from izdeu.forms.letters.fill import fill

__all__ = ["fill"]
