"""How fast names are indexed and found, and places spotted: `python bench/names.py [--forms 10000]`.

Names are invented, in Latin and Cyrillic letters. How well they are found is measured by `names_bench.py` of the shared
folder, which holds real public names and the peers.
"""

import argparse
import random
import time
from statistics import median

from izdeu.names import NameIndex
from izdeu.places import all_places, spot

GIVEN = ("Ai", "Gul", "Nur", "Dil", "Er", "Bek", "Sau", "Mar", "Zhan", "Kuan", "Tal", "Asyl", "Bol", "Tur", "Kun")
ENDS = ("nur", "zhan", "bek", "lan", "gul", "khan", "bol", "tai", "mira", "sultan", "dar", "kul", "man", "shat", "dos")
SENTENCE = " is where they took him, and since that day nobody could tell us a word of how he lives. From "
TO_CYRILLIC = str.maketrans("abdegiklmnorstuyz", "абдегиклмнорстуйз")


def crowd(size: int, seed: int = 7) -> list[tuple[str, str]]:
    """So many invented full names, every second one in Cyrillic letters."""
    rnd = random.Random(seed)
    parts = [f"{first}{last}{more}".lower() for first in GIVEN for last in ENDS for more in ("", "a", "bai", "ov")]
    names = [f"{rnd.choice(parts)} {rnd.choice(parts)}uly" for _ in range(size)]
    return [(str(n), name.translate(TO_CYRILLIC) if n % 2 else name) for n, name in enumerate(names)]


def milliseconds(act: object, *args: object) -> float:
    """How long one call takes."""
    assert callable(act)
    begun = time.perf_counter()
    act(*args)
    return 1000 * (time.perf_counter() - begun)


def main() -> None:
    """Prints one line for each thing measured."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--forms", type=int, default=10_000)
    size = parser.parse_args().forms
    forms = crowd(size)
    begun = time.perf_counter()
    index = NameIndex.build(forms)
    print(f"names: {size} forms indexed in {time.perf_counter() - begun:.2f} s")
    times = sorted(milliseconds(index.search, form) for _, form in random.Random(1).sample(forms, 100))
    print(f"names: search {median(times):.1f} ms in the median, {times[94]:.1f} ms at the 95th of 100")
    names = [form for place in all_places() for form in place.names.values()]
    text = SENTENCE.join(names)
    text *= 1_000_000 // len(text) + 1
    print(f"places: {len(spot(text))} spots in {len(text)} characters in {milliseconds(spot, text):.0f} ms")


if __name__ == "__main__":
    main()
