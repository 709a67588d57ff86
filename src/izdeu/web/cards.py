"""Proposals as the bench's column shows them, as HTML put together once: a long text has hundreds."""

from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.http import urlencode
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from izdeu.casebook.queries import BenchPage, MentionView, ProposalView
from izdeu.vocab.kinds import Kind
from izdeu.vocab.proposal import ProposalState
from izdeu.web import dates, reasons, text, wording

EMPTY = SafeString("")


class Labels(NamedTuple):
    """What stands on every card, asked of the translations once."""

    to_words: str
    told_by: str
    nobody: str
    sure: str
    followed: str
    accept: str
    mend: str
    reject: str
    undo: str


@dataclass(frozen=True)
class Cards:
    """The cards of a page. `named`: each names its person; else the list they stand in does. `query` as in addresses.

    `swap` marks them as taking the place of those that are there.
    """

    page: BenchPage
    query: str
    named: bool
    swap: bool = False

    @cached_property
    def labels(self) -> Labels:
        """The labels in the user's language."""
        return Labels(
            to_words=_("{n}: to its words"),
            told_by=_("told by {who}"),
            nobody=_("nobody is quoted"),
            sure=_("{percent} % sure: why"),
            followed=_("It followed a proposal that was mended, and says otherwise than this reason."),
            accept=_("Accept"),
            mend=_("Mend"),
            reject=_("Reject"),
            undo=_("undo"),
        )

    def card(self, one: ProposalView) -> SafeString:
        """A proposal: what it says, its words, how sure and why, what can be done with it."""
        state = "" if one.waits else " decided rejected" if one.state is ProposalState.REJECTED else " decided"
        return format_html(
            '<li class="proposal{}" id="proposal-{}" tabindex="-1" data-sure="{}"{}>\n{}</li>\n',
            state,
            one.id,
            one.sure,
            SafeString(" data-swap") if self.swap else EMPTY,
            self._waiting(one) if one.waits else self._decided(one),
        )

    def _head(self, one: ProposalView, said: str) -> SafeString:
        return format_html(
            '<h4><a class="n count" href="#q-{}" aria-label="{}">{}</a> <span>{}</span></h4>\n',
            one.id,
            self.labels.to_words.format(n=one.n),
            one.n,
            said,
        )

    def _whom(self, one: ProposalView) -> str:
        if not self.named or one.kind is Kind.TIE:
            return ""
        return wording.person(one.of) if one.of else wording.mention(one.mention)

    def _decided(self, one: ProposalView) -> SafeString:
        whom = self._whom(one)
        said = format_html("{} · {}", wording.proposed(one), whom) if whom else wording.proposed(one)
        return self._head(one, said) + format_html(
            '<p>{}{} · <button class="bare" form="decide" name="undo" value="{}">{}</button></p>\n',
            text.PROPOSAL_STATES[one.state],
            format_html(" · <bdi>{}</bdi>", one.decided_by) if one.decided_by else "",
            one.id,
            self.labels.undo,
        )

    def _waiting(self, one: ProposalView) -> SafeString:
        details = wording.details(one)
        said = format_html("{}, {}", wording.proposed(one), details) if details else wording.proposed(one)
        place = wording.place(one.place) if one.place else ""
        facts = [(fact,) for fact in (self._whom(one), dates.words(one.when), place) if fact]
        return SafeString(
            self._head(one, said)
            + (
                format_html('<p class="listed">{}</p>\n', format_html_join(" ", "<span>{}</span>", facts))
                if facts
                else ""
            )
            + format_html('<blockquote lang="{}" dir="auto">{}</blockquote>\n', self.page.rendition.language, one.quote)
            + self._why(one)
            + self._acts(one)
        )

    def _why(self, one: ProposalView) -> SafeString:
        known = wording.known(one.known_how)
        return format_html(
            "<details><summary>{}{} · {}</summary><p>{}</p>{}{}</details>\n",
            self._told_by(one.told_by),
            f", {known}" if known else "",
            self.labels.sure.format(percent=one.sure),
            reasons.why(one),
            format_html("<p>{}</p>", self.labels.followed) if one.followed else "",
            self._records.get(one.rule, EMPTY),
        )

    def _told_by(self, who: MentionView | None) -> str:
        return format_html(self.labels.told_by, who=wording.mention(who)) if who else self.labels.nobody

    @cached_property
    def _records(self) -> dict[str, SafeString]:
        """What became so far of the proposals of each rule, with the way to them."""
        found = {}
        for rule, one in self.page.records.items():
            pattern = ngettext(
                "Of {n} proposal of this rule decided so far {rejected} was rejected, {mended} mended.",
                "Of {n} proposals of this rule decided so far {rejected} were rejected, {mended} mended.",
                one.decided,
            )
            told = pattern.format(n=one.decided, rejected=one.rejected, mended=one.mended)
            address = f"{reverse('rules')}?{urlencode({'rule': rule})}"
            found[rule] = format_html('<p><a href="{}">{}</a></p>', address, told)
        return found

    def _acts(self, one: ProposalView) -> SafeString:
        return format_html(
            '<p class="acts"><button class="main" form="decide" name="accept" value="{id}">{accept}</button>'
            '<a class="button mend" href="{coding}{id}/?{query}">{mend}</a>'
            '<button form="decide" name="reject" value="{id}">{reject}</button></p>\n',
            id=one.id,
            coding=self._coding,
            query=self.query,
            accept=self.labels.accept,
            mend=self.labels.mend,
            reject=self.labels.reject,
        )

    @cached_property
    def _coding(self) -> str:
        return reverse("bench", args=[self.page.source.number])
