"""Draw the demo's pictures anew, all or those named; with `--check`, fail when a picture is not what would be drawn.

The same script draws the same pictures: `make_demo.py`, `make_demo.py erbolat bell`, `make_demo.py --check bell`.
"""

import sys
from collections.abc import Callable
from functools import partial
from io import BytesIO
from pathlib import Path

from drawing.keepsakes import KEPT, keepsake
from drawing.letter import letter
from drawing.portraits import SITTERS, portrait

DEMO = Path(__file__).parents[1] / "src/izdeu/resources/demo"


def scanned() -> bytes:
    """The letter as a PNG."""
    out = BytesIO()
    letter(DEMO / "texts/reply-2022.ru.txt").save(out, "PNG", optimize=True)
    return out.getvalue()


def pictures() -> dict[str, Callable[[], bytes]]:
    """What draws each picture, by file name."""
    drawn: dict[str, Callable[[], bytes]] = {"reply-2022.png": scanned}
    drawn |= {f"{sitter.__name__}.jpg": partial(lambda one: portrait(one).jpeg(), sitter) for sitter in SITTERS}
    return drawn | {f"{thing.__name__}.jpg": partial(lambda one: keepsake(one).jpeg(), thing) for thing in KEPT}


def main(words: list[str]) -> None:
    """Writes the pictures and names each as it is done, or checks them."""
    check = "--check" in words
    wanted = set(words) - {"--check"}
    for name, draw in pictures().items():
        if wanted and Path(name).stem not in wanted:
            continue
        path, data = DEMO / "pictures" / name, draw()
        if not check:
            path.parent.mkdir(exist_ok=True)
            path.write_bytes(data)
        elif path.read_bytes() != data:
            raise SystemExit(f"{name} is stale: run scripts/make_demo.py")
        print(name)


if __name__ == "__main__":
    main(sys.argv[1:])
