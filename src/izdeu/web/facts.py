"""Facts of a case page and their HTML, put together in Python: hundreds stand on a page."""

from dataclasses import dataclass
from functools import reduce
from operator import add

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from izdeu.timeline import Entry, Gap
from izdeu.web.sayings import DOT, Saying


@dataclass(frozen=True, slots=True)
class Fact:
    """What one or more claims say together, the most exact claim first; `n` is its number on the page.

    `others` tells whether it is about somebody else than the person whose page it is. `gap` is a stretch before it of
    which nothing is told; `unsure` whether it may have come before the one above it; `against` are the numbers of the
    facts it contradicts; `hint` is the number of the fact told just before it; `pictures` are the sources that show it.
    """

    n: int
    claims: tuple[Saying, ...]
    others: bool = False
    entry: Entry | None = None
    gap: Gap | None = None
    unsure: bool = False
    against: tuple[int, ...] = ()
    hint: int | None = None
    pictures: tuple[int, ...] = ()

    @property
    def first(self) -> Saying:
        """The most exact claim."""
        return self.claims[0]

    @property
    def item(self) -> SafeString:
        """The fact in a list: its number, what it says on one line, the words all its claims rest on."""
        return format_html(
            '<li id="fact-{n}"><span class="n count">{n}</span><div>\n'
            '<p class="fact">{line}</p>\n{words}{trail}</div></li>',
            n=self.n,
            line=self._line(),
            words=reduce(add, (claim.block for claim in self.claims)),
            trail=self._place_in_order() if self.unsure or self.hint else "",
        )

    def _line(self) -> SafeString:
        line = self.first.of_whom + DOT + self.first.line if self.others else self.first.line
        if not self.against:
            return line
        return line + format_html_join("", ' · <a href="#fact-{}">{}</a>', ((n, _differs(n)) for n in self.against))

    def _place_in_order(self) -> SafeString:
        unsure = _("may have come before %(n)s") % {"n": self.n - 1} if self.unsure else ""
        hint = _("told right after %(n)s") % {"n": self.hint} if self.hint else ""
        return format_html_join("", '\n<p class="trail">{}</p>', ((told,) for told in (unsure, hint) if told))


def _differs(n: int) -> str:
    return _("told differently in %(n)s") % {"n": n}
