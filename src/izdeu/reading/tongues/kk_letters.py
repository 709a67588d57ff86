"""Letters of Kazakh: which vowels go together, and Kazakh written in Arabic or Latin letters brought to Cyrillic."""

import re
from functools import lru_cache

BACK, FRONT = frozenset("аоұыяё"), frozenset("әөүіеэ")
EITHER = frozenset("иую")
VOWELS = BACK | FRONT | EITHER
VOICELESS = frozenset("пкқстшщфхцчһбвгд")
"""After these an ending begins with т, қ, к or п; written б, в, г and д are heard so at the end of a word."""

_CYRILLIC = re.compile(r"[\u0400-\u04ff]")
_HAMZA = re.compile(r"[\u0621\u0674\u0654]")
_MARKS = re.compile(r"[\u064b-\u0652\u0640\u200c-\u200f]")
_ONE_TO_ONE = {
    "ب": "б", "ۆ": "в", "گ": "г", "ع": "ғ", "د": "д", "ج": "ж", "ز": "з", "ك": "к", "ک": "к", "ق": "қ", "ل": "л",
    "م": "м", "ن": "н", "ڭ": "ң", "پ": "п", "ر": "р", "س": "с", "ت": "т", "ۋ": "у", "ف": "ф", "ح": "х", "خ": "х",
    "ھ": "һ", "ه": "һ", "چ": "ч", "ش": "ш", "ە": "е", "ې": "э", "ٵ": "ә", "ٶ": "ө", "ٷ": "ү", "ٸ": "і", "ۅ": "о",
    "غ": "ғ", "ڤ": "в", "و": "О", "ۇ": "Ұ", "ى": "Ы", "ا": "А", "ي": "Й", "ی": "Й", "ئ": "", "آ": "А",
}  # fmt: skip
_BACK_OF = {"О": "о", "Ұ": "ұ", "Ы": "ы", "А": "а"}
_FRONT_OF = {"О": "ө", "Ұ": "ү", "Ы": "і", "А": "ә"}
_LATIN = {
    "ä": "ә", "ö": "ө", "ü": "ү", "ğ": "ғ", "ū": "ұ", "ŋ": "ң", "ñ": "ң", "ş": "ш", "ı": "и", "q": "қ", "y": "ы",
    "i": "і", "a": "а", "b": "б", "c": "ц", "d": "д", "e": "е", "f": "ф", "g": "г", "h": "х", "j": "ж", "k": "к",
    "l": "л", "m": "м", "n": "н", "o": "о", "p": "п", "r": "р", "s": "с", "t": "т", "u": "у", "v": "в", "w": "у",
    "z": "з", "x": "х", "ý": "у", "á": "ә", "ó": "ө", "ú": "ү", "ǵ": "ғ", "ń": "ң",
}  # fmt: skip
_LOOKALIKES = str.maketrans("iəhaeopcxykmt", "іәһаеорсхукмт")
_APOSTROPHES = str.maketrans("’ʼ‑‐", "''--")
_MOST_A = 3
_PUNCTUATION = {"،": ",", "؛": ";", "؟": "?", "٪": "%", "۔": "."}


def is_arabic(word: str) -> bool:
    """Whether a word is in Arabic letters."""
    return "\u0600" <= word[:1] <= "\u06ff"


def mark(written: str) -> str:
    """A mark as Cyrillic texts write it."""
    return _PUNCTUATION.get(written, written)


@lru_cache(maxsize=65536)
def lower(word: str) -> str:
    """A Cyrillic word in lower case, Latin letters among the Cyrillic replaced by those they look like."""
    low = word.lower().translate(_APOSTROPHES)
    return low.translate(_LOOKALIKES) if _CYRILLIC.search(low) and not low.isascii() else low


@lru_cache(maxsize=16384)
def from_latin(word: str) -> str:
    """A word of the alphabet of 2021 in Cyrillic letters, lower case."""
    low = word.lower().replace("i̇", "и").translate(_APOSTROPHES)
    low = low.replace("sh", "ш").replace("ch", "ч").replace("iý", "ю").replace("ia", "я")
    return "".join(_LATIN.get(char, char) for char in low)


@lru_cache(maxsize=16384)
def from_arabic(word: str) -> tuple[str, ...]:
    """The ways a word in Arabic letters may be written in Cyrillic, the likeliest first."""
    bare = _MARKS.sub("", word)
    hamza = bool(_HAMZA.search(bare))
    letters = [_ONE_TO_ONE.get(char, char) for char in _HAMZA.sub("", bare)]
    skeleton = _glides("".join(letters))
    soft = hamza or any(char in "екг" for char in skeleton)
    hard = any(char in "ғқ" for char in skeleton)
    by_syllable = _spoken(skeleton, front=hamza or (soft and not hard), keep_a=False)
    mixed = _spoken(skeleton, front=hamza or soft, keep_a=True)
    all_front, all_back = _all(skeleton, _FRONT_OF), _all(skeleton, _BACK_OF)
    a_back = _all(skeleton.replace("А", "а"), _FRONT_OF)
    if soft and not hard:
        order = [all_front, mixed, a_back, by_syllable, all_back]
    elif soft:
        order = [by_syllable, mixed, all_back, a_back, all_front]
    else:
        order = [all_back, by_syllable]
    order += [_first_apart(skeleton, _FRONT_OF, _BACK_OF), *(_by_each_a(skeleton) if soft else ())]
    if "ы" in all_back:
        head, _, tail = all_back.rpartition("ы")
        order += [f"{head}і{tail}", all_back.replace("ы", "і")]
    found = dict.fromkeys(_joined(form) for form in order)
    return tuple(found)


def _glides(skeleton: str) -> str:
    """Й between consonants is и, beside a vowel й; with а or у after it я and ю are written later."""
    found: list[str] = []
    for i, char in enumerate(skeleton):
        if char != "Й":
            found.append(char)
            continue
        before = skeleton[i - 1] if i else ""
        after_vowel = bool(before) and before in "ОҰЫАеәөүіоэ"
        found.append("й" if after_vowel or (not before and skeleton[i + 1 : i + 2] in ("А", "О", "Ұ", "у")) else "и")
    return "".join(found)


def _all(skeleton: str, vowels: dict[str, str]) -> str:
    return "".join(vowels.get(char, char) for char in skeleton)


def _spoken(skeleton: str, *, front: bool, keep_a: bool) -> str:
    """Syllable by syllable: қ, ғ and а make what follows back, к, г and е make it front."""
    found: list[str] = []
    for i, char in enumerate(skeleton):
        ahead = skeleton[i + 1 : i + 2]
        if char in "еәөүікг":
            front = True
        elif char in "қғаоұы" or ahead in ("қ", "ғ"):
            front = False
        if char == "А" and (keep_a or not front):
            found.append("а")
            front = False
        else:
            found.append((_FRONT_OF if front else _BACK_OF).get(char, char))
    return "".join(found)


def _first_apart(skeleton: str, first: dict[str, str], rest: dict[str, str]) -> str:
    """The first open vowel one way, the others another: төлқұжат."""
    at = next((i for i, char in enumerate(skeleton) if char in first), len(skeleton) - 1)
    return _all(skeleton[: at + 1], first) + _all(skeleton[at + 1 :], rest)


def _by_each_a(skeleton: str) -> list[str]:
    """Every way to read the first few ا as ә or а, the other vowels following each: Әділхан, Дәулетжан."""
    many = min(skeleton.count("А"), _MOST_A)
    if not many:
        return []
    found: list[str] = []
    for choice in range(2**many):
        form = skeleton
        for bit in range(many):
            form = form.replace("А", "а" if choice >> bit & 1 else "ә", 1)
        found.append(_following(form))
    return found


def _following(form: str) -> str:
    """The open vowels of a form like the vowel before them."""
    front, found = True, []
    for char in form:
        if char in "әеа":
            front = char != "а"
        elif char in "қғ":
            front = False
        found.append((_FRONT_OF if front else _BACK_OF).get(char, char))
    return "".join(found)


def _joined(form: str) -> str:
    """Sounds that Cyrillic writes with one letter: йа я, йу ю, тс before и ц."""
    form = form.replace("иа", "ия").replace("йа", "я").replace("йу", "ю").replace("иу", "ию")
    return form.replace("тси", "ци").replace("ыи", "и").replace("іи", "и")
