"""One devserver for all tests that only look and save."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from .running import Running, copy_site, running


@pytest.fixture(scope="module")
def devserver(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    with running(copy_site(tmp_path_factory.mktemp("devserver") / "site")) as started:
        assert started.says().startswith("built")
        yield started
