"""What claims say together: order, status, contradictions, gaps, silence; and their geometry, without any drawing."""

from izdeu.timeline.casefile import CaseFile, case_file
from izdeu.timeline.contradiction import Code, Contradiction
from izdeu.timeline.drawn import Axis, Certainty, Drawn, Mark, Tick, layout
from izdeu.timeline.entry import Entry
from izdeu.timeline.gaps import Gap
from izdeu.timeline.kin import Family, FamilyEdge, FamilyNode, family
from izdeu.timeline.silence import SaidFor, Silence
from izdeu.timeline.status import Against, AsOf, StatusNow
from izdeu.timeline.weighing import Basis

__all__ = [
    "Against",
    "AsOf",
    "Axis",
    "Basis",
    "CaseFile",
    "Certainty",
    "Code",
    "Contradiction",
    "Drawn",
    "Entry",
    "Family",
    "FamilyEdge",
    "FamilyNode",
    "Gap",
    "Mark",
    "SaidFor",
    "Silence",
    "StatusNow",
    "Tick",
    "case_file",
    "family",
    "layout",
]
