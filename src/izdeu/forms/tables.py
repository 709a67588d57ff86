"""The reviewed tables of appeals and authorities, read once."""

from functools import cache
from importlib.resources import files
from typing import Any

import yaml

LANGUAGES = ("en", "kk", "ru", "zh", "ug")


@cache
def rows(path: str) -> tuple[dict[str, Any], ...]:
    """The rows of `resources/<path>`, as the table has them."""
    return tuple(yaml.safe_load(files_text(path)))


def files_text(path: str) -> str:
    """The text of `resources/<path>`."""
    return (files("izdeu") / "resources" / path).read_text(encoding="utf-8")


def tables(folder: str) -> tuple[str, ...]:
    """The tables in a folder of resources, by name."""
    found = (files("izdeu") / "resources" / folder).iterdir()
    return tuple(sorted(f"{folder}/{one.name}" for one in found if one.name.endswith(".yaml")))
