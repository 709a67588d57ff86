"""The static public site."""
