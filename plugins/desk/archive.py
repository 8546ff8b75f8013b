"""The file of a backup: the desk's rows and the content folder, whole or not at all."""

from __future__ import annotations

import io
import os
import shutil
import tarfile
import tempfile
from pathlib import Path

ROWS, CONTENT = "desk.json", "content"


class NoBackup(ValueError):
    """The file is none that `make backup` wrote."""


def pack(target: Path, rows: str, content: Path) -> None:
    """Write the archive beside the target, for its owner only, then rename it. Raises OSError."""
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            with tarfile.open(fileobj=file, mode="w:gz") as archive:
                entry = tarfile.TarInfo(ROWS)
                entry.size, entry.mode = len(rows.encode()), 0o600
                archive.addfile(entry, io.BytesIO(rows.encode()))
                archive.add(content, CONTENT)
            file.flush()
            os.fsync(file.fileno())
        Path(name).replace(target)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


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
