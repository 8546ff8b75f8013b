"""Files that are written whole or not at all, and read again when they change."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO


def write_whole(path: Path, data: str | bytes) -> None:
    """In a folder that is made where it is missing; with the old file's mode. Raises OSError, as ``writing`` does."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with writing(path, path.stat().st_mode & 0o777 if path.exists() else 0o644) as file:
        file.write(data.encode() if isinstance(data, str) else data)


@contextmanager
def writing(path: Path, mode: int) -> Iterator[IO[bytes]]:
    """A file beside the target, which is flushed to disk at the end and renamed over it.

    A reader, or a crash at any moment, sees the old file or the new one.
    Raises OSError, with the old file untouched and nothing left beside it.
    """
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name[:80]}.")
    try:
        with os.fdopen(handle, "wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        Path(name).chmod(mode)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def version(path: Path) -> tuple[int, ...]:
    """Another one whenever the file is another; () where there is none. Raises OSError."""
    try:
        status = path.stat()
    except FileNotFoundError:
        return ()
    return status.st_dev, status.st_ino, status.st_size, status.st_mtime_ns
