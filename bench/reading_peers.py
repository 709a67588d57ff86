"""The reader's public peers, each as a function that reads as `izdeu.reading.read` does."""

from bench.reading_judge import Read


def peers_of(language: str) -> list[tuple[str, Read]]:
    """The peers that can read a language, by name."""
    return []
