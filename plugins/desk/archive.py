"""The file of a backup: the desk's rows and the content folder, whole or not at all."""

from __future__ import annotations

import io
import shutil
import tarfile
from pathlib import Path

from ..shared.files import writing

ROWS, CONTENT = "desk.json", "content"


class NoBackup(ValueError):
    """The file is none that `make backup` wrote."""


def pack(target: Path, rows: str, content: Path) -> None:
    """Write the archive, for its owner only. Raises OSError, with nothing left of it."""
    with writing(target, 0o600) as file, tarfile.open(fileobj=file, mode="w:gz") as archive:
        entry = tarfile.TarInfo(ROWS)
        entry.size, entry.mode = len(rows.encode()), 0o600
        archive.addfile(entry, io.BytesIO(rows.encode()))
        archive.add(content, CONTENT)


def unpack(source: Path, folder: Path) -> str:
    """Lay the content into the folder, and give the rows. Raises NoBackup, OSError."""
    shutil.rmtree(folder, ignore_errors=True)
    try:
        with tarfile.open(source, "r:gz") as archive:
            archive.extractall(folder, filter="data")
        return (folder / ROWS).read_text(encoding="utf-8")
    except (tarfile.TarError, EOFError, UnicodeDecodeError, FileNotFoundError) as error:
        if isinstance(error, FileNotFoundError) and not source.exists():
            raise
        raise NoBackup from error
