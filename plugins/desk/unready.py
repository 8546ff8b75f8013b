"""Why the desk can't be run as things are."""

from __future__ import annotations

from collections.abc import Sequence

from ..shared.finding import Finding


class Unready(Exception):
    """Something must be mended first; ``findings`` say what."""

    def __init__(self, findings: Sequence[Finding]) -> None:
        super().__init__("\n".join(map(str, findings)))
        self.findings = findings
