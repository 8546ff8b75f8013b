"""The releases that are kept, and the record beside each."""

from __future__ import annotations

import json
import shutil
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from ..shared.files import write_whole
from ..shared.finding import Finding
from .manifest import Manifest, parse_manifest
from .refused import Refused
from .tree import Digests, clear

KEPT = 5
STAMP = "%Y%m%dT%H%M%SZ"


@dataclass(frozen=True)
class Release:
    """A judged site. ``files`` are the digests of what was built, without the assets it keeps for older pages.

    ``verdicts`` gives the judge's word on each article, by ``save_as``.
    """

    id: str
    commit: str
    files: Digests
    verdicts: Mapping[str, str]
    manifest: Manifest

    def holds(self, ids: frozenset[str]) -> bool:
        return any(article.id in ids for article in self.manifest.articles)


def next_id(newest: str | None, now: datetime, digest: str) -> str:
    """A name that sorts after every other: the time in UTC, and a piece of what is in it.

    A clock that was set back must not put the new release among the old ones.
    """
    stamp = now.strftime(STAMP)
    if newest and stamp <= (last := newest.partition("-")[0]):
        stamp = (datetime.strptime(last, STAMP) + timedelta(seconds=1)).strftime(STAMP)
    return f"{stamp}-{digest[:8]}"


def shelved(releases: Path) -> list[str]:
    """The releases that are whole, oldest first."""
    if not releases.is_dir():
        return []
    return sorted(path.stem for path in releases.glob("*.json") if (releases / path.stem).is_dir())


def live_id(output: Path, releases: Path) -> str | None:
    """The release that ``output`` shows; None before the first. Raises Refused when ``output`` is something else."""
    if not output.is_symlink():
        if output.exists():
            raise Refused(_not_ours(output))
        return None
    target = output.parent / output.readlink()
    if target.parent.resolve() != releases.resolve():
        raise Refused(_not_ours(output))
    return target.name if target.is_dir() else None


def _not_ours(output: Path) -> Finding:
    """S104: `output` is a link to one of the releases: only a link can be switched in one step."""
    message = "must be a link that publish makes, but is something else; put it aside: mv output output.old"
    return Finding(output.name, 0, "S104", message)


def read_release(releases: Path, name: str) -> Release:
    """Raises Refused when there is no such release, or its record can't be read."""
    known = shelved(releases)
    if name not in known:
        message = f"must name a release that is kept; these are: {', '.join(known) or 'none yet'}"
        raise Refused(Finding(name, 0, "S105", message))
    try:
        return _release(name, json.loads((releases / f"{name}.json").read_text(encoding="utf-8")))
    except (ValueError, TypeError, KeyError, AttributeError):
        message = "must be the record that publish wrote, but can't be read; choose another release"
        raise Refused(Finding(f"{name}.json", 0, "S105", message)) from None


def write_record(releases: Path, release: Release) -> None:
    record = {
        "commit": release.commit,
        "files": release.files,
        "verdicts": release.verdicts,
        "manifest": release.manifest.raw,
    }
    write_whole(releases / f"{release.id}.json", json.dumps(record, indent=1))


def _release(name: str, record: Mapping[str, Any]) -> Release:
    manifest = parse_manifest(record["manifest"])
    return Release(name, record["commit"], record["files"], record["verdicts"], manifest)


def find_release(releases: Path, name: str | None) -> Release | None:
    """As read_release, but None when there is none that can be read."""
    try:
        return read_release(releases, name) if name else None
    except Refused:
        return None


def tidy(releases: Path, live: str | None) -> None:
    """Remove what a killed publish left: half-made and half-removed releases, and records without one."""
    for path in list(releases.iterdir()) if releases.is_dir() else ():
        whole = (releases / path.stem).is_dir() and (releases / f"{path.stem}.json").is_file()
        if path.name != live and not whole:
            clear(path)


def prune(releases: Path, in_use: Sequence[str]) -> None:
    """Keep those in use and the newest others, five in all."""
    others = [name for name in shelved(releases) if name not in in_use]
    for name in others[: max(0, len(others) + len(in_use) - KEPT)]:
        drop(releases, name)


def purge(releases: Path, live: str | None, withdrawn: frozenset[str]) -> list[str]:
    """Remove every release, but the live one, that holds a withdrawn article; their names."""
    holding = [name for name in shelved(releases) if name != live and _may_hold(releases, name, withdrawn)]
    for name in holding:
        drop(releases, name)
    return holding


def _may_hold(releases: Path, name: str, withdrawn: frozenset[str]) -> bool:
    """A release whose record can't be read may hold anything."""
    release = find_release(releases, name)
    return release.holds(withdrawn) if release else bool(withdrawn)


def drop(releases: Path, name: str) -> None:
    """Renamed first, so that a half-removed release is never taken for a whole one."""
    going = releases / f".{name}.old"
    (releases / name).rename(going)
    (releases / f"{name}.json").unlink()
    shutil.rmtree(going)
