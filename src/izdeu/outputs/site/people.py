"""How a person is shown: the name form nearest to the reader first, the others after it, or that it is withheld."""

from markupsafe import Markup, escape

from izdeu.outputs.site.words import tag
from izdeu.outputs.tongue import Tongue
from izdeu.vocab.person import Script
from izdeu.vocab.public import PublicName, PublicPerson

READ = {"en": Script.LATIN, "kk": Script.CYRILLIC, "ru": Script.CYRILLIC, "ug": Script.ARABIC, "zh": Script.HAN}
"""The script in which a name is read most easily in a language."""

_LANGUAGES = {Script.ARABIC: "ug", Script.HAN: "zh"}
"""What a form is marked as when nobody said its language: these scripts need it to be set right."""


def forms(tongue: Tongue, person: PublicPerson) -> list[PublicName]:
    """The name forms, the one nearest to the reader first: in their language, else in their script."""

    def distance(name: PublicName) -> tuple[bool, bool]:
        return name.language.partition("-")[0] != tongue.code, name.script is not READ[tongue.code]

    return sorted(person.names, key=distance)


def plain_name(tongue: Tongue, person: PublicPerson | None) -> str:
    """The name as text, for titles and alternative texts."""
    names = forms(tongue, person) if person else []
    return names[0].form if names else tongue.gettext("name withheld")


def one_form(name: PublicName) -> Markup:
    """One form in its language and direction, kept apart from the text around it."""
    language = name.language or _LANGUAGES.get(name.script, "")
    return Markup(f'<bdi lang="{escape(tag(language))}">{escape(name.form)}</bdi>')  # noqa: S704 (escaped)


def shown_name(tongue: Tongue, person: PublicPerson | None) -> Markup:
    """The name nearest to the reader; in quiet words that it is withheld where there is none."""
    names = forms(tongue, person) if person else []
    if names:
        return one_form(names[0])
    return Markup('<span class="quiet">{}</span>').format(tongue.gettext("name withheld"))


def initials(tongue: Tongue, person: PublicPerson) -> str:
    """What stands in an empty frame: the first letters of the form nearest to the reader; nothing for who has none."""
    words = forms(tongue, person)[0].form.split()[:2] if person.names else []
    return "".join(word[0] for word in words)
