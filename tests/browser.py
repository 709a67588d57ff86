"""Fixtures of the browser journeys."""
