"""A release tells by itself whether anybody has changed it since it was signed."""

import shutil
import subprocess
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from izdeu.outputs import manifest
from izdeu.outputs.signature import Signer, check_signature
from izdeu.vocab.errors import Damaged, Refused

SIGNER = Signer(bytes(range(32)))
OTHER = Signer(bytes(32))


@pytest.fixture
def release(tmp_path: Path) -> Path:
    (tmp_path / "en").mkdir()
    (tmp_path / "index.html").write_text("<p>who we look for")
    (tmp_path / "en/a.html").write_text("Erbol")
    manifest.seal(tmp_path, manifest.Card(1, date(2026, 11, 23), "Looking", ("en",), "rules"), SIGNER)
    return tmp_path


def test_a_release_as_signed_is_sound(release: Path) -> None:
    found = manifest.check(release, SIGNER.public_key)
    assert (found.problems, found.files, found.card["release"]) == ((), 4, 1)


def _change(release: Path) -> None:
    (release / "en/a.html").write_text("Nobody")


def _add(release: Path) -> None:
    (release / "en/b.html").write_text("new")


def _drop(release: Path) -> None:
    (release / "en/a.html").unlink()


def _link(release: Path) -> None:
    (release / "en/c").symlink_to("/etc")


def _unsign(release: Path) -> None:
    (release / manifest.SIGNATURE).unlink()


def _sum_anew(release: Path) -> None:
    _change(release)
    manifest.seal(release, manifest.Card(1, date(2026, 11, 23), "Looking", ("en",), "rules"), OTHER)


@pytest.mark.parametrize("harm", [_change, _add, _drop, _link, _unsign, _sum_anew])
def test_what_was_changed_by_hand_shows(release: Path, harm: Callable[[Path], None]) -> None:
    harm(release)
    assert manifest.check(release, SIGNER.public_key).problems


def test_the_same_folder_is_sealed_with_the_same_bytes(release: Path) -> None:
    before = {path: path.read_bytes() for path in release.rglob("*") if path.is_file()}
    manifest.seal(release, manifest.Card(1, date(2026, 11, 23), "Looking", ("en",), "rules"), SIGNER)
    assert before == {path: path.read_bytes() for path in release.rglob("*") if path.is_file()}


def test_a_folder_that_is_no_release_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="no release"):
        manifest.check(tmp_path)


@pytest.mark.parametrize("card", [b"", b"[]", b'{"release": "1"}', b"\xff\xfe", b"[" * 100_000])
def test_a_card_nobody_wrote_is_refused(release: Path, card: bytes) -> None:
    (release / manifest.CARD).write_bytes(card)
    with pytest.raises(Refused):
        manifest.check(release)


@given(st.binary(max_size=400))
def test_no_bytes_pass_for_a_signature(junk: bytes) -> None:
    with pytest.raises(Damaged):
        check_signature(b"sums", junk, SIGNER.public_key)


@given(st.text(max_size=80))
def test_no_text_passes_for_a_key(junk: str) -> None:
    with pytest.raises((Refused, Damaged)):
        check_signature(b"sums", SIGNER.sign(b"sums", "release"), junk)


@pytest.mark.skipif(
    shutil.which("minisign") is None, reason="minisign is not installed here; ours checks the same bytes"
)
def test_minisign_agrees(release: Path) -> None:
    command = ["minisign", "-Vm", str(release / manifest.SUMS), "-p", str(release / manifest.PUBLIC_KEY)]
    assert subprocess.run(command, capture_output=True).returncode == 0
