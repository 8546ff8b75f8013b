"""The real project, published once for each process that tests."""

from __future__ import annotations

import atexit
import shutil
import tempfile
from functools import cache
from pathlib import Path

from plugins.shared.site import Site
from tests.projects import copy_project, run, said

SEED = "content/articles/tms-and-neuroplasticity.md"


def published(folder: Path, releases: int = 1) -> Site:
    """A copy of its own for each test; with a second release the seed has one more sentence."""
    shutil.copytree(original(releases), folder, symlinks=True)
    return Site(folder)


@cache
def original(releases: int = 1) -> Path:
    """The one that is copied; tests leave it as it is."""
    folder = Path(tempfile.mkdtemp(prefix="published-"))
    atexit.register(shutil.rmtree, folder)
    if releases == 1:
        copy_project(folder)
    else:
        shutil.copytree(original(), folder, symlinks=True, dirs_exist_ok=True)
        with (folder / SEED).open("a", encoding="utf-8") as article:
            article.write("\nOne more sentence.\n")
    result = run(folder, "publish")
    assert result.returncode == 0, said(result)
    return folder
