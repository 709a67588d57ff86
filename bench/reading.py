"""Measures the reader: python bench/reading.py [--show FILE-PART] [--held-out-details].

For dev, held-out and (when ../shared is there) nearby.txt: share of the gold's claims found, of proposals right, of
persons, tellers, dates, terms and places right among those found, words a second, proposals per 1,000 words.
A proposal is right when the gold has that kind for that person; ties count when the gold lists them.
"""

import argparse
import sys
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "src"))
from izdeu.places import get  # noqa: E402
from izdeu.reading import read  # noqa: E402
from izdeu.vocab.proposal import Proposal  # noqa: E402

GOLD = ROOT / "tests" / "reading" / "gold"
NEARBY = ROOT / ".." / "shared" / "inputs" / "nearby.txt"


@dataclass
class Score:
    """Counts over one or more texts."""

    words: int = 0
    seconds: float = 0.0
    counts: Counter[str] = field(default_factory=Counter)

    def shares(self) -> dict[str, float]:
        """Each share by its name, 0 to 1."""
        return {part: self.counts[part] / max(1, self.counts[whole]) for part, whole in _RATIOS}

    def row(self, name: str) -> str:
        """One line of the table."""
        cells = " ".join(f"{100 * share:5.1f}" for share in self.shares().values())
        many = 1000 * self.counts["proposals"] / max(1, self.words)
        return f"{name:24} {cells}  {many:5.1f}  {self.words / max(self.seconds, 1e-9):8.0f}"


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


def whos(gold: dict[str, Any]) -> list[str]:
    """The ways the gold names the person."""
    who = gold["who"]
    return [str(w).casefold() for w in (who if isinstance(who, list) else [who])]


def is_person(proposal: Proposal, wanted: list[str]) -> bool:
    """Whether a proposal is about one of the persons wanted, by name, by path, or by tie."""
    person = proposal.person
    path = person.key.split("/", 1)[1] if "/" in person.key else person.key
    own = {path.casefold(), (person.name or "").casefold(), (person.tie_to_teller or "").casefold()}
    parts = path.split("/")
    own.add("/".join(p for p in parts if not p.isdigit()))
    if person.label:
        own.add(person.label.casefold())
    for want in wanted:
        if want == "any" or want in own or want.replace(" ", "-") in own:
            return True
        if "/" in want and want.split("/")[0].count(" "):
            head, rest = want.split("/", 1)
            if f"{head.replace(' ', '-')}/{rest}" in own or f"{head.split()[0]}/{rest}" in own:
                return True
    return False


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


def judge(doc: dict[str, Any], score: Score, log: list[str]) -> None:
    """Adds one text to the score, and what went wrong to the log."""
    text = doc["text"]
    begin = time.perf_counter()
    proposals = read(text, "en", str(doc["told_on"]) if doc.get("told_on") else None)
    score.seconds += time.perf_counter() - begin
    score.words += len(text.split())
    used: set[int] = set()
    for gold in doc["claims"]:
        _judge_claim(gold, proposals, text, used, score, log)
    for i, proposal in enumerate(proposals):
        score.counts["proposals"] += 1
        if proposal.kind.value == "tie":
            score.counts["right"] += _tie_right(proposal, doc)
            if not _tie_right(proposal, doc):
                log.append(f"  wrong tie  {proposal.person.key} {proposal.quote!r}")
        elif i in used or any(proposal.kind.value in _kinds(g) and is_person(proposal, whos(g)) for g in doc["claims"]):
            score.counts["right"] += 1
        else:
            whom = f"{proposal.person.label} [{proposal.person.key}]"
            log.append(f"  wrong      {proposal.kind.value} {whom} {proposal.quote[:70]!r}")
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


def show_nearby(details: bool) -> None:
    """The line for nearby.txt, or a word that it is not there."""
    if not NEARBY.exists():
        print("nearby.txt is not beside the project; not measured")
        return
    score, log = Score(), list[str]()
    rows = yaml.safe_load((ROOT / "bench" / "reading_nearby.yaml").read_text(encoding="utf-8"))
    judge_nearby(NEARBY.read_text(encoding="utf-8"), rows, score, log)
    if details:
        print(*log, sep="\n")
    print(score.row("nearby.txt"), f"known how {score.counts['known right']}/{score.counts['known']}")


def main() -> None:
    """Prints the table, and for dev what went wrong."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--details", default="", help="dev, held_out: print what went wrong")
    parser.add_argument("--only", default="")
    parser.add_argument("--all", action="store_true", help="the held-out half too")
    options = parser.parse_args()
    read("He was here.", "en")
    heads = " ".join(f"{head:>5}" for head in ("kind", "found", "right", "who", "tellr", "date", "terms", "place"))
    print(f"{'':24} {heads}  {'/1000':>5}  {'words/s':>8}")
    for part in ("dev", "held_out") if options.all else ("dev",):
        total = Score()
        for path in sorted((GOLD / part).glob("*.yaml")):
            if options.only and options.only not in path.stem:
                continue
            doc, one, log = yaml.safe_load(path.read_text(encoding="utf-8")), Score(), list[str]()
            judge(doc, one, log)
            total.words, total.seconds = total.words + one.words, total.seconds + one.seconds
            total.counts.update(one.counts)
            if options.details == part:
                print(one.row(path.stem[:24]), *log, sep="\n")
        counts = total.counts
        ties, known = f"{counts['ties found']}/{counts['ties']}", f"{counts['known right']}/{counts['known']}"
        print(total.row(part), f"ties {ties} known how {known}")
    show_nearby(options.details == "nearby")


if __name__ == "__main__":
    main()
