"""The nominative a Russian name form can come from, with the sex and case each would mean."""

from functools import cache, lru_cache
from typing import NamedTuple

from izdeu.reading.pack import table
from izdeu.reading.tongues.ru_parse import known, readings

_HARD = "бвгджзйклмнпрстфхцчшщ"
_SPELLED = "гкхжчшщц"
_ALL = ("nom", "gen", "dat", "acc", "ins", "loc")
_LONGEST = 40


class NameForm(NamedTuple):
    """One word of a name read as the nominative `name` in `case`; `sure` is how likely that is beside the others."""

    name: str
    sex: str
    case: str
    sure: float


class Listed(NamedTuple):
    """The names a person reviewed, and the ends that tell a sex."""

    men: frozenset[str]
    women: frozenset[str]
    male_ends: tuple[str, ...]
    female_ends: tuple[str, ...]
    undeclined: tuple[str, ...]
    family_ends: tuple[str, ...]
    chinese: frozenset[str]
    syllables: frozenset[str]


@cache
def listed() -> Listed:
    """The tables of names.yaml."""
    names = table("ru", "names")
    return Listed(
        men=frozenset(names["men"]),
        women=frozenset(names["women"]),
        male_ends=tuple(names["male_ends"]),
        female_ends=tuple(names["female_ends"]),
        undeclined=tuple(names["undeclined_ends"]),
        family_ends=tuple(names["family_ends"]),
        chinese=frozenset(names["chinese_families"]),
        syllables=frozenset(names["chinese_syllables"]),
    )


def is_given(low: str) -> bool:
    """Whether a word as it stands is a given name of the tables."""
    return low in listed().men or low in listed().women


@lru_cache(maxsize=8192)
def chinese_given(low: str) -> bool:
    """Whether a word is one or two syllables of a Chinese given name."""
    syllables = listed().syllables
    if low in syllables:
        return True
    return len(low) < 14 and any(
        low[:cut] in syllables and low[cut:].lstrip("ъ-") in syllables for cut in range(1, len(low))
    )


@lru_cache(maxsize=16384)
def forms(low: str) -> tuple[NameForm, ...]:
    """Every nominative a form in lower case can come from."""
    if len(low) > _LONGEST or not low:
        return ()
    if low.endswith(listed().undeclined):
        sex = "f" if low.endswith(("кызы", "кизи", "гызы")) else "m"
        return tuple(NameForm(low, sex, case, 3.0) for case in _ALL)
    family = _family(low)
    return (*family, *(form if not family else _less(form, low) for form in _plain(low)))


def _less(form: NameForm, low: str) -> NameForm:
    """A plain reading beside one as a family name: an undeclined name in -ову is hardly one."""
    return form._replace(sure=form.sure - 1.2) if form.name == low and form.sure < 3 else form


def _family(low: str) -> list[NameForm]:
    """Readings as a Russian family name or patronymic."""
    found: list[NameForm] = []
    for end in ("ов", "ев", "ин", "ын"):
        for tail, rows in _FAMILY_TAILS.items():
            if low.endswith(end + tail) and len(low) > len(end + tail) + 1:
                stem = low[: len(low) - len(tail)] if tail else low
                found += [NameForm(stem + more, sex, case, 1.6) for more, sex, case in rows]
    for tail, rows in _ADJECTIVES.items():
        if low.endswith("ск" + tail):
            stem = low[: -len(tail)]
            found += [NameForm(stem + more, sex, case, 1.5) for more, sex, case in rows]
    for end, sex in (("ович", "m"), ("евич", "m"), ("овн", "f"), ("евн", "f")):
        for tail, cases in (_MALE_TAILS if sex == "m" else _FEMALE_TAILS).items():
            if low.endswith(end + tail):
                stem = low[: len(low) - len(tail)] if tail else low
                found += [NameForm(stem + more, sex, case, 2.5) for more, case in cases]
    return [*found, *(_adjective(low) if _may_describe(low) else ())]


def _may_describe(low: str) -> bool:
    """Whether a form is an adjective or a participle of the dictionary."""
    adjective = any(r.case and (r.pos == "a" or r.form == "part") for r in readings(low))
    return adjective and known(low) and not low.endswith(_OTHER_FAMILY)


def _adjective(low: str) -> list[NameForm]:
    """Readings of a family name that is an adjective of the dictionary: Ясная, Ясному."""
    found: list[NameForm] = []
    for tail, rows in _LIKE_ADJECTIVES.items():
        stem = low[: -len(tail)]
        if low.endswith(tail) and len(stem) > 2:
            hard = "ий" if stem[-1] in _SPELLED or tail in _SOFT_TAILS else "ый"
            soft = "яя" if tail in _SOFT_TAILS and stem[-1] not in _SPELLED else "ая"
            ends = {"m": hard, "f": soft}
            found += [NameForm(stem + (tail if case == "nom" else ends[sex]), sex, case, 1.5) for sex, case in rows]
            stressed = [(sex, case) for sex, case in rows if sex == "m" and case != "nom" and tail not in _SOFT_TAILS]
            found += [NameForm(stem + "ой", sex, case, 1.3) for sex, case in stressed]
    if any(r.lemma == low and r.case == "nom" for r in readings(low)) and low.endswith("ой"):
        found.append(NameForm(low, "m", "nom", 1.6))
    return found


@lru_cache(maxsize=8192)
def adjectival(low: str) -> bool:
    """Whether a form is an adjective of the dictionary, as some family names are."""
    return _may_describe(low) and bool(_adjective(low))


_OTHER_FAMILY = ("ова", "ева", "ина", "ову", "еву", "ину")
_SOFT_TAILS = frozenset({"его", "ему", "юю", "яя"})
_LIKE_ADJECTIVES = {
    "ый": (("m", "nom"),),
    "ий": (("m", "nom"),),
    "ого": (("m", "gen"), ("m", "acc")),
    "его": (("m", "gen"), ("m", "acc")),
    "ому": (("m", "dat"),),
    "ему": (("m", "dat"),),
    "ым": (("m", "ins"),),
    "им": (("m", "ins"),),
    "ом": (("m", "loc"),),
    "ем": (("m", "loc"),),
    "ая": (("f", "nom"),),
    "яя": (("f", "nom"),),
    "ой": (("f", "gen"), ("f", "dat"), ("f", "ins"), ("f", "loc")),
    "ей": (("f", "gen"), ("f", "dat"), ("f", "ins"), ("f", "loc")),
    "ую": (("f", "acc"),),
    "юю": (("f", "acc"),),
}
_FAMILY_TAILS = {
    "": (("", "m", "nom"),),
    "а": (("", "m", "gen"), ("", "m", "acc"), ("а", "f", "nom")),
    "у": (("", "m", "dat"), ("а", "f", "acc")),
    "ым": (("", "m", "ins"),),
    "е": (("", "m", "loc"),),
    "ой": (("а", "f", "gen"), ("а", "f", "dat"), ("а", "f", "ins"), ("а", "f", "loc")),
}
_ADJECTIVES = {
    "ий": (("ий", "m", "nom"),),
    "ого": (("ий", "m", "gen"), ("ий", "m", "acc")),
    "ому": (("ий", "m", "dat"),),
    "им": (("ий", "m", "ins"),),
    "ом": (("ий", "m", "loc"),),
    "ая": (("ая", "f", "nom"),),
    "ой": (("ая", "f", "gen"), ("ая", "f", "dat"), ("ая", "f", "ins"), ("ая", "f", "loc")),
    "ую": (("ая", "f", "acc"),),
}
_MALE_TAILS = {
    "": (("", "nom"),),
    "а": (("", "gen"), ("", "acc")),
    "у": (("", "dat"),),
    "ом": (("", "ins"),),
    "ем": (("", "ins"),),
    "е": (("", "loc"),),
}
_FEMALE_TAILS = {
    "а": (("а", "nom"),),
    "ы": (("а", "gen"),),
    "и": (("а", "gen"),),
    "е": (("а", "dat"), ("а", "loc")),
    "у": (("а", "acc"),),
    "ой": (("а", "ins"),),
    "ою": (("а", "ins"),),
}
_SOFT = {
    "я": (("й", "m", "gen"), ("й", "m", "acc"), ("ь", "m", "gen"), ("ь", "m", "acc")),
    "ю": (("й", "m", "dat"), ("ь", "m", "dat")),
    "ем": (("й", "m", "ins"), ("ь", "m", "ins")),
    "е": (("й", "m", "loc"), ("ь", "m", "loc")),
}
_IN_YA = {
    "я": (("я", "f", "nom"),),
    "и": (
        ("я", "f", "gen"),
        ("я", "f", "dat"),
        ("я", "f", "loc"),
        ("ь", "f", "gen"),
        ("ь", "f", "dat"),
        ("ь", "f", "loc"),
    ),
    "ю": (("я", "f", "acc"),),
    "е": (("я", "f", "dat"), ("я", "f", "loc")),
    "ей": (("я", "f", "ins"),),
    "ью": (("ь", "f", "ins"),),
}


def _plain(low: str) -> list[NameForm]:
    """Readings as a given name, or a family name that is declined like one."""
    found: list[NameForm] = []
    last = low[-1]
    if last in _HARD or last == "ь":
        found.append(_weighed(low, "m", "nom"))
        found += [_weighed(low, "f", case, undeclined=True) for case in _ALL]
    elif last in "иуоэюы":
        found += [_weighed(low, sex, case, undeclined=True) for case in _ALL for sex in ("m", "f")]
        if low.endswith(_OF_MEN) and low[:-1] + "я" not in listed().women:
            found += [NameForm(low, "m", case, 1.8) for case in _ALL]
    elif last == "е" and is_given(low):
        found += [_weighed(low, sex, case, undeclined=True) for case in _ALL for sex in ("m", "f")]
    elif last in "ая":
        found += [_weighed(low, "m", "nom", vowel=True)]
    for tail, rows in _MALE_TAILS.items():
        stem = low[: len(low) - len(tail)]
        if tail and low.endswith(tail) and stem[-1:] and stem[-1] in _HARD and stem[-1] != "й":
            found += [_weighed(stem + more, "m", case) for more, case in rows]
    for tail, female in _FEMALE_TAILS.items():
        stem = low[: len(low) - len(tail)]
        if low.endswith(tail) and stem and stem[-1] in _HARD and _spelled(stem, tail):
            found += [_weighed(stem + more, "f", case) for more, case in female]
            found += [_weighed(stem + more, "m", case, vowel=True) for more, case in female]
    for tail, soft in (*_SOFT.items(), *_IN_YA.items()):
        stem = low[: len(low) - len(tail)]
        if low.endswith(tail) and len(stem) > 1:
            found += [
                _weighed(stem + more, sex, case) for more, sex, case in soft if more != "й" or stem[-1] in _VOWELS
            ]
    return found


_OF_MEN = ("али", "или", "ули", "ели", "гази", "газы", "алы", "ди")
_VOWELS = "аеиоуыэюя"


def _spelled(stem: str, tail: str) -> bool:
    """Whether a hard stem is spelled with this ending: after к, г, х, ж, ч, ш the genitive is in -и, else in -ы."""
    if tail in ("ы", "и"):
        return (tail == "и") == (stem[-1] in _SPELLED and stem[-1] != "ц")
    return True


def _weighed(name: str, sex: str, case: str, undeclined: bool = False, vowel: bool = False) -> NameForm:
    """A reading with its weight: listed names first, then ends that tell the sex, then the plain rule."""
    tables = listed()
    named = name in (tables.men if sex == "m" else tables.women)
    other = name in (tables.women if sex == "m" else tables.men)
    own_end = name.endswith(tables.male_ends if sex == "m" else tables.female_ends)
    other_end = name.endswith(tables.female_ends if sex == "m" else tables.male_ends)
    sure = 4.0 if named else 0.3 if other else 1.5 if own_end and not other_end else 0.4 if other_end else 0.8
    if chinese_given(name):
        sure += 0.6
    if undeclined and not named:
        sure -= 0.5 if own_end or (case == "nom" and name[-1] not in _HARD) else 0.9
    if vowel and not named:
        sure -= 0.6
    return NameForm(name, sex, case, sure + (0.3 if case == "nom" else 0.0))
