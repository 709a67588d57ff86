"""The Django app of the casebook."""

from django.apps import AppConfig


class CasebookConfig(AppConfig):
    """Names the app; it does nothing at start."""

    name = "izdeu.casebook"
    label = "casebook"
    default_auto_field = "django.db.models.BigAutoField"
