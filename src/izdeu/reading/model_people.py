"""Whom a model means: somebody the reader has met in the text, or somebody new whose name stands there."""

import re
from collections.abc import Iterable, Iterator, Sequence

from izdeu.reading.reader import Role, Telling
from izdeu.vocab.proposal import Mention, Proposal
from izdeu.vocab.ties import Tie

_TIES = frozenset(tie.value for tie in Tie)
_PARTS = re.compile(r"[^\W_]+")
_LONGEST = 120
_DEEPEST = 4
_ENDING = 2
_SELF = "self"


class Persons:
    """The persons of one text, by name and by tie to the one who tells."""

    def __init__(self, text: str, known: Sequence[Proposal], spoken: Sequence[Telling]) -> None:
        self.text, self.known, self.spoken = text.casefold(), known, spoken
        self._mentions = {who.key: who for proposal in known for who in _all_of(proposal)}
        self._names = [(who, frozenset(_parts(who.name or ""))) for who in self._mentions.values() if who.name]
        self._tellers: dict[int, Mention | None] = {}

    def meant(self, name: object, tie: object, start: int) -> Mention | None:
        """Who is meant at a place by a name and a tie; None when it is nobody, or the name is not in the text."""
        path = _path(tie)
        if isinstance(name, str) and name.strip() and name.isprintable():
            return self._named(" ".join(name.split())[:_LONGEST], path, start)
        return self._tied(path, start) if path and name in (None, "") else None

    def teller(self, start: int) -> Mention | None:
        """Who tells at a place, as the reader has it; None for a reporter, or where it does not say."""
        telling = self._telling(start)
        if telling is None or telling.role is not Role.WITNESS:
            return None
        if telling.start not in self._tellers:
            here = (p.told_by for p in self.known if telling.start <= p.start < telling.end)
            told_by = next((who for who in here if who is not None), None)
            by_name = (self._of_name(telling.speaker) or _new(telling.speaker)) if telling.speaker else None
            self._tellers[telling.start] = told_by or by_name
        return self._tellers[telling.start]

    def _telling(self, start: int) -> Telling | None:
        return next((telling for telling in self.spoken if telling.start <= start < telling.end), None)

    def _named(self, name: str, path: list[str], start: int) -> Mention | None:
        if not self._stands(name):
            return None
        known = self._of_name(name)
        if known is None and path and (tied := self._by_tie(path, start)) is not None and not tied.name:
            return tied
        return known or _new(name, path[-1] if len(path) == 1 and path != [_SELF] else None)

    def _stands(self, name: str) -> bool:
        """Whether each part of a name is in the text, but for the ending that a language may give it."""
        parts = _parts(name)
        return bool(parts) and all(part[: max(2, len(part) - _ENDING)] in self.text for part in parts)

    def _of_name(self, name: str) -> Mention | None:
        """The one person the reader has met who has all parts of a name; two such persons are nobody."""
        wanted = frozenset(_parts(name))
        same = [who for who, parts in self._names if parts == wanted]
        found = same or [who for who, parts in self._names if wanted <= parts]
        return found[0] if len(found) == 1 else None

    def _by_tie(self, path: list[str], start: int) -> Mention | None:
        """The one person of that tie that the reader has met; several tellers, or several of a tie, tell nobody."""
        tie = path[-1] if len(path) == 1 else None
        rows = [who for who in self._mentions.values() if tie and who.tie_to_teller == tie]
        if not rows:
            rows = [who for who in self._mentions.values() if who.key.partition("/")[2] == "/".join(path)]
        if path == [_SELF] and (teller := self.teller(start)) is not None:
            return teller
        return rows[0] if len(rows) == 1 else None

    def _tied(self, path: list[str], start: int) -> Mention | None:
        return self._by_tie(path, start) or Mention(
            key="model/" + "/".join(path),
            label="the teller" if path == [_SELF] else f"{' of '.join(_words(path))} of the teller",
            tie=path[-1] if len(path) == 1 else None,
            tie_to_teller="/".join(path) if len(path) == 1 else None,
        )


def _all_of(proposal: Proposal) -> Iterator[Mention]:
    yield from (who for who in (proposal.person, proposal.told_by, proposal.other) if who is not None)


def _parts(name: str) -> list[str]:
    return _PARTS.findall(name.casefold())


def _path(tie: object) -> list[str]:
    """The ties of a path from the teller; empty when it is none."""
    parts = tie.strip().lower().replace(" ", "_").replace("-", "_").split("/") if isinstance(tie, str) else []
    if parts == [_SELF]:
        return parts
    return parts if 0 < len(parts) <= _DEEPEST and all(part in _TIES for part in parts) else []


def _words(path: Iterable[str]) -> list[str]:
    return [part.replace("_", " ") for part in reversed(list(path))]


def _new(name: str, tie: str | None = None) -> Mention:
    key = "model/" + "-".join(_parts(name))[:80]
    return Mention(key=key, label=name, name=name, tie=tie, tie_to_teller=tie)
