"""Words of ours for kinds of sources, texts, languages, scripts and contradictions, in the language of a page."""

from izdeu.outputs.tongue import Tongue
from izdeu.vocab.person import Script
from izdeu.vocab.source import RenditionRole, SourceKind


def source_kind(tongue: Tongue, kind: SourceKind) -> str:
    """What sort of testimony it is."""
    _ = tongue.gettext
    return {
        SourceKind.INTERVIEW: _("interview"),
        SourceKind.STATEMENT: _("statement"),
        SourceKind.LETTER: _("letter"),
        SourceKind.OFFICIAL_PAPER: _("official paper"),
        SourceKind.ARTICLE: _("article"),
        SourceKind.PHOTO: _("photograph"),
        SourceKind.VIDEO: _("video"),
        SourceKind.AUDIO: _("sound recording"),
        SourceKind.OBJECT: _("object"),
        SourceKind.TABLE: _("table"),
        SourceKind.COLLECTION: _("collection"),
    }[kind]


def role(tongue: Tongue, word: RenditionRole) -> str:
    """How a text came to be."""
    _ = tongue.gettext
    return {
        RenditionRole.AS_RECEIVED: _("as received"),
        RenditionRole.TRANSCRIPT: _("transcript"),
        RenditionRole.TRANSLATION: _("translation"),
        RenditionRole.OCR: _("read from the picture"),
        RenditionRole.ABRIDGEMENT: _("abridged"),
        RenditionRole.DESCRIPTION: _("description"),
    }[word]


def language_label(tongue: Tongue, language: str) -> str:
    """The name of a language; its tag where the table has none."""
    _ = tongue.gettext
    known = {
        "en": _("English"),
        "kk": _("Kazakh"),
        "kk-arab": _("Kazakh (Arabic letters)"),
        "ru": _("Russian"),
        "ug": _("Uyghur"),
        "zh": _("Chinese"),
    }
    tag = language.replace("_", "-").casefold()
    return known.get(tag) or known.get(tag.partition("-")[0]) or language or _("not known")


def script_label(tongue: Tongue, script: Script) -> str:
    """The name of a script."""
    _ = tongue.gettext
    return {
        Script.LATIN: _("Latin letters"),
        Script.CYRILLIC: _("Cyrillic letters"),
        Script.ARABIC: _("Arabic letters"),
        Script.HAN: _("Chinese characters"),
        Script.OTHER: _("other letters"),
    }[script]


def clash_title(tongue: Tongue, code: str) -> str:
    """What does not go together, without saying which side is right."""
    _ = tongue.gettext
    titles = {
        "sentence_lengths": _("Two lengths of the sentence are told"),
        "held_and_released": _("Told to be held, and to be released"),
        "died_and_alive": _("A death is told, and later news"),
        "birth_dates": _("Two birth dates are told"),
        "death_dates": _("Two dates of death are told"),
        "held_in_two_places": _("Told to be held in two places at the same time"),
        "arrest_places": _("Two places are told of one arrest"),
        "arrest_dates": _("Two dates are told of what looks like one arrest"),
        "order": _("Told in one order, dated in another"),
    }
    return titles.get(code) or _("told differently")
