"""Does a picture tell readers more than it shows?"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from ..shared.content_files import files_below, name_of
from ..shared.files import write_whole
from ..shared.finding import Finding
from .opened import Unreadable
from .traces import traces_in, without_traces

FOLDER = "images"
KINDS = frozenset(".jpg .jpeg .jpe .jfif .png .gif .webp .avif .heic .heif .tif .tiff .bmp .svg".split())
FIX = "run `make check FIX=1`, which takes it out and leaves the picture as it is"
BY_HAND = "save the picture anew as JPEG or PNG, put that in its place, and run `make check FIX=1`"


def check_pictures(content: Path) -> Iterator[Finding]:
    """Every finding on the pictures that could go out, used or not."""
    for path in _pictures(content):
        try:
            yield from check_picture(name_of(path, content), path.read_bytes())
        except OSError as error:
            yield _unreadable(name_of(path, content), f"the system says: {(error.strerror or 'no').lower()}")


def check_picture(name: str, data: bytes) -> Iterator[Finding]:
    """L107: a picture tells neither the place where it was taken nor a person's name.

    L108: a picture can be opened, else nobody knows what it tells.
    """
    try:
        traces = traces_in(data)
        remedy = FIX if traces and without_traces(data) else BY_HAND
    except Unreadable:
        yield _unreadable(name, "this file is no picture, or a broken one")
        return
    for trace in traces:
        yield Finding(name, 0, "L107", f"must not hold {trace}, which readers could look up: {remedy}")


def clean_pictures(content: Path) -> Iterator[tuple[str, str]]:
    """Take place and names out of every picture where that can be done; yield the file's name and what it told."""
    for path in _pictures(content):
        try:
            data = path.read_bytes()
            if (traces := traces_in(data)) and (cleaned := without_traces(data)):
                write_whole(path, cleaned)
                yield name_of(path, content), " and ".join(traces)
        except (OSError, Unreadable):
            continue  # the check that follows says so


def _pictures(content: Path) -> Iterator[Path]:
    return (path for path in files_below(content / FOLDER) if path.suffix.lower() in KINDS)


def _unreadable(name: str, why: str) -> Finding:
    return Finding(name, 0, "L108", f"must be a picture that can be opened; {why}: export it anew as JPEG or PNG")
