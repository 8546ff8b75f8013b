"""Makes a release out of a judged folder, and switches readers to it."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

from .shelf import Release, write_record
from .tree import Digests

ASSET = re.compile(r"theme/(?:.*[/.-])?[0-9a-f]{8,64}[/.].+")
"""A theme's file with a digest in its address, like theme/3f2a9c1d00/css/main.css: it never changes."""


def shelve(folder: Path, releases: Path, release: Release, alike: Digests, kept: Iterable[Release]) -> None:
    """Turn the folder into the release's own. Until the last step nothing of it counts as a release.

    ``kept`` are the older releases, the live one first; ``alike`` are the live one's digests, as they are on disk.
    """
    new = releases / f".{release.id}.new"
    releases.mkdir(exist_ok=True)
    folder.rename(new)
    for place, older in enumerate(kept):
        if place == 0:
            share(new, release.files, releases / older.id, alike)
        keep_assets(new, releases / older.id, older.files)
    write_record(releases, release)
    os.sync()  # one call: ten thousand files would each want an fsync of their own
    new.rename(releases / release.id)


def share(folder: Path, files: Digests, other: Path, alike: Digests) -> None:
    """Turn each file that equals the other folder's into a link to it; from now on nobody writes into either."""
    for name, digest in files.items():
        if alike.get(name) == digest:
            (folder / name).unlink()
            os.link(other / name, folder / name)


def keep_assets(folder: Path, older: Path, names: Iterable[str]) -> None:
    """Add another release's assets that this one lacks: its pages are still open in browsers, and in caches."""
    for name in filter(ASSET.fullmatch, names):
        target = folder / name
        if not target.exists():
            target.parent.mkdir(parents=True, exist_ok=True)
            os.link(older / name, target)


def is_kept_asset(name: str, files: Digests) -> bool:
    """A file that stands in a release only for the sake of older pages."""
    return name not in files and ASSET.fullmatch(name) is not None


def switch(output: Path, target: Path, now: datetime) -> None:
    """Point ``output`` at the release, for good: also after the power has failed."""
    point(output, target, now)
    _flush(output.parent)


def point(link: Path, target: Path, now: datetime) -> None:
    """Point ``link`` at ``target`` in one step; the link's own time says since when.

    The link is relative, so that the project's folder can be moved.
    """
    spare = link.with_name(f".{link.name}.new")
    spare.unlink(missing_ok=True)
    spare.symlink_to(os.path.relpath(target, link.parent), target_is_directory=True)
    os.utime(spare, (now.timestamp(), now.timestamp()), follow_symlinks=False)
    spare.replace(link)


def _flush(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
