"""Runs Pelican, and ends when the publish that started it ends.

Used as ``python -m plugins.release.child`` with Pelican's own arguments.
"""

from __future__ import annotations

import os
import runpy
import threading


def end_with_parent() -> None:
    """Standard input is a pipe that nobody writes to: it closes when the parent is gone, even if killed."""
    os.read(0, 1)
    os._exit(1)


if __name__ == "__main__":
    threading.Thread(target=end_with_parent, daemon=True).start()
    runpy.run_module("pelican", run_name="__main__", alter_sys=True)
