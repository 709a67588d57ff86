"""A Turkic name in Chinese characters by the syllable, drawn by chance: how different offices would write it."""

import random

from izdeu.names.transcription import registry_pieces, registry_table


def transcribed(latin: str, rnd: random.Random) -> str:
    """One way to write a Latin spelling in characters, the usual ones oftener; "" when a sound has none."""
    chosen = []
    for sound in registry_pieces(latin):
        options = registry_table()[sound]
        if not options:
            return ""
        chosen.append(rnd.choices(options, [1 / (rank + 1) for rank in range(len(options))])[0])
    return "".join(chosen)
