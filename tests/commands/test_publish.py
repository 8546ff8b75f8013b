"""publish, on the real project: what a person sees, and what readers have."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from plugins.release import lock
from plugins.release.lock import one_at_a_time
from plugins.shared.site import Site
from tests.projects import edit, run, said, tree
from tests.release.sites import NOW


def test_output_is_the_release_and_the_summary_says_so(published: Path) -> None:
    result = run(published, "publish")
    assert result.returncode == 0, said(result)
    assert "stays live in output/: nothing has changed" in result.stdout
    assert re.search(r"\n  \d+ articles, \d+ pages, \d+ feeds, (no|\d+) warnings?; \d+ disclaimers judged", result.stdout)
    assert result.stdout.endswith("look at it: make serve, then http://127.0.0.1:8000/\n")
    assert result.stderr == "building the site …\njudging every page and feed …\ngiving readers the new site …\n"
