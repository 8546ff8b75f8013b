"""The same content gives the same bytes: another day, time zone, folder and hash seed change nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.determinism import differences


def test_two_builds_agree_in_every_byte(tmp_path: Path) -> None:
    files, different = differences(tmp_path, 25)
    assert files > 200
    assert different == []


@pytest.mark.campaign
def test_two_builds_of_five_hundred_articles_agree_in_every_byte(tmp_path: Path) -> None:
    files, different = differences(tmp_path, 500)
    assert files > 900
    assert different == []
