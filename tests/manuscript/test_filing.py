"""An import reads what it may, and writes all or nothing."""

import os
from contextlib import contextmanager
from pathlib import Path

import pytest

from plugins.manuscript.filing import Target, files_named, read_bytes, write_all
from plugins.manuscript.manuscript import Unreadable
from plugins.shared.site import Site


@contextmanager
def somebody_else():
    """Root may do all; here root becomes a user who may not look into root's folders."""
    user = os.geteuid()
    os.seteuid(user or 65534)
    try:
        yield
    finally:
        os.seteuid(user)


def test_a_file_without_permission_gets_a_sentence(tmp_path):
    path = tmp_path / "copy.txt"
    path.write_bytes(b"Text.")
    path.chmod(0)

    with somebody_else(), pytest.raises(Unreadable) as refusal:
        read_bytes("copy.txt", path)

    assert str(refusal.value.finding) == (
        "copy.txt: M101 must be a file, but can't be read, permission denied: ask its owner for a copy, and import that"
    )


def test_a_folder_without_permission_gets_a_sentence(tmp_path):
    tmp_path.chmod(0o500)
    target = Target(tmp_path / "content" / "a.md", b"", "the article")

    with somebody_else(), pytest.raises(Unreadable, match=r"couldn't be written as content/a.md, permission denied"):
        write_all("copy.txt", [target], Site(tmp_path))
    tmp_path.chmod(0o700)


def test_what_was_new_goes_again_when_the_last_file_fails(tmp_path):
    old, new, bad = tmp_path / "old", tmp_path / "new", tmp_path / "file" / "bad"
    old.write_bytes(b"old")
    (tmp_path / "file").write_bytes(b"no folder")

    with pytest.raises(Unreadable, match="couldn't be written as file/bad"):
        write_all("copy.txt", [Target(new, b"new", ""), Target(bad, b"", "")], Site(tmp_path))

    assert not new.exists()
    assert old.read_bytes() == b"old"


@pytest.mark.parametrize(
    ("value", "files"),
    [
        ("a.txt", ["a.txt"]),
        ("My copy.txt", ["My copy.txt"]),
        ('it\'s [new] "1".txt', ['it\'s [new] "1".txt']),
        ("a.txt b.txt", ["a.txt", "b.txt"]),
        ("a.txt 'My copy.txt' none.txt", ["a.txt", "My copy.txt", "none.txt"]),
        ("none of these.txt", ["none of these.txt"]),
        ("it's gone.txt", ["it's gone.txt"]),
    ],
)
def test_a_value_names_one_file_or_several(tmp_path, monkeypatch, value, files):
    monkeypatch.chdir(tmp_path)
    for name in ("a.txt", "b.txt", "My copy.txt", 'it\'s [new] "1".txt'):
        (tmp_path / name).touch()

    assert list(map(str, files_named(value))) == files


def test_home_is_where_the_shell_says_it_is(tmp_path, monkeypatch):
    monkeypatch.setenv("HOME", str(tmp_path))
    (tmp_path / "a.txt").touch()

    assert files_named("~/a.txt") == [tmp_path / "a.txt"]
    assert files_named("~/a.txt ~/b.txt") == [tmp_path / "a.txt", tmp_path / "b.txt"]


def test_a_name_too_long_for_any_file_is_one_that_is_not_there():
    assert files_named("x" * 5000) == [Path("x" * 5000)]
