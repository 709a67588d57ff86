"""Why something is proposed, in words of the user's language."""

from collections.abc import Iterable, Mapping

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


def why(proposal: ProposalView) -> str:
    """The reasons of a proposal as sentences; as the reader told them in English where they have no sort."""
    return " ".join(_sentences(proposal.reasons)) or proposal.why


def _sentences(reasons: Iterable[Reason]) -> Iterable[str]:
    for reason in reasons:
        values = labelled(reason.values, text.language())
        date = {"date": dates.edtf_words(values["edtf"])} if "edtf" in values else {}
        yield str(SENTENCES[reason.sort]).format(**values, **date)
