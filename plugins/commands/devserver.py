"""Serve the site, rebuild it on save, reload the browser; shows drafts and findings."""

from __future__ import annotations

import argparse
import os
import shutil
import time
from functools import partial
from itertools import count
from pathlib import Path

from ..devserver.build import DRAFTS_SHOWN, Build, build
from ..devserver.live import answer
from ..devserver.server import serving
from ..devserver.stage import Stage
from ..devserver.watch import watching
from ..shared.finding import report
from ..shared.site import Site


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--port", type=int, default=8000, help="where to serve it, on this machine only")


def run(arguments: argparse.Namespace, site: Site) -> int:
    stage = Stage()
    try:
        with serving(partial(answer, stage), arguments.port) as address:
            print(f"serving {address}/, rebuilding on save; Ctrl-C ends it", flush=True)
            _rebuild(site, stage, address)
    except KeyboardInterrupt:
        print("\nended")
    return 0


def _rebuild(site: Site, stage: Stage, address: str) -> None:
    """Build at once and after each change; a change during a build leads to one more."""
    folder = site.state / "dev" / address.rpartition(":")[2]
    with watching(site.root) as changed:
        for number in count(1):
            _sweep(folder, stage.scene.page)
            changed.clear()
            begun = time.monotonic()
            made = build(site.root, folder / f"{os.getpid()}-{number}", _settings(address))
            stage.show(made)
            _tell(made, time.monotonic() - begun)
            changed.wait()


def _settings(address: str) -> dict[str, object]:
    """Gate 2 stays out: it would take each draft for an article that gate 1 did not let through."""
    return {**DRAFTS_SHOWN, "SITEURL": address, "FEED_DOMAIN": address, "DISCLAIMER_JUDGE_OUTPUT": False}


def _sweep(folder: Path, page: str) -> None:
    """Leave only the build that is being served."""
    for old in folder.glob("*"):
        if old.name != page:
            shutil.rmtree(old, ignore_errors=True) if old.is_dir() else old.unlink()


def _tell(made: Build, seconds: float) -> None:
    outcome = "built" if made.folder else "not built, what was served stays"
    print(*filter(None, [report(made.findings), made.log, f"{outcome} ({seconds:.1f} s)"]), sep="\n", flush=True)
