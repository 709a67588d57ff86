"""What became of the reader's proposals, by rule."""

from izdeu.casebook import queries
from izdeu.cli.options import Shell
from izdeu.cli.verbs import show
from izdeu.vocab.errors import NotFound


def run(shell: Shell, *, rule: str) -> None:
    """Prints each rule with what members made of its proposals; of one rule, its decided proposals too."""
    member = queries.keeper()
    records = queries.rule_records(member, [rule] if rule else None)
    if rule and not records:
        raise NotFound("Nothing that the rule “{rule}” proposed was decided yet.", rule=rule)
    answer = [_record(one) for one in records]
    if rule:
        told = queries.examples(member, rule)
        shell.tell({"rules": answer, "examples": [_example(one) for one in told]}, _in_words(records, told))
    else:
        shell.tell({"rules": answer}, _in_words(records, []))


def _record(one: queries.RuleRecord) -> dict[str, object]:
    return {
        "rule": one.rule,
        "kind": one.kind.value,
        "language": one.language or None,
        "decided": one.decided,
        "accepted": one.accepted,
        "mended": one.mended,
        "rejected": one.rejected,
        "put_right": {word.value: count for word, count in one.put_right.items()},
    }


def _example(one: queries.Example) -> dict[str, object]:
    return {
        "proposal": one.proposal,
        "source": one.source,
        "language": one.language or None,
        "quote": one.quote,
        "why": one.why,
        "confidence": one.confidence,
        "state": one.state.value,
        "put_right": [word.value for word in one.put_right],
        "reason": one.reason,
    }


def _in_words(records: list[queries.RuleRecord], told: list[queries.Example]) -> str:
    lines = []
    for one in records:
        mended = ", ".join(f"{word.value} {count}" for word, count in one.put_right.items())
        line = f"{one.rule} ({one.language or '?'}): rejected {one.rejected}, mended {one.mended} of {one.decided}"
        lines.append(f"{line} ({mended})" if mended else line)
    lines += [f"  {one.state.value}, source {one.source}\n    {show.quote(one.quote)}" for one in told]
    return "\n".join(lines) or "Nothing was decided yet."
