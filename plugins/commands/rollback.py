"""Go back to the release before, if today's policy lets it."""

from __future__ import annotations

import argparse

from ..release.golive import put_back, settle
from ..release.lock import one_at_a_time
from ..release.refused import Refused
from ..release.rules import is_intact, stays_off
from ..release.shelf import Release, read_release, shelved
from ..release.tree import digests
from ..release.withdrawn import read_withdrawn
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
            _, warnings = judge(site, folder, release.manifest)
            put_back(site, release, live, withdrawals, arguments.now)
    except Refused as refused:
        return refuse(refused.findings, arguments.format, "nothing was rolled back, readers have what they had")
    show(warnings, arguments.format)
    if arguments.format != "json":
        print(f"release {release.id} is live in output/ again; the next publish builds content/ as it is now")
    return 0


def choose(site: Site, live: Release | None, name: str) -> Release:
    """S105: a rollback goes to a release that is kept and isn't live. Raises Refused."""
    older = [each for each in shelved(site.releases) if live is None or each < live.id]
    if live and name == live.id:
        message = "must be another release than the live one; leave it out to go to the one before"
        raise Refused(Finding(name, 0, "S105", message))
    if not name and not older:
        message = "must hold a release older than the live one, but holds none; publish a mended site instead"
        raise Refused(Finding(".site/releases", 0, "S105", message))
    return read_release(site.releases, name or older[-1])
