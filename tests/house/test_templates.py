"""Templates keep to the content policy: no inline style, script or event; no address outside."""

import re

from tests.house.files import ROOT, tracked

FORBIDDEN = {
    "an inline style": r"<[^>]*\sstyle\s*=|<style\b",
    "an inline script": r"<script\b(?![^>]*\b(?:src=|type=.application/json))",
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
