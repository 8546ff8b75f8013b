"""Drop the releases that hold comments which were taken off, and every half-made build."""

from __future__ import annotations

import argparse

from ..release.golive import settle
from ..release.holding import holding
from ..release.lock import one_at_a_time
from ..release.refused import Refused
from ..release.shelf import drop
from ..release.tree import clear
from ..shared.site import Site
from .publish import refuse

MADE = ("build", "publishing", "preview", "cache")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("ids", nargs="+", help="the comments' ids")


def run(arguments: argparse.Namespace, site: Site) -> int:
    """0: only the live release may still hold a comment of that id, as it was published last."""
    try:
        with one_at_a_time(site.state / "lock", arguments.now):
            live = settle(site)
            for name in holding(site.releases, arguments.ids):
                if live is None or name != live.id:
                    drop(site.releases, name)
                    print(f"dropped release {name}: it held a comment that was taken off")
            for name in MADE:
                clear(site.state / name)
    except Refused as refused:
        return refuse(refused.findings, arguments.format, "older releases may still hold the comment")
    return 0
