"""Draw the demo's pictures anew: portraits, keepsakes, the scanned letter. The same script draws the same pictures."""

from pathlib import Path

from drawing.keepsakes import KEPT, keepsake
from drawing.letter import letter
from drawing.portraits import SITTERS, portrait

DEMO = Path(__file__).parents[1] / "src/izdeu/resources/demo"


def main() -> None:
    """Writes every picture of the demo into its folder and names each as it is done."""
    pictures = DEMO / "pictures"
    pictures.mkdir(exist_ok=True)
    for sitter in SITTERS:
        portrait(sitter).save(pictures / f"{sitter.__name__}.jpg")
        print(sitter.__name__)
    for thing in KEPT:
        keepsake(thing).save(pictures / f"{thing.__name__}.jpg")
        print(thing.__name__)
    letter(DEMO / "texts/reply-2022.ru.txt").save(pictures / "reply-2022.png", optimize=True)
    print("reply-2022")


if __name__ == "__main__":
    main()
