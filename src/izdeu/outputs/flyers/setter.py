"""WeasyPrint, held to what it is handed: no request, no file, no font of the machine, no date, no name of itself."""

import re
from io import BytesIO
from typing import Any

from weasyprint import CSS, HTML, Document
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import FatalURLFetchingError, URLFetcher, URLFetcherResponse

from izdeu.outputs.flyers.job import Image, Job, Sheet

MAGIC = {"image/jpeg": b"\xff\xd8\xff", "image/png": b"\x89PNG\r\n\x1a\n", "image/svg+xml": b"<svg "}
_PRODUCER = re.compile(rb'\s*pdf:Producer="[^"]*"|<rdf:Description rdf:about="" pdf:Producer="[^"]*"\s*/>')


class NotHanded(FatalURLFetchingError):  # type: ignore[misc]
    """A paper asked for something that it was not handed."""


class Handed(URLFetcher):  # type: ignore[misc]
    """Gives the pictures of a paper, by their address; anything else stops the paper."""

    def __init__(self, images: tuple[Image, ...] = ()) -> None:
        super().__init__(allowed_protocols=("handed",))
        self.images = {f"handed:{image.address}": image for image in images}

    def fetch(self, url: str, headers: Any = None) -> Any:
        """The bytes of a picture, where they are what they are said to be."""
        image = self.images.get(url)
        if image is None:
            raise NotHanded(f"A paper asked for {url[:80]}, which it was not handed.")
        data = image.file.read_bytes() if image.file else image.data
        if not data.startswith(MAGIC[image.media_type]):
            raise NotHanded(f"The picture {image.address} is not {image.media_type}.")
        return URLFetcherResponse(url, data, {"Content-Type": image.media_type})


class Setter:
    """Sets papers of one style, one after another: the style is read once, and fonts are opened once."""

    def __init__(self, style: str) -> None:
        self.fonts = FontConfiguration()
        self.style = CSS(string=style, font_config=self.fonts, url_fetcher=Handed())

    def __call__(self, job: Job) -> None:
        """Writes the paper, whole or not at all."""
        laid_out = [self._laid_out(sheet) for sheet in job.sheets]
        pages = [page for document in laid_out for page in document.pages]
        made = BytesIO()
        laid_out[0].copy(pages).write_pdf(made, finisher=_quiet, pdf_variant="pdf/ua-1")
        job.out.parent.mkdir(parents=True, exist_ok=True)
        part = job.out.with_suffix(".part")
        part.write_bytes(made.getvalue())
        part.replace(job.out)

    def _laid_out(self, sheet: Sheet) -> Document:
        """The first of its HTML that takes one page, else the last."""
        handed = Handed(sheet.images)
        for html in sheet.html:
            page = HTML(string=html, url_fetcher=handed, base_url="handed:")
            document = page.render(font_config=self.fonts, stylesheets=[self.style])
            if len(document.pages) == 1:
                break
        return document


def _quiet(_: Document, pdf: Any) -> None:
    """Takes out what wrote the file, in both places where PDF says it."""
    pdf.info.pop("Producer", None)
    for one in pdf.objects:
        if getattr(one, "extra", {}).get("Type") == "/Metadata":
            one.stream = [_PRODUCER.sub(b"", bytes(part)) for part in one.stream]
