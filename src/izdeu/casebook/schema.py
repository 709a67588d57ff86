"""The tables of a casebook are brought up to date when it is opened."""

from django.core.management import call_command
from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor

from izdeu.vocab.errors import Refused


def bring_up_to_date() -> None:
    """Applies the migrations a casebook lacks; Refused when its database cannot be read or is of a newer Izdeu."""
    try:
        executor = MigrationExecutor(connection)
        leaves = executor.loader.graph.leaf_nodes()
        if unknown := set(executor.loader.applied_migrations) - set(executor.loader.disk_migrations):
            raise Refused("A newer Izdeu made this casebook ({what}); use that one.", what=sorted(unknown)[0][1])
        if executor.migration_plan(leaves):
            call_command("migrate", verbosity=0, interactive=False)
    except DatabaseError as cause:
        raise Refused("The casebook's database cannot be read; restore it from a backup.") from cause
