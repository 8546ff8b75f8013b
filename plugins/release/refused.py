"""What stops a publish: every reason, each with its remedy."""

from __future__ import annotations

from ..shared.finding import Finding


class Refused(Exception):
    """Nothing was put before readers; ``findings`` say why."""

    def __init__(self, *findings: Finding) -> None:
        super().__init__("\n".join(map(str, findings)))
        self.findings = findings
