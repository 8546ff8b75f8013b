"""Gives readers another release: a new one, or an older one again."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from ..shared.site import Site
from .books import drop_unseen, record_live
from .manifest import Manifest
from .refused import Refused
from .shelf import KEPT, Release, find_release, live_id, next_id, prune, shelved, tidy
from .shelve import is_kept_asset, keep_assets, shelve, switch
from .tree import Digests, digests, tree_digest
from .withdrawn import Withdrawal, mark_gone


class Candidate(NamedTuple):
    """A judged folder; ``verdicts`` gives the judge's word on each article, by ``save_as``."""

    folder: Path
    commit: str
    manifest: Manifest
    verdicts: Mapping[str, str]


def settle(site: Site) -> Release | None:
    """Bring in order what a killed command may have left; the live release, if there is one.

    Raises Refused when ``output`` isn't ours to switch.
    """
    name = live_id(site.output, site.releases)
    tidy(site.releases, name)
    record_live(site)
    drop_unseen(site)
    return find_release(site.releases, name)


def put_live(site: Site, judged: Candidate, live: Release | None, now: datetime) -> Release | None:
    """Make the folder a release and give it to readers; None when they have exactly that already."""
    files = digests(judged.folder)
    on_disk = _on_disk(site.releases / live.id) if live else {}
    if live and _alike(files, on_disk):
        return None
    name = next_id(max(shelved(site.releases), default=None), now, tree_digest(files))
    release = Release(name, judged.commit, files, judged.verdicts, judged.manifest)
    shelve(judged.folder, site.releases, release, on_disk, _still_kept(site.releases, live))
    switch(site.output, site.releases / name, now)
    record_live(site)
    prune(site.releases, [name, live.id] if live else [name])
    return release


def _on_disk(folder: Path) -> Digests:
    """The live release's files; none when somebody put in what no release holds: then all is written anew."""
    try:
        return digests(folder)
    except Refused:
        return {}


def _alike(files: Digests, on_disk: Digests) -> bool:
    return files == {name: digest for name, digest in on_disk.items() if not is_kept_asset(name, files)}


def _still_kept(releases: Path, live: Release | None) -> list[Release]:
    """The releases that a new one leaves standing, the live one first."""
    others = (name for name in reversed(shelved(releases)) if live is None or name != live.id)
    found = [live, *(find_release(releases, name) for name in others)]
    return [release for release in found if release][: KEPT - 1]


def put_back(
    site: Site, release: Release, live: Release | None, withdrawals: Iterable[Withdrawal], now: datetime
) -> None:
    """Give readers an older release, with the assets that the live one's pages need, and today's withdrawals."""
    folder = site.releases / release.id
    if live:
        keep_assets(folder, site.releases / live.id, live.files)
    mark_gone(folder, withdrawals)
    switch(site.output, folder, now)
    record_live(site)
