"""What is said about a source, corrected: who told it, when, in which language. Its bytes and words stay."""

from izdeu.casebook import doors
from izdeu.casebook.acts.doing import doing
from izdeu.casebook.acts.persons import teller
from izdeu.casebook.models import Member
from izdeu.vocab.dates import bounds
from izdeu.vocab.member import Role
from izdeu.vocab.source import SourceKind


def describe_source(
    member: Member,
    number: int,
    *,
    told_by: str | None = None,
    told_on: str | None = None,
    language: str | None = None,
    kind: SourceKind | None = None,
    title: str | None = None,
) -> None:
    """Changes what is given; `told_by` is a name (a new person), a person's number, or "" for nobody known.

    A claim keeps the teller and the dates it was coded with. The old values stand in the log.
    """
    with doing(member, "describe_source", Role.COLLECTOR) as act:
        source = doors.to_change(member, number)
        was = {"told_by": source.told_by_id, "told_on": source.told_on, "language": source.language}
        was |= {"kind": source.kind, "title": source.title}
        if told_by is not None:
            source.told_by = teller(act, told_by)
        if told_on is not None:
            source.told_on = told_on if not told_on or bounds(told_on) else ""
        if language is not None:
            source.language = language
            source.renditions.filter(role="as_received").update(language=language)
        source.kind = kind.value if kind else source.kind
        source.title = source.title if title is None else title[:500]
        source.save()
        act.about, act.details = f"source:{number}", {"was": was}
