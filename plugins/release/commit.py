"""The commit that the files stand at."""

from __future__ import annotations

import subprocess
from pathlib import Path


def describe_commit(root: Path) -> str:
    """The commit's name, with "+changes" when files differ from it; empty without git or a first commit."""
    try:
        name = _git(root, "rev-parse", "HEAD")
        return f"{name}+changes" if _git(root, "status", "--porcelain") else name
    except (OSError, subprocess.CalledProcessError):
        return ""


def _git(root: Path, *arguments: str) -> str:
    done = subprocess.run(["git", *arguments], cwd=root, capture_output=True, text=True, check=True)
    return done.stdout.strip()
