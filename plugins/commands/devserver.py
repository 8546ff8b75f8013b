"""Serve the site and the desk, rebuild on save, reload the browser; shows drafts and findings."""

from __future__ import annotations

import argparse
import os
import shutil
import signal
import time
from contextlib import AbstractContextManager, nullcontext
from datetime import UTC, datetime
from functools import partial
from itertools import count
from pathlib import Path

from ..desk.trial import NAME, Trial, trying
from ..devserver.build import DRAFTS_SHOWN, Build, build
from ..devserver.live import answer
from ..devserver.server import serving
from ..devserver.stage import Stage
from ..devserver.watch import watching
from ..release.shelve import point
from ..shared.finding import report
from ..shared.loopback import HOST
from ..shared.site import Site

NEWEST = "newest"
"""Leads to the build that is being served: there the desk finds the articles."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--port", type=int, default=8000, help="where to serve it, on this machine only")


def run(arguments: argparse.Namespace, site: Site) -> int:
    """Nothing of a look stays behind, however it is ended but by kill -9: a draft is in it, or what was removed."""
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    stage = Stage()
    try:
        with serving(partial(answer, stage), arguments.port) as address, _desk(site, address) as desk:
            print(f"serving {address}/, rebuilding on save; Ctrl-C ends it", flush=True)
            if desk:
                print(f"a desk to try: http://{HOST}:{desk.ports.staff}/, name {NAME}, password {desk.password}")
            try:
                _rebuild(site, stage, address, desk)
            finally:
                _sweep(_folder(site, address))
    except KeyboardInterrupt:
        print("\nended")
    return 0


def _desk(site: Site, address: str) -> AbstractContextManager[Trial | None]:
    """None for a site that has no words about comments."""
    if not (site.content / "policy/comments.yaml").exists():
        return nullcontext()
    return trying(site, address, _folder(site, address) / NEWEST, _say_end)


def _say_end(how: str) -> None:
    print(f"the desk to try can't go on: {how}; the blog does. Ctrl-C ends it, make devserver starts both", flush=True)


def _folder(site: Site, address: str) -> Path:
    return site.state / "dev" / address.rpartition(":")[2]


def _rebuild(site: Site, stage: Stage, address: str, desk: Trial | None) -> None:
    """Build at once and after each change; a change during a build leads to one more."""
    folder = _folder(site, address)
    with watching(site.root, *([desk.file] if desk else [])) as changed:
        for number in count(1):
            _sweep(folder, stage.scene.page, NEWEST)
            changed.clear()
            begun = time.monotonic()
            made = build(site.root, folder / f"{os.getpid()}-{number}", _settings(site, address, desk))
            if made.folder and desk:
                point(folder / NEWEST, made.folder, datetime.now(UTC))
            stage.show(made)
            _tell(made, time.monotonic() - begun)
            changed.wait()


def _settings(site: Site, address: str, desk: Trial | None) -> dict[str, object]:
    """Gate 2 stays out: it would take each draft for an article that gate 1 did not let through.

    With a desk every article that isn't closed takes comments, so that the whole way can be tried.
    """
    ours = {"SITEURL": address, "FEED_DOMAIN": address, "DISCLAIMER_JUDGE_OUTPUT": False}
    if desk is None:
        return {**DRAFTS_SHOWN, **ours}
    policy = str(site.content / "policy/comments.yaml")
    comments = {"file": str(desk.file), "policy": policy, "open": True, "days": 0, "form": desk.form}
    return {**DRAFTS_SHOWN, **ours, "COMMENTS": comments}


def _sweep(folder: Path, *kept: str) -> None:
    """Leave only the build that is being served, and what leads to it."""
    for old in folder.glob("*"):
        if old.name not in kept:
            old.unlink() if old.is_symlink() or old.is_file() else shutil.rmtree(old, ignore_errors=True)


def _tell(made: Build, seconds: float) -> None:
    outcome = "built" if made.folder else "not built, what was served stays"
    print(*filter(None, [report(made.findings), made.log, f"{outcome} ({seconds:.1f} s)"]), sep="\n", flush=True)
