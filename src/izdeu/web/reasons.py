"""Why something is proposed, in words of the user's language."""

from collections.abc import Iterable, Mapping

from django.utils.html import escape, format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy

from izdeu.casebook.queries import ProposalView
from izdeu.vocab.reason import Reason, Sort, labelled
from izdeu.web import dates, text

SENTENCES: Mapping[Sort, object] = {
    Sort.SAYS: gettext_lazy("“{words}”: {kind}."),
    Sort.SAYS_OF: gettext_lazy("“{words}”: {kind}, of {person}."),
    Sort.IS: gettext_lazy("“{words}” is {person}."),
    Sort.FOLLOWED: gettext_lazy("“{words}” is {person}, the last person spoken of that fits."),
    Sort.FOLLOWED_UNSURE: gettext_lazy(
        "“{words}” is {person}, the last person spoken of that fits, though another fits nearly as well."
    ),
    Sort.UNSAID: gettext_lazy("Nobody is named, so {person} is meant."),
    Sort.TIE: gettext_lazy("“{words}” names {person}: {tie} of {whose}."),
    Sort.DATE: gettext_lazy("“{said}” is {date}."),
    Sort.DATE_WORKED_OUT: gettext_lazy("“{said}” is {date}, worked out."),
    Sort.DATE_OPEN: gettext_lazy("“{said}” gives no date by itself."),
    Sort.NO_DATE: gettext_lazy("No date is given here."),
}


_CODES = frozenset({"kind", "tie"})


def why(proposal: ProposalView) -> str:
    """The reasons of a proposal as sentences; as the reader told them in English where they have no sort."""
    return format_html_join(" ", "{}", ((told,) for told in _sentences(proposal.reasons))) or proposal.why


def _sentences(reasons: Iterable[Reason]) -> Iterable[SafeString]:
    """Words of the text and names stand apart from the direction of the sentence around them."""
    for reason in reasons:
        apart = {name: format_html("<bdi>{}</bdi>", value) for name, value in reason.values.items()}
        labels = {name: value for name, value in labelled(reason.values, text.language()).items() if name in _CODES}
        date = {"date": dates.edtf_words(reason.values["edtf"])} if "edtf" in reason.values else {}
        filled, sentence = apart | labels | date, str(SENTENCES[reason.sort])
        yield format_html(sentence, **filled) if filled else escape(sentence)
