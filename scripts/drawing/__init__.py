"""Ink and wash, drawn by code: the demo's portraits, keepsakes and scanned letter."""
