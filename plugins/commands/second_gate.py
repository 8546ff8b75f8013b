"""Gate 2: a finished folder judged anew, outside Pelican."""

from __future__ import annotations

from pathlib import Path

from ..disclaimer.folder import judge_folder
from ..disclaimer.load import PolicyUnreadable, load_policy
from ..disclaimer.verdict import Verdict, one_each
from ..release.manifest import Manifest
from ..release.refused import Refused
from ..shared.finding import Finding
from ..shared.site import Site


def judge_again(site: Site, folder: Path, manifest: Manifest) -> tuple[dict[str, str], list[Finding]]:
    """The word on each file, by its path, and every failure and doubt. Raises Refused when the policy can't be read."""
    try:
        verdicts = judge_folder(folder, load_policy(site.disclaimers), dict(manifest.raw), site.state / "judged.json")
    except PolicyUnreadable as error:
        raise Refused(*error.findings) from error
    findings = [
        Finding(each.path, 0, each.code, each.message, "error" if each.verdict == "FAIL" else "warning")
        for each in verdicts
        if each.verdict in ("FAIL", "WARN")
    ]
    return {each.path: _word(each) for each in one_each(verdicts)}, findings


def _word(verdict: Verdict) -> str:
    return verdict.verdict if verdict.verdict == "PASS" else f"{verdict.verdict} {verdict.code}"
