"""The file of a backup: the desk's rows and the content folder, whole or not at all."""

from __future__ import annotations

import io
import shutil
import tarfile
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path, PurePosixPath
from typing import Any

from ..shared.files import writing

ROWS, CONTENT = "desk.json", "content"
FILTER: Any = {"filter": "data"} if hasattr(tarfile, "data_filter") else {}
"""Python knows it from 3.11.4 on; servers still have 3.11.2."""


class NoBackup(ValueError):
    """The file is none that `make backup` wrote."""


def pack(target: Path, rows: str, content: Path) -> None:
    """Write the archive, for its owner only. Raises OSError, with nothing left of it."""
    with writing(target, 0o600) as file, tarfile.open(fileobj=file, mode="w:gz") as archive:
        entry = tarfile.TarInfo(ROWS)
        entry.size, entry.mode = len(rows.encode()), 0o600
        archive.addfile(entry, io.BytesIO(rows.encode()))
        for path in _all(content):
            with suppress(FileNotFoundError):  # gone meanwhile: who writes there writes beside, then renames
                archive.add(path, Path(CONTENT) / path.relative_to(content), recursive=False)


def _all(folder: Path) -> Iterator[Path]:
    """It, and what is in it, links as they are. Raises OSError where it can't be read."""
    yield folder
    for path in sorted(folder.iterdir()):
        if path.is_dir() and not path.is_symlink():
            yield from _all(path)
        else:
            yield path


def unpack(source: Path, folder: Path) -> str:
    """Lay the content into the folder, and give the rows. Raises NoBackup, OSError."""
    shutil.rmtree(folder, ignore_errors=True)
    try:
        with tarfile.open(source, "r:gz") as archive:
            if not all(map(is_harmless, archive)):
                raise NoBackup
            archive.extractall(folder, **FILTER)
        return (folder / ROWS).read_text(encoding="utf-8")
    except (tarfile.TarError, EOFError, UnicodeDecodeError, FileNotFoundError) as error:
        if isinstance(error, FileNotFoundError) and not source.exists():
            raise
        raise NoBackup from error


def is_harmless(member: tarfile.TarInfo) -> bool:
    """Whether it stays below the folder; Python's own filter, where there is one, looks more closely at links."""
    name, link = PurePosixPath(member.name), PurePosixPath(member.linkname)
    if name.is_absolute() or ".." in name.parts:
        return False
    leads_out = link.is_absolute() or (not FILTER and ".." in link.parts)
    return member.isfile() or member.isdir() or (member.issym() and not leads_out)
