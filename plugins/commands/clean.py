"""Remove what can be made again; releases, ledger and output stay."""

from __future__ import annotations

import argparse
import os
import shutil
from collections.abc import Iterator
from contextlib import nullcontext
from pathlib import Path

from ..release.lock import one_at_a_time
from ..release.refused import Refused
from ..shared.finding import report
from ..shared.site import Site

MADE = (
    *("build", "build.refused", "dev", "preview", "publishing"),
    *("manifest.json", "judged.json", "judged-articles.json", "publish.log"),
)
CACHES = frozenset(("__pycache__", ".pytest_cache", ".mypy_cache", ".ruff_cache", ".hypothesis"))


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """No options beside the common ones."""


def run(arguments: argparse.Namespace, site: Site) -> int:
    """0: removed; 1: a publish is at work, and needs what would be removed."""
    try:
        with one_at_a_time(site.state / "lock", arguments.now) if site.state.is_dir() else nullcontext():
            _clean(site)
    except Refused as refused:
        print(report(refused.findings, arguments.format))
        return 1
    return 0


def _clean(site: Site) -> None:
    found = list(removable(site))
    for path in found:
        _remove(path)
        print(f"removed {site.name(path)}")
    if not found:
        print("nothing to remove")


def removable(site: Site) -> Iterator[Path]:
    """Named one by one: what isn't known here may be all there is of something."""
    yield from (path for name in MADE if os.path.lexists(path := site.state / name))
    for folder, names, _ in os.walk(site.root):
        yield from (Path(folder) / name for name in sorted(CACHES.intersection(names)))
        names[:] = [name for name in names if not name.startswith((".", "__")) and Path(folder) / name != site.output]


def _remove(path: Path) -> None:
    if path.is_symlink() or path.is_file():
        path.unlink()  # of a link, not what it points to
    else:
        shutil.rmtree(path)
