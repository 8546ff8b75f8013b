"""Kill publish at random moments and see what readers have: the old site or the new one, whole.

    python -m benchmarks.kill [--rounds 50] [--seed 1]

Each round changes an article, starts `publish`, kills it with -9 (every second time with its build), compares every
file of the live site with the site before and with the live release's record, and lets the next publish finish.
"""

from __future__ import annotations

import argparse
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from plugins.release.golive import settle
from plugins.release.shelf import shelved
from plugins.shared.site import Site
from tests.projects import copy_project, tree

COMMAND = [sys.executable, "-m", "plugins", "publish"]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=50)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    chance = random.Random(arguments.seed)
    with tempfile.TemporaryDirectory() as folder:
        site = Site(copy_project(Path(folder)))
        seconds = publish(site)
        print(f"one publish takes {seconds:.1f} s; {arguments.rounds} kills between 0 and {1.1 * seconds:.1f} s")
        outcomes = Counter(round_(site, number, chance.uniform(0, 1.1 * seconds)) for number in range(arguments.rounds))
    for outcome, count in sorted(outcomes.items()):
        print(f"{count:4}  {outcome}")
    return 0


def publish(site: Site) -> float:
    began = time.monotonic()
    done = subprocess.run(COMMAND, cwd=site.root, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return time.monotonic() - began


def round_(site: Site, number: int, delay: float) -> str:
    article = sorted(site.articles.glob("*.md"))[0]
    mark = f"Round {number} of the kills."
    article.write_text(f"{article.read_text(encoding='utf-8').rstrip()}\n\n{mark}\n", encoding="utf-8")
    before, older = tree(site.output), releases(site)
    kill(site, delay, with_build=number % 2 == 1)
    now_there = tree(site.output)
    live = settle(site)
    assert live, "the live release has its record"
    has_new = any(mark in path.read_text(encoding="utf-8") for path in site.output.glob("posts/*/index.html"))
    assert has_new or now_there == before, "neither the new site nor the old one as it was"
    assert live.files.items() <= now_there.items(), "the live site is not whole"
    assert {name: files for name, files in releases(site).items() if name in older}.items() <= older.items()
    publish(site)
    assert any(mark in path.read_text(encoding="utf-8") for path in site.output.glob("posts/*/index.html"))
    return "the new site, whole" if has_new else "the old site, whole"


def kill(site: Site, delay: float, *, with_build: bool) -> None:
    process = subprocess.Popen(
        COMMAND, cwd=site.root, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
    )
    time.sleep(delay)
    if with_build:
        os.killpg(process.pid, signal.SIGKILL)
    else:
        process.kill()
    process.wait()


def releases(site: Site) -> dict[str, dict[str, str]]:
    """The files of each release, by its name."""
    return {name: tree(site.releases / name) for name in shelved(site.releases)}


if __name__ == "__main__":
    sys.exit(main())
