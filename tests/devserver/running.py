"""devserver at work on a small site, in a process of its own."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from tests.ports import free_port
from tests.projects import ROOT

HERE = Path(__file__).parent


class Running(NamedTuple):
    """A devserver that serves, and may still be building."""

    site: Path
    process: subprocess.Popen[str]
    address: str

    def says(self) -> str:
        """The terminal's next line, waited for."""
        assert self.process.stdout
        return self.process.stdout.readline().strip()

    def save(self, name: str, old: str, new: str) -> None:
        """Change an article as many editors do: write beside it, then rename."""
        path = self.site / "content" / "articles" / name
        text = path.read_text(encoding="utf-8")
        assert old in text
        beside = path.with_suffix(".swp")
        beside.write_text(text.replace(old, new), encoding="utf-8")
        beside.replace(path)


@contextmanager
def running(site: Path) -> Iterator[Running]:
    command = [sys.executable, "-m", "plugins", "devserver", "--port", str(free_port(3))]  # two are its desk's
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    with subprocess.Popen(command, cwd=site, env=environment, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        try:
            yield Running(site, process, process.stdout.readline().split()[1].rstrip("/,"))
        finally:
            process.kill()


def copy_site(folder: Path) -> Path:
    return Path(shutil.copytree(HERE / "site", folder, ignore=shutil.ignore_patterns("__pycache__")))
