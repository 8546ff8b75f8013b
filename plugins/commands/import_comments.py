"""Bring comments over from WordPress, Disqus, Isso, or plain JSON."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from ..desk.place import Place
from ..desk.start import opened
from ..shared.finding import Finding, report
from ..shared.site import Site


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, nargs="?", help="the other system's export, or Isso's database")


def run(arguments: argparse.Namespace, site: Site) -> int:
    """K201: a file of comments can be read, and the live blog says which articles there are.

    0: every comment that has an article is at the desk; 1: there is something to mend; 2: no file was named.
    """
    if not arguments.file:
        print("which file? Name it: make import-comments FILE=wordpress.xml", file=sys.stderr)
        return 2
    with opened(site):
        return _run(arguments, site)


def _run(arguments: argparse.Namespace, site: Site) -> int:
    from ..desk.comments.threads import readable_threads
    from ..desk.moving_in.bring import bring
    from ..desk.moving_in.match import by_address
    from ..desk.moving_in.old import NotReadable
    from ..desk.moving_in.read import read_file

    articles = by_address(readable_threads(Place(site.root).threads).values())
    if not articles:
        message = "must list the articles before comments can find theirs: run 'make publish' first"
        print(report([Finding("output/comments/threads.json", 0, "K201", message)], arguments.format))
        return 1
    try:
        brought = bring(read_file(arguments.file), articles, arguments.now)
    except NotReadable as error:
        print(report([Finding(str(arguments.file), 0, "K201", str(error))], arguments.format))
        return 1
    print(f"{brought.approved} published, {brought.waiting} waiting to be read, {brought.known} were here already")
    if brought.labelled:
        print(f"{brought.labelled} of the published ones hold what the desk points out: look at those under Approved")
    if brought.empty:
        print(f"{brought.empty} left behind: nothing was written in them")
    for address, number in brought.strange.most_common():
        print(f"{number} left behind: no article has the address {address or '(none)'}; add it to its 'aliases'")
    return 0
