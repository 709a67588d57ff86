"""Nothing is called cleared, or addressed, but by izdeu.redact."""

import ast

from tests.house.files import ROOT, tracked

ROOM = ROOT / "src/izdeu/redact"
GUARDED = {"Cleared", "Addressed"}


def _calls(source: str) -> bool:
    """Whether code makes a `Cleared` or an `Addressed`, by whatever name it has it."""
    named = set(GUARDED)
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.ImportFrom):
            named |= {one.asname for one in node.names if one.name in GUARDED and one.asname}
        if isinstance(node, ast.Call):
            called = node.func.value if isinstance(node.func, ast.Subscript) else node.func
            if (called.id if isinstance(called, ast.Name) else getattr(called, "attr", "")) in named:
                return True
    return False


def test_only_redact_makes_what_is_cleared() -> None:
    makers = [path for path in tracked("src/*.py") if ROOM not in path.parents and _calls(path.read_text())]
    assert not makers


def test_a_maker_is_seen() -> None:
    assert _calls("from izdeu.vocab.release import Cleared as Fine\nx = Fine(1, 2)")
    assert _calls("from izdeu.vocab.release import Addressed\nx = Addressed[str]('a', 'b')")
    assert _calls("import izdeu.vocab.release as r\nx = r.Cleared[str]('a', 'b')")
    assert not _calls("from izdeu.vocab.release import Cleared\ndef f(x: Cleared[str]) -> str: return x.content")
