"""Gate 2: judge what is on disk against what gate 1 let through."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from ..shared.finding import Finding
from .folder import judge_folder
from .listing import Listing
from .load import PolicyUnreadable
from .settings import DisclaimerSettings, UnknownSetting


def judge_written(output: str, settings: Mapping[str, Any], listing: Listing | None) -> list[Finding]:
    """A finding for each page or feed that fails; no listing: gate 1 did not run."""
    if not listing:
        message = "the disclaimer plugin's first gate did not run: PLUGINS must list it, and nothing may stop it"
        return [Finding(output, 0, "D20", message)]
    try:
        policy = DisclaimerSettings.read(settings).load_policy()
    except (PolicyUnreadable, UnknownSetting) as error:
        return error.findings
    return [
        Finding(verdict.path, 0, verdict.code, verdict.message)
        for verdict in judge_folder(Path(output), policy, listing)
        if verdict.verdict == "FAIL"
    ]
