"""The WSGI application of the casebook folder in use."""

from django.core.wsgi import get_wsgi_application

application = get_wsgi_application()
