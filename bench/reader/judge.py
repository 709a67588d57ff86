"""Judges the reader's proposals against gold: what is found, what is right, of whom, told by whom, when, where.

A proposal is right when the gold has that kind for that person; ties count when the gold lists them or claims
something of that relative. `bench/reading.py` prints the figures.
"""

import re
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from importlib import import_module
from typing import Any

from izdeu.places import get
from izdeu.reading import languages, read
from izdeu.reading.confidence import expected_error
from izdeu.vocab.proposal import Proposal

Read = Callable[[str, str, str | None], list[Proposal]]
_HAN = re.compile(r"[㐀-鿿]")
_HAN_IN_A_WORD = 1.6
_BETWEEN = re.compile(r"[^\w/]+|_")


@dataclass
class Score:
    """Counts over one or more texts."""

    words: int = 0
    seconds: float = 0.0
    counts: Counter[str] = field(default_factory=Counter)
    sure: list[tuple[float, bool]] = field(default_factory=list)

    def add(self, other: "Score") -> None:
        """Adds what another score counted."""
        self.words, self.seconds = self.words + other.words, self.seconds + other.seconds
        self.counts.update(other.counts)
        self.sure += other.sure

    def calibration(self) -> float:
        """Expected calibration error: how far confidence lies from the share right."""
        return expected_error(self.sure)

    def shares(self) -> dict[str, float]:
        """Each share by its name, 0 to 1."""
        return {part: share or 0.0 for part, share in self.shares_or_none().items()}

    def shares_or_none(self) -> dict[str, float | None]:
        """Each share by its name, None where there was nothing to be right about."""
        count = self.counts
        return {part: count[part] / count[whole] if count[whole] else None for part, whole in _RATIOS}


_RATIOS = (
    ("kind found", "gold"),
    ("found", "gold"),
    ("right", "proposals"),
    ("person right", "kind found"),
    ("teller right", "matched"),
    ("date right", "dates"),
    ("terms right", "terms"),
    ("place right", "places"),
)
NAMES = ("kind", "found", "right", "who", "tellr", "date", "terms", "place")


def words_in(text: str, language: str) -> int:
    """How many words a text has; of Chinese, the tongue's tokens that are no marks."""
    if language != "zh":
        return len(text.split())
    if "zh" not in languages():
        return round(len(_HAN.findall(text)) / _HAN_IN_A_WORD)
    tokens = import_module("izdeu.reading.tongues.zh").tongue().tokenize(text, 0, len(text))
    return sum(1 for token in tokens if token.word or token.number)


def whos(gold: dict[str, Any]) -> list[str]:
    """The ways the gold names the person."""
    who = gold["who"]
    return [str(w).casefold() for w in (who if isinstance(who, list) else [who])]


def is_person(proposal: Proposal, wanted: list[str]) -> bool:
    """Whether a proposal is about one of the persons wanted, by name, by path, or by tie."""
    own = _ways(proposal)
    return any(want == "any" or not own.isdisjoint(_wanted(want)) for want in wanted)


def _ways(proposal: Proposal) -> set[str]:
    """The ways the proposal calls its person: label, name (its parts in any order), tie, path (numbers or none)."""
    person = proposal.person
    path = _plain(person.key.split("/", 1)[-1])
    ways = {path, "/".join(part for part in path.split("/") if not part.isdigit())}
    called = (person.name, person.tie_to_teller, person.label)
    return ways | {_plain(word) for word in called if word} | {_sorted(_plain(person.name or ""))}


def _wanted(want: str) -> set[str]:
    """The ways the gold's word may be written: of a path, with the first person's full name or one part of it."""
    plain = _plain(want)
    head, slash, rest = plain.partition("/")
    if not slash:
        return {plain, _sorted(plain)}
    return {plain, *(f"{part}/{rest}" for part in head.split("-") if "-" in head)}


def _plain(words: str) -> str:
    return _BETWEEN.sub("-", words.casefold()).strip("-")


def _sorted(name: str) -> str:
    return "-".join(sorted(name.split("-"))) or " "


def _kinds(gold: dict[str, Any]) -> set[str]:
    return {gold["kind"], *gold.get("kind_any", [])}


def _touches(proposal: Proposal, gold: dict[str, Any], text: str) -> bool:
    for quote in [gold["quote"], *gold.get("alt_quotes", [])]:
        at = text.find(quote)
        while at >= 0:
            if proposal.start < at + len(quote) + 60 and at - 60 < proposal.end:
                return True
            at = text.find(quote, at + 1)
    return False


def language_of(doc: dict[str, Any]) -> str:
    """The language of a gold text."""
    return str(doc.get("language", "en"))


def judge(doc: dict[str, Any], score: Score, log: list[str], reads: Read = read) -> None:
    """Adds one text to the score, and what went wrong to the log. `reads`: the reader or one of its peers."""
    text, language = doc["text"], language_of(doc)
    begin = time.perf_counter()
    proposals = reads(text, language, str(doc["told_on"]) if doc.get("told_on") else None)
    score.seconds += time.perf_counter() - begin
    score.words += words_in(text, language)
    used: set[int] = set()
    for gold in doc["claims"]:
        _judge_claim(gold, proposals, text, used, score, log)
    for i, proposal in enumerate(proposals):
        right = i in used or _right(proposal, doc)
        score.counts.update({"proposals": 1, "right": int(right)})
        score.sure.append((proposal.confidence, right))
        if not right:
            whom = f"{proposal.person.label} [{proposal.person.key}]"
            log.append(f"  wrong      {proposal.kind.value} {whom} {proposal.quote[:70]!r} ({proposal.rule})")
    _judge_ties(proposals, doc, score, log)


def _right(proposal: Proposal, doc: dict[str, Any]) -> bool:
    if proposal.kind.value == "tie":
        return _tie_right(proposal, doc)
    return any(proposal.kind.value in _kinds(g) and is_person(proposal, whos(g)) for g in doc["claims"])


def _judge_ties(proposals: list[Proposal], doc: dict[str, Any], score: Score, log: list[str]) -> None:
    found = [p for p in proposals if p.kind.value == "tie"]
    for tie in doc.get("ties", []):
        score.counts["ties"] += 1
        if any(is_person(p, [str(tie).casefold()]) for p in found):
            score.counts["ties found"] += 1
        else:
            log.append(f"  no tie     {tie}")


def _tie_right(proposal: Proposal, doc: dict[str, Any]) -> bool:
    listed = [str(tie).casefold() for tie in doc.get("ties", [])]
    listed += [who for gold in doc["claims"] for who in whos(gold)]
    return is_person(proposal, listed)


def _judge_claim(
    gold: dict[str, Any], proposals: list[Proposal], text: str, used: set[int], score: Score, log: list[str]
) -> None:
    near = [(i, p) for i, p in enumerate(proposals) if p.kind.value in _kinds(gold) and _touches(p, gold, text)]
    exact = [(i, p) for i, p in near if is_person(p, whos(gold))] or [
        (i, p)
        for i, p in enumerate(proposals)
        if p.kind.value in _kinds(gold) and is_person(p, whos(gold)) and i not in used and _tells_more(gold)
    ]
    optional = gold.get("optional")
    if not near and not exact:
        if not optional:
            score.counts["gold"] += 1
            log.append(f"  missed     {gold['kind']} {gold['who']} {gold['quote']!r}")
        return
    score.counts["gold"] += 1
    score.counts["kind found"] += 1
    if not exact:
        log.append(f"  person     {gold['kind']} {gold['who']} but {near[0][1].person.key} {gold['quote']!r}")
        return
    score.counts["person right"] += 1
    score.counts["found"] += 1
    fresh = [(i, p) for i, p in exact if i not in used] or exact
    i, proposal = max(fresh, key=lambda row: _agreement(gold, row[1]))
    used.add(i)
    _judge_details(gold, proposal, score, log)


def _tells_more(gold: dict[str, Any]) -> bool:
    """Whether a claim of this kind elsewhere in the text says the same."""
    return gold["kind"] in ("detained", "sentenced", "died", "imprisoned", "held_in_camp")


def _edtfs(gold: dict[str, Any]) -> list[str | None] | None:
    if "edtf_any" in gold:
        return [None if one is None else str(one) for one in gold["edtf_any"]]
    return [str(gold["edtf"])] if "edtf" in gold else None


def _agreement(gold: dict[str, Any], proposal: Proposal) -> int:
    dates = _edtfs(gold)
    points = 0 if dates is None or proposal.when.edtf in dates else -2
    points += sum(2 for k, v in gold.get("terms", {}).items() if proposal.terms.get(k) == v)
    return points


def _judge_details(gold: dict[str, Any], proposal: Proposal, score: Score, log: list[str]) -> None:
    dates = _edtfs(gold)
    score.counts["dates"] += 1
    right = proposal.when.edtf in dates if dates is not None else True
    score.counts["date right"] += right
    if not right:
        log.append(f"  date       {gold['kind']} {gold['who']} {dates} but {proposal.when.edtf} {gold['quote']!r}")
    for key, value in gold.get("terms", {}).items():
        score.counts["terms"] += 1
        told = proposal.terms.get(key)
        same = str(told).casefold() == str(value).casefold() if isinstance(value, str) else told == value
        score.counts["terms right"] += same
        if not same:
            log.append(f"  terms      {gold['kind']} {gold['who']} {key}={value} but {told} {gold['quote']!r}")
    if "place" in gold:
        score.counts["places"] += 1
        ok = bool(proposal.place) and _place_right(gold["place"], proposal)
        score.counts["place right"] += ok
        if not ok:
            log.append(f"  place      {gold['kind']} {gold['place']} but {proposal.place} {gold['quote']!r}")
    if "told_by" in gold:
        score.counts["matched"] += 1
        told_by = proposal.told_by.name if proposal.told_by else None
        ok = told_by == gold["told_by"]
        score.counts["teller right"] += ok
        if not ok:
            log.append(f"  teller     {gold['kind']} {gold['told_by']} but {told_by} {gold['quote']!r}")
    if "known_how" in gold:
        score.counts["known"] += 1
        score.counts["known right"] += proposal.known_how.value == gold["known_how"]
        if proposal.known_how.value != gold["known_how"]:
            log.append(
                f"  known      {gold['kind']} {gold['known_how']} but {proposal.known_how.value} {gold['quote']!r}"
            )


def _place_right(said: str, proposal: Proposal) -> bool:
    assert proposal.place is not None
    if said.casefold() in proposal.place.said.casefold() or proposal.place.id == said:
        return True
    place_id = proposal.place.id
    return place_id is not None and said in get(place_id).spellings


def judge_nearby(text: str, rows: list[dict[str, Any]], score: Score, log: list[str]) -> None:
    """Judges the seven testimonies by codes alone: the nth testimony is the scene after the article's introduction."""
    begin = time.perf_counter()
    proposals = [p for p in read(text, "en") if p.kind.value != "tie"]
    score.seconds, score.words = time.perf_counter() - begin, len(text.split())
    used: set[int] = set()
    for gold in rows:
        for _ in range(gold.get("count", 1)):
            _judge_code(gold, proposals, used, score, log)
    ties = [p for p in read(text, "en") if p.kind.value == "tie"]
    score.counts["proposals"] = len(proposals) + len(ties)
    score.counts["right"] = len(ties)
    for proposal in proposals:
        same = [g for g in rows if _fits(g, proposal)]
        score.counts["right"] += bool(same)
        if not same:
            log.append(
                f"  wrong      {proposal.kind.value} {proposal.person.key} {proposal.when.edtf} at {proposal.start}"
            )


def _fits(gold: dict[str, Any], proposal: Proposal) -> bool:
    return (
        proposal.person.key.startswith(f"t{gold['t'] + 1}/")
        and proposal.kind.value in _kinds(gold)
        and is_person(proposal, [*whos(gold), *(f"{who}s" for who in whos(gold))])
    )


def _judge_code(gold: dict[str, Any], proposals: list[Proposal], used: set[int], score: Score, log: list[str]) -> None:
    fitting = [(i, p) for i, p in enumerate(proposals) if i not in used and _fits(gold, p)]
    if not fitting:
        if not gold.get("optional"):
            score.counts["gold"] += 1
            log.append(f"  missed     {gold}")
        return
    score.counts.update(["gold", "kind found", "found", "person right"])
    i, proposal = max(fitting, key=lambda row: _agreement(gold, row[1]))
    used.add(i)
    _judge_details({**gold, "quote": ""}, proposal, score, log)
