"""Builds the site once, into a folder of its own, in a process of its own."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple

from .tree import clear

TICK = 0.2
LAST_LINES = 3
TRACEBACK = (" ", "Traceback", "During handling", "The above exception")
PLACE = re.compile(r'File "([^"\n]+)", line (\d+)')


class Built(NamedTuple):
    """``code`` is Pelican's exit code; ``said`` is all it printed."""

    folder: Path
    code: int
    said: str

    @property
    def last_words(self) -> str:
        """Its last lines without those of a traceback."""
        lines = [line for line in self.said.splitlines() if line.strip() and not line.startswith(TRACEBACK)]
        return " / ".join(dict.fromkeys(lines[-LAST_LINES:]))

    def broke_at(self, root: Path) -> tuple[str, int]:
        """The last place in the site's own files that a traceback names; else the log, as when the disk is full."""
        places = ((Path(path), int(line)) for path, line in PLACE.findall(self.said))
        ours = [(path.relative_to(root), line) for path, line in places if path.is_relative_to(root)]
        named = [(str(path), line) for path, line in ours if not path.parts[0].startswith(".")]
        return named[-1] if named and "[Errno " not in self.last_words else (".site/publish.log", 0)


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
