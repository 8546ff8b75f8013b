"""Releases have names in order of time, and records that can be read again."""

from __future__ import annotations

import pytest

from plugins.release.refused import Refused
from plugins.release.shelf import next_id, read_release
from tests.release.sites import LATER, NOW, release


def test_a_record_is_read_as_it_was_written(site):
    made = release(site, "sleep")
    assert read_release(site.releases, made.id) == made


@pytest.mark.parametrize("name", ["20200101T000000Z-00000000", "../../etc/passwd", ""])
def test_a_name_that_is_no_release_is_answered_with_those_that_are(site, name):
    made = release(site, "sleep")
    with pytest.raises(Refused, match=f"S105 .*{made.id}"):
        read_release(site.releases, name)


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"manifest": 1}'])
def test_a_record_that_can_not_be_read_is_refused(site, text):
    made = release(site, "sleep")
    (site.releases / f"{made.id}.json").write_text(text)
    with pytest.raises(Refused, match="S105"):
        read_release(site.releases, made.id)


def test_a_name_is_the_time_and_a_piece_of_the_content():
    assert next_id(None, NOW, "1a2b3c4d5e") == "20260206T143000Z-1a2b3c4d"


def test_a_name_comes_after_every_other():
    first = next_id(None, LATER, "f" * 64)
    second = next_id(first, NOW, "0" * 64)
    third = next_id(second, NOW, "a" * 64)
    assert first < second < third
