"""Keep the desk and the content in one file."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from ..desk.archive import pack
from ..desk.start import opened
from ..shared.finding import Finding, report
from ..shared.site import Site


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, nargs="?", help="where to write it, like clinic-2026-11-22.tar.gz")


def run(arguments: argparse.Namespace, site: Site) -> int:
    """K203: a backup gets a name of its own.

    0: the file is whole; 1: nothing was written; 2: no file was named.
    """
    if not arguments.file:
        print("which file? Name it: make backup FILE=clinic-2026-11-22.tar.gz", file=sys.stderr)
        return 2
    if arguments.file.exists():
        message = "must not be there yet: an older backup is never replaced; give this one another name"
        print(report([Finding(str(arguments.file), 0, "K203", message)], arguments.format))
        return 1
    with opened(site):
        from ..desk.keeping import dump

        pack(arguments.file.resolve(), dump(), site.content)
    print(f"{arguments.file}: desk and content. It holds what waits to be read: keep it as you keep patients' records")
    return 0
