"""Serve the finished blog in output/."""

from __future__ import annotations

import argparse
import signal
from functools import partial
from pathlib import Path

from ..devserver import folder
from ..devserver.folder import Answer
from ..devserver.server import serving
from ..release.withdrawn import GONE
from ..shared.site import Site


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--port", type=int, default=8000, help="where to serve it, on this machine only")


def run(arguments: argparse.Namespace, site: Site) -> int:
    """0: served until Ctrl-C; 1: there is nothing to serve."""
    if not site.output.is_dir():
        print("output/ must be there before it can be served: make publish")
        return 1
    try:
        with serving(partial(answer, site.output), arguments.port) as address:
            print(f"serving {address}/; Ctrl-C ends it", flush=True)
            signal.pause()
    except KeyboardInterrupt:
        print("\nended")
    return 0


def answer(output: Path, target: str) -> Answer:
    """What the live release has for a request: it is looked up each time, so a switch shows at once."""
    release = output.resolve()
    found = folder.answer(release, target)
    if found.status != 404:
        return found
    gone = folder.answer(release, f"/{GONE}{target.partition('?')[0].rstrip('/')}/gone.txt")
    return gone._replace(status=410) if gone.status == 200 else found
