"""What every page needs: its light, its fonts, where it stands, what its reader may do."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from django.contrib.staticfiles import finders
from django.template import Context, Library
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import to_locale

from izdeu.vocab.member import Role
from izdeu.web import text

register = Library()

EMPTY = SafeString("")


@dataclass(frozen=True, slots=True)
class LookChoice:
    """A way to light the pages."""

    word: str
    label: str
    chosen: bool


def _look(context: Context) -> str:
    request = context.get("request")
    word = request.COOKIES.get("look", "auto") if request else "auto"
    return word if word in text.LOOKS else "auto"


@register.filter
def html_lang(code: str) -> str:
    """A language code as HTML writes it: `zh-hans` is `zh-Hans`."""
    return to_locale(code).replace("_", "-")


@register.simple_tag
@lru_cache(maxsize=1)
def fonts_cut() -> bool:
    """Whether `make fonts` was run; else the pages are set in the device's fonts and say so."""
    return finders.find("fonts/fonts.css") is not None


@register.simple_tag(takes_context=True)
def look(context: Context) -> SafeString:
    """The attribute that holds the light chosen, if it is not the device's."""
    word = _look(context)
    return EMPTY if word == "auto" else format_html(' data-look="{}"', word)


@register.simple_tag(takes_context=True)
def looks(context: Context) -> list[LookChoice]:
    """The ways to light the pages."""
    chosen = _look(context)
    return [LookChoice(word, str(label), word == chosen) for word, label in text.LOOKS.items()]


@register.simple_tag(takes_context=True)
def here(context: Context, name: str) -> SafeString:
    """`aria-current` when the page is the one named."""
    request = context.get("request")
    match = request.resolver_match if request else None
    return mark_safe(' aria-current="page"') if match and match.url_name == name else EMPTY


@register.filter
def may(member: Any, role_word: str) -> bool:
    """Whether a member's role does all that another does."""
    return bool(member.is_authenticated and member.may(Role(role_word)))
