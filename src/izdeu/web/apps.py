"""The Django app of the pages."""

from django.apps import AppConfig


class WebConfig(AppConfig):
    """Names the app; it does nothing at start."""

    name = "izdeu.web"
    label = "web"
