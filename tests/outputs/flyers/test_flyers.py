"""Flyers as their readers get them: seen, scanned, read aloud, searched."""

import re
import zlib
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest
import zxingcpp
from PIL import Image

from izdeu.outputs import flyers
from izdeu.outputs.flyers import Paper, booklet
from izdeu.outputs.tongue import tongue
from izdeu.vocab.consent import Use
from izdeu.vocab.errors import Refused
from izdeu.vocab.public import PublicBook
from izdeu.vocab.release import Cleared
from tests.outputs import books

LANGUAGES = ("en", "kk", "ru", "ug", "zh")
SITE = "https://book.example/izdeu/"


@pytest.fixture(scope="module")
def spool(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("spool")


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory, spool: Path) -> Path:
    folder = tmp_path_factory.mktemp("flyers")
    flyers.write(books.book(2, LANGUAGES, spool=spool), folder, Paper.A4, base_url=SITE)
    return folder


def text(path: Path) -> str:
    with pypdfium2.PdfDocument(path) as document:
        return "\n".join(page.get_textpage().get_text_range() for page in document).replace("\r\n", "\n")


def unpacked(path: Path) -> bytes:
    """All bytes of a PDF, those of its streams decompressed."""
    data = path.read_bytes()
    return data + b"".join(_inflated(data[at.end() :]) for at in re.finditer(rb"\nstream\n", data))


def _inflated(data: bytes) -> bytes:
    try:
        return zlib.decompressobj().decompress(data)
    except zlib.error:
        return b""


def seen(path: Path, scale: float = 2) -> Image.Image:
    with pypdfium2.PdfDocument(path) as document:
        assert len(document) == 1
        drawn: Image.Image = document[0].render(scale=scale).to_pil()
        return drawn


def test_there_is_a_flyer_for_each_case_and_language(out: Path) -> None:
    found = sorted(str(path.relative_to(out)) for path in out.rglob("*.*"))
    assert found == sorted(f"{language}/C-0000{n}.pdf" for language in LANGUAGES for n in (0, 1))


@pytest.mark.parametrize("language", LANGUAGES)
def test_its_words_are_those_that_were_to_be_shown(out: Path, language: str) -> None:
    said = text(out / language / "C-00000.pdf")
    for form in ("Айгүл Ахмет", "Aigul Akhmet", "ئايگۈل ئەخمەت", "阿依古丽", "Әкемді 2018 жылдың наурызында"):
        assert form in said
    assert "keepers@example.org" in said
    assert "withheld" in said or language != "en"


def test_the_name_nearest_to_the_reader_comes_first(out: Path) -> None:
    first = {"en": "Nurlan Akhmet", "kk": "Нұрлан Ахмет", "ug": "نۇرلان ئەخمەت", "zh": "努尔兰·艾合买提"}
    for language, name in first.items():
        said = re.sub(r"\s+", " ", text(out / language / "C-00001.pdf")).replace("· ", "·")
        assert said.index(name) == min(said.index(other) for other in first.values())


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_phone_reads_the_way_to_the_case(out: Path, language: str) -> None:
    codes = zxingcpp.read_barcodes(seen(out / language / "C-00001.pdf"))
    assert [code.text for code in codes] == [f"{SITE}{language}/cases/C-00001.html"]


def test_without_an_address_there_is_no_code(tmp_path: Path, spool: Path) -> None:
    flyers.write(books.book(1, spool=spool), tmp_path, Paper.A5, ("en",))
    assert zxingcpp.read_barcodes(seen(tmp_path / "en/C-00000.pdf")) == []


def test_it_can_be_read_aloud_in_its_language(out: Path) -> None:
    data = unpacked(out / "ug/C-00001.pdf")
    for sign in (b"/MarkInfo", b"/StructTreeRoot", b"/Lang (ug)", b'pdfuaid:part="1"', b"/DisplayDocTitle true"):
        assert sign in data
    for tag in (b"/S /H1", b"/S /Figure", b"/Alt "):
        assert tag in data


def test_it_says_its_title_and_nothing_of_the_machine(out: Path) -> None:
    for path in out.rglob("*.pdf"):
        with pypdfium2.PdfDocument(path) as document:
            told = {key: value for key, value in document.get_metadata_dict().items() if value}
        assert set(told) == {"Title"}
        assert told["Title"] in re.sub(r"\s+", " ", text(path)).replace("· ", "·")
        for word in (b"WeasyPrint", b"Producer", b"CreationDate", b"ModDate", b"/tmp", b"spool"):
            assert word not in unpacked(path)


@pytest.mark.parametrize("paper", [Paper.A5, Paper.LETTER])
def test_the_paper_is_as_large_as_asked(tmp_path: Path, paper: Paper) -> None:
    flyers.write(books.book(1), tmp_path, paper, ("zh",))
    with pypdfium2.PdfDocument(tmp_path / "zh/C-00000.pdf") as document:
        assert document[0].get_size() == pytest.approx([side * 72 / 25.4 for side in paper.size], abs=1)


def test_the_same_book_gives_the_same_bytes(out: Path, tmp_path: Path, spool: Path) -> None:
    flyers.write(books.book(2, LANGUAGES, spool=spool), tmp_path / "other", base_url=SITE)
    again = list((tmp_path / "other").rglob("*.pdf"))
    assert len(again) == 10
    assert all(path.read_bytes() == (out / path.relative_to(tmp_path / "other")).read_bytes() for path in again)


@pytest.mark.parametrize("language", ["en", "ug"])
def test_a_booklet_holds_everybody_and_says_on_which_page(tmp_path: Path, language: str) -> None:
    (path,) = flyers.write_booklets(books.book(26), tmp_path, languages=(language,), base_url=SITE)
    with pypdfium2.PdfDocument(path) as document:
        pages = [re.sub(r"\s+", " ", page.get_textpage().get_text_range()) for page in document]
        assert document.get_metadata_dict()["Title"] == "Those who stand before the consulate"
    assert len(pages) == 1 + 2 + 26
    for n, name in ((0, "Aigul Akhmet"), (25, "Qairat Sadyq")):
        assert name in pages[3 + n]
    listed = re.findall(r"\d+", pages[1] + pages[2])
    assert sorted(map(int, listed)) == list(range(4, 30))


def test_many_people_take_several_volumes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(booklet, "VOLUME", 3)
    jobs = list(booklet.volumes(books.book(7).content, tongue("en"), "en", "", Path()))
    assert [(str(job.out), len(job.sheets)) for job in jobs] == [
        ("izdeu-3-en-1.pdf", 5), ("izdeu-3-en-2.pdf", 5), ("izdeu-3-en-3.pdf", 3),
    ]  # fmt: skip


def one(**more: object) -> Cleared[PublicBook]:
    book = books.book(1)
    case = replace(book.content.cases[0], **more)  # type: ignore[arg-type]
    return replace(book, content=replace(book.content, cases=(case,)))


def test_a_name_is_text_whatever_it_holds(tmp_path: Path) -> None:
    name = '<img src="file:///etc/passwd"><script>1</script>'
    person = replace(books.person(0), names=(books.name(name),))
    flyers.write(one(person=person), tmp_path, Paper.A4, ("en",))
    assert "passwd" in re.sub(r"\s+", "", text(tmp_path / "en/C-00000.pdf"))


def test_what_is_no_picture_is_refused(tmp_path: Path, spool: Path) -> None:
    file = tmp_path / "drawing"
    file.write_bytes(b"<svg xmlns='http://www.w3.org/2000/svg'><script>1</script></svg>")
    for kind in ("image/jpeg", "image/svg+xml"):
        portrait = replace(books.picture(spool), file=file, media_type=kind)
        with pytest.raises(Refused):
            flyers.write(one(portrait=portrait), tmp_path / "out", Paper.A4, ("en",))
    assert not (tmp_path / "out").exists()


def test_much_to_say_still_takes_one_page(tmp_path: Path) -> None:
    event = books.case(0).events[0]
    long = replace(event.quotes[0], words=books.words("wort " * 40, "en"), translations=())
    events = tuple(replace(event, quotes=(long,)) for _ in range(3))
    flyers.write(one(events=events), tmp_path, Paper.A5, ("en",))
    seen(tmp_path / "en/C-00000.pdf")


@pytest.mark.parametrize("paper", [Paper.A4, Paper.A5])
def test_whom_to_write_to_is_never_cut(tmp_path: Path, paper: Paper) -> None:
    lines = [f"Line {n} of an address that goes on for a while, Алматы" for n in range(7)]
    book = books.book(1)
    book = replace(book, content=replace(book.content, keepers="\n".join(lines)))
    flyers.write(book, tmp_path, paper, ("ug",), SITE + "a/rather/long/way/to/it/" * 3)
    said = re.sub(r"\s+", " ", text(tmp_path / "ug/C-00000.pdf"))
    assert [line in said for line in lines] == [True] * 7
    assert "C-00000.html" in said
    assert "#" not in said
    drawn = seen(tmp_path / "ug/C-00000.pdf").convert("L")
    assert sum(drawn.crop((0, drawn.height - 40, *drawn.size)).histogram()[:200]) == 0


def test_only_what_was_cleared_for_everybody_is_set(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="public_site"):
        flyers.write(replace(books.book(1), use=Use.DATASET), tmp_path)
    with pytest.raises(ValueError, match="public_site"):
        flyers.write(replace(books.book(1), party="somebody"), tmp_path)
    with pytest.raises(ValueError, match="no public code"):
        flyers.write(one(code="../C-1"), tmp_path)
