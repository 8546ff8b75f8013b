"""Take an article off, for good."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from datetime import datetime
from difflib import get_close_matches
from zoneinfo import ZoneInfo

from ..release.books import forget, ledger_of
from ..release.golive import settle
from ..release.ledger import Line, Published, find_published, last_published, read_ledger, slug_of
from ..release.lock import one_at_a_time
from ..release.progress import Progress
from ..release.refused import Refused
from ..release.takedown import take_off, withdraw
from ..release.withdrawn import Withdrawal, read_withdrawn
from ..shared.clinic import load_clinic
from ..shared.finding import Finding
from ..shared.site import Site
from .publish import publish, refuse, show, told


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("slug", nargs="?", default="", help="the article's name in its address, or its whole address")
    parser.add_argument("--reason", default="", help="is kept in content/withdrawn.yaml and in the ledger")


def run(arguments: argparse.Namespace, site: Site) -> int:
    """0: the article is off, and the site is as content/ says; 1: there is something to mend; 2: none was named.

    The article goes off even if the site can't be published: then it is cut out of the live release.
    """
    if not arguments.slug:
        print("which article? Name it: make unpublish SLUG=what-tms-feels-like", file=sys.stderr)
        return 2
    progress = Progress(sys.stderr)
    state = "nothing was changed"
    try:
        with one_at_a_time(site.state / "lock", arguments.now) as hold:
            settle(site)
            article = choose(read_ledger(ledger_of(site)), arguments.slug)
            withdraw(site, _withdrawal(site, article, arguments))
            state = f"/{article.address} is on its way off, but still up: run this command again"
            try:
                outcome, warnings = publish(site, arguments.now, hold, progress)
            except Refused:
                state = at_once(site, article, arguments.now)
                raise
    except Refused as refused:
        return refuse(refused.findings, arguments.format, state)
    finally:
        progress.end()
    show(warnings, arguments.format)
    if arguments.format != "json":
        print(
            f"/{article.address} is off for good: who follows a link there is told that it was withdrawn (410); no "
            "list and no feed holds it, and the kept releases that did are removed, so that no rollback brings it back"
        )
        print(told(outcome, site))
    return 0


def choose(ledger: Sequence[Line], name: str) -> Published:
    """S112: what is taken off has been published, and is named without doubt. Raises Refused."""
    found = find_published(ledger, name)
    if len(found) == 1:
        return found[0]
    if found:
        message = f"must name one article, give its whole address: {', '.join(each.address for each in found)}"
    else:
        slugs = [slug_of(address) for address, _ in last_published(ledger).values()]
        near = get_close_matches(name, slugs, n=3, cutoff=0.4)
        message = "must name an article that was published; " + (
            f"did you mean {' or '.join(near)}?" if near else _remedy(slugs)
        )
    raise Refused(Finding(name or "SLUG", 0, "S112", message))


def _remedy(slugs: Sequence[str]) -> str:
    return "give the last part of its address" if slugs else "nothing was published yet"


def _withdrawal(site: Site, article: Published, arguments: argparse.Namespace) -> Withdrawal:
    day = arguments.now.astimezone(ZoneInfo(load_clinic(site.clinic).time_zone)).date()
    return Withdrawal(article.id, article.address, day.isoformat(), arguments.reason)


def at_once(site: Site, article: Published, now: datetime) -> str:
    """Cut the article out of the live release; how the site stands then."""
    withdrawals, live = read_withdrawn(site), settle(site)
    naming = take_off(site, live, article.id, withdrawals, now) if live and live.holds(frozenset({article.id})) else []
    forget(site, withdrawals, now)
    if (site.output / article.address).exists():
        return f"/{article.address} is still up, the live release can't be read: 'rm output' takes the whole site off"
    mentions = f" These files still mention it: {', '.join(naming)}." if naming else ""
    return (
        f"/{article.address} is off all the same, at once: its page, and its entries in feeds and lists; no release "
        f"holds it.{mentions} The rest of the site stays as it was until 'make publish' succeeds"
    )
