"""Isso beside the desk: what its own documents advise for one site."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from benchmarks.load import Line
from tests.desk.live import wait_for
from tests.ports import free_port

CONFIG = """\
[general]
dbpath = {folder}/comments.db
host = http://127.0.0.1/
[server]
listen = http://127.0.0.1:{port}
[moderation]
enabled = {is_moderated}
[guard]
enabled = false
[admin]
enabled = false
"""
THREAD = "/?uri=%2Fposts%2Fsleep%2F"


def comment(line: Line, name: str, text: str) -> None:
    body = json.dumps({"author": name, "text": text, "title": "Sleep"}).encode()
    status, answer = line.post("/new?uri=%2Fposts%2Fsleep%2F", body, "application/json")
    assert status in (201, 202), answer


@contextmanager
def isso(is_moderated: bool) -> Iterator[tuple[int, int]]:
    """Its port, and the session of its processes."""
    with tempfile.TemporaryDirectory() as folder:
        port, settings = free_port(), Path(folder) / "isso.cfg"
        settings.write_text(
            CONFIG.format(folder=folder, port=port, is_moderated=str(is_moderated).lower()), encoding="utf-8"
        )
        command = [sys.executable, "-m", "gunicorn", "-b", f"127.0.0.1:{port}", "--worker-class", "gthread"]
        environment = {**os.environ, "ISSO_SETTINGS": str(settings)}
        command += ["--threads", "4", "--log-level", "error", "isso.run"]
        process = subprocess.Popen(
            command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
        )
        try:
            wait_for(port, process)
            time.sleep(1)
            yield port, process.pid
        finally:
            process.terminate()
            process.wait()
