"""What members may do: four roles, each doing all that the ones before it do."""

from enum import StrEnum


class Role(StrEnum):
    """Collector: brings sources and sees their own. Documenter: codes. Editor: judges. Coordinator: members, export."""

    COLLECTOR = "collector"
    DOCUMENTER = "documenter"
    EDITOR = "editor"
    COORDINATOR = "coordinator"

    def does(self, other: "Role") -> bool:
        """Whether this role does all that the other does."""
        order = list(Role)
        return order.index(self) >= order.index(other)
