"""Is the whole output the same, byte for byte, whoever builds it and when?

    .venv/bin/python benchmarks/determinism.py 500

Builds the blog twice, from two folders: on two days, in two time zones, with two seeds of Python's hashes.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from benchmarks.corpus import write
from tests.languages.spanish import add_article, speak_spanish
from tests.projects import copy_project, tree

BUILDS = (
    {"NOW": "2026-11-22T12:00:00+00:00", "TZ": "UTC", "PYTHONHASHSEED": "1", "LC_ALL": "C.UTF-8"},
    {"NOW": "2027-03-01T23:30:00+09:00", "TZ": "Asia/Tokyo", "PYTHONHASHSEED": "2", "LC_ALL": "C"},
)
SPANISH = 20


def differences(folder: Path, count: int) -> tuple[int, list[str]]:
    """How many files there are, and which are not the same in both builds. Raises SystemExit if one fails."""
    first, second = (build(folder / str(number), count, way) for number, way in enumerate(BUILDS))
    return len(first), sorted(name for name in {*first, *second} if first.get(name) != second.get(name))


def build(folder: Path, count: int, way: dict[str, str]) -> dict[str, str]:
    """Every file's digest. The stage is live, or there were no sitemap; the policy's gates run as ever."""
    folder.mkdir(parents=True)
    project = copy_project(folder)
    speak_spanish(project)
    write(folder / "corpus", count)
    for path in (folder / "corpus/ours").iterdir():
        path.rename(project / "content/articles" / path.name)
    for number in range(1, SPANISH + 1):
        add_article(project, f"articulo-{number}", number, aliases=f"[/viejo/{number}/]")
    words = [f'NOW="{way["NOW"]}"', 'STAGE="live"']
    command = [sys.executable, "-m", "pelican", "content", "-s", "publishconf.py", "-o", "out", "-e", *words]
    done = subprocess.run(command, cwd=project, env={**os.environ, **way}, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(done.stdout + done.stderr)
    return tree(project / "out")


if __name__ == "__main__":
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 500
    with tempfile.TemporaryDirectory() as folder:
        start = time.monotonic()
        files, different = differences(Path(folder), count)
    print(f"{count} articles, {files} files, two builds in {time.monotonic() - start:.0f} s: {len(different)} differ")
    sys.exit("\n".join(different) or 0)
