"""A site's folder, empty."""

from __future__ import annotations

from pathlib import Path

import pytest

from plugins.shared.site import Site


@pytest.fixture
def site(tmp_path: Path) -> Site:
    return Site(tmp_path)
