"""The real project, published once for each process that tests."""

from __future__ import annotations

import atexit
import shutil
import tempfile
from functools import cache
from pathlib import Path

from plugins.shared.site import Site
from tests.projects import copy_project, run, said


@cache
def _published() -> Path:
    folder = Path(tempfile.mkdtemp(prefix="published-"))
    atexit.register(shutil.rmtree, folder)
    result = run(copy_project(folder), "publish")
    assert result.returncode == 0, said(result)
    return folder


def published(folder: Path) -> Site:
    """A copy of its own for each test."""
    shutil.copytree(_published(), folder, symlinks=True)
    return Site(folder)
