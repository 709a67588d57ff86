"""Templates keep to the content policy: no inline style, script or event; no address outside."""

import re

from tests.house.files import ROOT, tracked

FORBIDDEN = {
    "an inline style": r"<[^>]*\sstyle\s*=|<style\b",
    "an inline script": r"<script\b(?![^>]*\b(?:src=|type=.application/(?:ld\+)?json))",
    "an inline event": r"<[^>]*\s(?:on[a-z]+|hx-on[:\w-]*)\s*=",
    "an address that runs": r"=\s*[\"']?javascript:",
    "another host": r"\b(?:src|href|action)\s*=\s*[\"']?(?:https?:)?//",
    "text marked safe": r"\|\s*safe\b|\{%\s*autoescape\s+off",
}


def test_templates_keep_to_the_policy() -> None:
    found = [
        f"{path.relative_to(ROOT)}:{words[: hit.start()].count(chr(10)) + 1}: {name}"
        for path in tracked("src/izdeu/**/templates/**")
        for words in [path.read_text()]
        for name, pattern in FORBIDDEN.items()
        for hit in re.finditer(pattern, words)
    ]
    assert found == []


def test_a_witness_speaks_in_their_own_direction() -> None:
    """What is set as a voice says its language (a text being typed has none yet); its letters give the direction."""
    voices = [
        (path.relative_to(ROOT), tag)
        for path in tracked("src/izdeu/**/templates/**")
        for tag in re.findall(r"<(?!textarea)\w+[^<]*?\bclass=\"[^\"]*\bvoice\b[^<]*?(?<![-%])>", path.read_text())
    ]
    assert len(voices) >= 3
    assert [(path, tag) for path, tag in voices if 'lang="' not in tag or 'dir="auto"' not in tag] == []


def test_a_name_does_not_turn_the_line_around() -> None:
    """Every name form stands in a <bdi> of its own, but in a title or an option, which hold text only."""
    bare = [
        f"{path.relative_to(ROOT)}: {line.strip()}"
        for path in tracked("src/izdeu/**/templates/**")
        for line in path.read_text().splitlines()
        if re.search(r"(?<!>)\{\{ [\w.]*\.form \}\}|(?<!<bdi)(?<!\")>\{\{ [\w.]*\.form \}\}", line)
        and not re.search(r"<option|\{% block title %\}", line)
    ]
    assert bare == []
