"""The family as a tree: a row a generation, the person of the page among them."""

from collections.abc import Mapping
from dataclasses import dataclass

from izdeu.casebook.queries import PersonRef
from izdeu.timeline import Family, FamilyEdge, FamilyNode

WIDTH, HEIGHT, GAP, DROP = 168, 58, 20, 46
"""Pixels: a person's box, the room beside it, the room below it for the lines."""


@dataclass(frozen=True, slots=True)
class Box:
    """A person in the tree: where the box stands, the middle and the lines of its words."""

    person: PersonRef
    node: FamilyNode
    x: float
    y: float
    middle: float
    name_y: float
    tie_y: float
    focus: bool


@dataclass(frozen=True, slots=True)
class Line:
    """A tie as a path; `loose` where it is not one of descent or marriage."""

    d: str
    loose: bool


@dataclass(frozen=True, slots=True)
class Tree:
    """The drawing, in pixels: a tree is as wide as it is, and scrolls on a narrow screen."""

    width: float
    height: float
    boxes: tuple[Box, ...]
    lines: tuple[Line, ...]
    box_width: int = WIDTH
    box_height: int = HEIGHT


def tree(family: Family, people: Mapping[int, PersonRef]) -> Tree | None:
    """The tree; None when nobody is told to be kin."""
    if len(family.nodes) < 2:
        return None
    top = family.generations[0]
    boxes = {node.person: _box(node, people[node.person], top, family.focus) for node in family.nodes}
    lines = {line for edge in family.edges if (line := _line(edge, boxes)) is not None}
    return Tree(
        width=family.columns * (WIDTH + GAP) - GAP + 2,
        height=(family.generations[-1] - top + 1) * (HEIGHT + DROP) - DROP + 2,
        boxes=tuple(boxes.values()),
        lines=tuple(sorted(lines, key=lambda line: line.d)),
    )


def _box(node: FamilyNode, person: PersonRef, top: int, focus: int) -> Box:
    x, y = 1 + node.column * (WIDTH + GAP), 1 + (node.generation - top) * (HEIGHT + DROP)
    return Box(person, node, x, y, x + WIDTH / 2, y + 25, y + 46, node.person == focus)


def _line(edge: FamilyEdge, boxes: Mapping[int, Box]) -> Line | None:
    one, other = boxes.get(edge.person), boxes.get(edge.other)
    if one is None or other is None:
        return None
    upper, lower = sorted((one, other), key=lambda box: (box.y, box.x))
    if upper.y == lower.y:
        return Line(_beside(upper, lower), edge.side != "partner")
    half = lower.y - DROP / 2
    d = f"M{upper.middle:g} {upper.y + HEIGHT:g}V{half:g}H{lower.middle:g}V{lower.y:g}"
    return Line(d, not edge.descent)


def _beside(left: Box, right: Box) -> str:
    """A straight line between neighbours; over the heads of those who stand between."""
    if right.x - left.x <= WIDTH + GAP + 1:
        y = left.y + HEIGHT / 2
        return f"M{left.x + WIDTH:g} {y:g}H{right.x:g}"
    y = left.y - 10
    return f"M{left.middle:g} {left.y:g}V{y:g}H{right.middle:g}V{right.y:g}"
