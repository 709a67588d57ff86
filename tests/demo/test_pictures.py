"""The demo's pictures: their sizes, nothing hidden in them, and that the script draws them so."""

import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image

from tests.demo.content import DEMO, manifest

PORTRAITS = [row["portrait"] for row in manifest()["persons"] if "portrait" in row]
KEPT = [row["file"] for row in manifest()["sources"] if row["kind"] == "object"]


@pytest.mark.parametrize("name", PORTRAITS)
def test_a_portrait_is_upright(name: str) -> None:
    with Image.open(DEMO / name) as picture:
        assert (picture.size, picture.mode) == ((600, 750), "RGB")


@pytest.mark.parametrize("name", KEPT)
def test_a_keepsake_is_square_and_described(name: str) -> None:
    with Image.open(DEMO / name) as picture:
        assert picture.size == (600, 600)
    assert [row["alt"] for row in manifest()["sources"] if row["file"] == name and row["alt"]]


@pytest.mark.parametrize("name", PORTRAITS + KEPT)
def test_a_picture_carries_no_metadata(name: str) -> None:
    with Image.open(DEMO / name) as picture:
        assert not picture.getexif()
        assert "comment" not in picture.info


@pytest.mark.slow
def test_a_picture_is_what_the_script_draws() -> None:
    script = Path(__file__).parents[2] / "scripts/make_demo.py"
    done = subprocess.run([sys.executable, script, "--check", "bell"], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, "bell.jpg\n", "")
