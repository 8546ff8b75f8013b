"""An article goes out of the sources, and at need out of the live release as it stands."""

from __future__ import annotations

import pytest

from plugins.release.golive import settle
from plugins.release.takedown import take_off, withdraw
from plugins.release.withdrawn import Withdrawal, read_withdrawn
from tests.projects import tree
from tests.release.sites import LATER, release

SLEEP = Withdrawal("urn:uuid:sleep", "posts/sleep/", "2026-02-06")
BODY = "---\nid: urn:uuid:sleep\nstatus: published  # since May\ntitle: Sleep\n---\nText, with urn:uuid:sleep.\n"


@pytest.fixture
def source(site):
    path = site.articles / "2026" / "renamed.md"
    path.parent.mkdir(parents=True)
    path.write_bytes(BODY.replace("\n", "\r\n").encode())
    (site.articles / "broken.md").write_bytes(b"\xff\xfe\x00")
    (site.articles / "other.md").write_text("---\nid: urn:uuid:other\nstatus: published\n---\nurn:uuid:sleep")
    return path


def test_the_source_becomes_a_draft_and_the_list_names_it_once(site, source):
    withdraw(site, SLEEP)
    withdraw(site, SLEEP)
    assert read_withdrawn(site) == (SLEEP,)
    expected = BODY.replace("status: published", "status: draft").replace("\n", "\r\n")
    assert source.read_bytes() == expected.encode()
    assert "status: published" in (site.articles / "other.md").read_text()


def test_what_was_built_from_it_goes(site, source):
    (site.build / "posts").mkdir(parents=True)
    withdraw(site, SLEEP)
    assert not site.build.exists()


def test_front_matter_that_can_not_be_edited_is_left_and_the_withdrawal_stands(site, source):
    source.write_text("---\nid: urn:uuid:sleep\nstatus: [\n---\nText")
    withdraw(site, SLEEP)
    assert read_withdrawn(site) == (SLEEP,)


def test_the_live_release_goes_on_without_it(site):
    old = release(site, "sleep", "anxiety")
    before = tree(site.releases / old.id)
    assert take_off(site, old, SLEEP.id, [SLEEP], LATER) == []
    live = settle(site)
    assert [article.id for article in live.manifest.articles] == ["urn:uuid:anxiety"]
    assert live.manifest.feeds == {"feeds/blog.atom.xml": ("posts/anxiety/index.html",)}
    assert not (site.output / "posts/sleep").exists()
    assert (site.output / "_gone/posts/sleep/gone.txt").exists()
    assert "sleep" not in (site.output / "index.html").read_text()
    assert (site.output / "posts/anxiety/index.html").samefile(site.releases / old.id / "posts/anxiety/index.html")
    assert tree(site.releases / old.id) == before
