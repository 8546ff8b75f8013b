"""Judge finished pages and feeds, of any site."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from ..disclaimer.folder import judge_folder
from ..disclaimer.load import PolicyUnreadable, load_policy
from ..disclaimer.policy import Policy
from ..disclaimer.single import judge_file
from ..disclaimer.verdict import Verdict, fail, one_each
from ..shared.finding import Finding, report
from ..shared.site import Site


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--policy", type=Path, help="the policy file (default: the site's own)")
    parser.add_argument("--body", help="CSS selector of an article's body (default: the policy's)")
    parser.add_argument("paths", nargs="+", type=Path, metavar="PATH", help="pages, feeds, folders")


def run(arguments: argparse.Namespace, site: Site) -> int:
    """0: nothing fails; 1: something does, or could not be judged."""
    try:
        policy = load_policy(arguments.policy or site.disclaimers)
    except PolicyUnreadable as error:
        print(report(error.findings, arguments.format))
        return 1
    if arguments.body:
        policy = replace(policy, body=arguments.body)
    verdicts = [verdict for path in arguments.paths for verdict in one_each(verify(path, policy))]
    print(shown(verdicts, arguments.format))
    return int(any(verdict.verdict == "FAIL" for verdict in verdicts))


def verify(path: Path, policy: Policy) -> Iterator[Verdict]:
    """Every verdict on a page, a feed or a folder, with the path as it was given."""
    if path.is_dir():
        for verdict in judge_folder(path, policy):
            yield verdict._replace(path=str(path / verdict.path))
    elif path.exists():
        yield from (verdict._replace(path=str(path)) for verdict in judge_file(path, policy))
    else:
        yield fail(str(path), "D20-unreadable", "there is no such file or folder: check the name")


def shown(verdicts: Sequence[Verdict], form: str) -> str:
    """One line for each file, a JSON list, or GitHub annotations of what isn't well."""
    if form == "json":
        return json.dumps([verdict._asdict() for verdict in verdicts], ensure_ascii=False, indent=1)
    if form == "github":
        return report([_finding(v) for v in verdicts if v.verdict in ("FAIL", "WARN")], "github")
    return "\n".join(map(str, verdicts))


def _finding(verdict: Verdict) -> Finding:
    return Finding(verdict.path, 0, verdict.code, verdict.message, "error" if verdict.verdict == "FAIL" else "warning")
