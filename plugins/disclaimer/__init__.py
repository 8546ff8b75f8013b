"""Every article carries its medical disclaimers, on the page and in every feed, or nothing is published."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

try:
    from ..shared.finding import Finding, errors, report
except ImportError as error:  # Pelican would say so in a line, go on without this plugin, and publish
    remedy = 'PLUGINS = ["plugins.disclaimer"], with plugins/shared beside plugins/disclaimer, and no PLUGIN_PATHS'
    raise SystemExit(f"disclaimer: nothing is published, this plugin can't load ({error}): write {remedy}") from error

LISTING = "DISCLAIMER_LISTING"


def set_and_judge(generators: Sequence[Any]) -> None:
    """Gate 1: before a byte is written."""
    from .generator import let_through

    settings = generators[0].settings
    findings, listing = let_through(generators, settings)
    _stop_on(findings)
    settings[LISTING] = listing


def judge_output(pelican: Any) -> None:
    """Gate 2: every page and feed on disk; `publish` does this itself, outside Pelican."""
    from .output import judge_written

    if pelican.settings.get("DISCLAIMER_JUDGE_OUTPUT", True):
        _stop_on(judge_written(Path(pelican.output_path), pelican.settings, pelican.settings.get(LISTING)))


def _stop_on(findings: list[Finding]) -> None:
    if findings:
        print(report(findings), file=sys.stderr)
    if errors(findings):
        raise SystemExit(f"disclaimer: nothing is published, {len(errors(findings))} to mend")


def register() -> None:
    from pelican import signals

    # After all contents are read, so that links resolve; before writing, so that a refusal leaves nothing behind.
    signals.all_generators_finalized.connect(set_and_judge)
    signals.finalized.connect(judge_output)
