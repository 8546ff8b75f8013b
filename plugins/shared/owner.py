"""Whose a file is, for who may not touch it."""

from __future__ import annotations

import os
import pwd
from collections.abc import Iterator
from pathlib import Path


def foreign(path: Path) -> tuple[Path, str] | None:
    """The file, or the folder that it stands in, if another user's, and that user's name."""
    me = os.geteuid()
    return next(((each, named(owner)) for each, owner in _owners(path) if owner != me), None)


def named(number: int) -> str:
    try:
        return pwd.getpwuid(number).pw_name
    except KeyError:
        return f"user {number}"


def _owners(path: Path) -> Iterator[tuple[Path, int]]:
    """Of what is there, and of the folder above it; what can't be looked at is passed over."""
    found = 0
    for each in (path, *path.parents):
        try:
            yield each, each.stat().st_uid
        except OSError:
            continue
        found += 1
        if found == 2:
            return
