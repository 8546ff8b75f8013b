from __future__ import annotations

import gzip
import hashlib

import rcssmin

from plugins.theme.accent import custom_properties, derive

from .conftest import Built

BUDGET = 3000


def test_the_stylesheet_is_small_and_named_by_its_content(site: Built) -> None:
    [sheet] = site.folder.rglob("*.css")
    data = sheet.read_bytes()
    assert len(gzip.compress(data, mtime=0)) <= BUDGET
    assert sheet.name == f"main.{hashlib.sha256(data).hexdigest()[:12]}.css"


def test_the_stylesheet_ends_with_the_clinics_accent(site: Built) -> None:
    [sheet] = site.folder.rglob("*.css")
    assert sheet.read_text(encoding="utf-8").endswith(rcssmin.cssmin(custom_properties(derive("#0b5f6b"))))
