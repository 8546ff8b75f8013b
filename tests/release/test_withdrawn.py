"""content/withdrawn.yaml is strict, keeps comments, and marks what answers 410."""

from __future__ import annotations

import pytest

from plugins.release.refused import Refused
from plugins.release.withdrawn import Withdrawal, add_withdrawal, mark_gone, read_withdrawn, withdrawn_of

SLEEP = Withdrawal("urn:uuid:1", "posts/sleep/", "2026-02-06", 'He said: "no", #really')
ANXIETY = Withdrawal("urn:uuid:2", "es/posts/anxiety/", "2026-02-07")


def test_what_was_added_is_read(site):
    assert read_withdrawn(site) == ()
    add_withdrawal(site, SLEEP)
    add_withdrawal(site, ANXIETY)
    assert read_withdrawn(site) == (SLEEP, ANXIETY)


def test_comments_stay(site):
    add_withdrawal(site, SLEEP)
    path = withdrawn_of(site)
    path.write_text(path.read_text() + "    # a note of ours\n")
    add_withdrawal(site, ANXIETY)
    assert path.read_text().startswith("# Articles that were taken off")
    assert "# a note of ours" in path.read_text()
    assert read_withdrawn(site) == (SLEEP, ANXIETY)


@pytest.mark.parametrize(
    "text",
    [
        "- a list",
        "withdrawn: posts/sleep/",
        "withdrawn: [posts/sleep/]",
        "withdrwan: []",
        "withdrawn: [{id: a, address: posts/sleep/}]",
        "withdrawn: [{id: a, address: posts/sleep/, on: 2026-02-06, who: me}]",
        "withdrawn: [{id: a, address: ../../secret/, on: 2026-02-06}]",
        "withdrawn: [{id: a, address: ../secret/, on: 2026-02-06}]",
        "withdrawn: [{id: a, address: /posts/sleep/, on: 2026-02-06}]",
        "withdrawn: [{id: a, address: posts/sleep, on: 2026-02-06}]",
        "withdrawn: [{",
        "withdrawn: []\nwithdrawn: []",
        b"withdrawn: [] # \xff",
    ],
)
def test_anything_else_is_refused(site, text):
    withdrawn_of(site).parent.mkdir()
    withdrawn_of(site).write_bytes(text if isinstance(text, bytes) else text.encode())
    with pytest.raises(Refused, match=r"content/withdrawn.yaml.*S106"):
        read_withdrawn(site)


def test_an_empty_list_withdraws_nothing(site):
    withdrawn_of(site).parent.mkdir()
    withdrawn_of(site).write_text("withdrawn:\n")
    assert read_withdrawn(site) == ()


def test_the_mark_lies_at_the_address_below_gone(tmp_path):
    mark_gone(tmp_path, [SLEEP, ANXIETY])
    mark_gone(tmp_path, [SLEEP])
    marks = {path.relative_to(tmp_path).as_posix(): path.read_text() for path in tmp_path.rglob("*.txt")}
    assert marks == {
        "_gone/posts/sleep/gone.txt": "This article was withdrawn on 2026-02-06.\n",
        "_gone/es/posts/anxiety/gone.txt": "This article was withdrawn on 2026-02-07.\n",
    }
