"""Why something is proposed: reasons with a word for each sort, so that a page says them in its reader's language."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from izdeu.vocab.kinds import LABELS as KIND_LABELS
from izdeu.vocab.kinds import Kind
from izdeu.vocab.ties import LABELS as TIE_LABELS
from izdeu.vocab.ties import Tie


class Sort(StrEnum):
    """What a reason tells; `ENGLISH` has its words."""

    SAYS = "says"
    SAYS_OF = "says_of"
    IS = "is"
    FOLLOWED = "followed"
    FOLLOWED_UNSURE = "followed_unsure"
    UNSAID = "unsaid"
    TIE = "tie"
    DATE = "date"
    DATE_WORKED_OUT = "date_worked_out"
    DATE_OPEN = "date_open"
    NO_DATE = "no_date"


ENGLISH: Mapping[Sort, str] = {
    Sort.SAYS: "“{words}” says {kind}",
    Sort.SAYS_OF: "“{words}” says {kind} of {person}",
    Sort.IS: "“{words}” is {person}",
    Sort.FOLLOWED: "“{words}” is {person}, the last person spoken of that fits",
    Sort.FOLLOWED_UNSURE: (
        "“{words}” is {person}, the last person spoken of that fits, though another person fits nearly as well"
    ),
    Sort.UNSAID: "nobody is named, so {person} is meant",
    Sort.TIE: "“{words}” names {person}, the {tie} of {whose}",
    Sort.DATE: "“{said}” is {edtf}",
    Sort.DATE_WORKED_OUT: "“{said}” is {edtf}, worked out",
    Sort.DATE_OPEN: "“{said}” gives no date by itself",
    Sort.NO_DATE: "no date is given here",
}


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason. `values` fill the slots of its words; `kind` and `tie` are codes, the rest are words as they are."""

    sort: Sort
    values: Mapping[str, str] = field(default_factory=dict)

    def as_json(self) -> dict[str, object]:
        """`{"sort", "values"}`."""
        return {"sort": self.sort.value, "values": dict(self.values)}


def labelled(values: Mapping[str, str], language: str) -> dict[str, str]:
    """The values of a reason with its codes as labels of a language; English where the language has no label."""
    found = dict(values)
    if (kind := found.get("kind")) in _KINDS:
        found["kind"] = KIND_LABELS[Kind(kind)].get(language) or KIND_LABELS[Kind(kind)]["en"]
    if (tie := found.get("tie")) in _TIES:
        found["tie"] = TIE_LABELS[Tie(tie)].get(language) or TIE_LABELS[Tie(tie)]["en"]
    return found


_KINDS, _TIES = frozenset(Kind), frozenset(Tie)


def in_english(reasons: Iterable[Reason]) -> str:
    """The reasons as one English sentence; empty for none."""
    said = [ENGLISH[reason.sort].format(**labelled(reason.values, "en")) for reason in reasons]
    return "; ".join(said) + "." if said else ""
