"""Say what would stop an article being published; --fix adds what it can."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from typing import Any
from uuid import uuid4

from ..article.check import check_articles
from ..article.load import Loaded, load_sources
from ..article.record import read_article
from ..article.wishes import say_what_they_are
from ..comments.read import load_comments
from ..disclaimer.declared import in_header
from ..disclaimer.load import PolicyUnreadable, load_policy
from ..disclaimer.policy import Policy
from ..disclaimer.required import NoTriggers, as_front_matter, required_for
from ..disclaimer.waivers import waived_modules
from ..pictures.check import check_pictures, clean_pictures
from ..release.ledger import last_published, read_ledger
from ..shared.clinic import Clinic, load_clinic
from ..shared.clinic_forms import EXAMPLES
from ..shared.edit import set_key
from ..shared.files import write_whole
from ..shared.finding import Finding, errors, report
from ..shared.site import Site
from ..shared.source import Source, read_source
from ..theme.accent import check as check_accent
from .going_live import going_live
from .subjects import disclaimer_findings, subject_of


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--fix", action="store_true", help="add missing ids and disclaimer names; clean pictures")


def run(arguments: argparse.Namespace, site: Site) -> int:
    """0: nothing stops a publish; 1: something does."""
    clinic = _with_own_id(site, load_clinic(site.clinic)) if arguments.fix else load_clinic(site.clinic)
    try:
        policy = load_policy(site.disclaimers)
    except PolicyUnreadable as error:
        print(report(error.findings, arguments.format))
        return 1
    loaded = load_sources(site.content)
    articles = [_fixed(source, site, clinic, policy) if arguments.fix else source for source in loaded.articles]
    loaded = loaded._replace(articles=articles)
    if arguments.fix:
        _clean(site)
    findings = list(findings_of(loaded, site, clinic, policy, arguments.now))
    if findings or arguments.format == "json":
        print(report(findings, arguments.format))
    if arguments.format == "text":
        print(_tally(len(articles), findings))
    return 1 if errors(findings) else 0


def findings_of(loaded: Loaded, site: Site, clinic: Clinic, policy: Policy, now: datetime) -> Iterator[Finding]:
    """What stops a publish, and what is good to know."""
    published = last_published(read_ledger(site.state / "ledger.jsonl"))
    yield from loaded.findings
    yield from check_articles(loaded.articles, clinic, now, published, loaded.files, loaded.pages)
    yield from check_pictures(site.content)
    yield from load_comments(site.content / "comments.jsonl", "content/comments.jsonl")[1]
    yield from check_accent(site.name(site.clinic), clinic.accent)
    articles = [read_article(source, clinic) for source in loaded.articles]
    for article in articles:
        yield from disclaimer_findings(article, policy)
    yield from say_what_they_are(articles)
    yield from going_live(articles, loaded, site, clinic, policy, now)


def fix(source: Source, clinic: Clinic, policy: Policy, mint: Callable[[], str]) -> Source:
    """The source with an id, if it had none, and with the names of all disclaimers that it needs.

    Raises ValueError when the front matter can't be read, or written to.
    """
    if not source.is_readable:
        raise ValueError("for its front matter must be mended first")
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


def _with_own_id(site: Site, clinic: Clinic) -> Clinic:
    """A live blog needs an id of its own, which a person can't make up: feed readers know it by that."""
    example = EXAMPLES["site_id"]
    if not clinic.is_live or clinic.site_id != example:
        return clinic
    write_whole(site.clinic, site.clinic.read_text(encoding="utf-8").replace(example, uuid4().urn, 1))
    print(f"{site.name(site.clinic)}: wrote site_id", file=sys.stderr)
    return load_clinic(site.clinic)


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


def _clean(site: Site) -> None:
    for name, traces in clean_pictures(site.content):
        print(f"{name}: took out {traces}", file=sys.stderr)


def _tally(count: int, findings: Sequence[Finding]) -> str:
    wrong = len(errors(findings))
    told = f", {len(findings) - wrong} to know" if len(findings) > wrong else ""
    return f"{count} article{'s' * (count != 1)} checked: {wrong} to mend{told}"
