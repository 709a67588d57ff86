"""Settings, addresses and the WSGI application: wires all, imported by none."""
