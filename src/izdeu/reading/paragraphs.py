"""Which paragraphs of a text are in which language."""

from izdeu.reading.blocks import Block
from izdeu.reading.language import language_of, script_of, written_in
from izdeu.reading.pack import languages

_TELLING = 40
"""Letters a paragraph needs before its language is told apart from that of the whole within one script."""


def by_language(text: str, blocks: list[Block], language: str | None = None) -> dict[str, list[Block]]:
    """The blocks of each known language, the main one (`language`, else that of the whole text) first.

    A paragraph that tells no language of its own goes with the main one. When `language` is given only paragraphs in
    another script are taken for another language.
    """
    known = languages()
    main = language or language_of(text)
    if language is not None and language not in known:
        return {}
    found: dict[str, list[Block]] = {main: []} if main and main in known else {}
    for block in blocks:
        code = _own(text[block.start : block.end], main, fixed=language is not None)
        if code in known:
            found.setdefault(code, []).append(block)
    return {code: mine for code, mine in found.items() if mine}


def _own(words: str, main: str | None, fixed: bool) -> str:
    own = language_of(words)
    if own is None or own == main:
        return main or ""
    few = sum(1 for char in words if char.isalpha()) < _TELLING
    if main is None:
        return "" if few else own
    return main if script_of(words) in written_in(main) and (fixed or few) else own
