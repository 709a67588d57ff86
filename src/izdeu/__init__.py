"""Izdeu: a casebook for people who have been disappeared or interned."""

__version__ = "0.1.0"
