"""Say what would stop an article being published; --fix adds what it can."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any
from uuid import uuid4

from ..article.check import check_articles
from ..disclaimer.declared import in_header, read_declared, read_waivers
from ..disclaimer.load import PolicyUnreadable, load_policy
from ..disclaimer.markdown_prose import words_of
from ..disclaimer.policy import Policy
from ..disclaimer.required import NoTriggers, as_front_matter, required_for
from ..disclaimer.rules import check as check_disclaimers
from ..disclaimer.subject import Subject
from ..disclaimer.waivers import waived_modules
from ..shared.clinic import Clinic, load_clinic
from ..shared.edit import set_key
from ..shared.files import write_whole
from ..shared.finding import Finding, errors, report
from ..shared.site import Site
from ..shared.source import Source, decode, read_source
from .published import last_addresses_of

SUFFIXES = frozenset((".md", ".markdown", ".mkd"))


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--fix", action="store_true", help="add missing ids and disclaimer names; touch nothing else")


def run(arguments: argparse.Namespace, site: Site) -> int:
    """0: nothing stops a publish; 1: something does."""
    clinic = load_clinic(site.clinic)
    if arguments.fix:
        for name, added in fix(site, clinic, mint=lambda: f"urn:uuid:{uuid4()}"):
            print(f"{name}: added {added}")
    findings = findings_of(site, clinic, arguments.now)
    if findings or arguments.format == "json":
        print(report(findings, arguments.format))
    if arguments.format == "text":
        print(_tally(len(list(_paths(site))), findings))
    return 1 if errors(findings) else 0


def _tally(count: int, findings: Sequence[Finding]) -> str:
    wrong = len(errors(findings))
    told = len(findings) - wrong
    return f"{count} articles checked: {wrong} to mend" + (f", {told} to know" if told else "")
