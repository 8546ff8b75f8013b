"""Keep the desk and the content in one file."""

from __future__ import annotations

import argparse
from pathlib import Path

from ..desk.archive import pack
from ..desk.start import set_up, start
from ..shared.site import Site


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, help="where to write it, like clinic-2026-11-22.tar.gz")


def run(arguments: argparse.Namespace, site: Site) -> int:
    """0: the file is whole; an older one of that name was replaced."""
    start(site)
    set_up()
    from ..desk.keeping import dump

    pack(arguments.file.resolve(), dump(), site.content)
    print(f"{arguments.file}: desk and content. It holds what waits to be read: keep it as you keep patients' records")
    return 0
