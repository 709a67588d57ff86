"""The model of one's own."""

from izdeu.casebook import acts, queries
from izdeu.cli.options import Shell
from izdeu.reading.model_server import Server


def run(shell: Shell, *, off: bool = False, url: str = "", **server: str) -> None:
    """Switches a model on or off where that is asked, and says which may be asked now."""
    member = queries.keeper()
    if off:
        acts.set_model(member, None)
    elif url:
        acts.set_model(member, Server(url, **server))
    setting = queries.model_setting(member)
    if setting is None:
        shell.tell({"model": None}, "No model is asked.")
        return
    answer = setting.server.as_json() | {"set_by": setting.set_by, "set_at": setting.set_at.isoformat()}
    shell.tell(answer, in_words(setting))


def in_words(setting: queries.ModelSetting) -> str:
    """Which model may be asked, and what leaves for it."""
    server = setting.server
    where = f"{server.host}: {server.what_leaves}" if server.leaves else "nothing"
    return (
        f"The model {server.model} at {server.url} may be asked.\n"
        f"What leaves this machine: {where}\n"
        f"Switched on by {setting.set_by} on {setting.set_at:%Y-%m-%d}."
    )
