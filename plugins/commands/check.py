"""Say what would stop an article being published; --fix adds what it can."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from datetime import datetime
from uuid import uuid4

from ..article.check import check_articles
from ..article.load import Loaded, load_sources
from ..article.record import read_article
from ..article.wishes import say_what_they_are
from ..comments.read import load_comments
from ..disclaimer.load import PolicyUnreadable, load_policy
from ..disclaimer.policy import Policy
from ..pictures.check import check_pictures, clean_pictures
from ..release.ledger import last_published, read_ledger
from ..shared.clinic import Clinic, load_clinic
from ..shared.clinic_forms import EXAMPLES
from ..shared.files import write_whole
from ..shared.finding import Finding, errors, report
from ..shared.site import Site
from ..theme.accent import check as check_accent
from .fix import fix_file
from .going_live import going_live
from .subjects import disclaimer_findings


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--fix",
        action="store_true",
        help="add missing ids and disclaimer names, mend slips in keys, clean pictures; touch nothing else",
    )


def run(arguments: argparse.Namespace, site: Site) -> int:
    """0: nothing stops a publish; 1: something does."""
    clinic = _with_own_id(site, load_clinic(site.clinic)) if arguments.fix else load_clinic(site.clinic)
    try:
        policy = load_policy(site.disclaimers)
    except PolicyUnreadable as error:
        print(report(error.findings, arguments.format))
        return 1
    loaded = load_sources(site.content)
    articles = [fix_file(source, site, clinic, policy) if arguments.fix else source for source in loaded.articles]
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


def _with_own_id(site: Site, clinic: Clinic) -> Clinic:
    """A live blog needs an id of its own, which a person can't make up: feed readers know it by that."""
    example = EXAMPLES["site_id"]
    if not clinic.is_live or clinic.site_id != example:
        return clinic
    write_whole(site.clinic, site.clinic.read_text(encoding="utf-8").replace(example, uuid4().urn, 1))
    print(f"{site.name(site.clinic)}: wrote site_id", file=sys.stderr)
    return load_clinic(site.clinic)


def _clean(site: Site) -> None:
    for name, traces in clean_pictures(site.content):
        print(f"{name}: took out {traces}", file=sys.stderr)


def _tally(count: int, findings: Sequence[Finding]) -> str:
    wrong = len(errors(findings))
    told = f", {len(findings) - wrong} to know" if len(findings) > wrong else ""
    return f"{count} article{'s' * (count != 1)} checked: {wrong} to mend{told}"
