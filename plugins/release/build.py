"""Builds the site once, into a folder of its own, in a process of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple

from .tree import clear

TICK = 0.2


class Built(NamedTuple):
    """``code`` is Pelican's exit code; ``said`` is all it printed."""

    folder: Path
    code: int
    said: str


def build(root: Path, state: Path, settings: Mapping[str, object], hold: int, tick: Callable[[], None]) -> Built:
    """Run Pelican on the site below ``root`` with publishconf.py, overridden by ``settings``.

    The folder is not .site/build: a bare ``pelican`` may be writing there at this moment.
    ``hold`` is the lock's handle; ``tick`` is called while it works.
    """
    folder, log = state / "publishing", state / "publish.log"
    clear(folder)
    with log.open("wb") as out:
        code = _run(_command(folder, settings), root, out.fileno(), hold, tick)
    return Built(folder, code, log.read_text(encoding="utf-8", errors="replace"))


def _command(folder: Path, settings: Mapping[str, object]) -> list[str]:
    pelican = [sys.executable, "-m", f"{__package__}.child", "content", "--settings", "publishconf.py"]
    options = ["--output", str(folder), "--fatal", "errors", "--log-handler", "plain"]
    return [*pelican, *options, "--extra-settings", *(f"{key}={json.dumps(settings[key])}" for key in settings)]


def _run(command: list[str], root: Path, out: int, hold: int, tick: Callable[[], None]) -> int:
    # The same order of sets in every build: an unchanged site stays the same, byte for byte.
    environment = {**os.environ, "PYTHONHASHSEED": "0", "PYTHONIOENCODING": "utf-8"}
    with subprocess.Popen(
        command, cwd=root, stdin=subprocess.PIPE, stdout=out, stderr=out, pass_fds=(hold,), env=environment
    ) as pelican:
        while True:
            tick()
            try:
                return pelican.wait(TICK)
            except subprocess.TimeoutExpired:
                continue
