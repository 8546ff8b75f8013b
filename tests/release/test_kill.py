"""Killed or out of space at any moment: readers have the old site or the new one, whole."""

from __future__ import annotations

import random
import resource
import subprocess
import sys
import time
from datetime import timedelta

import pytest

from plugins.release.books import ledger_of
from plugins.release.golive import settle
from plugins.release.ledger import read_ledger
from tests.projects import ROOT, tree
from tests.release.sites import NOW, release

SLUGS = [f"article-{n}" for n in range(150)]
PUBLISH = """
import sys
from datetime import timedelta
from pathlib import Path
from plugins.shared.site import Site
from tests.release.sites import NOW, release
from tests.release.test_kill import SLUGS
print("begun", flush=True)
release(Site(Path(sys.argv[1])), *SLUGS, words=sys.argv[2], now=NOW + timedelta(hours=int(sys.argv[2])))
"""


def publisher(site, words, **options):
    command = [sys.executable, "-c", PUBLISH, str(site.root), words]
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, **options)
    assert process.stdout.readline() == b"begun\n"
    return process


@pytest.mark.parametrize(("operation", "at_least"), [("publish", 60), ("rollback", 15), ("unpublish", 60)])
def test_an_end_before_any_step_on_the_disk_leaves_the_old_site_or_the_new_one(tmp_path, operation, at_least):
    command = [sys.executable, "-m", "tests.release.every_step", operation, str(tmp_path)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) > at_least


def test_a_kill_leaves_the_old_site_or_the_new_one(site):
    chance = random.Random(1)
    began = time.monotonic()
    release(site, *SLUGS, words="0")
    takes = time.monotonic() - began
    for number in range(1, 4):
        before = tree(site.output)
        process = publisher(site, str(number))
        time.sleep(chance.uniform(0, 1.5 * takes))
        process.kill()
        process.communicate()
        live = settle(site)
        assert tree(site.output) == live.files
        page = (site.output / "posts/article-0/index.html").read_text()
        assert tree(site.output) == before or f" {number}</p>" in page
        assert read_ledger(ledger_of(site))[-1].release == live.id
    assert release(site, *SLUGS, words="the next", now=NOW + timedelta(hours=9))


@pytest.mark.parametrize("largest", [100, 20_000])
def test_a_disk_that_takes_no_more_leaves_the_old_site(site, largest):
    """A limit on the size of files stands in for a full disk: the system refuses to write in the same way."""
    release(site, *SLUGS, words="0")
    before = tree(site.output)

    def limit():
        resource.setrlimit(resource.RLIMIT_FSIZE, (largest, largest))

    process = publisher(site, "1", preexec_fn=limit)
    _, said = process.communicate()
    assert process.returncode != 0
    assert b"OSError" in said
    assert tree(site.output) == before
    assert release(site, *SLUGS, words="2", now=NOW + timedelta(hours=2))
