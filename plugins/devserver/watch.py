"""Notices that a file of the site was saved."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from threading import Event, Thread

from watchfiles import Change, DefaultFilter, watch

FOLDERS = ("content", "theme", "plugins")
SETTINGS = "pelicanconf.py"


@contextmanager
def watching(root: Path, *files: Path) -> Iterator[Event]:
    """Yield an event that is set after each change, once for changes that come together; ``files`` lie elsewhere."""
    changed, stop = Event(), Event()
    folders = [root / name for name in FOLDERS if (root / name).is_dir()]
    threads = [Thread(target=_follow, args=(folders, DefaultFilter(), changed, stop))]
    threads += [
        # The folder and not the file: an editor that saves by renaming leaves a new file behind.
        Thread(
            target=_follow, args=([file.parent], partial(_is, file.name), changed, stop), kwargs={"recursive": False}
        )
        for file in (root / SETTINGS, *files)
    ]
    for thread in threads:
        thread.start()
    try:
        yield changed
    finally:
        stop.set()
        for thread in threads:
            thread.join()


def _follow(
    paths: list[Path], wanted: Callable[[Change, str], bool], changed: Event, stop: Event, *, recursive: bool = True
) -> None:
    for _ in watch(*paths, watch_filter=wanted, stop_event=stop, recursive=recursive):
        changed.set()


def _is(name: str, _: Change, path: str) -> bool:
    return Path(path).name == name
