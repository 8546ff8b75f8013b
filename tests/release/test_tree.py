"""A folder's digests know every file, and only plain ones."""

from __future__ import annotations

import os

import pytest

from plugins.release.refused import Refused
from plugins.release.tree import clear, digests, tree_digest
from tests.release.sites import write

FILES = {"a.html": "a", "b/c.css": "c"}


def test_equal_folders_have_equal_digests(tmp_path):
    one, two = write(tmp_path / "one", FILES), write(tmp_path / "two", dict(reversed(FILES.items())))
    assert digests(one) == digests(two)
    assert tree_digest(digests(one)) == tree_digest(digests(two))


@pytest.mark.parametrize("other", [{"a.html": "a"}, {**FILES, "a.html": "b"}, {"b.html": "a", "b/c.css": "c"}])
def test_other_folders_have_others(tmp_path, other):
    assert tree_digest(digests(write(tmp_path / "one", FILES))) != tree_digest(digests(write(tmp_path / "two", other)))


def test_a_name_that_is_no_text_is_a_name(tmp_path):
    (tmp_path / os.fsdecode(b"caf\xe9.html")).write_text("x")
    assert len(tree_digest(digests(tmp_path))) == 64


@pytest.mark.parametrize("make", [lambda p: p.symlink_to("a.html"), lambda p: p.symlink_to("b"), os.mkfifo])
def test_links_and_devices_are_refused(tmp_path, make):
    make(write(tmp_path, FILES) / "b" / "odd")
    with pytest.raises(Refused, match=r"b/odd: S103"):
        digests(tmp_path)


def test_clear_removes_a_link_and_not_what_it_leads_to(tmp_path):
    write(tmp_path / "kept", FILES)
    (tmp_path / "link").symlink_to("kept")
    for name in ("link", "missing"):
        clear(tmp_path / name)
    assert not (tmp_path / "link").is_symlink()
    assert (tmp_path / "kept/a.html").exists()
    clear(tmp_path / "kept/a.html")
    clear(tmp_path / "kept")
    assert not (tmp_path / "kept").exists()
