"""Say what would stop an article being published; --fix adds what it can."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any
from uuid import uuid4

from ..article.check import check_articles
from ..article.record import read_article
from ..disclaimer.declared import in_header
from ..disclaimer.load import PolicyUnreadable, load_policy
from ..disclaimer.policy import Policy
from ..disclaimer.required import NoTriggers, as_front_matter, required_for
from ..disclaimer.waivers import waived_modules
from ..release.ledger import last_addresses, read_ledger
from ..shared.clinic import Clinic, load_clinic
from ..shared.edit import set_key
from ..shared.files import write_whole
from ..shared.finding import Finding, errors, report
from ..shared.site import Site
from ..shared.source import Source, decode, read_source
from .subjects import disclaimer_findings, subject_of

SUFFIXES = frozenset((".md", ".markdown", ".mkd"))


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--fix", action="store_true", help="add missing ids and disclaimer names; touch nothing else")


def run(arguments: argparse.Namespace, site: Site) -> int:
    """0: nothing stops a publish; 1: something does."""
    clinic = load_clinic(site.clinic)
    try:
        policy = load_policy(site.disclaimers)
    except PolicyUnreadable as error:
        print(report(error.findings, arguments.format))
        return 1
    articles, unreadable = read_sources(site.articles, site)
    pages, strange = read_sources(site.pages, site)
    if arguments.fix:
        articles = [_fixed(source, site, clinic, policy) for source in articles]
    findings = [*unreadable, *strange, *findings_of(articles, pages, site, clinic, policy, arguments.now)]
    if findings or arguments.format == "json":
        print(report(findings, arguments.format))
    if arguments.format == "text":
        print(_tally(len(articles) + len(unreadable), findings))
    return 1 if errors(findings) else 0


def read_sources(folder: Path, site: Site) -> tuple[list[Source], list[Finding]]:
    """Every Markdown file below the folder, and a finding for each that is no text."""
    sources, findings = [], []
    for path in sorted(path for path in folder.rglob("*") if path.suffix in SUFFIXES):
        name = site.name(path)
        text = decode(name, path.read_bytes()) if path.is_file() else _no_file(name)
        if isinstance(text, Finding):
            findings.append(text)
        else:
            sources.append(read_source(name, text))
    return sources, findings


def _no_file(name: str) -> Finding:
    return Finding(name, 0, "A100", "must be a file; a folder can't have a name like that of an article: rename it")


def findings_of(
    articles: Sequence[Source], pages: Sequence[Source], site: Site, clinic: Clinic, policy: Policy, now: datetime
) -> Iterator[Finding]:
    files = [site.name(path) for path in site.images.rglob("*") if path.is_file()]
    published = last_addresses(read_ledger(site.state / "ledger.jsonl"))
    yield from check_articles(articles, clinic, now, published, files, pages)
    for source in articles:
        yield from disclaimer_findings(source, clinic, policy)


def fix(source: Source, clinic: Clinic, policy: Policy, mint: Callable[[], str]) -> Source:
    """The source with an id, if it had none, and with the names of all disclaimers that it needs.

    Raises ValueError when the front matter can't be written to.
    """
    if not source.metadata.get("id"):
        source = read_source(source.path, set_key(source, "id", mint()))
    subject = subject_of(read_article(source, clinic))
    try:
        required = required_for(policy, subject.lang, subject.text)
    except NoTriggers:
        return source
    named = {name: dict(params) for name, params in subject.declared.modules.items()}
    for name in set(required) - set(waived_modules(subject, policy)):
        _add(named, name, required[name])
    if named == subject.declared.modules or subject.declared.faults:
        return source
    ordered = {name: named[name] for name in sorted(named, key=lambda name: _rank(name, policy))}
    value = in_header(ordered) if source.style == "headers" else as_front_matter(ordered)
    return read_source(source.path, set_key(source, "disclaimers", value))


def _rank(name: str, policy: Policy) -> int:
    return policy.order.index(name) if name in policy.order else len(policy.order)


def _add(named: dict[str, dict[str, Any]], name: str, params: dict[str, Any]) -> None:
    """Add the module, or the conditions that it lacks."""
    mine = named.setdefault(name, {})
    for key, values in params.items():
        given = mine.get(key) or []
        mine[key] = [*given, *(value for value in values if value not in given)]


def _fixed(source: Source, site: Site, clinic: Clinic, policy: Policy) -> Source:
    try:
        fixed = fix(source, clinic, policy, mint=lambda: uuid4().urn)
    except ValueError as error:
        print(f"{source.path}: left as it is, {error}", file=sys.stderr)
        return source
    if fixed.text != source.text:
        write_whole(site.root / source.path, fixed.text)
        keys = [key for key in ("id", "disclaimers") if fixed.metadata.get(key) != source.metadata.get(key)]
        print(f"{source.path}: wrote {' and '.join(keys)}", file=sys.stderr)
    return fixed


def _tally(count: int, findings: Sequence[Finding]) -> str:
    wrong = len(errors(findings))
    told = f", {len(findings) - wrong} to know" if len(findings) > wrong else ""
    return f"{count} articles checked: {wrong} to mend{told}"
