"""A folder of files as digests: enough to say whether two are the same."""

from __future__ import annotations

import hashlib
import os
import shutil
import stat
from collections.abc import Iterator, Mapping
from pathlib import Path

from ..shared.finding import Finding
from .refused import Refused

Digests = Mapping[str, str]
"""SHA-256 of each file, by its path in the folder, in order of paths."""


def digests(folder: Path) -> Digests:
    """Read every file. Raises Refused for anything that is neither file nor folder."""
    return {name: _digest(folder / name) for name in sorted(_files(folder))}


def tree_digest(files: Digests) -> str:
    listing = "".join(f"{name}\0{digest}\n" for name, digest in sorted(files.items()))
    return hashlib.sha256(listing.encode("utf-8", "surrogateescape")).hexdigest()


def clear(path: Path) -> None:
    """Remove whatever is there; a link, not what it points to."""
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


def _files(folder: Path) -> Iterator[str]:
    for parent, folders, names in os.walk(folder, onerror=_stop):
        for name in (*folders, *names):
            path = Path(parent, name)
            mode = path.lstat().st_mode
            if not (stat.S_ISREG(mode) or stat.S_ISDIR(mode)):
                raise Refused(_not_plain(path.relative_to(folder)))
        yield from (Path(parent, name).relative_to(folder).as_posix() for name in names)


def _stop(error: OSError) -> None:
    raise error


def _not_plain(path: Path) -> Finding:
    """S103: a site is plain files and folders; a link could show readers what nobody judged."""
    message = "must be a file or a folder, not a link or a device; set STATIC_CREATE_LINKS = False, and copy the file"
    return Finding(str(path), 0, "S103", message)


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
