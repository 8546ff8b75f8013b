"""Drop the releases that hold comments which were taken off, and every half-made build."""

from __future__ import annotations

import argparse
import shutil
from collections.abc import Sequence
from datetime import datetime

from ..release.cut_comment import cut_comments
from ..release.golive import Candidate, put_live, settle
from ..release.holding import holding
from ..release.lock import one_at_a_time
from ..release.refused import Refused
from ..release.shelf import Release, drop
from ..release.tree import clear
from ..shared.site import Site
from .publish import refuse

MADE = ("build", "publishing", "preview", "cache")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("ids", nargs="+", help="the comments' ids")
    parser.add_argument("--at-once", action="store_true", help="cut them and their answers out of the live release")


def run(arguments: argparse.Namespace, site: Site) -> int:
    """0: no release holds them, but the live one as it was published last."""
    try:
        with one_at_a_time(site.state / "lock", arguments.now):
            live = settle(site)
            if live and arguments.at_once:
                live = _cut_out(site, live, arguments.ids, arguments.now)
            for name in holding(site.releases, arguments.ids):
                if live is None or name != live.id:
                    drop(site.releases, name)
                    print(f"dropped release {name}: it held a comment that was taken off")
            for name in MADE:
                clear(site.state / name)
    except Refused as refused:
        return refuse(refused.findings, arguments.format, "a release may still hold the comment")
    return 0


def _cut_out(site: Site, live: Release, ids: Sequence[str], now: datetime) -> Release:
    """Give readers the live release without the conversations; what is left was judged when it was published."""
    folder = site.state / "publishing"
    clear(folder)
    shutil.copytree(site.releases / live.id, folder)
    if not cut_comments(folder, ids):
        return live
    return put_live(site, Candidate(folder, live.commit, live.manifest, live.verdicts), live, now) or live
