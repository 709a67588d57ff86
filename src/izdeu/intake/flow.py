"""Text put together as a reader sees it: paragraphs apart, table cells of a row on one line, nothing twice."""

import re

_SPACES = re.compile(r"[ \t\n\r\f]+")


class Flow:
    """Collects text. A gap asked for is made once there is text on both sides of it; the widest gap wins."""

    def __init__(self) -> None:
        self._out: list[str] = []
        self._gap = 0

    def gap(self, lines: int) -> None:
        """Ends the line (1) or the paragraph (2)."""
        self._gap = max(self._gap, lines)

    def write(self, text: str) -> None:
        """Adds text as it is."""
        if not text:
            return
        if self._gap and self._out:
            self._out.append("\n" * self._gap)
        self._gap = 0
        self._out.append(text)

    def write_loose(self, text: str) -> None:
        """Adds text in which white space counts once and not at all at the start of a line (HTML)."""
        text = _SPACES.sub(" ", text)
        if self._gap or not self._out or self._out[-1].endswith((" ", "\n")):
            text = text.lstrip(" ")
        self.write(text)

    def text(self) -> str:
        """All of it, without white space at the ends of lines and of the whole."""
        lines = "".join(self._out).split("\n")
        return "\n".join(line.rstrip(" \t") for line in lines).strip(" \t\n")


class Writer:
    """A flow with tables in it: cells are flows of their own until their row ends."""

    def __init__(self) -> None:
        self._flows = [Flow()]
        self._rows: list[list[str]] = []
        self._asides: list[str] = []

    @property
    def flow(self) -> Flow:
        """Where text goes now."""
        return self._flows[-1]

    def open(self) -> None:
        """Starts a cell or an aside: its text stays apart until it is closed."""
        self._flows.append(Flow())

    def open_row(self) -> None:
        """Starts a table row."""
        self._rows.append([])

    def close_cell(self) -> None:
        """Ends a cell; one without a row stands as a block."""
        if len(self._flows) == 1:
            return
        text = self._flows.pop().text()
        if self._rows:
            self._rows[-1].append(text)
        elif text:
            self.block(text)

    def close_row(self) -> None:
        """Ends a row: short cells on one line between tabs; where a cell has several lines, one cell after another."""
        if not self._rows:
            return
        cells = [cell for cell in self._rows.pop() if cell]
        self.flow.gap(1)
        self.flow.write(("\n" if any("\n" in cell for cell in cells) else "\t").join(cells))
        self.flow.gap(1)

    def drop_row(self) -> None:
        """Forgets a row that was started."""
        if self._rows:
            self._rows.pop()

    def close_aside(self) -> None:
        """Ends an aside (a text box): it follows the paragraph it hangs on."""
        if len(self._flows) > 1 and (text := self._flows.pop().text()):
            self._asides.append(text)

    def close(self) -> str:
        """Ends what was opened and hands its text out."""
        return self._flows.pop().text() if len(self._flows) > 1 else ""

    def end_paragraph(self) -> None:
        """Ends a paragraph, with the asides that hang on it after it."""
        asides, self._asides = self._asides, []
        self.flow.gap(2)
        for text in asides:
            self.block(text)

    def block(self, text: str) -> None:
        """A paragraph by itself."""
        self.flow.gap(2)
        self.flow.write(text)
        self.flow.gap(2)

    def text(self) -> str:
        """All text, with what was left open closed."""
        while len(self._flows) > 1:
            self.close_cell()
        while self._rows:
            self.close_row()
        self.end_paragraph()
        return self.flow.text()
