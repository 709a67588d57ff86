"""Geometry turned into pictures that templates print; nothing here asks the casebook."""
