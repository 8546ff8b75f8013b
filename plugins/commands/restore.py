"""Bring back the desk and the content from a backup."""

from __future__ import annotations

import argparse
import os
import shutil
import sys
from pathlib import Path

from ..desk.archive import CONTENT, NoBackup, unpack
from ..desk.start import opened
from ..shared.finding import Finding, report
from ..shared.lock import Busy, held
from ..shared.site import Site


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, nargs="?", help="what `make backup` wrote")


def run(arguments: argparse.Namespace, site: Site) -> int:
    """K202: a restore is given a whole backup, and a desk that rests, without accounts and comments.

    0: desk and content are as they were when they were kept; 1: nothing was changed; 2: no file was named.
    """
    if not arguments.file:
        print("which file? Name it: make restore FILE=clinic-2026-11-22.tar.gz", file=sys.stderr)
        return 2
    try:
        with held(site.desk_lock, arguments.now), opened(site):
            return _restore(arguments, site)
    except Busy as busy:
        message = f"must not be running ({busy}): end it with Ctrl-C there, then try again"
        return _refuse(arguments, "the desk", message)


def _restore(arguments: argparse.Namespace, site: Site) -> int:
    from ..desk.keeping import is_empty, put_back

    if not is_empty():
        must, aside = "must be empty, so that nothing is overwritten", "put it aside, mv .site/desk .site/desk.before"
        if os.environ.get("DATABASE_URL"):
            return _refuse(arguments, "DATABASE_URL", f"{must}: make a new database, and name that")
        return _refuse(arguments, ".site/desk", f"{must}: {aside}")
    folder = site.state / "restoring"
    try:
        rows = unpack(arguments.file, folder)
        beside = site.root / f"content.before-{arguments.now:%Y%m%d%H%M%S}"
        number = put_back(rows, folder / CONTENT, site.content, beside)
    except NoBackup:
        return _refuse(
            arguments, str(arguments.file), "must be a whole backup, as `make backup` writes it; take another"
        )
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    print(f"the desk has {number} comments again; the content is the backup's, what was there is in {beside.name}/")
    print("comments that were removed after the backup are back: remove them again")
    return 0


def _refuse(arguments: argparse.Namespace, path: str, message: str) -> int:
    print(report([Finding(path, 0, "K202", message)], arguments.format))
    return 1
