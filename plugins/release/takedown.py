"""Takes an article off: out of the sources, and at need out of the live release as it stands."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from ..shared.edit import set_key
from ..shared.files import write_whole
from ..shared.site import Site
from ..shared.source import Source, read_source
from .cut import cut
from .golive import Candidate, put_live
from .manifest import without
from .shelf import Release
from .tree import clear
from .withdrawn import Withdrawal, add_withdrawal, mark_gone, read_withdrawn


def withdraw(site: Site, new: Withdrawal) -> None:
    """Enter it in content/withdrawn.yaml, once, and set the article's source to draft. Raises Refused, OSError."""
    if new.id not in {withdrawal.id for withdrawal in read_withdrawn(site)}:
        add_withdrawal(site, new)
    for path in sorted(site.articles.rglob("*.*")):
        source = _source(path)
        if source and source.metadata.get("id") == new.id and source.metadata.get("status") != "draft":
            _set_to_draft(path, source)
    clear(site.build)
    clear(site.build.with_name("build.refused"))


def _source(path: Path) -> Source | None:
    try:
        return read_source(path.name, path.read_bytes().decode("utf-8"))
    except (OSError, UnicodeDecodeError):
        return None


def _set_to_draft(path: Path, source: Source) -> None:
    try:
        write_whole(path, set_key(source, "status", "draft"))
    except ValueError:
        return  # front matter that nobody can edit by machine: the withdrawal keeps it off, and S107 says so


def take_off(site: Site, live: Release, gone: str, withdrawals: Sequence[Withdrawal], now: datetime) -> list[str]:
    """Give readers the live release without the article ``gone``, by id; the files whose text still names its address.

    What is left was judged when it was published, and isn't judged anew: nothing may keep the article up.
    """
    article = next(each for each in live.manifest.articles if each.id == gone)
    folder = site.state / "publishing"
    clear(folder)
    shutil.copytree(site.releases / live.id, folder)
    naming = cut(folder, article)
    mark_gone(folder, withdrawals)
    put_live(site, Candidate(folder, live.commit, without(live.manifest, article), live.verdicts), live, now)
    return naming
