"""The routes open for a person, each with its reason."""

from datetime import UTC, datetime

from izdeu.casebook import queries
from izdeu.cli.options import Shell
from izdeu.forms.facts import Citizenship
from izdeu.forms.known import known
from izdeu.forms.route import Route
from izdeu.forms.routes import routes

_HEADS = {"yes": "open", "cannot_tell": "cannot be told", "no": "not open"}


def run(shell: Shell, *, person: str, home: str | None, citizen: tuple[str, ...]) -> None:
    """Prints the routes, open ones first."""
    matter = queries.matter(queries.keeper(), person, now=datetime.now(UTC))
    states = tuple(Citizenship(state.upper()) for state in citizen)
    found = routes(known(matter, home=home.upper() if home else None, citizenships=states))
    shell.tell([one.as_json() for one in found], "\n".join(_in_words(one) for one in found))


def _in_words(one: Route) -> str:
    lines = [f"{_HEADS[one.answer.value]}: {one.authority.name()}", *(f"    {said.say()}" for said in one.why)]
    lines += [f"    ! {said.say()}" for said in one.warnings]
    return "\n".join([*lines, *(f"    “{rule.says}” ({rule.source})" for rule in one.rules[:1])])
