"""Runs Pelican, and ends when the publish that started it ends.

Used as ``python -m plugins.release.child`` with Pelican's own arguments.
"""

from __future__ import annotations

import runpy

from ..shared.parent import end_with_parent

if __name__ == "__main__":
    end_with_parent()
    runpy.run_module("pelican", run_name="__main__", alter_sys=True)
