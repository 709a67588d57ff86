"""What stands round a date changes it: early, about, probably, since, until, between, from and to."""

from dataclasses import replace

from izdeu.reading.dating import Said
from izdeu.reading.roles.date_match import Match
from izdeu.reading.roles.date_said import Found
from izdeu.vocab.dates import Relation

_RELATIONS = {
    "since": Relation.SINCE,
    "until": Relation.UNTIL,
    "before": Relation.BEFORE,
    "after": Relation.AFTER,
    "since_or_later": Relation.SINCE,
}
_JOINING = frozenset({"between", "from_to"})


def wrapped(match: Match, found: Found) -> Found | None:
    """The date with what stands round it taken in; None where the words cannot mean that of this date."""
    said = _joined(match, found.said) if match.row.section in _JOINING else _changed(match, found.said)
    if said is None:
        return None
    if found.vague and said.relation is not Relation.AT:
        said = replace(said, year=None, year_of="")
    return Found(replace(said, start=match.start, end=match.end), match.cases, found.vague)


def _changed(match: Match, said: Said) -> Said | None:
    section, value = match.row.section, match.row.value
    if section == "plain":
        return said
    if section == "parts" and said.steps is not None and said.steps[1] in ("M", "Y", "W"):
        return said
    if said.steps is not None or (said.to and section != "about"):
        return None
    if section == "parts":
        if said.season:
            return said
        return None if said.day or said.share or said.part else replace(said, part=value)
    if section == "shares":
        whole_year = said.year and not (said.month or said.season or said.day or said.decade or said.part)
        return replace(said, share=int(value)) if whole_year else None
    if section in ("about", "perhaps"):
        if said.mark or (said.to and section == "about"):
            return said
        return replace(said, mark="~" if section == "about" else "?")
    if said.relation is not Relation.AT:
        return None
    if section == "before" and said.part in ("mid", "late"):
        section = "until"
    return replace(said, relation=_RELATIONS[section], lasting=section == "since_or_later")


def _joined(match: Match, said: Said) -> Said | None:
    """Two dates as the ends of a stretch ("from .. to") or of a choice ("between .. and")."""
    other: Found = match.get("DATE", 1)
    to = other.said
    if _unjoinable(said) or _unjoinable(to) or other.vague:
        return None
    if said.year is None and not said.year_of:
        turned = to.year is not None and said.month is not None and to.month is not None and said.month > to.month
        said = replace(said, year=to.year - 1 if turned and to.year else to.year, year_of=to.year_of)
    elif to.year is None and to.year_of and to.year_of != said.year_of:
        return None
    if to.month is None and to.day:
        to = replace(to, month=said.month)
    if said.year and to.year and to.year < said.year:
        return None
    return replace(said, to=to, lasting=match.row.section == "from_to")


def _unjoinable(said: Said) -> bool:
    return said.steps is not None or said.to is not None or said.relation is not Relation.AT
