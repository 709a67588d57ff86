"""Django's SQLite backend on SQLCipher: the same, but that every connection gives its key first."""
