"""Remove what can be made again; releases, ledger and output stay."""

from __future__ import annotations

import argparse
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

from ..shared.site import Site

MADE = ("build", "dev", "preview")
CACHES = frozenset(("__pycache__", ".pytest_cache", ".mypy_cache", ".ruff_cache", ".hypothesis"))


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """No options beside the common ones."""


def run(arguments: argparse.Namespace, site: Site) -> int:
    found = list(removable(site))
    for path in found:
        _remove(path)
        print(f"removed {site.name(path)}")
    if not found:
        print("nothing to remove")
    return 0


def removable(site: Site) -> Iterator[Path]:
    """Named one by one: what isn't known here may be all there is of something."""
    yield from (path for name in MADE if os.path.lexists(path := site.state / name))
    for folder, names, _ in os.walk(site.root):
        yield from (Path(folder) / name for name in sorted(CACHES.intersection(names)))
        names[:] = [name for name in names if not name.startswith((".", "__")) and Path(folder) / name != site.output]


def _remove(path: Path) -> None:
    if path.is_symlink():
        path.unlink()  # the link, not what it points to
    else:
        shutil.rmtree(path)
