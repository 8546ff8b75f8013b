"""Check, build, judge, and switch the live site."""

from __future__ import annotations

import argparse
import secrets
import sys
from collections.abc import Iterable, Sequence
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from ..article.load import load_sources
from ..pictures.check import check_pictures
from ..release.books import forget
from ..release.build import build
from ..release.commit import describe_commit
from ..release.golive import Candidate, put_live, settle
from ..release.lock import one_at_a_time
from ..release.manifest import Manifest, read_manifest
from ..release.progress import Progress
from ..release.refused import Refused
from ..release.rules import (
    build_is_whole,
    gate_1_ran,
    is_filled_in,
    left_open,
    pages_are_written,
    stays_off,
    still_answers,
)
from ..release.summary import Outcome, summary
from ..release.withdrawn import Withdrawal, mark_gone, read_withdrawn
from ..shared.clinic import load_clinic
from ..shared.finding import Finding, Format, errors, report
from ..shared.said import findings_in
from ..shared.site import Site


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """No options beside the common ones."""


def run(arguments: argparse.Namespace, site: Site) -> int:
    """0: readers have the site as content/ says it; 1: they have what they had."""
    progress = Progress(sys.stderr)
    try:
        with one_at_a_time(site.state / "lock", arguments.now) as hold:
            outcome, warnings = publish(site, arguments.now, hold, progress)
    except Refused as refused:
        progress.end()
        return refuse(refused.findings, arguments.format, "nothing was published, readers have what they had")
    progress.end()
    show(warnings, arguments.format)
    if arguments.format != "json":
        print(told(outcome, site))
    return 0


def told(outcome: Outcome, site: Site) -> str:
    """How it went, and what is left to do."""
    return summary(outcome, load_clinic(site.clinic), tuple(left_open(load_sources(site.content).pages)))


def show(findings: Sequence[Finding], form: Format) -> None:
    if findings or form == "json":
        print(report(findings, form))


def refuse(findings: Sequence[Finding], form: Format, state: str) -> int:
    """Print every finding, and how the site stands now."""
    show(findings, form)
    print(f"{len(set(errors(findings)))} to mend: {state}", file=sys.stderr)
    return 1


def publish(site: Site, now: datetime, hold: int, progress: Progress) -> tuple[Outcome, list[Finding]]:
    """Give readers the site as content/ says it; with the warnings. Raises Refused: then they have what they had."""
    withdrawals = read_withdrawn(site)
    live = settle(site)
    progress.say("building the site")
    commit = describe_commit(site.root)
    folder, manifest, warnings = _build(site, now, hold, progress, withdrawals)
    progress.say("judging every page and feed")
    verdicts, doubts = judge(site, folder, manifest)
    progress.say("giving readers the new site")
    mark_gone(folder, withdrawals)
    new = put_live(site, Candidate(folder, commit, manifest, verdicts), live, now)
    current = new or live
    assert current, "without a live release the new one is never the same"
    forget(site, withdrawals, now)
    warnings += [*doubts, *still_answers(live, current.files, withdrawals)]
    pages = sum(name.endswith(".html") for name in current.files)
    return Outcome(current.id, bool(new), manifest, pages, len(warnings), progress.seconds), warnings


class Pending(NamedTuple):
    folder: Path
    manifest: Manifest
    warnings: list[Finding]


def _build(site: Site, now: datetime, hold: int, progress: Progress, withdrawals: Iterable[Withdrawal]) -> Pending:
    """The built folder that gate 1 let through. Raises Refused with all that Pelican and the plugins found."""
    nonce = secrets.token_hex(16)
    settings = {"DISCLAIMER_RUN": nonce, "DISCLAIMER_JUDGE_OUTPUT": False, "NOW": now.isoformat()}
    built = build(site.root, site.state, settings, hold, progress.tick)
    findings = list(findings_in(built.said))
    clinic, pages = load_clinic(site.clinic), load_sources(site.content).pages
    # the build stops at the first plugin that refuses; who publishes is told all at once
    open_ends = [*is_filled_in(clinic), *pages_are_written(clinic, pages), *check_pictures(site.content)]
    stop_on([*open_ends, *findings, *build_is_whole(built, findings, site.root)])
    manifest = read_manifest(site.state / "manifest.json")
    stop_on([*findings, *gate_1_ran(manifest, nonce)])
    assert manifest, "gate 1 ran"
    stop_on([*findings, *stays_off(manifest, withdrawals)])
    return Pending(built.folder, manifest, findings)


def judge(site: Site, folder: Path, manifest: Manifest) -> tuple[dict[str, str], list[Finding]]:
    """S113: the judge loads, even where Pelican may skip a plugin that doesn't.

    Gives the word on each file, by its path, and the doubts. Raises Refused if anything fails.
    """
    try:
        from .second_gate import judge_again
    except Exception as error:  # whatever it is: what can't be judged isn't published
        message = f"must load, for nothing is published unjudged: {error}; mend it, or restore it from the repository"
        raise Refused(Finding("plugins/disclaimer", 0, "S113", message)) from error
    words, findings = judge_again(site, folder, manifest)
    stop_on(findings)
    return words, findings


def stop_on(findings: Iterable[Finding]) -> None:
    found = list(findings)
    if errors(found):
        raise Refused(*found)
