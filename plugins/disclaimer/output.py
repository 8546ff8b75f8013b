"""Gate 2: judge what is on disk against what gate 1 let through, and take away what is refused."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from ..shared.finding import Finding
from .finished import FEEDS, PAGES
from .folder import judge_folder
from .listing import Listing
from .load import PolicyUnreadable
from .settings import DisclaimerSettings, UnknownSetting


def judge_written(output: Path, settings: Mapping[str, Any], listing: Listing | None) -> list[Finding]:
    """A finding for each page or feed that fails; then, or when the judge breaks, none stays in the folder."""
    try:
        findings = list(_findings(output, settings, listing))
    except BaseException:
        _put_aside(output)
        raise
    return [*findings, _put_aside(output)] if findings else []


def _findings(output: Path, settings: Mapping[str, Any], listing: Listing | None) -> Iterator[Finding]:
    if not listing:
        message = "the disclaimer plugin's first gate did not run: PLUGINS must list it, and nothing may stop it"
        yield Finding(str(output), 0, "D20", message)
        return
    try:
        policy = DisclaimerSettings.read(settings).load_policy()
    except (PolicyUnreadable, UnknownSetting) as error:
        yield from error.findings
        return
    for verdict in judge_folder(output, policy, listing):
        if verdict.verdict == "FAIL":
            yield Finding(verdict.path, 0, verdict.code, verdict.message)


def _put_aside(output: Path) -> Finding:
    """Move each page and feed to a folder beside; pictures, .git and the like stay, they may not be Pelican's."""
    aside = output.with_name(f"{output.name}.refused")
    for folder, names, files in os.walk(output):
        names[:] = [name for name in names if not name.startswith(".")]
        for path in (Path(folder) / name for name in files):
            if path.suffix.lower() in PAGES | FEEDS:
                target = aside / path.relative_to(output)
                target.parent.mkdir(parents=True, exist_ok=True)
                shutil.move(path, target)
    message = f"its pages and feeds are in {aside} now, so that nobody publishes them: mend the rest, and build again"
    return Finding(str(output), 0, "D20-refused", message, "warning")
