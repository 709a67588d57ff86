"""Spellings as they vary from writer to writer: romanisations, dropped marks of Cyrillic letters, slips of the hand."""

import random

SWAPS: dict[str, tuple[tuple[str, str], ...]] = {
    "Latn": (
        *(("q", "k"), ("x", "kh"), ("x", "h"), ("kh", "h"), ("gh", "g"), ("sh", "ş"), ("sh", "sch"), ("ch", "ç")),
        *(
            ("j", "zh"),
            ("j", "dj"),
            ("j", "c"),
            ("zh", "j"),
            ("w", "v"),
            ("v", "w"),
            ("y", "i"),
            ("i", "y"),
            ("y", "j"),
        ),
        *(
            ("ö", "o"),
            ("ü", "u"),
            ("ö", "oe"),
            ("ü", "ue"),
            ("ë", "e"),
            ("u", "ou"),
            ("e", "a"),
            ("a", "e"),
            ("o", "u"),
        ),
        *(("ng", "n"), ("ph", "f"), ("d", "t"), ("b", "p"), ("ll", "l"), ("mm", "m"), ("ss", "s"), ("aa", "a")),
    ),
    "Cyrl": (
        *(("қ", "к"), ("ғ", "г"), ("ң", "н"), ("ә", "а"), ("ә", "е"), ("ә", "я"), ("ө", "о"), ("ө", "е"), ("ө", "у")),
        *(("ұ", "у"), ("ү", "у"), ("ү", "ю"), ("һ", "х"), ("і", "и"), ("ы", "и"), ("ы", "у"), ("ж", "дж"), ("җ", "дж")),
        *(("җ", "ж"), ("ё", "е"), ("э", "е"), ("ия", "я"), ("ай", "аи"), ("б", "п"), ("уль", "ул"), ("х", "к")),
    ),
    "Arab": (
        *(("ۇ", "و"), ("ۆ", "و"), ("ۈ", "ۇ"), ("ې", "ى"), ("ە", "ا"), ("خ", "ح"), ("ى", "ي"), ("ۋ", "و"), ("ق", "ك")),
        *(("غ", "ع"), ("ڭ", "ن"), ("ا", "ە"), ("ه", "ھ"), ("پ", "ف")),
    ),
}
SWAPPED, SLIPPED = 0.08, 0.12
"""How often each swap is made where it can be, and how often a spelling has a slip."""
_KEYS = {
    "Latn": "abcdefghijklmnopqrstuvwxyz",
    "Cyrl": "абвгдежзиклмнопрстуфхқңғү",
    "Arab": "ابپتجچخدرزژسشغفقكڭگلمن",
    "Hani": "阿买提古丽尔克木汗江别拜努热依尼沙孜",
    "Piny": "abcdefghijklmnopqrstuvwxyz",
}


def _slip(form: str, script: str, rnd: random.Random) -> str:
    at, kind = rnd.randrange(len(form)), rnd.random()
    if kind < 0.3:
        return form[:at] + form[at + 1 :]
    if kind < 0.6:
        return form[:at] + rnd.choice(_KEYS[script]) + form[at:]
    if kind < 0.85:
        return form[:at] + rnd.choice(_KEYS[script]) + form[at + 1 :]
    return form[:at] + form[at + 1 : at + 2] + form[at : at + 1] + form[at + 2 :]


def varied(form: str, script: str, rnd: random.Random) -> str:
    """The spelling as another hand might write it."""
    for old, new in SWAPS.get(script, ()):
        if old in form and rnd.random() < SWAPPED:
            form = form.replace(old, new)
    if len(form) > (2 if script == "Hani" else 3) and rnd.random() < SLIPPED:
        form = _slip(form, script, rnd)
    return form
