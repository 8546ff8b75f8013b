"""One publish at a time, and no lock survives its holder."""

from __future__ import annotations

import subprocess
import sys

import pytest

from plugins.release import lock
from plugins.release.lock import one_at_a_time
from plugins.release.refused import Refused
from tests.projects import ROOT
from tests.release.sites import NOW
from tests.waiting import PATIENCE

HOLD = """
import sys, time, subprocess
from pathlib import Path
from tests.release.sites import NOW
from plugins.release.lock import one_at_a_time
with one_at_a_time(Path(sys.argv[1]), NOW) as hold:
    for build in sys.argv[2:]:
        subprocess.Popen([sys.executable, "-c", build, sys.argv[1]], pass_fds=(hold,))
    print("held", flush=True)
    time.sleep(600)
"""
BUILD = """
import pathlib, sys, time
for _ in range(6000):
    if not pathlib.Path(sys.argv[1] + ".end").exists():
        time.sleep(0.1)
"""


def holder(path, *words):
    process = subprocess.Popen([sys.executable, "-c", HOLD, str(path), *words], cwd=ROOT, stdout=subprocess.PIPE)
    assert process.stdout.readline() == b"held\n"
    return process


def test_the_second_is_told_who_holds_it_and_since_when(tmp_path, monkeypatch):
    monkeypatch.setattr(lock, "PATIENCE", 0.1)
    process = holder(tmp_path / "lock")
    with pytest.raises(Refused) as refused, one_at_a_time(tmp_path / "lock", NOW):
        pass
    process.kill()
    process.communicate()
    assert f"process {process.pid}, since 2026-02-06 14:30:00 UTC" in str(refused.value)


def test_a_killed_holder_leaves_no_lock(tmp_path):
    process = holder(tmp_path / "lock")
    process.kill()
    process.communicate()
    with one_at_a_time(tmp_path / "lock", NOW):
        pass
    with one_at_a_time(tmp_path / "lock", NOW):
        pass


def test_a_build_that_outlives_its_publish_still_holds_it(tmp_path, monkeypatch):
    process = holder(tmp_path / "lock", BUILD)
    process.kill()
    process.wait()
    with pytest.raises(Refused), one_at_a_time(tmp_path / "lock", NOW):
        pass
    (tmp_path / "lock.end").touch()
    monkeypatch.setattr(lock, "PATIENCE", PATIENCE)
    with one_at_a_time(tmp_path / "lock", NOW):
        pass
    process.communicate()
