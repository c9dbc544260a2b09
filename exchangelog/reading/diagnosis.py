"""Diagnosis: what an editor did when libyaml cannot go on, found by asking for one slip after the other.

Comes in: libyaml's error, the text, and what the walk had met last. Goes out: a Fault at the character to mend.
"""

from __future__ import annotations

from collections.abc import Callable

import yaml

from exchangelog.reading import slips, slips_of_layout
from exchangelog.reading.fault import Fault
from exchangelog.reading.syntax_problem import SyntaxProblem
from exchangelog.reading.yaml_complaint import Complaint, Trail, complaint_of, slip

DIAGNOSES: tuple[Callable[[Complaint], Fault | None], ...] = (
    slips.margin,
    slips_of_layout.other_dash,
    slips.quotation_mark_never_closed,
    slips.unknown_escape,
    slips.quotation_mark_inside,
    slips.behind_comment,
    slips.brackets,
    slips.bad_start,
    slips_of_layout.colon_too_many,
    slips_of_layout.colon_missing,
    slips_of_layout.nothing_fits,
    slips_of_layout.behind_the_end,
)
"""The first that fits counts, so what is surest comes first."""


def fault_of(error: yaml.YAMLError, text: str, trail: Trail) -> Fault:
    """Turn libyaml's complaint into a fault at the place where an editor has to mend something."""
    complaint = complaint_of(error, text, trail)
    found = (diagnose(complaint) for diagnose in DIAGNOSES)
    said = slip(SyntaxProblem.OTHER, complaint.at, said=complaint.words)
    return next((fault for fault in found if fault is not None), said)
