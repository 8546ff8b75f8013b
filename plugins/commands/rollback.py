"""Go back to the release before, if today's policy lets it."""

from __future__ import annotations

import argparse
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from ..release.books import ledger_of
from ..release.golive import put_back, settle
from ..release.ledger import read_ledger
from ..release.lock import one_at_a_time
from ..release.refused import Refused
from ..release.rules import is_intact, stays_off, still_holds
from ..release.shelf import STAMP, Release, read_release, shelved
from ..release.tree import digests
from ..release.withdrawn import read_withdrawn
from ..shared.clinic import load_clinic
from ..shared.finding import Finding
from ..shared.site import Site
from .publish import judge, refuse, show, stop_on


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("release", nargs="?", default="", help="which one (default: the one before the live one)")


def run(arguments: argparse.Namespace, site: Site) -> int:
    """0: readers have the older release; 1: they have what they had."""
    try:
        with one_at_a_time(site.state / "lock", arguments.now):
            live = settle(site)
            release = choose(site, live, arguments.release)
            withdrawals = read_withdrawn(site)
            folder = site.releases / release.id
            stop_on([*is_intact(release, digests(folder)), *stays_off(release.manifest, withdrawals)])
            warnings = _doubts(site, release)
            put_back(site, release, live, withdrawals, arguments.now)
    except Refused as refused:
        return refuse(refused.findings, arguments.format, "nothing was rolled back, readers have what they had")
    show(warnings, arguments.format)
    if arguments.format != "json":
        print(said_of(release, ZoneInfo(load_clinic(site.clinic).time_zone)))
    return 0


def _doubts(site: Site, release: Release) -> list[Finding]:
    """What today's judge only doubts. Raises Refused when it finds more."""
    try:
        _, doubts = judge(site, site.releases / release.id, release.manifest)
    except Refused as refused:
        raise Refused(*still_holds(release, refused.findings)) from None
    return doubts


def said_of(release: Release, zone: ZoneInfo) -> str:
    """Which site readers have now, in words."""
    made = datetime.strptime(release.id.partition("-")[0], STAMP).replace(tzinfo=UTC)
    day, count = made.astimezone(zone), len(release.manifest.articles)
    articles = f"{count} article{'s' * (count != 1)}"
    return (
        f"readers have the site of {day:%B} {day.day}, {day:%Y, %H:%M %Z} again, with {articles} "
        f"(release {release.id}); the next publish builds content/ as it is now"
    )


def choose(site: Site, live: Release | None, name: str) -> Release:
    """S105: a rollback goes to a release that is kept and isn't live. Raises Refused."""
    older = [each for each in shelved(site.releases) if live is None or each < live.id]
    if live and name == live.id:
        message = "must be another release than the live one; leave it out to go to the one before"
        raise Refused(Finding(name, 0, "S105", message))
    if not name and not older:
        withdrawn = any(line.event == "withdrawn" for line in read_ledger(ledger_of(site)))
        oldest = "the live one is the oldest" if live else "nothing was published yet"
        why = "`make unpublish` removed each one that held the article" if withdrawn else oldest
        message = f"must hold a release older than the live one, and holds none, for {why}; mend content/ and publish"
        raise Refused(Finding(".site/releases", 0, "S105", message))
    return read_release(site.releases, name or older[-1])
