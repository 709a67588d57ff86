"""How the bench lists proposals, the line above which they are accepted, and what a step on many of them did."""

from dataclasses import dataclass, replace
from enum import StrEnum

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from izdeu.casebook.queries import BenchPage, MentionView, ProposalView, StepView
from izdeu.vocab.bench import StepKind
from izdeu.web import wording

LINE = 85
"""The line that is offered first, in per cent."""
SHEET = 500
"""So many proposals stand on a page, and their words are marked in the text; the strongest persons on the first."""
LINES = (95, 90, 85, 80, 75, 70, 60, 50, 0)
"""Lines whose counts are told where no script counts."""


class Order(StrEnum):
    """How the column stands."""

    PERSON = "person"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Listed:
    """A list of the column: what is proposed of one person, or everything in the order of the text (no `who`)."""

    key: str
    who: MentionView | None
    mentions: tuple[int, ...]
    proposals: tuple[ProposalView, ...]

    @property
    def waiting(self) -> int:
        """How many of them wait."""
        return sum(one.waits for one in self.proposals)


def sheets(found: list[Listed]) -> list[list[Listed]]:
    """The lists parted so that a page shows some 500 proposals at most; there is always a first sheet."""
    parted: list[list[Listed]] = [[]]
    for one in found:
        for at in range(0, len(one.proposals), SHEET):
            piece = replace(one, proposals=one.proposals[at : at + SHEET])
            if parted[-1] and sum(len(row.proposals) for row in parted[-1]) + len(piece.proposals) > SHEET:
                parted.append([])
            parted[-1].append(piece)
    return parted


@dataclass(frozen=True, slots=True)
class Line:
    """A line above which all are accepted: in per cent, how many that would be, of how many; and others with theirs."""

    percent: int
    count: int
    waiting: int
    others: tuple[tuple[int, int], ...]


def lists(page: BenchPage, order: Order) -> list[Listed]:
    """The lists of the column."""
    if order is Order.TEXT:
        mentions = tuple(sorted({one.mention.id for one in page.proposals}))
        return [Listed("all", None, mentions, page.proposals)]
    return [Listed(one.key, one.who, one.mentions, one.proposals) for one in page.groups]


def line_of(page: BenchPage, asked: int | None) -> Line:
    """The line asked for, else the usual one."""
    percent = min(LINE if asked is None else asked, 100)
    sure = [one.sure for one in page.proposals if one.waits]
    counts = {line: sum(one >= line for one in sure) for line in (*LINES, percent)}
    return Line(percent, counts[percent], len(sure), tuple((line, counts[line]) for line in LINES))


def sentence_of_step(step: StepView, page: BenchPage) -> SafeString:
    """What a step did, in a sentence or several."""
    people = {one.id: one for one in page.mentions}
    if step.kind is StepKind.FOLLOWED:
        return format_html_join(" ", "{}", ((part,) for part in _followed(step, people)))
    whom = [wording.mention(people[n]) for n in step.said.get("of", ()) if n in people][:1]
    said = {"n": step.count, "who": whom[0] if whom else "", "line": step.said.get("line", 0)}
    return format_html(_decided(step, bool(whom)), **said)


def _decided(step: StepView, of_one: bool) -> str:
    n = step.count
    if step.kind is StepKind.REJECTED:
        return ngettext("{n} proposal about {who} was rejected.", "{n} proposals about {who} were rejected.", n)
    if of_one:
        return ngettext("{n} proposal about {who} was accepted.", "{n} proposals about {who} were accepted.", n)
    if step.said.get("line"):
        return ngettext(
            "{n} proposal at least {line} % sure was accepted.",
            "{n} proposals at least {line} % sure were accepted.",
            n,
        )
    return ngettext("{n} proposal was accepted.", "{n} proposals were accepted.", n)


def _followed(step: StepView, people: dict[int, MentionView]) -> list[str]:
    said: list[str] = []
    if told := step.said.get("person"):
        pattern = ngettext(
            "{n} more proposal that came to {was} in the same way now speaks of {now}.",
            "{n} more proposals that came to {was} in the same way now speak of {now}.",
            told["count"],
        )
        said.append(format_html(pattern, n=told["count"], was=_who(people, told["was"]), now=_who(people, told["now"])))
    if told := step.said.get("told_by"):
        pattern = ngettext(
            "{n} more proposal told in the same breath is now told by {now}.",
            "{n} more proposals told in the same breath are now told by {now}.",
            told["count"],
        )
        said.append(format_html(pattern, n=told["count"], now=_who(people, told["now"])))
    if told := step.said.get("years"):
        pattern = ngettext(
            "{n} more date worked out from the day of telling moved by {years} years.",
            "{n} more dates worked out from the day of telling moved by {years} years.",
            told["count"],
        )
        said.append(format_html(pattern, n=told["count"], years=f"{told['now']:+d}".replace("-", "−")))
        said.append(_("If it was told on another day, correct that at the source."))
    return said


def _who(people: dict[int, MentionView], number: int | None) -> str:
    return wording.mention(people[number]) if number in people else _("nobody quoted")
