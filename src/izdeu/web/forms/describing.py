"""The form of a source's page: what is said of it, corrected."""

from collections.abc import Mapping
from typing import Any

from izdeu.casebook.queries import SourceInfo
from izdeu.vocab.errors import Refused
from izdeu.vocab.source import SourceKind


def described(source: SourceInfo) -> dict[str, str]:
    """The fields as they stand; the teller by number, so that nobody is made twice."""
    return {
        "title": source.title,
        "told_by": str(source.told_by.number) if source.told_by else "",
        "told_on": source.told_on,
        "language": source.language,
        "kind": source.kind.value,
    }


def corrections(posted: Mapping[str, str], source: SourceInfo) -> dict[str, Any]:
    """What the form says otherwise than the source does; Refused when nothing is."""
    was = described(source)
    said = {key: posted.get(key, value).strip()[:500] for key, value in was.items()}
    if source.told_by and said["told_by"] in [form.form for form in source.told_by.names]:
        said["told_by"] = was["told_by"]
    changed: dict[str, Any] = {key: value for key, value in said.items() if value != was[key]}
    if "kind" in changed:
        if changed["kind"] not in set(SourceKind):
            raise Refused("Choose what kind of source it is.")
        changed["kind"] = SourceKind(changed["kind"])
    if not changed:
        raise Refused("Nothing was changed.")
    return changed
