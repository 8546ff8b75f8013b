"""Pelican runs in a process of its own, is quoted when it breaks, and ends when its publish ends."""

from __future__ import annotations

import fcntl
import os
import subprocess
import sys
from pathlib import Path

import pytest

from plugins.release.build import build
from plugins.shared.crash import cause_of
from tests.projects import ROOT, tree
from tests.release.sites import write
from tests.waiting import until

CONF = 'SITENAME, SITEURL, TIMEZONE, AUTHOR, PATH = "Blog", "", "UTC", "A", "content"\n'
SLOW = """
import os, time, pathlib
pathlib.Path("begun").write_text(str(os.getpid()))
time.sleep(600)
"""
HELD = """
import pathlib, time
while not pathlib.Path("looked").exists():
    time.sleep(0.05)
"""
ARTICLE = "Title: Sleep\nDate: 2026-02-06\nCategory: c\n\nText\n"


@pytest.fixture
def root(tmp_path, monkeypatch):
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    (tmp_path / ".site").mkdir()
    return write(tmp_path / "blog", {"publishconf.py": CONF, "content/sleep.md": ARTICLE, ".site/lock": ""})


def built(root, **settings):
    ticks = []
    with (root / ".site/lock").open() as lock:
        made = build(root, root / ".site", settings, lock.fileno(), lambda: ticks.append(1))
    assert ticks
    return made


def test_the_site_is_built_with_the_settings_of_this_run(root):
    made = built(root, SITENAME="Another “name”", INDEX_SAVE_AS="start.html")
    assert made.code == 0
    assert "Another “name”" in (made.folder / "start.html").read_text()


def test_what_lay_there_before_goes(root, tmp_path):
    (tmp_path / "kept").mkdir()
    (tmp_path / "kept/file").touch()
    (root / ".site/publishing").symlink_to(tmp_path / "kept")
    made = built(root)
    assert made.code == 0
    assert not made.folder.is_symlink()
    assert [path.name for path in (tmp_path / "kept").iterdir()] == ["file"]


def test_two_builds_are_the_same_byte_for_byte(root):
    (root / "publishconf.py").write_text(CONF + "SITENAME = ' '.join({'a', 'b', 'c', 'd', 'e', 'f', 'g'})\n")
    first = tree(built(root).folder)
    assert tree(built(root).folder) == first


def test_its_error_is_found_in_what_it_said(root):
    (root / "publishconf.py").write_text('raise RuntimeError("the settings are broken")\n')
    made = built(root)
    assert made.code != 0
    assert "Traceback" in made.said
    assert cause_of(made.said) == "RuntimeError: the settings are broken"


def test_an_error_that_pelican_only_logs_stops_it(root):
    (root / "publishconf.py").write_text(CONF + 'PLUGINS = ["not_there"]\n')
    made = built(root)
    assert made.code != 0
    assert "not_there" in cause_of(made.said)


def test_it_ends_with_a_publish_that_is_killed(root):
    (root / "publishconf.py").write_text(CONF + SLOW)
    code = (
        "from pathlib import Path; from plugins.release.build import build; "
        "build(Path('.'), Path('.site').resolve(), {}, open('.site/lock').fileno(), lambda: None)"
    )
    parent = subprocess.Popen([sys.executable, "-c", code], cwd=root)
    until(lambda: (root / "begun").exists() and (root / "begun").read_text())
    child = int((root / "begun").read_text())
    parent.kill()
    parent.wait()
    until(lambda: not alive(child))


def test_it_holds_the_lock_as_long_as_it_runs(root):
    (root / "publishconf.py").write_text(CONF + HELD)
    seen = []

    def let_go():
        lock.close()
        with (root / ".site/lock").open() as other:
            try:
                fcntl.flock(other, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                seen.append("held")
        (root / "looked").touch()

    lock = (root / ".site/lock").open()
    fcntl.flock(lock, fcntl.LOCK_EX)
    build(root, root / ".site", {}, lock.fileno(), let_go)
    assert seen


def alive(process):
    try:
        os.kill(process, 0)
        return not Path("/proc/self").exists() or "zombie" not in Path(f"/proc/{process}/status").read_text()
    except (ProcessLookupError, FileNotFoundError):
        return False
