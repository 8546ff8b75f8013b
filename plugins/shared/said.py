"""Reads the findings out of what a build printed."""

from __future__ import annotations

import re

from .finding import Finding, Level

PRINTED = re.compile(
    r"^(?P<path>\S.*?)(?::(?P<line>\d+))?: (?P<rule>[A-Z]\d{2,3}(?:-[a-z0-9-]+)?) "
    r"(?P<warning>warning: )?(?P<message>.+)$",
    re.MULTILINE,
)
TAIL = 30


def findings_in(text: str) -> tuple[Finding, ...]:
    """Every line that has the form of a printed finding, once, in order."""
    return tuple(dict.fromkeys(_finding(match) for match in PRINTED.finditer(text)))


def tail(text: str) -> str:
    """The last lines: what there is to show when a build breaks without a finding."""
    return "\n".join(text.strip().splitlines()[-TAIL:])


def _finding(match: re.Match[str]) -> Finding:
    level: Level = "warning" if match["warning"] else "error"
    return Finding(match["path"], int(match["line"] or 0), match["rule"], match["message"], level)
